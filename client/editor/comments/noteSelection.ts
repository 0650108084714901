import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import type { Anchor } from "../../../extensions/wire/comments.ts";

/** Words that are selected in the text of a note. */
export interface NoteSelection {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

const atoms = "[data-figure], [data-figure-ref]";

/** The part of an element that is selected on the page, counted as the text counts it: a letter or a node is one. Null if nothing in it is. */
export function selectionIn(words: Element): NoteSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const from = lengthBefore(words, range.startContainer, range.startOffset);
  const to = lengthBefore(words, range.endContainer, range.endOffset);
  return from < to ? { from, to, quote: selection.toString() } : null;
}

function lengthBefore(words: Element, container: globalThis.Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(container, offset);
  const before = range.cloneContents();
  for (const atom of before.querySelectorAll(atoms)) atom.textContent = "x";
  return before.textContent?.length ?? 0;
}

/**
 * Words of a note as places in the shared text. The note is found by its own text, the `rank`-th of those that read the same; null if it is not there (any
 * more).
 */
export function anchorInNote(shared: Y.Doc, note: Node, rank: number, { from, to }: NoteSelection): Anchor | null {
  const found = notesIn(shared.getXmlFragment(contentRoot)).filter((element) => plainOf(element) === note.textContent)[rank];
  const [start, end] = found === undefined ? [null, null] : [placeIn(found, from), placeIn(found, to)];
  return start === null || end === null ? null : { about: "words", from: start, to: end };
}

function notesIn(parent: Y.XmlFragment): readonly Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return child.nodeName === "footnote" ? [child] : notesIn(child);
  });
}

const plainOf = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? lettersOf(child) : ""))
    .join("");

const lettersOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { readonly insert: unknown }) => (typeof insert === "string" ? insert : ""))
    .join("");

function placeIn(note: Y.XmlElement, offset: number) {
  let left = offset;
  for (const [index, child] of note.toArray().entries()) {
    const size = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText && left <= size) return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(child, left, -1));
    if (left === 0) return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(note, index));
    left -= size;
  }
  return left === 0 ? Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(note, note.length, -1)) : null;
}
