import * as Y from "yjs";
import { parseProposals, proposalsText } from "../../../extensions/suggestions/records.ts";
import { isOwnStamp, saidBy } from "./flags.ts";

/**
 * Flags that two people wrote at once: an element holds one value of a kind, so the later one stands and the other is lost. That is nobody's fault as long as
 * the author of the later one had not seen the other: then the new value does not stand in the place of the one that was here.
 */
export class ConcurrentFlags {
  /** Names of flags by the item that made the element, in the words of `keyOf`: the same in every copy of the document. */
  readonly #found = new Set<string>();

  constructor(transaction: Y.Transaction, live: Y.Doc, user: string) {
    const isNew = (id: Y.ID): boolean => id.clock >= (transaction.beforeState.get(id.client) ?? 0);
    for (const [type, names] of transaction.changed) {
      if (!(type instanceof Y.XmlElement) || type._item?.deleted !== false) continue;
      const old = elementIn(live, type);
      for (const name of names) {
        if (old === null || (name !== "tcDel" && name !== "tcProp")) continue;
        const [value, here] = [type._map.get(name), old._map.get(name)];
        if (value === undefined || value.deleted || here === undefined || !isNew(value.id)) continue;
        if (!isOwnBeside(name, saidBy(type, name), saidBy(old, name), user)) continue;
        const seen = firstSeen(value, transaction.doc, isNew);
        if (seen?.client !== here.lastId.client || seen.clock !== here.lastId.clock) this.#found.add(keyOf(type, name));
      }
    }
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  has(element: Y.XmlElement, name: string): boolean {
    return this.#found.size > 0 && this.#found.has(keyOf(element, name));
  }
}

const keyOf = ({ _item }: Y.XmlElement, name: string): string => `${_item?.id.client} ${_item?.id.clock} ${name}`;

/** The value that the author of a new one saw in its place; null for none. */
function firstSeen(value: Y.Item, doc: Y.Doc, isNew: (id: Y.ID) => boolean): Y.ID | null {
  let { origin } = value;
  while (origin !== null && isNew(origin)) {
    const before: unknown = Y.getItem(doc.store, origin);
    origin = before instanceof Y.Item ? before.origin : null;
  }
  return origin;
}

/** Whether a value says something of that person's, and of others nothing that was not here. */
function isOwnBeside(name: "tcDel" | "tcProp", value: string, here: string, user: string): boolean {
  if (name === "tcDel") return isOwnStamp(value, user);
  const [proposals, known] = [parseProposals(value), parseProposals(here)];
  if (proposals === "malformed" || known === "malformed" || !proposals.some((proposal) => proposal.user === user)) return false;
  const said = new Set(known.map((proposal) => proposalsText([proposal])));
  return proposals.every((proposal) => proposal.user === user || said.has(proposalsText([proposal])));
}

/** The same element in the other document. */
function elementIn(live: Y.Doc, { _item }: Y.XmlElement): Y.XmlElement | null {
  if (_item === null || _item.id.clock >= Y.getState(live.store, _item.id.client)) return null;
  const item: unknown = Y.getItem(live.store, _item.id);
  const type = item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement ? type : null;
}
