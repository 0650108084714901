import { Fragment, Node } from "@tiptap/pm/model";
import { type ProsemirrorBinding, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { isSameValue } from "./markAttributes.ts";
import { mostSharing } from "./mostSharing.ts";
import { type NewSibling, type OldSibling, pairSiblings } from "./pairSiblings.ts";
import { nothingKnown, type Survivors } from "./survivors.ts";
import { insertions, type NewText, newLetters, type OldText, writeText } from "./writeText.ts";

/** What is known while a text is written. */
export interface Writing {
  /** The node that the editor has for a shared element: the library finds carets by it. */
  readonly mapping: ProsemirrorBinding["mapping"];
  /** What the edit left alone. */
  readonly survivors: Survivors;
}

/** A node and where its content begins. */
interface Placed {
  readonly node: Node;
  readonly from: number;
}

/**
 * Bring a fragment to a text with few changes, so that what others write at the same time stays where it is. For texts that no editor holds; whoever calls
 * it wraps it into a transaction.
 */
export function writeSection(fragment: Y.XmlFragment, text: Node): void {
  writeInto(fragment, readNode(fragment, text), text, { mapping: new Map(), survivors: nothingKnown });
}

function readNode(fragment: Y.XmlFragment, { type }: Node): Node | null {
  try {
    return Node.fromJSON(type.schema, yXmlFragmentToProsemirrorJSON(fragment));
  } catch {
    // What is there does not fit the schema. It is told apart by its place and its names alone.
    return null;
  }
}

/** Bring a fragment that held `before` (null: that is not known) to `after`. */
export function writeInto(fragment: Y.XmlFragment, before: Node | null, after: Node, writing: Writing): void {
  writing.mapping.set(fragment, after);
  writeChildren(fragment, before === null ? null : { node: before, from: 0 }, { node: after, from: 0 }, writing);
}

interface OldElement extends OldSibling {
  readonly type: Y.XmlElement;
  readonly index: number;
}

/** Shared texts side by side, between two elements. */
interface OldRow {
  readonly texts: readonly OldText[];
}

function writeChildren(fragment: Y.XmlFragment, before: Placed | null, after: Placed, writing: Writing): void {
  const { elements, texts } = oldChildren(fragment, before);
  const children = newChildren(after);
  const news = children.flatMap((child) => ("node" in child ? [child] : []));
  const paired = pairSiblings(elements, news, writing.survivors);
  const oldOf = new Map<NewChild, OldElement>();
  news.forEach((child, index) => {
    const old = elements[paired[index] ?? -1];
    if (old !== undefined) oldOf.set(child, old);
  });
  // From the end to the beginning, so that the places of what comes before stay true.
  let end = fragment.length;
  let last = children.length;
  for (let index = children.length - 1; index >= -1; index -= 1) {
    const child = children[index];
    const old = child === undefined ? undefined : oldOf.get(child);
    if (child !== undefined && old === undefined) continue;
    const start = old === undefined ? 0 : old.index + 1;
    const between = texts.filter(({ index: at }) => at >= start && at < end);
    const gone = elements.filter(({ index: at }) => at >= start && at < end);
    writeStretch(fragment, start, { texts: between, gone }, children.slice(index + 1, last), writing);
    if (child !== undefined && "node" in child && old !== undefined) {
      writeElement(old, child, writing);
      [end, last] = [old.index, index];
    }
  }
}

function writeElement({ type, node, from }: OldElement, next: NewSibling, writing: Writing): void {
  writing.mapping.set(type, next.node);
  if (node === next.node) return;
  writeAttributes(type, next.node);
  const before = node === null ? null : { node, from: from + 1 };
  if (before === null || before.node.content !== next.node.content) writeChildren(type, before, { node: next.node, from: next.from + 1 }, writing);
}

interface Attributed {
  getAttributes(): Record<string, unknown>;
  setAttribute(name: string, value: unknown): void;
  removeAttribute(name: string): void;
}

function writeAttributes(element: Attributed, { attrs }: Node): void {
  const current = element.getAttributes();
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || isSameValue(current[name], value)) continue;
    element.setAttribute(name, value);
  }
  for (const name of Object.keys(current)) if ((attrs[name] ?? null) === null) element.removeAttribute(name);
}

