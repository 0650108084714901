import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { cpuSeconds } from "./procStat.ts";
import { readSectionFrom } from "./reader.ts";
import { closeAll, pause } from "./together.ts";

/** So many clients come in at once: all empty, or all with the text that they had before the line broke. */
export interface StormJob {
  readonly kind: "storm";
  readonly endpoint: Endpoint;
  readonly sectionId: string;
  readonly clients: number;
  /** What each client has, in base64; null: nothing. */
  readonly state: string | null;
  /** Pieces of the whole text. */
  readonly pieces: number;
}

export interface StormResult {
  readonly lastMs: number;
  readonly cpuMs: number;
  readonly kilobytesEach: number;
  /** Clients that were answered with less than the whole text. */
  readonly incomplete: number;
}

/** The server may still be at it when the last client has its answer. */
const settleMs = 500;

export async function runStorm({ endpoint, sectionId, clients, state, pieces }: StormJob): Promise<StormResult> {
  const doc = new Y.Doc();
  if (state !== null) Y.applyUpdate(doc, Buffer.from(state, "base64"));
  const before = cpuSeconds(endpoint.pid);
  const readings = await Promise.all(Array.from({ length: clients }, (_, person) => readSectionFrom(endpoint, sectionId, person, doc, false)));
  await pause(settleMs);
  const cpuMs = (cpuSeconds(endpoint.pid) - before) * 1000;
  const had = Y.encodeStateVector(doc);
  const incomplete = readings.filter(({ answer }) => piecesWith(had, answer) < pieces).length;
  const bytes = readings.reduce((sum, { line }) => sum + line.bytesDown, 0);
  closeAll(readings.map(({ line }) => line));
  return { lastMs: Math.max(...readings.map(({ answeredMs }) => answeredMs)), cpuMs, kilobytesEach: bytes / 1000 / clients, incomplete };
}

/** Pieces that a client has, once an answer is part of what it had. */
function piecesWith(had: Uint8Array, answer: Uint8Array): number {
  const ends = Y.decodeStateVector(had);
  for (const [client, end] of Y.parseUpdateMeta(answer).to) ends.set(client, Math.max(end, ends.get(client) ?? 0));
  return [...ends.values()].reduce((sum, clock) => sum + clock, 0);
}
