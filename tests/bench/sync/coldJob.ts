import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { readSectionFrom } from "./reader.ts";
import { closeAll } from "./together.ts";

/** One client opens a section that the server has not loaded yet. */
export interface ColdJob {
  readonly kind: "cold";
  readonly endpoint: Endpoint;
  readonly sectionId: string;
}

export interface ColdResult {
  readonly answeredMs: number;
  readonly readyMs: number;
  /** When the whole text was there, on the clock of the wall: comparable with the time at which the server was started. */
  readonly readyAt: number;
  readonly bytesDown: number;
  /** The text, as the number of its pieces that came; the whole history has a known number. */
  readonly pieces: number;
}

export async function runCold({ endpoint, sectionId }: ColdJob): Promise<ColdResult> {
  const { doc, line, answeredMs, readyMs } = await readSectionFrom(endpoint, sectionId, 0, new Y.Doc(), true);
  const readyAt = Date.now();
  const { bytesDown } = line;
  closeAll([line]);
  return { answeredMs, readyMs, readyAt, bytesDown, pieces: piecesOf(Y.encodeStateVector(doc)) };
}

/** All that was ever written into a document, by its state vector. */
export const piecesOf = (vector: Uint8Array): number => [...Y.decodeStateVector(vector).values()].reduce((sum, clock) => sum + clock, 0);
