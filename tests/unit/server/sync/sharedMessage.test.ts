import { createDecoder, readVarUint } from "lib0/decoding";
import { describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { frameOf, SharedMessage } from "../../../../server/sync/sharedMessage.ts";

/** What a WebSocket client hears when these bytes are written to its stream. */
async function heard(frames: readonly Buffer[]): Promise<readonly Buffer[]> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  server.on("connection", (socket, request) => {
    for (const frame of frames) request.socket.write(frame);
    socket.close(1000, "done");
  });
  const messages: Buffer[] = [];
  const client = new WebSocket(`ws://127.0.0.1:${address.port}`);
  client.on("message", (data: Buffer, isBinary: boolean) => messages.push(isBinary ? data : Buffer.from("not binary")));
  const code = await new Promise<number>((resolve) => client.once("close", resolve));
  await new Promise((resolve) => server.close(resolve));
  expect(code).toBe(1000);
  return messages;
}

const message = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);

describe("a message as a frame", () => {
  it("is heard whole by a client, whatever its length", async () => {
    const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];
    expect(await heard(lengths.map((length) => frameOf(null, message(length))))).toEqual(lengths.map((length) => Buffer.from(message(length))));
  });

  it("carries the number of its channel before it", async () => {
    const channels = [0, 1, 127, 128, 16_383, 16_384, 2_097_152, 2 ** 31, 2 ** 40];
    const messages = await heard(channels.map((channel) => frameOf(channel, message(120))));
    expect(messages).toHaveLength(channels.length);
    for (const [index, bytes] of messages.entries()) {
      const decoder = createDecoder(bytes);
      expect(readVarUint(decoder)).toBe(channels[index]);
      expect(bytes.subarray(decoder.pos)).toEqual(Buffer.from(message(120)));
    }
  });

  it("is made once for all who have the room under the same number", () => {
    const shared = new SharedMessage(message(10));
    expect(shared.frame(3)).toBe(shared.frame(3));
    expect(shared.frame(null)).toEqual(frameOf(null, message(10)));
    expect(shared.frame(4)).toEqual(frameOf(4, message(10)));
  });
});
