import * as Y from "yjs";

/** Whether everything that an update builds on or removes is in the document, so that applying it leaves nothing pending. False for what is no update. */
export function followsFrom(document: Y.Doc, update: Uint8Array): boolean {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    // Not an error here: the caller keeps what does not fit.
    return false;
  }
  const ends = new Map<number, number>();
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) return false;
    const { client, clock } = struct.id;
    const end = ends.get(client) ?? Y.getState(document.store, client);
    if (clock > end) return false;
    ends.set(client, Math.max(end, clock + struct.length));
  }
  const known = (client: number): number => ends.get(client) ?? Y.getState(document.store, client);
  const has = (id: Y.ID | null): boolean => id === null || id.clock < known(id.client);
  const standing = decoded.structs.every(
    (struct) =>
      !(struct instanceof Y.Item) || (has(struct.origin) && has(struct.rightOrigin) && (!(struct.parent instanceof Y.ID) || has(struct.parent))),
  );
  return standing && [...decoded.ds.clients].every(([client, removals]) => removals.every(({ clock, len }) => clock + len <= known(client)));
}

/** The words that an update brings, for a person to read; what it removes is not told. */
export function wordsIn(update: Uint8Array): string {
  try {
    return Y.decodeUpdate(update)
      .structs.map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ""))
      .join("");
  } catch {
    // What can't be decoded has no words to show; its bytes are kept.
    return "";
  }
}
