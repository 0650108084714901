import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { deleteLetters } from "./deleteLetters.ts";
import { attributesOf, changedAttributes, insertersOf, type TextAttributes } from "./markAttributes.ts";
import { placeAfter, type Survivors } from "./survivors.ts";
import { gapsBetween, type Kept, keptLetters, type Letter } from "./textDiff.ts";

/** A shared text and where its words stood in the editor, if that is known. */
export interface OldText {
  readonly type: Y.XmlText;
  readonly from: number | null;
}

/** Words side by side in the editor, with where they stand. */
export interface NewText {
  readonly nodes: readonly Node[];
  readonly from: number;
}

interface Placed extends Letter {
  readonly attributes: TextAttributes;
  /** Where it stands in the editor; -1 if that is not known. */
  readonly at: number;
}

/**
 * Bring shared texts that stand side by side to these words. Only what differs is written: letters that stay are not touched, new ones come with their
 * formats, and of those that stay only the formats that changed.
 */
export function writeText(texts: readonly OldText[], next: NewText, survivors: Survivors): void {
  const rows = texts.map(lettersOf);
  const before = rows.flat();
  const after = newLetters(next);
  const kept = keptLetters(before, after, knownToStay(before, next.from, after, survivors));
  const whole = { from: 0, to: before.length, newFrom: 0, newTo: after.length };
  const edits = [...gapsBetween(whole, kept), ...kept.flatMap((run) => formatsChanged(run, before, after))].sort(
    (one, other) => one.from - other.from,
  );
  let start = 0;
  rows.forEach((row, index) => {
    const end = start + row.length;
    const isLast = index === rows.length - 1;
    const own = edits.flatMap((edit) => partIn(edit, start, end, index === 0, isLast));
    const type = texts[index]?.type;
    if (type !== undefined && own.length > 0) write(type, own, before, after, start);
    start = end;
  });
}

/** Old letters from `from` up to `to` go and new ones come; with `format` they stay and change their formats. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly format?: Record<string, unknown>;
}

/** What of an edit falls on the shared text that holds the letters from `start` up to `end`. New letters go where the letter before them stands. */
function partIn(edit: Edit, start: number, end: number, isFirst: boolean, isLast: boolean): readonly Edit[] {
  const [from, to] = [Math.max(edit.from, start), Math.min(edit.to, end)];
  const isHere = (edit.from > start || isFirst) && (edit.from <= end || isLast);
  const isNew = edit.format === undefined && edit.newTo > edit.newFrom && isHere && edit.from >= start;
  if (to <= from && !isNew) return [];
  const at = Math.min(Math.max(edit.from, start), end);
  return [{ ...edit, from: at, to: Math.max(to, at), newTo: isNew || edit.format !== undefined ? edit.newTo : edit.newFrom }];
}

/** What goes is taken out first, and from the end, so that the places of what comes before stay true. */
function write(type: Y.XmlText, edits: readonly Edit[], before: readonly Placed[], after: readonly Placed[], start: number): void {
  const { doc } = type;
  for (const { from, to, format } of edits.toReversed()) {
    const gone = format === undefined ? unitsIn(before, from, to) : 0;
    if (gone > 0) doc?.transact((transaction) => deleteLetters(type, unitsIn(before, start, from), gone, transaction));
  }
  const delta = deltaOf(edits, before, after, start);
  if (delta.length > 0) type.applyDelta(delta);
}

/** The new words and formats, in a text that what goes has left already. */
function deltaOf(edits: readonly Edit[], before: readonly Placed[], after: readonly Placed[], start: number): object[] {
  const delta: object[] = [];
  let at = start;
  for (const { from, to, newFrom, newTo, format } of edits) {
    const passed = unitsIn(before, at, from);
    if (passed > 0) delta.push({ retain: passed });
    if (format === undefined) delta.push(...insertions(after.slice(newFrom, newTo)));
    else delta.push({ retain: unitsIn(before, from, to), attributes: format });
    at = to;
  }
  return delta;
}

/** Words with their formats, in runs of the same. */
export function insertions(letters: readonly Placed[]): object[] {
  const runs: { insert: string; attributes: TextAttributes }[] = [];
  let last: TextAttributes | undefined;
  for (const { text, attributes } of letters) {
    const run = runs.at(-1);
    if (run !== undefined && last === attributes) run.insert += text;
    // A copy: the library fills in what the words beside have.
    else runs.push({ insert: text, attributes: { ...attributes } });
    last = attributes;
  }
  return runs;
}

function unitsIn(letters: readonly Placed[], from: number, to: number): number {
  let units = 0;
  for (let index = from; index < to; index += 1) units += letters[index]?.text.length ?? 0;
  return units;
}

function lettersOf({ type, from }: OldText): readonly Placed[] {
  const letters: Placed[] = [];
  let at = from ?? -1;
  for (const { insert, attributes = {} } of type.toDelta() as readonly { insert: unknown; attributes?: TextAttributes }[]) {
    const by = insertersOf(attributes);
    // What is not text has no place in a section; it takes one unit and equals nothing.
    for (const text of typeof insert === "string" ? insert : ["\0"]) {
      letters.push({ text, by, attributes, at });
      if (at >= 0) at += text.length;
    }
  }
  return letters;
}

export function newLetters({ nodes, from }: NewText): readonly Placed[] {
  const letters: Placed[] = [];
  let at = from;
  for (const { text: words = "", marks } of nodes) {
    const attributes = attributesOf(marks);
    const by = insertersOf(attributes);
    for (const text of words) {
      letters.push({ text, by, attributes, at });
      at += text.length;
    }
  }
  return letters;
}

function knownToStay(before: readonly Placed[], from: number, after: readonly Placed[], survivors: Survivors): readonly Kept[] {
  if (survivors.length === 0) return [];
  const indexes = new Map(after.map(({ at }, index) => [at - from, index] as const));
  return before.flatMap(({ at }, index) => {
    const place = at < 0 ? null : placeAfter(survivors, at);
    const found = place === null ? undefined : indexes.get(place - from);
    return found === undefined ? [] : [{ before: index, after: found, length: 1 }];
  });
}

function formatsChanged(run: Kept, before: readonly Placed[], after: readonly Placed[]): readonly Edit[] {
  const edits: Edit[] = [];
  let last: { from: TextAttributes | undefined; to: TextAttributes | undefined; edit: Edit | null } | undefined;
  for (let index = 0; index < run.length; index += 1) {
    const at = run.before + index;
    const [old, next] = [before[at]?.attributes, after[run.after + index]?.attributes];
    if (last?.from === old && last?.to === next) {
      if (last?.edit != null) {
        const longer: Edit = { ...last.edit, to: at + 1 };
        edits[edits.length - 1] = longer;
        last = { ...last, edit: longer };
      }
      continue;
    }
    const format = changedAttributes(old ?? {}, next ?? {});
    const edit = format === null ? null : { from: at, to: at + 1, newFrom: 0, newTo: 0, format };
    if (edit !== null) edits.push(edit);
    last = { from: old, to: next, edit };
  }
  return edits;
}
