import { type Attrs, Fragment, type Mark, type Node, type NodeType, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";

interface Insertion {
  readonly at: number;
  readonly content: Fragment;
  /** The stretch of the new text that it stands for, so that a caret in there finds its place. */
  readonly source: { readonly from: number; readonly to: number } | null;
}

interface Removal {
  readonly from: number;
  readonly to: number;
}

/** Changes to a text, noted in positions of the old text in any order, and made at once. */
export class Sheet {
  readonly doc: Node;
  readonly #records: ((transaction: Transaction) => void)[] = [];
  #insertions: Insertion[] = [];
  #removals: Removal[] = [];

  constructor(doc: Node) {
    this.doc = doc;
  }

  addMark(from: number, to: number, mark: Mark): void {
    this.#records.push((transaction) => transaction.step(new AddMarkStep(from, to, mark)));
  }

  removeMark(from: number, to: number, mark: Mark): void {
    this.#records.push((transaction) => transaction.step(new RemoveMarkStep(from, to, mark)));
  }

  setAttribute(at: number, name: string, value: unknown): void {
    this.#records.push((transaction) => transaction.setNodeAttribute(at, name, value));
  }

  /** Give a node that is the author's own another type. */
  setMarkup(at: number, type: NodeType, attrs: Attrs): void {
    this.#records.push((transaction) => transaction.setNodeMarkup(at, type, attrs));
  }

  /** Take away what is the author's own and pending. */
  remove(from: number, to: number): void {
    if (from < to) this.#removals.push({ from, to });
  }

  /** Put something in. What is put in at one place stands in the order of the calls. */
  insert(at: number, content: Fragment | readonly Node[], source: Insertion["source"] = null): void {
    this.#insertions.push({ at, content: content instanceof Fragment ? content : Fragment.fromArray([...content]), source });
  }

  /** Make all changes in a transaction on the old text. */
  write(transaction: Transaction): Transaction {
    this.#removals = united(this.#removals);
    this.#insertions = this.#insertions.map((one) => ({ ...one, at: this.#outside(one.at) })).sort((one, other) => one.at - other.at);
    for (const record of this.#records) record(transaction);
    const acts = [
      ...this.#insertions.map(({ at, content }) => ({ at, step: new ReplaceStep(at, at, new Slice(content, 0, 0)) })),
      ...this.#removals.map(({ from, to }) => ({ at: from, step: new ReplaceStep(from, to, Slice.empty) })),
    ];
    // From the end to the start, so that every position still holds; what is put in at the start of something removed comes before it.
    for (const { step } of acts.map((act, index) => ({ ...act, index })).sort((one, other) => other.at - one.at || other.index - one.index)) {
      transaction.step(step);
    }
    return transaction;
  }

  /** Where an old position stands after `write`. `side`: -1 before what was put in there, 1 behind it. */
  placed(position: number, side: -1 | 1): number {
    let shift = 0;
    for (const { at, content } of this.#insertions) if (at < position || (at === position && side === 1)) shift += content.size;
    for (const { from, to } of this.#removals) shift -= Math.max(0, Math.min(to, position) - from);
    return position + shift;
  }

  /** Where a place in the new text that was put in stands after `write`; null if it was not put in from there. */
  landed(place: number): number | null {
    for (const [index, { at, content, source }] of this.#insertions.entries()) {
      if (source === null || place <= source.from || place > source.to) continue;
      const before = this.#insertions.slice(0, index).reduce((sum, one) => (one.at === at ? sum + one.content.size : sum), 0);
      const offset = place === source.to ? content.size : Math.min(place - source.from, content.size);
      return this.placed(at, -1) + before + offset;
    }
    return null;
  }

  #outside(at: number): number {
    return this.#removals.find(({ from, to }) => from < at && at < to)?.to ?? at;
  }
}

function united(removals: readonly Removal[]): Removal[] {
  const result: Removal[] = [];
  for (const { from, to } of removals.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
