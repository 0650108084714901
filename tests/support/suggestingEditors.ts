import { Editor, type Extensions } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Fragment, Mark, type Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { yUndoPlugin } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { BaseKeys } from "../../client/editor/keys/baseKeys.ts";
import { InputRules } from "../../client/editor/keys/inputRules.ts";
import { RecipientKeys } from "../../client/editor/keys/recipientKeys.ts";
import { schemaExtensions } from "../../client/editor/schemaExtensions.ts";
import { TableEditing } from "../../client/editor/tables/tableEditing.ts";
import { sectionSyncPlugin } from "../../extensions/binding/plugin.ts";
import { type ContentNode, contentRoot, nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import type { Emphasis } from "../../extensions/suggestions/projection/reading.ts";
import { baseId } from "../../extensions/suggestions/records.ts";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import type { RefusalReason } from "../../extensions/suggestions/tracking/refusals.ts";
import { type EditMode, Tracking } from "../../extensions/suggestions/tracking/Tracking.ts";

/** An author whose ids and times follow from the name. */
export function authorNamed(user: string): Author {
  let count = 0;
  return {
    user,
    nextId: () => {
      count += 1;
      return `${user}-${count}`;
    },
    now: () => 1_000 + count,
  };
}

export interface SuggestingEditor {
  readonly editor: Editor;
  readonly author: Author;
  readonly refused: readonly RefusalReason[];
  setMode(mode: EditMode): void;
}

export interface Settings {
  readonly user?: string;
  readonly author?: Author;
  readonly mode?: EditMode;
  readonly content?: Node;
  readonly shared?: Y.Doc;
}

/** The page's keys, rules and tables around the tracking of suggestions, on a text of its own or on a shared one. */
export function suggestingEditor({ user = "an", author = authorNamed(user), mode = "suggest", content, shared }: Settings): SuggestingEditor {
  const refused: RefusalReason[] = [];
  let current = mode;
  const extensions: Extensions = [
    ...schemaExtensions,
    Tracking.configure({ mode: () => current, author, onRefused: (reason) => refused.push(reason) }),
    TableEditing,
    RecipientKeys,
    ListKeymap.configure({ listTypes: [{ itemName: "listItem", wrapperNames: ["bulletList", "orderedList"] }] }),
    BaseKeys,
    InputRules,
  ];
  const editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions,
    injectCSS: false,
    enableInputRules: ["reportInputRules"],
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, textDirection: false },
    content: content?.toJSON() ?? { type: "doc", content: [] },
  });
  if (shared !== undefined) {
    editor.registerPlugin(sectionSyncPlugin(shared.getXmlFragment(contentRoot)));
    editor.registerPlugin(yUndoPlugin());
  }
  return {
    editor,
    author,
    refused,
    setMode: (next) => {
      current = next;
    },
  };
}

const text = (words: string): ContentNode => ({ type: "text", text: words });
const inline = (parts: readonly (string | ContentNode)[]): readonly ContentNode[] =>
  parts.filter((part) => part !== "").map((part) => (typeof part === "string" ? text(part) : part));

export const p = (...content: readonly (string | ContentNode)[]): ContentNode => ({ type: "paragraph", content: inline(content) });
export const h = (level: 2 | 3 | 4, ...content: readonly (string | ContentNode)[]): ContentNode => ({
  type: "heading",
  attrs: { level },
  content: inline(content),
});
export const li = (...content: readonly ContentNode[]): ContentNode => ({ type: "listItem", content });
export const ul = (...content: readonly ContentNode[]): ContentNode => ({ type: "bulletList", content });
export const ol = (...content: readonly ContentNode[]): ContentNode => ({ type: "orderedList", content });
const td = (...content: readonly ContentNode[]): ContentNode => ({ type: "tableCell", content });
export const table = (...rows: readonly (readonly string[])[]): ContentNode => ({
  type: "table",
  content: rows.map((cells) => ({ type: "tableRow", content: cells.map((cell) => td(p(cell))) })),
});
export const figure = (value = "55"): ContentNode => ({ type: "figure", attrs: { value, unit: "hồ sơ" } });
export const footnote = (...content: readonly (string | ContentNode)[]): ContentNode => ({ type: "footnote", content: inline(content) });
export const bold = (words: string): ContentNode => ({ type: "text", text: words, marks: [{ type: "bold" }] });
export const recipients = (...lines: readonly string[]): ContentNode => ({
  type: "recipientList",
  content: lines.map((line) => ({ type: "recipient", content: inline([line]) })),
});
export const section = (...content: readonly ContentNode[]): Node => nodeOf({ type: "doc", content } satisfies SectionContent);

