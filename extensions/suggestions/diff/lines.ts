import { Fragment, Mark, type Node, type Schema } from "@tiptap/pm/model";
import type { Stamp } from "../records.ts";
import { deletionMark, insertionMark } from "../tracking/context.ts";
import { compareTokens, type Segment } from "./compareTokens.ts";
import { actOf, type DiffAuthor, deletedAtom, insertedAtom, insertedBreak } from "./marking.ts";
import { type Piece, type Token, tokensOf } from "./tokens.ts";

/** The content of one old textblock with the differences in it. `joins`: the act by which it joins the one before it. */
export interface Line {
  readonly content: Fragment;
  readonly joins: Stamp | null;
}

/**
 * The differences between some textblocks that are read as one line and those that they became, one line for each old one. A break that goes makes its
 * textblock join the one before it; a break that comes is a sign. A single footnote is a line as well.
 */
export function compareLines(olds: readonly [Node, ...Node[]], news: readonly Node[], author: DiffAuthor): readonly Line[] {
  const writer = new LineWriter(olds[0].type.schema, author);
  for (const segment of compareTokens(asOneLine(olds), asOneLine(news))) writer.write(segment);
  return writer.finish();
}

const asOneLine = (blocks: readonly Node[]): readonly Token[] =>
  blocks.flatMap((block, index): readonly Token[] => (index === 0 ? tokensOf(block) : [{ kind: "break" }, ...tokensOf(block)]));

class LineWriter {
  private readonly done: { readonly content: Node[]; readonly joins: Stamp | null }[] = [{ content: [], joins: null }];
  private readonly schema: Schema;
  private readonly author: DiffAuthor;
  /** Words that are not written yet, because more of the same kind may follow. */
  private words: { text: string; readonly marks: readonly Mark[] } | null = null;
  /** The change of emphasis on the words before: it goes on over the next ones. */
  private emphasis: { readonly change: string; readonly stamp: Stamp } | null = null;

  constructor(schema: Schema, author: DiffAuthor) {
    this.schema = schema;
    this.author = author;
  }

  finish(): readonly Line[] {
    this.flush();
    return this.done.map(({ content, joins }) => ({ content: Fragment.fromArray(content), joins }));
  }

  write(segment: Segment): void {
    if (segment.kind === "same") {
      for (const [index, token] of segment.before.entries()) this.keep(token, segment.after[index]);
      return;
    }
    this.emphasis = null;
    if (segment.kind === "note") this.changeNote(segment.before, segment.after);
    else this.replace(segment.before, segment.after);
  }

  private keep(before: Token, after: Token | undefined): void {
    if (before.kind === "node") this.put(before.node);
    if (before.kind !== "text" || after?.kind !== "text") return;
    for (const { text, old, now } of overlapping(before.pieces, after.pieces)) this.putWords(text, this.withFormats(old, now));
  }

  private withFormats(old: readonly Mark[], now: readonly Mark[]): readonly Mark[] {
    const changes = emphasisChanges(old, now);
    if (changes.length === 0) {
      this.emphasis = null;
      return old;
    }
    const change = JSON.stringify(changes);
    if (this.emphasis?.change !== change) this.emphasis = { change, stamp: actOf(this.author) };
    const { stamp } = this.emphasis;
    return changes.reduce((marks, one) => this.schema.mark("fmt", { ...stamp, ...one }).addToSet(marks), old);
  }

  private changeNote(before: Token, after: Token): void {
    if (before.kind !== "node" || after.kind !== "node") return;
    const [line] = compareLines([before.node], [after.node], this.author);
    this.put(before.node.copy(line?.content ?? before.node.content));
  }

  /** What goes, then what comes, as one act; where textblocks are joined, what comes stands in the first of them (T6). */
  private replace(before: readonly Token[], after: readonly Token[]): void {
    const stamp = actOf(this.author);
    const deletion = deletionMark(this.schema, stamp);
    const insertion = insertionMark(this.schema, stamp);
    const firstBreak = before.findIndex(({ kind }) => kind === "break");
    const inFirst = firstBreak === -1 ? before.length : firstBreak;
    for (const token of before.slice(0, inFirst)) this.strike(token, stamp, deletion);
    for (const token of after) this.insert(token, stamp, insertion);
    for (const token of before.slice(inFirst)) this.strike(token, stamp, deletion);
  }

  private strike(token: Token, stamp: Stamp, deletion: Mark): void {
    if (token.kind === "break") this.startLine(stamp);
    else if (token.kind === "node") this.put(deletedAtom(token.node, stamp));
    else for (const { text, marks } of token.pieces) this.putWords(text, deletion.addToSet(marks));
  }

  private insert(token: Token, stamp: Stamp, insertion: Mark): void {
    if (token.kind === "break") this.put(insertedBreak(this.schema, stamp));
    else if (token.kind === "node") this.put(insertedAtom(token.node, stamp));
    else for (const { text, marks } of token.pieces) this.putWords(text, insertion.addToSet(marks));
  }

  private putWords(text: string, marks: readonly Mark[]): void {
    if (this.words !== null && Mark.sameSet(this.words.marks, marks)) {
      this.words.text += text;
    } else {
      this.flush();
      this.words = { text, marks };
    }
  }

  private put(node: Node): void {
    this.flush();
    this.done.at(-1)?.content.push(node);
  }

  private startLine(joins: Stamp): void {
    this.flush();
    this.done.push({ content: [], joins });
  }

  private flush(): void {
    const { words } = this;
    this.words = null;
    if (words !== null) this.done.at(-1)?.content.push(this.schema.text(words.text, words.marks));
  }
}

interface Overlap {
  readonly text: string;
  readonly old: readonly Mark[];
  readonly now: readonly Mark[];
}

/** One text in two divisions by emphasis, cut where either divides it. */
function* overlapping(before: readonly Piece[], after: readonly Piece[]): Generator<Overlap> {
  let [index, offset] = [0, 0];
  for (const { text, marks: old } of before) {
    let at = 0;
    while (at < text.length) {
      const other = after[index];
      if (other === undefined) return;
      const length = Math.min(text.length - at, other.text.length - offset);
      yield { text: text.slice(at, at + length), old, now: other.marks };
      at += length;
      offset += length;
      if (offset === other.text.length) [index, offset] = [index + 1, 0];
    }
  }
}

/** The emphases that two stretches differ in, and what each becomes, as a `fmt` record says it (R6). */
function emphasisChanges(before: readonly Mark[], after: readonly Mark[]): readonly { readonly mark: string; readonly new: string }[] {
  if (Mark.sameSet(before, after)) return [];
  return [
    ...before.filter((mark) => !mark.isInSet(after)).map((mark) => ({ mark: mark.type.name, new: "" })),
    ...after.filter((mark) => !mark.isInSet(before)).map((mark) => ({ mark: mark.type.name, new: JSON.stringify(mark.toJSON()) })),
  ];
}
