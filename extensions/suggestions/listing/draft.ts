import type { Change, Effect, MalformedRecord } from "../change.ts";
import { baseId, breakSign, type RecordKind, type Stamp } from "../records.ts";
import { changeKey } from "./acts.ts";

/** Some of an act's words. `struck`: somebody else deletes them. */
export interface Words {
  readonly text: string;
  readonly struck: boolean;
  readonly isFigure: boolean;
}

/** Words that follow each other with nothing between but other people's suggestions. `passage` counts the gaps. */
interface Run {
  readonly kind: "insert" | "delete";
  readonly passage: number;
  readonly words: Words[];
}
type FormatEffect = Extract<Effect, { kind: "format" }>;
interface FormatRun {
  readonly kind: "format";
  readonly passage: number;
  readonly format: Pick<FormatEffect, "mark" | "on">;
  text: string;
}
interface Whole {
  readonly kind: "whole";
  readonly passage: number;
  readonly effect: Effect;
}
type Item = Run | FormatRun | Whole;

/** What one top-level block holds of one act. Positions count from the block's start. */
export type ActPart = Omit<Change, "block">;

/** What one top-level block holds. Positions count from the block's start. */
export interface BlockReading {
  readonly parts: readonly ActPart[];
  readonly malformed: readonly MalformedRecord[];
}

/** Collects what a block holds of one act. */
export class ActDraft {
  readonly key: string;
  private readonly stamp: Stamp;
  private at: number;
  private readonly stretches: { from: number; to: number }[] = [];
  private readonly items: Item[] = [];
  private readonly records = new Set<RecordKind>();

  constructor(stamp: Stamp) {
    this.key = changeKey(stamp);
    this.stamp = stamp;
    this.at = stamp.at;
  }

  /** A record of the act lies here. */
  lies(kind: RecordKind, stamp: Stamp, from: number, to: number): void {
    this.records.add(kind);
    this.at = Math.min(this.at, stamp.at);
    const last = this.stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else this.stretches.push({ from, to });
  }

  addWords(kind: Run["kind"], passage: number, words: Words): void {
    const run = this.itemOf(passage, (item): item is Run => item.kind === kind);
    if (run === undefined) this.items.push({ kind, passage, words: [words] });
    else run.words.push(words);
  }

  addFormat(format: FormatRun["format"], passage: number, text: string): void {
    const same = (item: Item): item is FormatRun => item.kind === "format" && item.format.mark === format.mark && item.format.on === format.on;
    const run = this.itemOf(passage, same);
    if (run === undefined) this.items.push({ kind: "format", passage, format, text });
    else run.text += text;
  }

  addWhole(effect: Effect, passage: number): void {
    this.items.push({ kind: "whole", passage, effect });
  }

  finish(): ActPart {
    const { key, at, stretches, records } = this;
    return { key, id: baseId(this.stamp.id), user: this.stamp.user, at, stretches, records, effects: effectsOf(this.items) };
  }

  private itemOf<Wanted extends Item>(passage: number, isWanted: (item: Item) => item is Wanted): Wanted | undefined {
    for (const item of this.items.toReversed()) {
      if (item.passage !== passage) return undefined;
      if (isWanted(item)) return item;
    }
    return undefined;
  }
}

function effectsOf(items: readonly Item[]): Effect[] {
  const effects: Effect[] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const old = before?.kind === "delete" ? onlyFigure(before) : null;
    const value = item.kind === "insert" ? onlyFigure(item) : null;
    if (old !== null && value !== null) effects.splice(-1, 1, { kind: "figure", before: old, after: value });
    else effects.push(effectOf(item));
  }
  return effects;
}

function onlyFigure({ words }: Run): string | null {
  const [first, ...rest] = words;
  return first?.isFigure === true && rest.length === 0 ? first.text : null;
}

function effectOf(item: Item): Effect {
  if (item.kind === "whole") return item.effect;
  if (item.kind === "format") return { kind: "format", ...item.format, text: item.text };
  const all = item.words.map(({ text }) => text).join("");
  if (all === breakSign) return { kind: item.kind === "insert" ? "split" : "join" };
  // An act of which others struck everything would read as nothing.
  const left = item.words.map(({ text, struck }) => (struck ? "" : text)).join("");
  return { kind: item.kind, text: left === "" ? all : left };
}
