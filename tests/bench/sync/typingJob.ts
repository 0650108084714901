import * as Y from "yjs";
import { percentile } from "../../support/table.ts";
import { awarenessMessage, type Endpoint } from "./dialects.ts";
import { Line } from "./line.ts";
import { cpuSeconds, idleShare, machineTicks, residentBytes } from "./procStat.ts";
import { documentOf, firstTexts, type Place, seats, typedUpdates } from "./texts.ts";
import { closeAll, openInTurn, pause } from "./together.ts";

export interface TypingJob {
  readonly kind: "typing";
  readonly endpoint: Endpoint;
  readonly typists: number;
  readonly seconds: number;
  /** Each typist also shows where they are, at most ten times a second. */
  readonly cursors: boolean;
}

export interface TypingResult {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Share of the expected arrivals that had come 5 s after the last key. */
  readonly delivered: number;
  /** From the key to "saved", where the server tells. NaN where it does not. */
  readonly savedP50: number;
  readonly cpuPerThousand: number;
  readonly serverShare: number;
  readonly generatorShare: number;
  readonly idleShare: number;
  readonly residentKiBPerClient: number;
  readonly bytesUpPerEdit: number;
  readonly bytesDownPerDelivery: number;
  readonly framesPerEdit: number;
  readonly edits: number;
  /** How late the generator itself was with its keys, in milliseconds. A generator that is late measures itself. */
  readonly lateP95: number;
  /** Sockets that the server closed, and questions that it asked again. Both should be 0. */
  readonly closed: number;
  readonly askedAgain: number;
}

/** So many clients hold a whole document; arrivals are timed there. The others send genuine updates and count frames. */
const maxObservers = 20;
/** Typing before the measurement begins: a server runs for days, not for seconds. */
const warmUpMs = 3_000;
const drainMs = 5_000;
const cursorIntervalMs = 100;

