import type { Node } from "@tiptap/pm/model";
import { matchesIn, type Pattern } from "./matchWords.ts";
import { type Line, type Piece, type PrintReference, readLines, type Stretch } from "./readLines.ts";

/** Why words are found and never replaced: they are a figure or part of a form, or somebody proposes to take them away. */
export type Kept = "printed" | "struck";

/** A place that was found. */
export interface Hit extends Stretch {
  /** What is shown of it: words without those in between that were struck, and whole nodes. */
  readonly stretches: readonly Stretch[];
  readonly kept: Kept | null;
  /** The mark of the footnote that the words are in. */
  readonly note: Stretch | null;
}

/** Looks for one pattern. A block is looked at once for as long as it stays the same: typing in one paragraph asks nothing of the others. */
export class Finder {
  readonly #pattern: Pattern;
  readonly #known = new WeakMap<Node, readonly Hit[]>();

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
  }

  /** All places in a section's text (its `doc` node), first to last. */
  hitsIn(text: Node, reference: PrintReference): readonly Hit[] {
    const hits: Hit[] = [];
    text.forEach((block, position) => {
      for (const hit of this.#hitsInBlock(block, reference)) hits.push(moved(hit, position));
    });
    return hits;
  }

  #hitsInBlock(block: Node, reference: PrintReference): readonly Hit[] {
    const remembered = this.#known.get(block);
    if (remembered !== undefined) return remembered;
    const hits = readLines(block, reference)
      .flatMap((line) => hitsInLine(line, this.#pattern))
      .toSorted((one, other) => one.from - other.from);
    this.#known.set(block, hits);
    return hits;
  }
}

/**
 * The places in a line as it reads with what is struck left out; and those in the line as it was that hold something struck. So words that are replaced by
 * suggestion are found once where they were, and the line as it is to be reads on over them.
 */
function hitsInLine({ pieces, note }: Line, pattern: Pattern): readonly Hit[] {
  const now = hitsInPieces(
    pieces.filter(({ struck }) => !struck),
    pattern,
  ).map((found) => hitOf(found, note));
  if (!pieces.some(({ struck }) => struck)) return now;
  const before = hitsInPieces(
    pieces.filter(({ fresh }) => !fresh),
    pattern,
  );
  return [...now, ...before.filter((found) => found.some(({ struck }) => struck)).map((found) => hitOf(found, note))];
}

/** For each place the pieces that it lies on, cut to fit. */
function hitsInPieces(pieces: readonly Piece[], pattern: Pattern): readonly (readonly Piece[])[] {
  return matchesIn(pieces.map(({ text }) => text).join(""), pattern).map(({ from, to }) => {
    let start = 0;
    return pieces.flatMap((piece) => {
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, piece.text.length)];
      start += piece.text.length;
      if (first >= last) return [];
      return [piece.kind === "printed" ? piece : { ...piece, text: piece.text.slice(first, last), from: piece.from + first, to: piece.from + last }];
    });
  });
}

function hitOf(found: readonly Piece[], note: Stretch | null): Hit {
  const stretches: { from: number; to: number }[] = [];
  for (const [index, { from, to, kind }] of found.entries()) {
    const before = stretches.at(-1);
    if (kind === "words" && found[index - 1]?.kind === "words" && before?.to === from) before.to = to;
    else stretches.push({ from, to });
  }
  const kept = found.some(({ kind }) => kind === "printed") ? "printed" : found.some(({ struck }) => struck) ? "struck" : null;
  return { from: found[0]?.from ?? 0, to: found.at(-1)?.to ?? 0, stretches, kept, note };
}

const movedStretch = ({ from, to }: Stretch, by: number): Stretch => ({ from: from + by, to: to + by });

const moved = (hit: Hit, by: number): Hit => ({
  ...movedStretch(hit, by),
  stretches: hit.stretches.map((stretch) => movedStretch(stretch, by)),
  kept: hit.kept,
  note: hit.note === null ? null : movedStretch(hit.note, by),
});
