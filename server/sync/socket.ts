import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import type { RawSocket } from "./connection.ts";

/** What the rest of sync hears of a socket. */
interface SocketListener {
  message(bytes: Uint8Array): void;
  pong(): void;
  /** Everything that was sent is given to the network, after it was not at first. */
  drained(): void;
  closed(): void;
}

/** An upgrade request that waits for a decision. */
export interface Upgrade {
  readonly request: IncomingMessage;
  /** Complete the handshake. `listen` gets the socket and gives what hears it. */
  accept(listen: (socket: RawSocket) => SocketListener): void;
  /** Complete the handshake and close at once: a browser's page sees close codes, but never why a handshake failed. */
  acceptAndClose(reason: ErrorCode): void;
  /** Refuse the handshake. */
  turnAway(status: number): void;
  /** The path is not one of sync: leave it to others that listen on the same server, or refuse it if there are none. */
  leave(): void;
}

/** The only file that knows the WebSocket library. Calls `decide` for every upgrade request until the returned function is called. */
export function listenForSockets(server: Server, maxFrameBytes: number, decide: (upgrade: Upgrade) => void): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false, clientTracking: false });
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Until the handshake is done nobody else listens, and an error without a listener would end the process.
    const swallow = () => stream.destroy();
    stream.on("error", swallow);
    const complete = (use: (socket: WebSocket) => void) => {
      stream.off("error", swallow);
      sockets.handleUpgrade(request, stream, head, use);
    };
    decide({
      request,
      accept: (listen) => complete((socket) => connect(socket, stream, listen)),
      acceptAndClose: (reason) =>
        complete((socket) => {
          socket.on("error", () => socket.terminate());
          socket.close(errorTable[reason].close, reason);
        }),
      turnAway: (status) => turnAway(stream, status),
      leave: () => {
        if (server.listenerCount("upgrade") === 1) turnAway(stream, 404);
        else stream.off("error", swallow);
      },
    });
  };
  server.on("upgrade", onUpgrade);
  return () => server.off("upgrade", onUpgrade);
}

/**
 * Frames come ready made and go to the stream at once, each in one write: to frame a broadcast for each client and to write head and body apart costs more than
 * the broadcast itself. The library writes frames of its own (pings, closes) whole as well, so that none gets into another; without compression it holds none back.
 */
function connect(socket: WebSocket, stream: Duplex, listen: (socket: RawSocket) => SocketListener): void {
  const listener = listen({
    get unsentBytes() {
      return stream.writableLength;
    },
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) stream.write(frame);
    },
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    ping: () => socket.ping(),
  });
  stream.on("drain", () => listener.drained());
  socket.on("message", (data) => listener.message(bytesOf(data)));
  socket.on("pong", () => listener.pong());
  socket.on("close", () => listener.closed());
  // The library closes the socket after an error; `close` follows.
  socket.on("error", () => {});
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

function turnAway(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
