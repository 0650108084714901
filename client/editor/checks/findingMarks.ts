import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type FindingKey, isSameFinding, type SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";
import { type PrintReference, placesOf, sectionText } from "../../../extensions/sectionChecks/sectionText.ts";
import type { SectionText } from "../../../extensions/sectionChecks/textPieces.ts";
import { t } from "../../messages/translate.ts";
import { comesFromBinding, startUndoStep } from "../binding.ts";
import type { CheckedSection, FindingStore } from "./findingStore.ts";
import { fixTransaction, planFix } from "./fix.ts";
import { movedFindings } from "./movedFinding.ts";

interface Shown {
  /** What was found, and the text it was found in. */
  readonly text: string;
  readonly findings: readonly SectionFinding[];
  readonly decorations: DecorationSet;
}

interface Options {
  /** Nothing is underlined without it. */
  readonly store: FindingStore | null;
  readonly sectionId: string;
  readonly reference: PrintReference;
}

interface PluginState extends Shown {
  readonly reference: PrintReference;
}

const key = new PluginKey<PluginState>("findingMarks");
const nothing: Shown = { text: "", findings: [], decorations: DecorationSet.empty };

/** Underlines what the checks found. Typing only moves the lines, until the section is checked again. */
export const FindingMarks = Extension.create<Options>({
  name: "findingMarks",
  addOptions: () => ({ store: null, sectionId: "", reference: () => "" }),
  addProseMirrorPlugins() {
    const { store, sectionId, reference } = this.options;
    if (store === null) return [];
    return [
      new Plugin<PluginState>({
        key,
        state: {
          init: (_config, { doc }) => ({ ...shownIn(doc, store.section(sectionId), reference), reference }),
          apply: (transaction, shown, _before, { doc }) => {
            const told: { readonly checked: CheckedSection | undefined } | undefined = transaction.getMeta(key);
            if (told !== undefined) return { ...shownIn(doc, told.checked, reference), reference };
            if (!transaction.docChanged || shown.findings.length === 0) return shown;
            // The binding replaces the whole document: no line would be left.
            if (comesFromBinding(transaction)) return { ...shown, decorations: decorate(doc, shown.text, shown.findings, reference) };
            return { ...shown, decorations: shown.decorations.map(transaction.mapping, doc) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: (view) => {
          let last = store.section(sectionId)?.open;
          const stop = store.subscribe(() => {
            const checked = store.section(sectionId);
            if (view.isDestroyed || checked?.open === last) return;
            last = checked?.open;
            view.dispatch(view.state.tr.setMeta(key, { checked }).setMeta("addToHistory", false));
          });
          return { destroy: stop };
        },
      }),
    ];
  },
});

const shownIn = (doc: Node, checked: CheckedSection | undefined, reference: PrintReference): Shown =>
  checked === undefined || checked.open.length === 0
    ? nothing
    : { text: checked.text.text, findings: checked.open, decorations: decorate(doc, checked.text.text, checked.open, reference) };

function decorate(doc: Node, checkedText: string, findings: readonly SectionFinding[], reference: PrintReference): DecorationSet {
  const text = sectionText(doc, reference);
  const decorations = movedFindings(findings, checkedText, text.text).flatMap((finding) => {
    const attributes = {
      class: `finding finding-${finding.severity}`,
      "data-finding": findingId(finding),
      "aria-description": t(`check.said.${finding.severity}`, { message: finding.message }),
    };
    return placesOf(text, finding.start, finding.end).map(({ from, to }) => Decoration.inline(from, to, attributes));
  });
  return DecorationSet.create(doc, decorations);
}

/** A short name for a finding on the page. */
export const findingId = ({ rule, start }: Pick<SectionFinding, "rule" | "start">): string => `${rule} ${start}`;

/** A finding as it stands in an editor at this moment. */
interface Placed {
  readonly text: SectionText;
  readonly finding: SectionFinding;
}

function placedIn(editor: Editor, checked: CheckedSection, wanted: FindingKey & Pick<SectionFinding, "start">): Placed | null {
  const { state } = editor;
  const text = sectionText(state.doc, key.getState(state)?.reference ?? (() => ""));
  const moved = movedFindings(
    checked.all.filter((one) => isSameFinding(one, wanted) && one.start === wanted.start),
    checked.text.text,
    text.text,
  );
  const [finding] = moved;
  return finding === undefined ? null : { text, finding };
}

/** Select what a finding speaks of and bring it into the middle of the view. Whether it is there. */
export function goToFinding(editor: Editor, checked: CheckedSection, wanted: SectionFinding): boolean {
  if (editor.isDestroyed) return false;
  const placed = placedIn(editor, checked, wanted);
  const places = placed === null ? [] : placesOf(placed.text, placed.finding.start, placed.finding.end);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, first.from, last.to)).setMeta("addToHistory", false));
  const { node } = view.domAtPos(first.from, 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center", behavior: "auto" });
  return true;
}

/** Make a fix of a finding, by its place in the list, as one step of undo. Whether it could be made. */
export function applyFix(editor: Editor, checked: CheckedSection, wanted: SectionFinding, fixIndex: number, user: string): boolean {
  const placed = placedIn(editor, checked, wanted);
  const fix = placed?.finding.fixes[fixIndex];
  if (placed === null || fix === undefined || !editor.isEditable) return false;
  const plan = planFix(editor.state.doc, placed.text, fix);
  const transaction = plan === null ? null : fixTransaction(editor.state, plan, user);
  if (transaction === null || !transaction.docChanged) return false;
  startUndoStep(editor.state);
  editor.view.dispatch(transaction);
  return true;
}
