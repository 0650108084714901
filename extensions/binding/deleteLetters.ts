import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";

/** A stretch of what one Yjs client wrote. */
interface Range {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * Delete letters of a shared text and nothing else, where Yjs would also delete the signs in which their formats began and ended (see `newSharedSection`).
 * Within a transaction. `index` and `length` in units of the text.
 */
export function deleteLetters(text: Y.XmlText, index: number, length: number, transaction: Y.Transaction): void {
  const ranges = rangesOf(text, index, length);
  if (ranges.length === 0) return;
  // Taking in an update makes a transaction count as somebody else's.
  const { local } = transaction;
  Y.applyUpdate(transaction.doc, deletionOf(ranges), transaction.origin);
  transaction.local = local;
  // Yjs remembers where some letters stood; it forgets that by itself only for changes of others.
  if (text._searchMarker !== null) text._searchMarker.length = 0;
}

function rangesOf(text: Y.XmlText, index: number, length: number): readonly Range[] {
  const ranges: Range[] = [];
  const end = index + length;
  let at = 0;
  for (let item = text._start; item !== null && at < end; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const from = Math.max(index - at, 0);
    const to = Math.min(end - at, item.length);
    if (to > from) ranges.push({ client: item.id.client, clock: item.id.clock + from, length: to - from });
    at += item.length;
  }
  return ranges;
}

/** An update that deletes and adds nothing: no structs, then the deleted ranges by client. */
function deletionOf(ranges: readonly Range[]): Uint8Array {
  const clients = new Map<number, Range[]>();
  for (const range of ranges) clients.set(range.client, [...(clients.get(range.client) ?? []), range]);
  const encoder = createEncoder();
  writeVarUint(encoder, 0);
  writeVarUint(encoder, clients.size);
  for (const [client, own] of clients) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, own.length);
    for (const { clock, length } of own) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
  return toUint8Array(encoder);
}