/** The position of `|` in the first place where the words around it stand: `"Thu |ngân"`. */
export function placeOf(doc: Node, words: string): number {
  const plain = words.replace("|", "");
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const at = node.textBetween(0, node.content.size, "", "￼").indexOf(plain);
    if (at >= 0) found.push(position + 1 + at + words.indexOf("|"));
    return false;
  });
  const [place] = found;
  if (place === undefined) throw new Error(`"${plain}" is not in the text.`);
  return place;
}

/** Put the caret at `|`, or select from the first to the second place. */
export function select(editor: Editor, from: string, to = from): void {
  const { doc } = editor.state;
  const range = TextSelection.between(doc.resolve(placeOf(doc, from)), doc.resolve(placeOf(doc, to)));
  editor.view.dispatch(editor.state.tr.setSelection(range));
}

/** What a key does; letters are typed as the browser types them. */
export function press(editor: Editor, ...keys: readonly string[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
  }
}

export function type(editor: Editor, words: string): void {
  for (const letter of words) {
    const { view } = editor;
    const { from, to } = view.state.selection;
    const make = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, letter, make))) view.dispatch(make());
  }
}

/** Backspace and Delete inside a line, which the browser does by itself. */
export function erase(editor: Editor, direction: -1 | 1, times = 1): void {
  for (let count = 0; count < times; count += 1) {
    const { view } = editor;
    const { empty, $from, from } = view.state.selection;
    const isInside = empty && (direction === -1 ? $from.parentOffset > 0 : $from.parentOffset < $from.parent.content.size);
    if (!isInside) press(editor, direction === -1 ? "Backspace" : "Delete");
    else
      view.dispatch(
        direction === -1 ? view.state.tr.delete(wholeFrom(view.state.doc, from), from) : view.state.tr.delete(from, wholeTo(view.state.doc, from)),
      );
  }
}

/** Characters of two code units go as one. */
const isPair = (doc: Node, from: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(doc.textBetween(from, from + 2));
const wholeFrom = (doc: Node, to: number): number => (doc.resolve(to).parentOffset > 1 && isPair(doc, to - 2) ? to - 2 : to - 1);
const wholeTo = (doc: Node, from: number): number => {
  const { parent, parentOffset } = doc.resolve(from);
  return parentOffset + 2 <= parent.content.size && isPair(doc, from) ? from + 2 : from + 1;
};

export const toggle = (editor: Editor, emphasis: Emphasis): unknown => editor.commands.toggleMark(emphasis);

/** A text as JSON to compare: continued ids as their base ids, an empty text as one empty paragraph. */
export function comparable(doc: Node): unknown {
  const full = doc.childCount === 0 ? doc.copy(doc.type.create(null, [doc.type.schema.node("paragraph")]).content) : doc;
  return withBaseIds(full).toJSON();
}

/** Marks of one kind in the order of their values: two people who lay marks on the same words at once see them in different orders. */
function withBaseIds(node: Node): Node {
  const value = (mark: Mark): string => JSON.stringify(mark.attrs);
  const marks = node.marks
    .map((mark) => mark.type.create(typeof mark.attrs["id"] === "string" ? { ...mark.attrs, id: baseId(mark.attrs["id"]) } : mark.attrs))
    .sort((one, other) => (value(one) < value(other) ? -1 : 1))
    .reduce((kept, mark) => mark.addToSet(kept), Mark.none);
  if (node.isText) return node.mark(marks);
  return node.copy(Fragment.fromArray(node.children.map(withBaseIds))).mark(marks);
}

/** The words with records drawn in brackets: `Thu {+an:mới}{-an:ngân}`, a line each textblock. */
export function drawn(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((node, _position, parent) => {
    const flags = ["tcIns", "tcDel"].flatMap((name) => {
      const stamp = String(node.attrs[name] ?? "");
      return stamp === "" ? [] : [`${name === "tcIns" ? "+" : "-"}${stamp.split("|")[1]}`];
    });
    const flag = flags.length === 0 ? "" : `[${flags.join(" ")}] `;
    if (node.isTextblock) {
      lines.push(`${flag}${node.attrs["tcProp"] ? "[~] " : ""}${node.type.name === "paragraph" ? "" : `${node.type.name}: `}${drawnInline(node)}`);
      return false;
    }
    if (flag !== "" && parent !== null) lines.push(`${flag}${node.type.name}`);
    return true;
  });
  return lines.join("\n");
}

function drawnInline(holder: Node): string {
  return holder.children
    .map((node) => {
      const words = node.isText
        ? (node.text ?? "")
        : `<${node.type.name}${node.attrs["tcDel"] ? ` -${String(node.attrs["tcDel"]).split("|")[1]}` : ""}>`;
      const marks = node.marks.flatMap(({ type, attrs }) => {
        const sign = { ins: "+", del: "-", fmt: "~" }[type.name];
        return sign === undefined ? [] : [`${sign}${String(attrs["user"])}`];
      });
      return marks.length === 0 ? words : `{${marks.join("")}:${words}}`;
    })
    .join("");
}
