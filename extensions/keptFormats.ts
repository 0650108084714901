import * as Y from "yjs";

/**
 * An empty shared document for a section's text. Where formatted words go, it keeps the signs in which the format began and ended: Yjs itself tidies up such
 * pairs, and then what somebody types between them at that moment loses its format, which may be the record that says it is only proposed.
 */
export function newSharedSection(): Y.Doc {
  const shared = new Y.Doc();
  shared.on("afterTransaction", (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return shared;
}
