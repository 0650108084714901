import * as Y from "yjs";
import { awarenessMessage } from "./dialects.ts";
import type { Line } from "./line.ts";
import { documentOf, type Place, typedUpdates } from "./texts.ts";

/** Somebody who types, with everything they will type made before. */
export interface Typist {
  readonly index: number;
  readonly place: Place;
  readonly clientId: number;
  readonly updates: readonly Uint8Array[];
  /** When each key is pressed, in milliseconds after the start. */
  readonly keysAt: readonly number[];
  readonly doc: Y.Doc | null;
  line: Line | null;
  /** When each key was really sent; index = Yjs clock of its character. */
  readonly sentAt: number[];
  savedEdits: number;
  cursorAt: number;
  cursorClock: number;
}

/** So many clients hold a whole document; arrivals are timed there. The others send genuine updates and count frames. */
const maxObservers = 20;
const cursorIntervalMs = 100;

/** `untilMs`: how long they type. */
export function makeTypist(place: Place, state: Uint8Array, index: number, typists: number, untilMs: number): Typist {
  const clientId = 100_000 + index * 7_919;
  const keysAt = keyTimes(index, untilMs);
  // Observers are spread over the typists, and so over the sections.
  const observes = typists <= maxObservers || Math.floor(((index + 1) * maxObservers) / typists) > Math.floor((index * maxObservers) / typists);
  return {
    index,
    place,
    clientId,
    keysAt,
    updates: typedUpdates(state, place, clientId, keysAt.length),
    doc: observes ? documentOf(state, clientId + 1) : null,
    line: null,
    sentAt: [],
    savedEdits: 0,
    cursorAt: 0,
    cursorClock: 0,
  };
}

/** Two to five keys a second, unevenly; the same for each server. */
function keyTimes(index: number, untilMs: number): readonly number[] {
  const random = dice(index + 1);
  const perSecond = 2 + 3 * random();
  const times: number[] = [];
  for (let at = (random() * 1000) / perSecond; at < untilMs; at += ((0.5 + random()) * 1000) / perSecond) times.push(at);
  return times;
}

/** Chance that is the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Send a key, and where the caret is now. */
export function press(typist: Typist, clock: number, cursors: boolean): void {
  const { line, doc } = typist;
  const update = typist.updates[clock];
  if (line === null || update === undefined) return;
  if (doc !== null) Y.applyUpdate(doc, update, "own");
  const now = performance.now();
  typist.sentAt[clock] = now;
  line.edit(update);
  if (!cursors || now - typist.cursorAt < cursorIntervalMs) return;
  typist.cursorAt = now;
  typist.cursorClock += 1;
  line.send(awarenessMessage(line.prefix, typist.clientId, typist.cursorClock, presenceAt(typist, clock)));
}

/** What a collaborative editor shows of its user: a name, a colour, and where the caret is. */
function presenceAt({ clientId, index }: Typist, clock: number): object {
  const caret = { type: { client: 1000, clock: 5 }, tname: null, item: { client: clientId, clock }, assoc: 0 };
  return { user: { name: `Nguyễn Văn ${index}`, color: "#1b22e6" }, cursor: { anchor: caret, head: caret } };
}
