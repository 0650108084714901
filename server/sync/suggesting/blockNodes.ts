import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { ConcurrentFlags } from "./concurrentFlags.ts";
import { nodeOfElement } from "./sharedBlocks.ts";

/** More nodes than a long section has. */
const mostKept = 20_000;

/**
 * The nodes that elements of a twin document stand for, before and after its latest transaction. Elements that do not change are read once, so that a key in a
 * long table costs what it costs in a short one.
 */
export class BlockNodes {
  /** By the item that made the element, in the words of `keyOf`. */
  readonly #now = new Map<string, Node>();
  /** Those that the latest transaction made out of date. */
  readonly #old = new Map<string, Node>();
  /** Elements that changed in the latest transaction, themselves or in something in them. */
  readonly #changed = new Set<string>();

  /** Hear of a transaction, before anybody asks for what it did. */
  follow({ changed }: Y.Transaction): void {
    this.#old.clear();
    this.#changed.clear();
    if (this.#now.size > mostKept) this.#now.clear();
    for (const type of changed.keys()) this.#forget(type);
  }

  hasChanged(element: Y.XmlElement): boolean {
    return this.#changed.has(keyOf(element));
  }

  /** The node of an element of the twin. */
  after(element: Y.XmlElement): Node {
    const key = keyOf(element);
    const known = this.#now.get(key);
    if (known !== undefined) return known;
    const node = nodeOfElement(element, element.getAttributes(), (child) => this.after(child));
    this.#now.set(key, node);
    return node;
  }

  /** The node that an element was before the latest transaction. `element`: of a document that is still as the twin was then. */
  before(element: Y.XmlElement): Node {
    const key = keyOf(element);
    const hasChanged = this.#changed.has(key);
    const known = hasChanged ? this.#old.get(key) : this.#now.get(key);
    if (known !== undefined) return known;
    const node = nodeOfElement(element, element.getAttributes(), (child) => this.before(child));
    (hasChanged ? this.#old : this.#now).set(key, node);
    return node;
  }

  #forget(type: unknown): void {
    for (let at = type instanceof Y.XmlText ? type.parent : type; at instanceof Y.XmlElement; at = at.parent) {
      const key = keyOf(at);
      if (this.#changed.has(key)) return;
      this.#changed.add(key);
      const known = this.#now.get(key);
      if (known !== undefined) this.#old.set(key, known);
      this.#now.delete(key);
    }
  }
}

/** Read an element as if nobody had written the flags that two people wrote at once. */
export function withoutConcurrent(element: Y.XmlElement, concurrent: ConcurrentFlags): Node {
  const attrs = Object.fromEntries(Object.entries(element.getAttributes()).filter(([name]) => !concurrent.has(element, name)));
  return nodeOfElement(element, attrs, (child) => withoutConcurrent(child, concurrent));
}

const keyOf = ({ _item }: Y.XmlElement): string => `${_item?.id.client} ${_item?.id.clock}`;
