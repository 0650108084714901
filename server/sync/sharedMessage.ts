/** The first byte of a frame that is a whole binary message. */
const wholeBinary = 0x82;
const shortest = { twoBytes: 126, eightBytes: 65_536 } as const;
/** A channel's number takes one byte of each seven bits. */
const bitsInByte = 7;

/**
 * A message as a WebSocket frame from the server (RFC 6455, 5.2: one binary frame, not masked), with the number of its channel before it where the socket
 * carries many rooms. In one piece, so that it is one write.
 */
export function frameOf(channel: number | null, message: Uint8Array): Buffer {
  const prefix = channel === null ? 0 : bytesOf(channel);
  const length = prefix + message.length;
  const head = length < shortest.twoBytes ? 2 : length < shortest.eightBytes ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = wholeBinary;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt16BE(0, 2);
    frame.writeUIntBE(length, 4, 6);
  }
  if (channel !== null) writeChannel(frame, head, channel);
  frame.set(message, head + prefix);
  return frame;
}

/** A message that many clients get: framed once for all that have the room under the same number. */
export class SharedMessage {
  readonly #message: Uint8Array;
  readonly #frames = new Map<number | null, Buffer>();

  constructor(message: Uint8Array) {
    this.#message = message;
  }

  /** The frame for a plain socket (null), or for a channel. It is shared: nobody may change it. */
  frame(channel: number | null): Buffer {
    const made = this.#frames.get(channel) ?? frameOf(channel, this.#message);
    this.#frames.set(channel, made);
    return made;
  }
}

function bytesOf(channel: number): number {
  let bytes = 1;
  for (let rest = channel; rest >= 1 << bitsInByte; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

function writeChannel(frame: Buffer, at: number, channel: number): void {
  let [place, rest] = [at, channel];
  for (; rest >= 1 << bitsInByte; rest = Math.floor(rest / 128)) frame[place++] = (rest % 128) | 0x80;
  frame[place] = rest;
}
