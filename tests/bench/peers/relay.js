// A bare relay: every message goes to the others in the room, nothing is read or kept. The least that any server for many people can cost.
import { WebSocketServer } from "ws";

const rooms = new Map();
const sockets = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, clientTracking: false });
sockets.on("listening", () => console.log(`listening ${sockets.address().port}`));
sockets.on("connection", (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on("message", (data) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
  socket.on("close", () => room.delete(socket));
  socket.on("error", () => socket.terminate());
});
process.on("SIGTERM", () => process.exit(0));
