import * as Y from "yjs";
import type { Placed } from "../placement.ts";

/** An update on trial: what it did, and the document without it. */
export interface Trial {
  readonly transaction: Y.Transaction;
  readonly placed: Placed;
  readonly live: Y.Doc;
  readonly user: string;
}

/** Texts that are there and whose letters or formats changed, and new ones. */
export function changedTexts({ transaction, placed }: Trial): ReadonlySet<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  for (const type of transaction.changed.keys()) if (type instanceof Y.XmlText && type._item?.deleted === false) texts.add(type);
  for (const { parent } of placed.items) if (parent instanceof Y.XmlText && parent._item?.deleted === false) texts.add(parent);
  return texts;
}

/** Types that were there before and went, without those that lie in one that went as well. */
export function goneTypes({ transaction }: Trial): readonly Y.ID[] {
  const gone: Y.ID[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return;
    if (struct.id.clock >= (transaction.beforeState.get(struct.id.client) ?? 0)) return;
    if (struct.parent instanceof Y.AbstractType && struct.parent._item?.deleted !== true) gone.push(struct.id);
  });
  return gone;
}

/** The same type in the other document. */
export const counterpart = (live: Y.Doc, type: Y.XmlElement | Y.XmlText): Y.XmlElement | Y.XmlText | null =>
  type._item === null ? null : typeAt(live, type._item.id);

/** The type that a piece of a document made, if it is still there. */
export function typeAt(doc: Y.Doc, id: Y.ID): Y.XmlElement | Y.XmlText | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null;
  const item: unknown = Y.getItem(doc.store, id);
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return null;
  const { type } = item.content;
  return type instanceof Y.XmlElement || type instanceof Y.XmlText ? type : null;
}
