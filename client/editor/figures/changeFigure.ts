import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type FigureAttributes, parseFigure } from "../../../extensions/nodes/figure.ts";
import { changeSign } from "../../../extensions/suggestions/tracking/changeSign.ts";
import { nodeAt } from "../changes/virtualNode.ts";

/** Where the figure of a code stands. `sign`: it is only proposed there, a sign stands for it. */
export interface FigurePlace {
  readonly at: number;
  readonly sign: boolean;
  readonly attributes: FigureAttributes;
}

/** The figure of a code in a text; where a new value is proposed, that one. Null if there is none. */
export function placeOfFigure(doc: Node, code: string): FigurePlace | null {
  const places: FigurePlace[] = [];
  doc.descendants((node, at) => {
    const figure = nodeAt(doc, at);
    if (figure?.type.name !== "figure") return;
    const attributes = parseFigure(figure.attrs);
    if (attributes.code === code) places.push({ at, sign: node.isText, attributes });
  });
  return places.find(({ sign }) => sign) ?? places[0] ?? null;
}

/** Where another figure of a code stands that one of the text has already; `nth` counts from 0. */
export function placeOfRepeat(doc: Node, code: string, nth: number): number | null {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "figure" && parseFigure(node.attrs).code === code) places.push(at);
  });
  return places[nth] ?? null;
}

/** Give the figure of a code another value; null if it is not there, or has it already. */
export function changeFigure(state: EditorState, code: string, change: Partial<FigureAttributes>, user: string): Transaction | null {
  const place = placeOfFigure(state.doc, code);
  return place === null ? null : changeFigureAt(state, place, change, user);
}

/** The same for the figure that stands at a place. */
export function changeFigureAt(
  state: EditorState,
  place: Pick<FigurePlace, "at" | "sign">,
  change: Partial<FigureAttributes>,
  user: string,
): Transaction | null {
  const node = nodeAt(state.doc, place.at);
  if (node === null) return null;
  const changed = Object.entries(change).filter(([name, value]) => node.attrs[name] !== value);
  if (changed.length === 0) return null;
  if (place.sign) return changeSign(state, place.at, node.type.create({ ...node.attrs, ...Object.fromEntries(changed) }), user);
  return changed.reduce((transaction, [name, value]) => transaction.setNodeAttribute(place.at, name, value), state.tr);
}
