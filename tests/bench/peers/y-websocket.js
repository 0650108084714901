// The y-websocket protocol's reference server, in memory. Rooms begin with the text that the benchmark laid down; nothing is written.
import { createServer } from "node:http";
import { setPersistence, setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import * as Y from "yjs";
import { loadRoom } from "./roomFiles.js";

setPersistence({
  provider: null,
  bindState: (room, doc) => {
    const state = loadRoom(room);
    if (state !== null) Y.applyUpdate(doc, state);
  },
  writeState: async () => {},
});
const sockets = new WebSocketServer({ noServer: true });
sockets.on("connection", setupWSConnection);
const server = createServer((_request, response) => response.end());
server.on("upgrade", (request, stream, head) =>
  sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit("connection", socket, request)),
);
server.listen(0, "127.0.0.1", () => console.log(`listening ${server.address().port}`));
process.on("SIGTERM", () => process.exit(0));
