import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { atomSign } from "../../../extensions/suggestions/records.ts";
import { comesFromBinding } from "../binding.ts";
import { replaces, virtualLook, virtualNodeOf } from "../changes/virtualNode.ts";
import { headingNumbers } from "./headingNumbers.ts";
import { openingBlocks } from "./openingBlocks.ts";
import { leadLength, runInWords, type SectionHeading } from "./runIn.ts";

/** What an editor prints that is not in its own text: its section's heading, and the number its footnotes start at. */
export interface PrintedAround {
  readonly heading: SectionHeading;
  readonly firstFootnote: number;
}

/** What a reference to a figure prints. */
type PrintReference = (code: string) => string;

const key = new PluginKey<{ around: PrintedAround; decorations: DecorationSet }>("textDecorations");

/** Tell an editor that what is printed around its text has changed. */
export const setPrintedAround = (transaction: Transaction, around: PrintedAround): Transaction =>
  transaction.setMeta(key, around).setMeta("addToHistory", false);

/** The key under which a footnote's decoration carries its number to the node view. */
export const footnoteNumberOf = (decoration: Decoration): number | null => {
  const number: unknown = decoration.spec["footnoteNumber"];
  return typeof number === "number" ? number : null;
};

/**
 * Numbers of headings and footnotes, the bold titles of run-in headings and the section's own run-in heading, as decorations: nothing of it is text.
 * Typing inside a paragraph only moves the old decorations; they are made anew when blocks or footnotes come, go or change, and whenever somebody else
 * changed the text, because the binding then replaces the whole document.
 */
export const TextDecorations = Extension.create<{ around: PrintedAround; reference: PrintReference }>({
  name: "textDecorations",
  addOptions: () => ({ around: { heading: { number: "", title: "", layout: "block" }, firstFootnote: 1 }, reference: () => "" }),
  addProseMirrorPlugins() {
    const { around, reference } = this.options;
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => ({ around, decorations: decorate(state.doc, around, reference) }),
          apply: (transaction, value, before, after) => {
            const next: PrintedAround | undefined = transaction.getMeta(key);
            if (next !== undefined) return { around: next, decorations: decorate(after.doc, next, reference) };
            if (!transaction.docChanged) return value;
            const { number } = value.around.heading;
            if (!comesFromBinding(transaction) && isPlainTyping(before.doc, after.doc) && hasSameRoles(number, before.doc, after.doc)) {
              return { around: value.around, decorations: value.decorations.map(transaction.mapping, transaction.doc) };
            }
            return { around: value.around, decorations: decorate(after.doc, value.around, reference) };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          // An empty text has no paragraph to print the section's heading in.
          attributes: (state): Record<string, string> => {
            const value = key.getState(state);
            const runIn = value === undefined || state.doc.childCount > 0 ? "" : runInWords(value.around.heading, state.doc);
            return runIn === "" ? {} : { "data-run-in": runIn };
          },
        },
      }),
    ];
  },
});

/** Whether exactly one paragraph differs, and in its text alone. */
function isPlainTyping(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  let changed = 0;
  for (let index = 0; index < after.childCount; index += 1) {
    const old = before.child(index);
    const now = after.child(index);
    if (old === now) continue;
    changed += 1;
    if (changed > 1 || old.type.name !== "paragraph" || now.type !== old.type || holdsNodes(old) || holdsNodes(now)) return false;
  }
  return true;
}

function hasSameRoles(sectionNumber: string, before: Node, after: Node): boolean {
  const roles = openingBlocks(sectionNumber, before);
  return openingBlocks(sectionNumber, after).every((role, index) => role === roles[index]);
}

const holdsNodes = (block: Node): boolean => block.children.some((child) => !child.isText || child.text?.includes(atomSign) === true);

function decorate(text: Node, around: PrintedAround, reference: PrintReference): DecorationSet {
  const decorations: Decoration[] = [];
  const numbers = headingNumbers(around.heading.number, text);
  const runIn = runInWords(around.heading, text);
  if (runIn !== "" && text.firstChild !== null) decorations.push(Decoration.node(0, text.firstChild.nodeSize, { "data-run-in": runIn }));
  const roles = openingBlocks(around.heading.number, text);
  text.forEach((block, position, index) => {
    const role = roles[index] ?? "text";
    if (role !== "text") decorations.push(Decoration.node(position, position + block.nodeSize, { "data-opening": role }));
  });
  let footnote = around.firstFootnote;
  text.descendants((node, position, parent, index) => {
    if (node.isText) {
      if (node.text?.includes(atomSign) !== true) return false;
      const virtual = virtualNodeOf(node);
      if (virtual === null) return false;
      const look = virtualLook(virtual.node, footnote, reference);
      const before = index > 0 ? parent?.child(index - 1) : null;
      const attributes = replaces(virtual, before) ? { ...look, "data-replaces": "" } : look;
      decorations.push(Decoration.inline(position, position + node.nodeSize, attributes));
      if (virtual.node.type.name === "footnote") footnote += 1;
      return false;
    }
    if (node.type.name === "heading") {
      if (parent === text) decorations.push(Decoration.node(position, position + node.nodeSize, { "data-printed": numbers.get(position) ?? "" }));
      const lead = leadLength(node);
      if (node.attrs["layout"] === "run-in" && lead > 0) decorations.push(Decoration.inline(position + 1, position + 1 + lead, { class: "lead" }));
    } else if (node.type.name === "footnote") {
      decorations.push(Decoration.node(position, position + node.nodeSize, {}, { footnoteNumber: footnote }));
      footnote += 1;
      return false;
    }
    return true;
  });
  return DecorationSet.create(text, decorations);
}
