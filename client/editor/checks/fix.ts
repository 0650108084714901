import { Mark, type Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Fix } from "../../../extensions/checks/finding.ts";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { parseFigureText } from "../../../extensions/figures/parseFigureText.ts";
import { type FigureAttributes, parseFigure } from "../../../extensions/nodes/figure.ts";
import { placesOf, type TextPlace } from "../../../extensions/sectionChecks/sectionText.ts";
import type { SectionText } from "../../../extensions/sectionChecks/textPieces.ts";
import { nodeOfSign } from "../../../extensions/suggestions/listing/printed.ts";
import { changeSign } from "../../../extensions/suggestions/tracking/changeSign.ts";
import { effectiveOf } from "../../../extensions/suggestions/tracking/effectiveMarks.ts";

/** How a fix changes a text: other words in place of some, or another number in a figure. */
export type FixPlan =
  | { readonly kind: "words"; readonly places: readonly TextPlace[]; readonly words: string }
  | { readonly kind: "figure"; readonly at: number; readonly attributes: FigureAttributes };

/** How a fix can be made in a document that reads as `text`; null if it cannot: what is at fault is a reference, or reaches over words and a figure. */
export function planFix(doc: Node, text: SectionText, fix: Fix): FixPlan | null {
  return planIn(doc, text, fix) ?? planIn(doc, text, trimmed(text.text, fix));
}

function planIn(doc: Node, text: SectionText, { start, end, replacement }: Fix): FixPlan | null {
  const places = placesOf(text, start, end);
  const [place] = places;
  const covered = places.reduce((length, one) => length + one.end - one.start, 0);
  if (place === undefined || covered !== end - start) return null;
  if (places.every(({ kind }) => kind === "words")) return { kind: "words", places, words: replacement };
  const piece = text.pieces.find(({ at, length }) => at <= place.start && place.start < at + length);
  const figure = figureAt(doc, place.from);
  if (places.length > 1 || piece === undefined || figure === null) return null;
  const printed = text.text.slice(piece.at, start) + replacement + text.text.slice(end, piece.at + piece.length);
  const attributes = figureThatPrints(figure, printed);
  return attributes === null ? null : { kind: "figure", at: place.from, attributes };
}

/** The fix without the letters at both ends that stay as they are. */
function trimmed(text: string, { start, end, replacement }: Fix): Fix {
  const old = text.slice(start, end);
  const most = Math.min(old.length, replacement.length);
  let front = 0;
  while (front < most && old[front] === replacement[front]) front += 1;
  let back = 0;
  while (back < most - front && old.at(-1 - back) === replacement.at(-1 - back)) back += 1;
  return { start: start + front, end: end - back, replacement: replacement.slice(front, replacement.length - back) };
}

const figureAt = (doc: Node, position: number): FigureAttributes | null => {
  const node = nodeOn(doc, position);
  return node?.type.name === "figure" ? parseFigure(node.attrs) : null;
};

const nodeOn = (doc: Node, position: number): Node | null => {
  const node = doc.nodeAt(position);
  return node?.isText === true ? nodeOfSign(node) : node;
};

/** The figure with another number, in its own format if that prints what is wanted. */
function figureThatPrints(figure: FigureAttributes, printed: string): FigureAttributes | null {
  const read = parseFigureText(printed);
  if (read === null) return null;
  const sameForm = { ...figure, value: read.value, ratioOf: read.ratioOf };
  return formatFigure(sameForm) === printed ? sameForm : { ...read, code: figure.code };
}

/** The transaction that makes a fix. What it becomes, a change or a suggestion, is decided as for everything that a person does. */
export function fixTransaction(state: EditorState, plan: FixPlan, user: string): Transaction | null {
  return plan.kind === "words" ? otherWords(state, plan.places, plan.words) : otherFigure(state, plan.at, plan.attributes, user);
}

function otherWords({ tr, doc, schema }: EditorState, places: readonly TextPlace[], words: string): Transaction {
  for (const { from, to } of places.slice(1).toReversed()) tr.delete(from, to);
  const [first] = places;
  if (first === undefined) return tr;
  const node = doc.nodeAt(first.from);
  if (words === "") tr.delete(first.from, first.to);
  else tr.replaceWith(first.from, first.to, schema.text(words, node === null ? Mark.none : effectiveOf(node)));
  // Told as pasted words are: they keep the look of the words that they replace.
  return tr.setMeta("paste", true);
}

function otherFigure(state: EditorState, at: number, attributes: FigureAttributes, user: string): Transaction | null {
  const node = nodeOn(state.doc, at);
  if (node === null) return null;
  if (state.doc.nodeAt(at)?.isText === true) return changeSign(state, at, node.type.create({ ...node.attrs, ...attributes }), user);
  const changed = Object.entries(attributes).filter(([name, value]) => node.attrs[name] !== value);
  return changed.reduce((transaction, [name, value]) => transaction.setNodeAttribute(at, name, value), state.tr);
}
