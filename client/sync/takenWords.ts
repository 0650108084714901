import * as Y from "yjs";
import { withoutSigns } from "../../extensions/suggestions/records.ts";

/**
 * Words of this person that somebody else's change has just taken out of the text without having seen them: the paragraph around them was deleted, joined or
 * made anew meanwhile. `unsafeFrom`: by Yjs client id, the first clock that the server may not have. A line for each text they stood in, in the order of typing.
 */
export function takenWords({ deleteSet, doc }: Y.Transaction, unsafeFrom: ReadonlyMap<number, number>): readonly string[] {
  const lines = new Map<unknown, string>();
  for (const [client, from] of unsafeFrom) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of deleteSet.clients.get(client) ?? []) {
      const [start, end] = [Math.max(clock, from), clock + len];
      if (start >= end) continue;
      for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
        const item = structs[index];
        if (item === undefined || item.id.clock >= end) break;
        if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
        const words = item.content.str.slice(Math.max(start - item.id.clock, 0), end - item.id.clock);
        lines.set(item.parent, (lines.get(item.parent) ?? "") + words);
      }
    }
  }
  return [...lines.values()].map((line) => withoutSigns(line).trim()).filter((line) => line !== "");
}
