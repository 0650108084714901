import * as Y from "yjs";

/**
 * Keep what an undo brings back in an order that everybody sees alike, for as long as the answer is not called.
 *
 * Yjs brings a removed thing back beside copies of what once stood beside it. Where the block around was brought back as well, in another step, these copies
 * may stand the other way round: the thing then says that it stands behind one and before another, which is impossible, and each document puts it somewhere
 * else. So, before anybody is told, such a thing is said to stand where this document shows it.
 */
export function keepUndoneInOrder(shared: Y.Doc): () => void {
  shared.on("beforeObserverCalls", straighten);
  return () => shared.off("beforeObserverCalls", straighten);
}

function straighten(transaction: Y.Transaction): void {
  if (!(transaction.origin instanceof Y.UndoManager)) return;
  const { clientID, store } = transaction.doc;
  const structs = store.clients.get(clientID) ?? [];
  const from = transaction.beforeState.get(clientID) ?? 0;
  if (Y.getState(store, clientID) === from) return;
  for (const item of structs.slice(Y.findIndexSS(structs, from))) {
    if (!(item instanceof Y.Item) || item.id.clock < from || item.parentSub !== null || standsBetween(item, store)) continue;
    item.origin = nearestOlder(item, "left")?.lastId ?? null;
    item.rightOrigin = nearestOlder(item, "right")?.id ?? null;
  }
}

/** Whether an item stands behind what it says it stands behind, and before what it says it stands before. */
function standsBetween(item: Y.Item, store: Y.Doc["store"]): boolean {
  const [left, right] = [item.origin, item.rightOrigin].map((id) => (id === null ? null : Y.getItem(store, id)));
  const isBehind = !(left instanceof Y.Item) || left === item || isBefore(left, item);
  return isBehind && (!(right instanceof Y.Item) || isBefore(item, right));
}

function isBefore(one: Y.Item, other: Y.Item): boolean {
  for (let at = one.right; at !== null; at = at.right) if (at === other) return true;
  return false;
}

/** The next item on that side that was there before this one: nothing can be said to stand beside what comes later. */
function nearestOlder(item: Y.Item, side: "left" | "right"): Y.Item | null {
  const { client, clock } = item.id;
  let at = item[side];
  while (at !== null && at.id.client === client && at.id.clock > clock) at = at[side];
  return at;
}
