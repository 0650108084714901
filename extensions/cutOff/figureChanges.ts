import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import type { FigureFormat } from "../figures/formats.ts";
import { type FigureAttributes, parseFigure } from "../nodes/figure.ts";
import { nodeOfSign } from "../suggestions/listing/printed.ts";
import { hasRecords, readFlag, readMark } from "../suggestions/projection/reading.ts";
import type { Stamp } from "../suggestions/records.ts";
import type { FigureLock } from "./cutOff.ts";

/** A number that is in force in a text and was not, or the other way round. `before` and `after` as printed, empty where there was none. */
export interface FigureChange {
  /** The indicator, empty if the figure has none. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** What became of the figures of a text. */
export interface FigureChanges {
  readonly changes: readonly FigureChange[];
  /** Whether all of it is what somebody who may correct figures had suggested before. */
  readonly isSuggested: boolean;
}

const nothing: FigureChanges = { changes: [], isSuggested: true };

/**
 * What a change of a text did to the figures in force. `before` and `after`: its blocks, of which those that stand in both may be left out. A figure that is only
 * suggested is not in force, one that is suggested to go still is. Moving figures about, and rewriting the words around them, is no change.
 */
export function figureChanges(before: readonly Node[], after: readonly Node[], mayCorrect: (userId: string) => boolean): FigureChanges {
  const [old, now] = [inForce(before), inForce(after)];
  const [gone, fresh] = [without(old, now), without(now, old)];
  if (gone.length + fresh.length === 0) return nothing;
  const suggested = suggestedBy(before, mayCorrect);
  const isSuggested = without(gone, suggested.gone).length + without(fresh, suggested.fresh).length === 0;
  return { changes: paired(gone, fresh), isSuggested };
}

/** What was corrected in figures that are closed. `reason`: why, as who corrected or suggested it said; empty if nothing was. */
export interface LateChanges {
  readonly changes: readonly FigureChange[];
  readonly reason: string;
}

export const noLateChanges: LateChanges = { changes: [], reason: "" };

/**
 * What a change of a text, made by that person, corrects in figures that are closed. `"locked"`: it changes some that are closed to them, and makes more than
 * what somebody suggested who may correct them and said why.
 */
export function lateChanges(before: readonly Node[], after: readonly Node[], lock: FigureLock | null, userId: string): LateChanges | "locked" {
  if (lock === null || before === after) return noLateChanges;
  const reasons = new Set<string>();
  const { changes, isSuggested } = figureChanges(...differing(before, after), (user) => {
    const reason = lock.reasonOf(user);
    if (reason !== null) reasons.add(reason);
    return reason !== null;
  });
  const own = lock.reasonOf(userId);
  if (changes.length === 0) return noLateChanges;
  if (own !== null) return { changes, reason: own };
  return isSuggested ? { changes, reason: [...reasons].join("; ") } : "locked";
}

/** Blocks of two texts that do not stand in both as the same object. */
function differing(before: readonly Node[], after: readonly Node[]): readonly [before: readonly Node[], after: readonly Node[]] {
  const [old, now] = [new Set(before), new Set(after)];
  return [before.filter((block) => !now.has(block)), after.filter((block) => !old.has(block))];
}

interface Figure {
  readonly code: string;
  readonly printed: string;
  /** Two figures that say the same have the same one. */
  readonly key: string;
}

type Meaning = "number" | "percent" | "ratio" | "money";

/** Formats of one meaning differ in their looks only. */
const meanings: Record<FigureFormat, Meaning> = {
  plain: "number",
  padded: "number",
  ungrouped: "number",
  words: "number",
  percent: "percent",
  percentSpaced: "percent",
  ratio: "ratio",
  ratioPadded: "ratio",
  ratioUngrouped: "ratio",
  money: "money",
  moneyPadded: "money",
};

function figureOf(attributes: FigureAttributes): Figure {
  const { code, value, ratioOf, unit, format } = attributes;
  return { code, printed: formatFigure(attributes), key: JSON.stringify([code, value, ratioOf, unit, meanings[format]]) };
}

function inForce(blocks: readonly Node[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    if (readFlag(block, "tcIns") !== null) return [];
    return block.type.name === "figure" ? [figureOf(parseFigure(block.attrs))] : inForce(block.children);
  });
}

interface Suggested {
  readonly gone: Figure[];
  readonly fresh: Figure[];
}

/** The figures that some people suggest to take out and to put in. */
function suggestedBy(blocks: readonly Node[], by: (userId: string) => boolean): Suggested {
  const suggested: Suggested = { gone: [], fresh: [] };
  const theirs = (stamp: Stamp | "malformed" | null): boolean => stamp !== null && stamp !== "malformed" && by(stamp.user);
  const look = (node: Node, isGone: boolean, isFresh: boolean): void => {
    if (!isGone && !isFresh && !hasRecords(node)) return;
    const goes = isGone || theirs(readFlag(node, "tcDel"));
    const comes = isFresh || theirs(readFlag(node, "tcIns"));
    if (node.type.name === "figure") {
      if (goes) suggested.gone.push(figureOf(parseFigure(node.attrs)));
      if (comes) suggested.fresh.push(figureOf(parseFigure(node.attrs)));
      return;
    }
    const stood = node.isText && isTheirSign(node, theirs) ? nodeOfSign(node) : null;
    if (stood !== null) look(stood, false, true);
    for (const child of node.children) look(child, goes, comes);
  };
  for (const block of blocks) look(block, false, false);
  return suggested;
}

const isTheirSign = (text: Node, theirs: (stamp: Stamp) => boolean): boolean =>
  text.marks.some((mark) => {
    const record = readMark(mark);
    return record !== null && record !== "malformed" && record.kind === "ins" && theirs(record.stamp);
  });

/** All of `figures` that `taken` does not have as well, each as often as it is too many. */
function without(figures: readonly Figure[], taken: readonly Figure[]): readonly Figure[] {
  const left = new Map<string, number>();
  for (const { key } of taken) left.set(key, (left.get(key) ?? 0) + 1);
  return figures.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Old and new numbers of one indicator belong together, in their order. */
function paired(gone: readonly Figure[], fresh: readonly Figure[]): readonly FigureChange[] {
  const codes = [...new Set([...gone, ...fresh].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [old, now] = [gone.filter((one) => one.code === code), fresh.filter((one) => one.code === code)];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
      code,
      before: old[index]?.printed ?? "",
      after: now[index]?.printed ?? "",
    }));
  });
}
