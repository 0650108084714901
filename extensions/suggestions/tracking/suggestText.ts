import { Fragment, type Mark, type Node, type Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import type { Transform } from "@tiptap/pm/transform";
import { compareTokens, type Segment } from "../diff/compareTokens.ts";
import { type Token, tokensOf } from "../diff/tokens.ts";
import { keepsOthers } from "../guard/keepsOthers.ts";
import { listChanges } from "../listChanges.ts";
import { changeKey } from "../listing/acts.ts";
import { emphases } from "../projection/reading.ts";
import { project } from "../projections.ts";
import { type RewriteInline, rewrite } from "../rewriting.ts";
import type { Author } from "./acts.ts";
import { trackTransaction } from "./trackTransaction.ts";

/**
 * The text `before` (a `doc` node) with what makes it `after` as suggestions of that person; `before` itself if nothing does. What the person had suggested
 * in `after` alone is suggested anew. Null if the difference cannot be told as suggestions that leave everything of others as it was.
 */
export function suggestText(before: Node, after: Node, author: Author): Node | null {
  const state = EditorState.create({ doc: before });
  const transaction = state.tr;
  rewrite(transaction, asMeant(before, after, author.user), wordByWord);
  const told = trackTransaction(transaction, state, author);
  if (told.kind === "refused") return null;
  const made = told.kind === "pass" ? before : (told.transactions.at(-1)?.doc ?? before);
  return keepsOthers(before, made, author.user) ? made : null;
}

/** The text as its author means it to be: with what only they suggest there. */
function asMeant(before: Node, after: Node, user: string): Node {
  const known = new Set(listChanges(before).changes.map(({ key }) => key));
  return project(after, ({ stamp }) => (stamp.user === user && !known.has(changeKey(stamp)) ? "accept" : "keep"));
}

/** Each word that differs is a step of its own, so that a paragraph in which two words were changed is not read as rewritten. */
const wordByWord: RewriteInline = (transform, before, after, start) => {
  const places = placesOf(compareTokens(tokensOf(before), tokensOf(after)), start);
  for (const { segment, from, to } of places.toReversed()) {
    if (segment.kind === "change") transform.replaceWith(from, to, nodesOf(segment.after, before.type.schema));
    else if (segment.kind === "same") emphasize(transform, segment, from);
    else if (segment.before.kind === "node" && segment.after.kind === "node")
      wordByWord(transform, segment.before.node, segment.after.node, from + 1);
  }
};

interface PlacedSegment {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

function placesOf(segments: readonly Segment[], start: number): readonly PlacedSegment[] {
  let at = start;
  return segments.map((segment) => {
    const from = at;
    at += sizeOf(segment.kind === "note" ? [segment.before] : segment.before);
    return { segment, from, to: at };
  });
}

const sizeOf = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + lengthOf(token), 0);

const lengthOf = (token: Token): number => (token.kind === "text" ? token.text.length : token.kind === "node" ? token.node.nodeSize : 0);

function nodesOf(tokens: readonly Token[], schema: Schema): Fragment {
  return Fragment.fromArray(
    tokens.flatMap((token): readonly Node[] => {
      if (token.kind === "node") return [token.node];
      return token.kind === "text" ? token.pieces.map(({ text, marks }) => schema.text(text, marks)) : [];
    }),
  );
}

const emphasisNames: ReadonlySet<string> = new Set(emphases);

/** Words that stay may be emphasized otherwise. */
function emphasize(transform: Transform, { before, after }: Extract<Segment, { kind: "same" }>, start: number): void {
  let at = start;
  for (const [index, token] of before.entries()) {
    const now = after[index];
    const end = at + lengthOf(token);
    if (token.kind === "text" && now?.kind === "text") {
      const [old, next] = [emphasesOn(token), emphasesOn(now)];
      for (const mark of old) if (!mark.isInSet(next)) transform.removeMark(at, end, mark);
      for (const mark of next) if (!mark.isInSet(old)) transform.addMark(at, end, mark);
    }
    at = end;
  }
}

/** The emphases of a word as a whole: those of its first letter. */
const emphasesOn = ({ pieces }: Extract<Token, { kind: "text" }>): readonly Mark[] =>
  pieces[0]?.marks.filter(({ type }) => emphasisNames.has(type.name)) ?? [];
