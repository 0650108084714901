// Hocuspocus as it comes: it stores a room 2 s after the last change, 10 s after the first at most. Given: the package, `hocuspocus-3` or `hocuspocus-4`.
import * as Y from "yjs";
import { loadRoom, storeRoom } from "./roomFiles.js";

const { Server } = await import(process.argv[2]);
const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  async onLoadDocument({ documentName, document }) {
    const state = loadRoom(documentName);
    if (state !== null) Y.applyUpdate(document, state);
    return document;
  },
  async onStoreDocument({ documentName, document }) {
    storeRoom(documentName, Y.encodeStateAsUpdate(document));
  },
});
await server.listen();
console.log(`listening ${server.httpServer.address().port}`);
