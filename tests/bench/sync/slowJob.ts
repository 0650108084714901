import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { Line, type LineOwner } from "./line.ts";
import { residentBytes } from "./procStat.ts";
import { documentOf, firstTexts, seats, textAt } from "./texts.ts";
import { closeAll, pause } from "./together.ts";

/** One client stops reading while others send a lot. */
export interface SlowJob {
  readonly kind: "slow";
  readonly endpoint: Endpoint;
  readonly pausedSeconds: number;
  readonly megabytes: number;
}

export interface SlowResult {
  readonly sentMegabytes: number;
  /** What a client that did read got meanwhile. */
  readonly relayedMegabytes: number;
  /** The most that the server's memory grew while the client was paused. */
  readonly grownMegabytes: number;
  readonly cutOff: boolean;
  readonly closeCode: number | null;
  /** What the slow client got once it read again. */
  readonly lateMegabytes: number;
}

/** Several, so that each stays within what one client may send. The first seat is the slow client's, the second a reader's. */
const senders = 4;
const pieceBytes = 64 * 1024;
const sampleMs = 100;
const afterwardsMs = 6_000;
export const slowSeats = senders + 2;

export async function runSlow({ endpoint, pausedSeconds, megabytes }: SlowJob): Promise<SlowResult> {
  // All in one section: the first two thirds of the seats are.
  const places = seats(slowSeats * 2).slice(0, slowSeats);
  const state = firstTexts(seats(slowSeats * 2)).get("s0") ?? new Uint8Array();
  const closes: number[] = [];
  const owner: LineOwner = { answer: (vector) => Y.diffUpdate(state, vector), heard: () => {}, saved: () => {}, closed: (code) => closes.push(code) };
  const lines = await Promise.all(places.map(({ sectionId }, person) => Line.open(endpoint, sectionId, person, owner, false)));
  const [slow, reader, ...writers] = lines;
  if (slow === undefined || reader === undefined) throw new Error("There is nobody to read.");
  await pause(500);
  const desks = writers.map((line, index) => ({ line, pieces: bigPieces(state, index + 2) }));
  const before = residentBytes(endpoint.pid);
  const startedAt = performance.now();
  reader.resetCounts();
  slow.resetCounts();
  slow.socket.pause();
  let [peak, sent] = [before, 0];
  for (let elapsed = 0; elapsed < pausedSeconds * 1000; elapsed = performance.now() - startedAt) {
    const due = megabytes * 1e6 * Math.min(1, elapsed / (pausedSeconds * 1000 - 1000));
    for (let turn = 0; sent < due; turn += 1) {
      const desk = desks[turn % desks.length];
      for (const update of desk?.pieces() ?? []) {
        desk?.line.edit(update);
        sent += update.length;
      }
    }
    peak = Math.max(peak, residentBytes(endpoint.pid));
    await pause(sampleMs);
  }
  const relayed = reader.bytesDown;
  const closed = new Promise<number>((resolve) => slow.socket.once("close", resolve));
  slow.socket.resume();
  const closeCode = await Promise.race([closed, pause(afterwardsMs).then(() => null)]);
  const lateMegabytes = slow.bytesDown / 1e6;
  closeAll(lines);
  return {
    sentMegabytes: sent / 1e6,
    relayedMegabytes: relayed / 1e6,
    grownMegabytes: (peak - before) / 2 ** 20,
    cutOff: closeCode !== null,
    closeCode,
    lateMegabytes,
  };
}

/** A big insertion and its removal, again and again: much to send, and a text that stays small. */
function bigPieces(state: Uint8Array, seat: number): () => readonly Uint8Array[] {
  const place = seats(slowSeats * 2)[seat];
  const doc = documentOf(state, 700_000 + seat);
  const text = textAt(doc, place?.paragraph ?? 0);
  let made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => made.push(update));
  return () => {
    made = [];
    const end = text.length;
    text.insert(end, "x".repeat(pieceBytes));
    text.delete(end, pieceBytes);
    return made;
  };
}
