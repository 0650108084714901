import type { RecordKind } from "./records.ts";

/** A stretch of a section's document, in ProseMirror positions. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one record of an act does to the text, in the words and values that people read. */
export type Effect =
  /** Words put in or to be taken out. `text`: figures printed, `¶` for a break, without other people's deleted words. */
  | { readonly kind: "insert" | "delete"; readonly text: string }
  /** A paragraph divided or joined with the one before it. */
  | { readonly kind: "split" | "join" }
  /** Emphasis put on or taken off. */
  | { readonly kind: "format"; readonly mark: "bold" | "italic" | "underline"; readonly on: boolean; readonly text: string }
  /** A paragraph made a heading or the like. Values as attributes say them. */
  | { readonly kind: "restyle"; readonly from: BlockStyle; readonly to: BlockStyle }
  /** A figure with another value. Both printed with unit: "55 hồ sơ". */
  | { readonly kind: "figure"; readonly before: string; readonly after: string }
  /** A whole block, row, column cell, footnote or reference. `node`: its type's name. `text`: its words, shortened by whoever shows them. */
  | { readonly kind: "insertNode" | "deleteNode"; readonly node: string; readonly text: string }
  /** A block without text whose attributes change: a signature, a letterhead. */
  | { readonly kind: "changeNode"; readonly node: string };

/** One person's one act: what is listed, shown, accepted and rejected as one. */
export interface Change {
  /** `user` and base id together: no other change of the section has it. */
  readonly key: string;
  /** The base id of its records. */
  readonly id: string;
  readonly user: string;
  /** When it began, in milliseconds since 1970, UTC. */
  readonly at: number;
  /** Where it lies, in reading order, never empty. */
  readonly stretches: readonly Stretch[];
  readonly effects: readonly Effect[];
  readonly records: ReadonlySet<RecordKind>;
  /** The position of the top-level block that it begins in, for grouping. */
  readonly block: number;
}

/** How a textblock looks. */
export interface BlockStyle {
  readonly type: "paragraph" | "heading";
  readonly attrs: Readonly<Record<string, string | number>>;
}

/** A record that nobody can decide, because it cannot be read (P8). */
export interface MalformedRecord extends Stretch {
  readonly kind: RecordKind;
  /** The words it lies on. */
  readonly text: string;
}
