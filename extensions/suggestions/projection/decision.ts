import type { RecordKind, Stamp } from "../records.ts";

/** What is done with a record: it stays as it is, its change is made, or its change is taken back. */
export type Verdict = "keep" | "accept" | "reject";

/** A record that can be decided. */
interface RecordOf {
  readonly kind: RecordKind;
  readonly stamp: Stamp;
}

/** Decides every record of a text. Must answer the same for the same record, whenever it is asked. */
export type Decide = (record: RecordOf) => Verdict;

/** The latest stamp last; people who acted in the same millisecond are ordered by name, so that every machine orders alike. */
export function byTime(one: Stamp, other: Stamp): number {
  return one.at - other.at || compare(one.user, other.user) || compare(one.id, other.id);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
