import { mostWorthWithin, walkPairs } from "./align.ts";
import { likenessOf, wordsIn } from "./likeness.ts";
import { isNumber, type Token } from "./tokens.ts";

/** Two rows of tokens in order: what stays, notes whose words change, and what is replaced by what (either may be nothing). */
export type Segment =
  | { readonly kind: "same"; readonly before: readonly Token[]; readonly after: readonly Token[] }
  | { readonly kind: "note"; readonly before: Token; readonly after: Token }
  | { readonly kind: "change"; readonly before: readonly Token[]; readonly after: readonly Token[] };

type Change = Extract<Segment, { kind: "change" }>;

/** Notes with fewer words in common are one that goes and one that comes. */
const leastAlikeNotes = 0.3;

/** Compare two lines word by word, and tell the differences as a reader would: what was rewritten is one replacement, even if a few words of it stayed. */
export function compareTokens(before: readonly Token[], after: readonly Token[]): readonly Segment[] {
  const [oldKeys, newKeys] = keysOf(before, after);
  const isSame = (one: number, other: number): boolean => oldKeys[one] === newKeys[other];
  const pairs = mostWorthWithin(before.length, after.length, isSame, (one, other) =>
    isSame(one, other) ? worthOf(before[one]) : worthOfNotes(before[one], after[other]),
  );
  const segments: Segment[] = [];
  let same: { readonly before: Token[]; readonly after: Token[] } | null = null;
  walkPairs(before.length, after.length, pairs, {
    gap: ({ from, to, newFrom, newTo }) => {
      segments.push({ kind: "change", before: before.slice(from, to), after: after.slice(newFrom, newTo) });
      same = null;
    },
    pair: ([one, other]) => {
      const [old, now] = [before[one], after[other]];
      if (old === undefined || now === undefined) return;
      if (!isSame(one, other)) {
        segments.push({ kind: "note", before: old, after: now });
        same = null;
        return;
      }
      if (same === null) {
        same = { before: [], after: [] };
        segments.push({ kind: "same", ...same });
      }
      same.before.push(old);
      same.after.push(now);
    },
  });
  return readable(segments);
}

/** Equal tokens get equal numbers. A break is equal to none. */
function keysOf(before: readonly Token[], after: readonly Token[]): readonly [readonly number[], readonly number[]] {
  const numbers = new Map<string, number>();
  const number = (token: Token, index: number, side: number): number => {
    if (token.kind === "break") return -1 - 2 * index - side;
    const key = token.kind === "text" ? `text ${token.text}` : `node ${JSON.stringify(token.node.toJSON())}`;
    const given = numbers.get(key) ?? numbers.size;
    numbers.set(key, given);
    return given;
  };
  return [before.map((token, index) => number(token, index, 0)), after.map((token, index) => number(token, index, 1))];
}

/** Long words say more than short ones, and blanks and signs next to nothing; a node that stays is worth a sentence. */
function worthOf(token: Token | undefined): number {
  if (token?.kind === "node") return 100;
  return token?.kind === "text" && token.isWord ? 1 + token.text.length : 0.5;
}

function worthOfNotes(one: Token | undefined, other: Token | undefined): number {
  if (one?.kind !== "node" || other?.kind !== "node" || one.node.isLeaf || !one.node.sameMarkup(other.node)) return 0;
  return likenessOf(wordsIn(one.node), wordsIn(other.node)) >= leastAlikeNotes ? 50 : 0;
}

/** Take differences together that are kept apart by less than they hold themselves. */
function readable(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    joined.push(segment);
    while (joinLast(joined));
  }
  return sentencesOf(joined).flatMap((sentence) => (isRewritten(sentence) ? [asOneChange(sentence)] : sentence));
}

function joinLast(segments: Segment[]): boolean {
  const [left, kept, right] = segments.slice(-3);
  if (left?.kind !== "change" || kept?.kind !== "same" || right?.kind !== "change" || !isOneChange(left, kept, right)) return false;
  segments.splice(-3, 3, {
    kind: "change",
    before: [...left.before, ...kept.before, ...right.before],
    after: [...left.after, ...kept.after, ...right.after],
  });
  return true;
}

/** Numbers are read one by one: two that changed are two changes, whatever stands between them. */
function isOneChange(left: Change, kept: Extract<Segment, { kind: "same" }>, right: Change): boolean {
  if (kept.before.some((token) => token.kind === "node") || isOfNumbers(left) || isOfNumbers(right)) return false;
  const between = lettersOf(kept.before);
  const [before, behind] = [sizeOf(left), sizeOf(right)];
  return between === 0 ? before > 0 && behind > 0 : between <= Math.min(before, behind) && 2 * between < before + behind;
}

const isOfNumbers = ({ before, after }: Change): boolean => [...before, ...after].every(isNumber);
const sizeOf = ({ before, after }: Change): number => Math.max(lettersOf(before), lettersOf(after));
const lettersOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + (token.kind === "text" && token.isWord ? token.text.length : 0), 0);

/** Stretches of segments from the first to the last change within a sentence, and what stands between them. */
function sentencesOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const parts: Segment[][] = [];
  let sentence: Segment[] = [];
  const close = (): void => {
    const trailing = sentence.at(-1)?.kind === "change" ? [] : sentence.splice(-1, 1);
    parts.push(sentence, trailing);
    sentence = [];
  };
  for (const segment of segments) {
    if (segment.kind === "note" || endsSentence(segment)) {
      close();
      parts.push([segment]);
    } else if (segment.kind === "same" && sentence.length === 0) {
      parts.push([segment]);
    } else {
      sentence.push(segment);
    }
  }
  close();
  return parts;
}

const endsSentence = ({ kind, before }: Segment): boolean =>
  kind === "same" && before.some((token) => token.kind === "node" || (token.kind === "text" && /^[.;!?]$/.test(token.text)));

/** A sentence of which but a quarter stayed reads more easily as replaced. */
function isRewritten(sentence: readonly Segment[]): boolean {
  const changes = sentence.filter((segment) => segment.kind === "change");
  if (changes.length < 2 || changes.every(isOfNumbers)) return false;
  const kept = sentence.reduce((sum, segment) => sum + (segment.kind === "same" ? lettersOf(segment.before) : 0), 0);
  return 3 * kept < changes.reduce((sum, change) => sum + sizeOf(change), 0);
}

const asOneChange = (sentence: readonly Segment[]): Segment => ({
  kind: "change",
  before: sentence.flatMap((segment) => (segment.kind === "note" ? [] : segment.before)),
  after: sentence.flatMap((segment) => (segment.kind === "note" ? [] : segment.after)),
});
