import * as Y from "yjs";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { StoredRoom } from "../domain/updateLogs.ts";

/** A room in memory: its shared document, and who has written with which Yjs client id (the server's own are empty). */
export interface RoomState {
  readonly document: Y.Doc;
  readonly owners: Map<number, string>;
}

/** Make a room's document from what is stored of it. Fails with `storage_damaged` if the pieces do not make a whole. */
export function restoreRoom({ snapshot, entries }: StoredRoom, place: string): RoomState {
  const document = newSharedSection();
  const owners = new Map(snapshot?.owners ?? []);
  document.getXmlFragment(contentRoot);
  try {
    document.transact(() => {
      if (snapshot !== null) Y.applyUpdate(document, snapshot.state);
      for (const { update, userId } of entries) {
        for (const client of Y.parseUpdateMeta(update).from.keys()) if (!owners.has(client)) owners.set(client, userId);
        Y.applyUpdate(document, update);
      }
    });
  } catch (cause) {
    throw notWhole(place, cause);
  }
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) throw notWhole(place);
  return { document, owners };
}

const notWhole = (place: string, cause?: unknown): ReportError =>
  new ReportError(
    "storage_damaged",
    `${place}: the entries of the log do not follow from one another. The text stays closed and nothing was changed; put the report's folder back from a backup.`,
    { cause },
  );
