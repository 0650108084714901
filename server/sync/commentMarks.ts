import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { maxQuoteLength } from "../../extensions/comments/thread.ts";
import { reportSchema } from "../../extensions/schema.ts";
import { contentRoot, nodeOf } from "../../extensions/sectionContent.ts";
import type { Anchor } from "../../extensions/wire/comments.ts";
import { ReportError } from "../../extensions/wire/errors.ts";

/** A stretch of one shared text, or one node in a line that is not text. */
type Piece = { readonly text: Y.XmlText; readonly from: number; readonly to: number } | { readonly atom: Y.XmlElement };

interface Point {
  readonly type: unknown;
  readonly index: number;
}

/** Lay a thread's mark on the words that it speaks of; gives these words. Fails with `conflict` if they are not in the text. */
export function layComment(shared: Y.Doc, anchor: Exclude<Anchor, { about: "section" }>, thread: string): string {
  const root = shared.getXmlFragment(contentRoot);
  const pieces =
    anchor.about === "quote" ? piecesOfQuote(root, anchor.quote) : piecesBetween(root, pointAt(shared, anchor.from), pointAt(shared, anchor.to));
  const quote = pieces.map(wordsOf).join("").trim();
  if (pieces.length === 0) throw wordsGone();
  const key = keyOfMark(thread);
  for (const piece of pieces) {
    if ("text" in piece) piece.text.format(piece.from, piece.to - piece.from, { [key]: { id: thread } });
    else piece.atom.setAttribute("comments", [...idsOn(piece.atom), thread].join(" "));
  }
  return quote.slice(0, maxQuoteLength);
}

/** Take a thread's mark off all words that carry it. */
export function liftComment(shared: Y.Doc, thread: string): void {
  const key = keyOfMark(thread);
  forEachLeaf(shared.getXmlFragment(contentRoot), (leaf) => {
    if (leaf instanceof Y.XmlText) {
      let at = 0;
      for (const { insert, attributes } of leaf.toDelta()) {
        const length = String(insert).length;
        if (attributes?.[key] !== undefined) leaf.format(at, length, { [key]: null });
        at += length;
      }
    } else if (idsOn(leaf).includes(thread)) {
      leaf.setAttribute(
        "comments",
        idsOn(leaf)
          .filter((id) => id !== thread)
          .join(" "),
      );
    }
  });
}

/** The key under which the binding keeps the mark of a thread, made by the binding itself. */
function keyOfMark(thread: string): string {
  const marked = { type: "text" as const, text: "x", marks: [{ type: "comment" as const, attrs: { id: thread } }] };
  const fragment = new Y.Doc().getXmlFragment(contentRoot);
  prosemirrorToYXmlFragment(nodeOf({ type: "doc", content: [{ type: "paragraph", content: [marked] }] }), fragment);
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  const [key] = text instanceof Y.XmlText ? Object.keys(text.toDelta()[0]?.attributes ?? {}) : [];
  if (key === undefined) throw new Error("The binding keeps no mark of a comment.");
  return key;
}

function pointAt(shared: Y.Doc, place: unknown): Point {
  const found = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(place), shared);
  if (found === null) throw wordsGone();
  return found;
}

/** All words and nodes between two points, in reading order. A note that lies between is one of them as a whole. */
function piecesBetween(root: Y.XmlFragment, from: Point, to: Point): readonly Piece[] {
  const pieces: Piece[] = [];
  let state: "before" | "inside" | "behind" = "before";
  const at = (name: typeof state): boolean => state === name;
  const pass = (parent: unknown, index: number): void => {
    if (at("before") && from.type === parent && from.index === index) state = "inside";
    if (at("inside") && to.type === parent && to.index === index) state = "behind";
  };
  const visit = (parent: Y.XmlFragment): void => {
    parent.toArray().forEach((child, index) => {
      pass(parent, index);
      if (child instanceof Y.XmlText) {
        const start = from.type === child && at("before") ? from.index : 0;
        if (from.type === child && at("before")) state = "inside";
        const end = to.type === child ? to.index : child.length;
        if (at("inside") && end > start) pieces.push({ text: child, from: start, to: end });
        if (to.type === child && at("inside")) state = "behind";
      } else if (child instanceof Y.XmlElement) {
        const whole = at("inside") && isInline(child);
        visit(child);
        if (whole && at("inside")) {
          // What stands in the note belongs to it, not to the line.
          for (let last = pieces.at(-1); last !== undefined && "text" in last && last.text.parent === child; last = pieces.at(-1)) pieces.pop();
          pieces.push({ atom: child });
        }
      }
    });
    pass(parent, parent.length);
  };
  visit(root);
  return at("behind") ? pieces : [];
}

function piecesOfQuote(root: Y.XmlFragment, quote: string): readonly Piece[] {
  let found: Piece | null = null;
  forEachLeaf(root, (leaf) => {
    if (found !== null || !(leaf instanceof Y.XmlText)) return;
    const at = plainOf(leaf).indexOf(quote);
    if (at >= 0) found = { text: leaf, from: at, to: at + quote.length };
  });
  return found === null ? [] : [found];
}

function forEachLeaf(parent: Y.XmlFragment, visit: (leaf: Y.XmlText | Y.XmlElement) => void): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) visit(child);
    else if (child instanceof Y.XmlElement) {
      if (isInline(child)) visit(child);
      forEachLeaf(child, visit);
    }
  }
}

/** Nodes in a line that can carry comments; a line break cannot. */
const isInline = ({ nodeName }: Y.XmlElement): boolean => reportSchema.nodes[nodeName]?.spec.attrs?.["comments"] !== undefined;

const idsOn = (atom: Y.XmlElement): readonly string[] =>
  String(atom.getAttribute("comments") ?? "")
    .split(" ")
    .filter((id) => id !== "");

const plainOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { readonly insert: unknown }) => String(insert))
    .join("");

function wordsOf(piece: Piece): string {
  if ("text" in piece) return plainOf(piece.text).slice(piece.from, piece.to);
  return [piece.atom.getAttribute("value"), piece.atom.getAttribute("unit")].filter((part) => part !== undefined && part !== "").join(" ");
}

const wordsGone = (): ReportError =>
  new ReportError("conflict", "The words that the comment speaks of are not in the text. Choose them again; nothing was written.");
