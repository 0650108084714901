import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { contentRoot } from "../../extensions/sectionContent.ts";

/** By node, the attribute that holds the mark of its own which a test gave it. Tables, footnotes and lists are marked by a figure in them. */
const markAttributes: Readonly<Record<string, string>> = {
  figure: "code",
  figureRef: "code",
  recipient: "purpose",
  signatureBlock: "post",
  letterhead: "abstract",
};

/** The marks of all nodes in a text that have one. */
function marksIn(doc: Node): ReadonlySet<string> {
  const marks = new Set<string>();
  doc.descendants((node) => {
    const mark: unknown = node.attrs[markAttributes[node.type.name] ?? ""];
    if (typeof mark === "string" && mark !== "") marks.add(mark);
  });
  return marks;
}

interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** Writes down what people put into a shared text and took out of it, so that what is missing at the end can be asked about. */
export class DeletionRecord {
  readonly #updates: Uint8Array[] = [];
  readonly #spans: Span[] = [];
  readonly #put = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #byNobody: string[] = [];
  #acting = false;

  /** Listen to one person's document. What it changes outside of `act` was done by nobody. */
  follow(doc: Y.Doc): void {
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (!transaction.local) return;
      if (!this.#acting) {
        this.#byNobody.push(...removedContent(transaction));
        return;
      }
      for (const [client, items] of transaction.deleteSet.clients) {
        for (const { clock, len } of items) this.#spans.push({ client, from: clock, to: clock + len });
      }
    });
    doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.#updates.push(update);
    });
  }

  /** Do something as a person whose view of the text `look` gives. */
  act(look: () => Node, action: () => void): void {
    const before = marksIn(look());
    this.#acting = true;
    try {
      action();
    } finally {
      this.#acting = false;
    }
    const after = marksIn(look());
    for (const mark of after) if (!before.has(mark)) this.#put.add(mark);
    for (const mark of before) if (!after.has(mark)) this.#taken.add(mark);
  }

  /**
   * Nodes that were removed while no person did anything, and words that were and don't stand anywhere else: of two texts side by side the binding moves the
   * words of the second, if they are its own, into the first.
   */
  get byNobody(): readonly string[] {
    return this.#byNobody;
  }

  /** Marks that somebody put in, that are not in the text, and that nobody took out, neither they themselves nor what held them. */
  lostFrom(start: Uint8Array, text: Node): readonly string[] {
    const there = marksIn(text);
    const unseen = [...this.#put].filter((mark) => !there.has(mark) && !this.#taken.has(mark));
    if (unseen.length === 0) return [];
    const all = new Y.Doc({ gc: false });
    for (const update of [start, ...this.#updates]) Y.applyUpdate(all, update);
    return unseen.filter((mark) => !elementsMarked(all, mark).every((item) => this.#wasTakenOut(item)));
  }

  #wasTakenOut(item: Y.Item): boolean {
    for (let one: Y.Item | null = item; one !== null; one = parentOf(one)) {
      const { client, clock } = one.id;
      if (this.#spans.some((span) => span.client === client && span.from <= clock && clock < span.to)) return true;
    }
    return false;
  }
}

function removedContent(transaction: Y.Transaction): readonly string[] {
  const removed: string[] = [];
  const there = lazily(() => wordsIn(transaction.doc.getXmlFragment(contentRoot)));
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item)) return;
    const { content } = struct;
    if (content instanceof Y.ContentString && !there().includes(content.str)) removed.push(JSON.stringify(content.str));
    if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) removed.push(`<${content.type.nodeName}>`);
  });
  return removed;
}

function lazily(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** All words of a text, also on both sides of a format's beginning or end, in one line for each shared text. */
function wordsIn(fragment: Y.XmlFragment): string {
  const lines = fragment.toArray().map((child) => {
    if (child instanceof Y.XmlFragment) return wordsIn(child);
    return child instanceof Y.XmlText
      ? child
          .toDelta()
          .map(({ insert }: { readonly insert: unknown }) => insert)
          .join("")
      : "";
  });
  return lines.join("\n");
}

const parentOf = (item: Y.Item): Y.Item | null => (item.parent instanceof Y.AbstractType ? item.parent._item : null);

/** Every element, also removed ones, that ever carried the mark. */
function elementsMarked(doc: Y.Doc, mark: string): readonly Y.Item[] {
  const found: Y.Item[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) continue;
      const { type } = struct.content;
      if (!(type instanceof Y.XmlElement)) continue;
      const attribute = type._map.get(markAttributes[type.nodeName] ?? "");
      if (attribute?.content.getContent().includes(mark) === true) found.push(struct);
    }
  }
  return found;
}
