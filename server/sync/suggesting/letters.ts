import * as Y from "yjs";
import { markNameOf } from "../elementCheck.ts";

/** Formats of letters, by the key under which the shared text keeps each. */
export type Formats = Readonly<Record<string, unknown>>;

/** Letters that were put in together and look alike. Yjs names each by its author's client id and a clock that goes up by one. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly text: string;
  /** The same object for neighbours that look alike. */
  readonly formats: Formats;
}

const bare: Formats = {};

/** The letters of a shared text in their order. */
export function runsOf(text: Y.XmlText): readonly Run[] {
  const runs: Run[] = [];
  let formats = bare;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentFormat) formats = withFormat(formats, content.key, content.value);
    else if (content instanceof Y.ContentString) runs.push({ client: id.client, clock: id.clock, text: content.str, formats });
  }
  return runs;
}

function withFormat(formats: Formats, key: string, value: unknown): Formats {
  if (value !== null) return { ...formats, [key]: value };
  const { [key]: _ended, ...rest } = formats;
  return rest;
}

/** What became of letters: they stayed (both), went (`after` is null) or came (`before` is null). */
export type Fate =
  | { readonly before: Run; readonly after: Run | null; readonly length: number }
  | { readonly before: null; readonly after: Run; readonly length: number };

/** What became of each letter of a text, letter by letter and not by what they read like. */
export function fatesOf(before: readonly Run[], after: readonly Run[]): readonly Fate[] {
  const clients = new Map<number, { readonly before: Run[]; readonly after: Run[] }>();
  const sortIn = (runs: readonly Run[], side: "before" | "after"): void => {
    for (const run of runs) {
      const lists = clients.get(run.client) ?? { before: [], after: [] };
      clients.set(run.client, lists);
      lists[side].push(run);
    }
  };
  sortIn(before, "before");
  sortIn(after, "after");
  return [...clients.values()].flatMap((lists) => sweep(byClock(lists.before), byClock(lists.after)));
}

const byClock = (runs: Run[]): readonly Run[] => runs.sort((one, other) => one.clock - other.clock);
const startOf = (run: Run | undefined, at: number): number => (run === undefined ? Number.POSITIVE_INFINITY : Math.max(run.clock, at));
const endOf = ({ clock, text }: Run): number => clock + text.length;

function sweep(before: readonly Run[], after: readonly Run[]): readonly Fate[] {
  const fates: Fate[] = [];
  let [oldIndex, newIndex, at] = [0, 0, 0];
  for (;;) {
    const [old, now] = [before[oldIndex], after[newIndex]];
    const [oldStart, newStart] = [startOf(old, at), startOf(now, at)];
    const start = Math.min(oldStart, newStart);
    if (start === Number.POSITIVE_INFINITY) return fates;
    const here = { old: oldStart === start ? old : undefined, now: newStart === start ? now : undefined };
    const end = Math.min(here.old === undefined ? oldStart : endOf(here.old), here.now === undefined ? newStart : endOf(here.now));
    if (here.old !== undefined) fates.push({ before: here.old, after: here.now ?? null, length: end - start });
    else if (here.now !== undefined) fates.push({ before: null, after: here.now, length: end - start });
    at = end;
    if (old !== undefined && endOf(old) <= at) oldIndex += 1;
    if (now !== undefined && endOf(now) <= at) newIndex += 1;
  }
}

/** Whose a record is that a format says; null for a format that is no record. */
export function recordOwner(key: string, value: unknown): string | null {
  if (!recordMarks.has(markNameOf(key))) return null;
  return typeof value === "object" && value !== null && "user" in value ? String(value.user) : "";
}

const recordMarks: ReadonlySet<string> = new Set(["ins", "del", "fmt"]);

/** Whether letters are that person's own pending words. */
export function isInsertedBy(formats: Formats, user: string): boolean {
  for (const key in formats) if (markNameOf(key) === "ins" && recordOwner(key, formats[key]) === user) return true;
  return false;
}

/** Whether letters are anybody's pending words. */
export function isInserted(formats: Formats): boolean {
  for (const key in formats) if (markNameOf(key) === "ins") return true;
  return false;
}