/** What stands between two elements that stay: its texts stay as well, as the text that they share most with. */
function writeStretch(
  fragment: Y.XmlFragment,
  start: number,
  old: OldRow & { readonly gone: readonly OldElement[] },
  children: readonly NewChild[],
  writing: Writing,
): void {
  for (const { index, type } of [...old.gone].reverse()) {
    writing.mapping.delete(type);
    fragment.delete(index, 1);
  }
  const { texts } = old;
  if (texts.length === 0) {
    insert(fragment, start, children, writing);
    return;
  }
  const place = mostSharing(texts, children, writing.survivors);
  insert(fragment, start + texts.length, children.slice(place + 1), writing);
  const words = children[place];
  writeText(texts, words !== undefined && "nodes" in words ? words : { nodes: [], from: 0 }, writing.survivors);
  insert(fragment, start, children.slice(0, Math.max(place, 0)), writing);
}

function insert(fragment: Y.XmlFragment, index: number, children: readonly NewChild[], writing: Writing): void {
  if (children.length > 0)
    fragment.insert(
      index,
      children.map((child) => ("node" in child ? newElement(child.node, writing) : newText(child))),
    );
}

function newText(words: NewText): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(insertions(newLetters(words)));
  return text;
}

/** An element that may hold words gets a shared text for them also while it is empty: two people who begin in it begin in the same one. */
function newElement(node: Node, writing: Writing): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  for (const [name, value] of Object.entries(node.attrs)) if (value !== null) element.setAttribute(name, value);
  const children = newChildren({ node, from: 0 }).map((child) => ("node" in child ? newElement(child.node, writing) : newText(child)));
  if (children.length === 0 && node.inlineContent) children.push(new Y.XmlText());
  element.insert(0, children);
  writing.mapping.set(element, node);
  return element;
}

type NewChild = NewSibling | NewText;

/** The children of a node as the shared text holds them: words side by side are one. */
function newChildren({ node, from }: Placed): readonly NewChild[] {
  const children: NewChild[] = [];
  let words: Node[] = [];
  node.forEach((child, offset) => {
    if (!child.isText) {
      words = [];
      children.push({ node: child, from: from + offset });
      return;
    }
    if (words.length === 0) children.push({ nodes: words, from: from + offset });
    words.push(child);
  });
  return children;
}

/** The children of a shared element, each with what the editor had for it, as far as the two agree. */
function oldChildren(fragment: Y.XmlFragment, before: Placed | null) {
  const elements: OldElement[] = [];
  const texts: (OldText & { readonly index: number })[] = [];
  const reader = new Reader(before);
  fragment.toArray().forEach((child, index) => {
    if (child instanceof Y.XmlText) texts.push({ type: child, index, from: reader.passText(child.length) });
    else if (child instanceof Y.XmlElement) elements.push({ type: child, index, name: child.nodeName, ...reader.passElement(child.nodeName) });
  });
  return { elements, texts };
}

/** Walks through what the editor had beside a walk through the shared children. Where the two part, it knows nothing any more. */
class Reader {
  #children: Fragment;
  #index = 0;
  /** So much of the child at the index was passed. */
  #passed = 0;
  #at: number;
  #isLost: boolean;

  constructor(before: Placed | null) {
    this.#children = before?.node.content ?? Fragment.empty;
    this.#at = before?.from ?? 0;
    this.#isLost = before === null;
  }

  passText(length: number): number | null {
    const from = this.#at;
    for (let left = length; left > 0 && !this.#isLost; ) {
      const node = this.#children.maybeChild(this.#index);
      if (node === null || !node.isText) {
        this.#isLost = true;
        break;
      }
      const step = Math.min(left, node.nodeSize - this.#passed);
      left -= step;
      this.#at += step;
      this.#passed += step;
      if (this.#passed === node.nodeSize) {
        this.#index += 1;
        this.#passed = 0;
      }
    }
    return this.#isLost ? null : from;
  }

  passElement(name: string): { readonly node: Node | null; readonly from: number } {
    const from = this.#at;
    const node = this.#children.maybeChild(this.#index);
    if (this.#isLost || this.#passed > 0 || node === null || node.type.name !== name) {
      this.#isLost = true;
      return { node: null, from };
    }
    this.#index += 1;
    this.#at += node.nodeSize;
    return { node, from };
  }
}