interface Typist {
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

export async function runTyping(job: TypingJob): Promise<TypingResult> {
  const places = seats(job.typists);
  const texts = firstTexts(places);
  const typists = places.map((place, index) => makeTypist(job, place, index, stateOf(texts, place)));
  const byClient = new Map(typists.map((typist) => [typist.clientId, typist]));
  const counts = { delivered: 0, closed: 0, measuring: false };
  const arrivals: number[] = [];
  const saves: number[] = [];
  const residentBefore = residentBytes(job.endpoint.pid);
  let measureFrom = Number.POSITIVE_INFINITY;

  await openInTurn(typists, async (typist) => {
    const { doc, place } = typist;
    const state = stateOf(texts, place);
    const known = new Map<number, number>();
    typist.line = await Line.open(
      job.endpoint,
      place.sectionId,
      typist.index,
      {
        answer: (vector) => (doc === null ? Y.diffUpdate(state, vector) : Y.encodeStateAsUpdate(doc, vector)),
        heard: (update) => {
          if (doc === null) return;
          Y.applyUpdate(doc, update, "server");
          const now = performance.now();
          for (const client of Y.parseUpdateMeta(update).to.keys()) {
            const other = byClient.get(client);
            if (other === undefined || other === typist) continue;
            const end = Y.getState(doc.store, client);
            for (let clock = known.get(client) ?? 0; clock < end; clock += 1) {
              const sentAt = other.sentAt[clock] ?? Number.NaN;
              if (sentAt < measureFrom) continue;
              arrivals.push(now - sentAt);
            }
            known.set(client, end);
          }
        },
        saved: (edits) => {
          const now = performance.now();
          for (let edit = typist.savedEdits; edit < edits; edit += 1) {
            const sentAt = typist.sentAt[edit] ?? Number.NaN;
            if (sentAt >= measureFrom) saves.push(now - sentAt);
          }
          typist.savedEdits = edits;
        },
        closed: () => {
          counts.closed += 1;
        },
      },
      doc !== null,
    );
    typist.line.ask(Y.encodeStateVectorFromUpdate(state));
  });
  await pause(500);

  const late: number[] = [];
  const startAt = performance.now() + 50;
  const keys = typists.flatMap((typist) => typist.keysAt.map((at, clock) => ({ typist, at, clock }))).sort((one, other) => one.at - other.at);
  let begun = begin();
  let next = 0;
  while (next < keys.length) {
    const now = performance.now() - startAt;
    if (measureFrom === Number.POSITIVE_INFINITY && now >= warmUpMs) {
      for (const { line } of typists) line?.resetCounts();
      measureFrom = performance.now();
      begun = begin();
    }
    for (let key = keys[next]; key !== undefined && key.at <= now; key = keys[++next]) {
      late.push(now - key.at);
      press(key.typist, key.clock, job.cursors);
    }
    await pause(Math.max(1, (keys[next]?.at ?? 0) - (performance.now() - startAt)));
  }
  const expected = expectedArrivals(typists, measureFrom);
  const drainUntil = performance.now() + drainMs;
  while (arrivals.length < expected && performance.now() < drainUntil) await pause(20);
  const ended = begin();
  const totals = sumOf(typists);
  const closed = counts.closed;
  const resident = residentBytes(job.endpoint.pid) - residentBefore;
  closeAll(typists.map(({ line }) => line));

  function begin() {
    return { server: cpuSeconds(job.endpoint.pid), own: process.cpuUsage(), machine: machineTicks(), at: performance.now() };
  }

  const edits = keys.filter(({ typist, clock }) => (typist.sentAt[clock] ?? 0) >= measureFrom).length;
  const seconds = (ended.at - begun.at) / 1000;
  const own = (ended.own.user + ended.own.system - begun.own.user - begun.own.system) / 1e6;
  return {
    p50: percentile(arrivals, 0.5),
    p95: percentile(arrivals, 0.95),
    p99: percentile(arrivals, 0.99),
    delivered: expected === 0 ? 1 : arrivals.length / expected,
    savedP50: percentile(saves, 0.5),
    cpuPerThousand: ((ended.server - begun.server) / edits) * 1000,
    serverShare: (ended.server - begun.server) / seconds,
    generatorShare: own / seconds,
    idleShare: idleShare(begun.machine, ended.machine),
    residentKiBPerClient: resident / 1024 / typists.length,
    bytesUpPerEdit: totals.bytesUp / edits,
    bytesDownPerDelivery: totals.bytesDown / possibleDeliveries(typists, measureFrom),
    framesPerEdit: totals.framesDown / edits,
    edits,
    lateP95: percentile(late, 0.95),
    closed,
    askedAgain: totals.questions,
  };
}

function stateOf(texts: ReadonlyMap<string, Uint8Array>, { sectionId }: Place): Uint8Array {
  const state = texts.get(sectionId);
  if (state === undefined) throw new Error(`There is no text for ${sectionId}.`);
  return state;
}

function makeTypist({ seconds, typists }: TypingJob, place: Place, index: number, state: Uint8Array): Typist {
  const clientId = 100_000 + index * 7_919;
  const keysAt = keyTimes(index, warmUpMs + seconds * 1000);
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

function press(typist: Typist, clock: number, cursors: boolean): void {
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

const expectedArrivals = (typists: readonly Typist[], from: number): number => arrivalsAt(typists, from, ({ doc }) => doc !== null);
const possibleDeliveries = (typists: readonly Typist[], from: number): number => arrivalsAt(typists, from, () => true);

function arrivalsAt(typists: readonly Typist[], from: number, counts: (receiver: Typist) => boolean): number {
  const receivers = new Map<string, number>();
  for (const typist of typists) {
    if (counts(typist)) receivers.set(typist.place.sectionId, (receivers.get(typist.place.sectionId) ?? 0) + 1);
  }
  let sum = 0;
  for (const typist of typists) {
    const sent = typist.sentAt.filter((at) => at >= from).length;
    sum += sent * ((receivers.get(typist.place.sectionId) ?? 0) - (counts(typist) ? 1 : 0));
  }
  return sum;
}

function sumOf(typists: readonly Typist[]) {
  const totals = { framesDown: 0, bytesDown: 0, bytesUp: 0, questions: 0 };
  for (const { line } of typists) {
    totals.framesDown += line?.framesDown ?? 0;
    totals.bytesDown += line?.bytesDown ?? 0;
    totals.bytesUp += line?.bytesUp ?? 0;
    totals.questions += line?.questions ?? 0;
  }
  return totals;
}
