import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import { type FigureProposal, figureProposals, indicatorFor } from "../../../extensions/indicators/proposals.ts";
import type { FigureAttributes } from "../../../extensions/nodes/figure.ts";
import { placesOf, sectionText } from "../../../extensions/sectionChecks/sectionText.ts";

/** A number in a text that could become a figure, and where it stands. */
export interface FoundNumber extends FigureProposal {
  readonly from: number;
  readonly to: number;
  /** What it reads now, so that a place that changed meanwhile is known. */
  readonly words: string;
}

/** The numbers of a section that are not figures yet, in its order. Those that cannot become one where they stand, as parts of a form, are left out. */
export function findNumbers(doc: Node, reference: (code: string) => string): readonly FoundNumber[] {
  const text = sectionText(doc, reference);
  return figureProposals(text.text).flatMap((proposal) => {
    const places = placesOf(text, proposal.start, proposal.end);
    const [place] = places;
    const isWhole = place !== undefined && places.length === 1 && place.kind === "words" && place.end - place.start === proposal.end - proposal.start;
    if (!isWhole || !takesFigure(doc, place.from, place.to)) return [];
    return [{ ...proposal, from: place.from, to: place.to, words: text.text.slice(proposal.start, proposal.end) }];
  });
}

function takesFigure(doc: Node, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const type = doc.type.schema.nodes["figure"];
  return type !== undefined && $from.sameParent($to) && $from.parent.canReplaceWith($from.index(), $to.indexAfter(), type);
}

/** What a number becomes: with the code of the indicator that it seems to be, none if nobody can say. */
export function figureOf(found: FigureProposal, free: readonly Indicator[]): FigureAttributes {
  const indicator = indicatorFor(found, free);
  return { code: indicator?.code ?? "", ...found.figure };
}

/** Indicators that no figure of the report has yet. */
export const freeIndicators = (indicators: readonly Indicator[], used: { has(code: string): boolean }): readonly Indicator[] =>
  indicators.filter(({ code }) => !used.has(code));

/** The figures that numbers become, one behind the other, so that no two take the same code. */
export function figuresOf(
  found: readonly FoundNumber[],
  indicators: readonly Indicator[],
  used: { has(code: string): boolean },
): readonly FigureAttributes[] {
  const taken = new Set<string>();
  return found.map((number) => {
    const figure = figureOf(number, freeIndicators(indicators, { has: (code) => used.has(code) || taken.has(code) }));
    taken.add(figure.code);
    return figure;
  });
}

/** Those of the numbers that stand now that were meant: of several in the same words the nearest to where it stood. */
export function stillStanding(standing: readonly FoundNumber[], wanted: readonly FoundNumber[]): readonly FoundNumber[] {
  const meant = new Set<FoundNumber>();
  for (const one of wanted) {
    const same = standing.filter((other) => !meant.has(other) && isSameNumber(one, other));
    const [nearest] = same.toSorted((left, right) => Math.abs(left.from - one.from) - Math.abs(right.from - one.from));
    if (nearest !== undefined) meant.add(nearest);
  }
  return standing.filter((one) => meant.has(one));
}

const isSameNumber = (one: FoundNumber, other: FoundNumber): boolean =>
  one.words === other.words && one.lead === other.lead && one.tail === other.tail;

/** Make figures of numbers in one transaction; null if there is none. */
export function makeFigures(
  state: EditorState,
  made: readonly { readonly number: FoundNumber; readonly figure: FigureAttributes }[],
): Transaction | null {
  const type = state.schema.nodes["figure"];
  if (type === undefined || made.length === 0) return null;
  const { tr } = state;
  for (const { number, figure } of made.toSorted((one, other) => other.number.from - one.number.from)) {
    tr.replaceWith(number.from, number.to, type.create(figure));
  }
  return tr;
}
