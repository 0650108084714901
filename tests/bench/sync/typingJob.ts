import * as Y from "yjs";
import { percentile } from "../../support/table.ts";
import { arrivalsOf, type Counts, countsOf } from "./arrivals.ts";
import type { Endpoint } from "./dialects.ts";
import { Line } from "./line.ts";
import { cpuSeconds, idleShare, machineTicks, residentBytes } from "./procStat.ts";
import { firstTexts, seats } from "./texts.ts";
import { closeAll, openInTurn, pause } from "./together.ts";
import { makeTypist, press, type Typist } from "./typist.ts";

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

/** Typing before the measurement begins: a server runs for days, and until its code is compiled for what it meets it costs twice as much. */
const warmUpMs = 10_000;
const drainMs = 5_000;
const settleMs = 500;

/** What is measured while people type; times are those of `performance.now()`. */
interface Watch {
  measureFrom: number;
  readonly arrivals: number[];
  readonly saves: number[];
  readonly late: number[];
  closed: number;
}

/** Processor time and clock at one moment. */
interface Reading {
  readonly server: number;
  readonly own: number;
  readonly machine: ReturnType<typeof machineTicks>;
  readonly at: number;
}

export async function runTyping(job: TypingJob): Promise<TypingResult> {
  const { pid } = job.endpoint;
  const texts = firstTexts(seats(job.typists));
  const stateOf = (sectionId: string): Uint8Array => texts.get(sectionId) ?? new Uint8Array();
  const typists = seats(job.typists).map((place, index) =>
    makeTypist(place, stateOf(place.sectionId), index, job.typists, warmUpMs + job.seconds * 1000),
  );
  const watch: Watch = { measureFrom: Number.POSITIVE_INFINITY, arrivals: [], saves: [], late: [], closed: 0 };
  const residentBefore = residentBytes(pid);
  const byClient = new Map(typists.map((typist) => [typist.clientId, typist]));
  await openInTurn(typists, (typist) => takeSeat(job.endpoint, typist, stateOf(typist.place.sectionId), byClient, watch));
  await pause(settleMs);
  const begun = await pressAllKeys(job, typists, watch);
  const counts = countsOf(typists, watch.measureFrom);
  for (const until = performance.now() + drainMs; watch.arrivals.length < counts.expected && performance.now() < until; ) await pause(20);
  const ended = read(pid);
  const resident = residentBytes(pid) - residentBefore;
  const { closed } = watch;
  closeAll(typists.map(({ line }) => line));
  return { ...timesOf(watch, counts), ...costsOf(begun, ended, counts), residentKiBPerClient: resident / 1024 / typists.length, closed };
}

async function takeSeat(endpoint: Endpoint, typist: Typist, state: Uint8Array, byClient: ReadonlyMap<number, Typist>, watch: Watch): Promise<void> {
  const { doc, place, index, sentAt } = typist;
  const arrive = doc === null ? null : arrivalsOf(doc, typist, byClient);
  typist.line = await Line.open(
    endpoint,
    place.sectionId,
    index,
    {
      answer: (vector) => (doc === null ? Y.diffUpdate(state, vector) : Y.encodeStateAsUpdate(doc, vector)),
      heard: (update) => {
        for (const { at, sent } of arrive?.(update) ?? []) if (sent >= watch.measureFrom) watch.arrivals.push(at - sent);
      },
      saved: (edits) => {
        const now = performance.now();
        for (const sent of sentAt.slice(typist.savedEdits, edits)) if (sent >= watch.measureFrom) watch.saves.push(now - sent);
        typist.savedEdits = edits;
      },
      closed: () => {
        watch.closed += 1;
      },
    },
    doc !== null,
  );
  typist.line.ask(Y.encodeStateVectorFromUpdate(state));
}

/** Press each key at its time. Gives what was read when the warming up was over. */
async function pressAllKeys({ endpoint, cursors }: TypingJob, typists: readonly Typist[], watch: Watch): Promise<Reading> {
  const keys = typists.flatMap((typist) => typist.keysAt.map((at, clock) => ({ typist, at, clock }))).sort((one, other) => one.at - other.at);
  const startAt = performance.now();
  let begun = read(endpoint.pid);
  let next = 0;
  while (next < keys.length) {
    const now = performance.now() - startAt;
    if (watch.measureFrom === Number.POSITIVE_INFINITY && now >= warmUpMs) {
      for (const { line } of typists) line?.resetCounts();
      watch.measureFrom = performance.now();
      begun = read(endpoint.pid);
    }
    for (let key = keys[next]; key !== undefined && key.at <= now; key = keys[++next]) {
      watch.late.push(now - key.at);
      press(key.typist, key.clock, cursors);
    }
    await pause(Math.max(1, (keys[next]?.at ?? 0) - (performance.now() - startAt)));
  }
  return begun;
}

function read(pid: number): Reading {
  const { user, system } = process.cpuUsage();
  return { server: cpuSeconds(pid), own: (user + system) / 1e6, machine: machineTicks(), at: performance.now() };
}

function timesOf({ arrivals, saves, late }: Watch, { expected }: Counts) {
  return {
    p50: percentile(arrivals, 0.5),
    p95: percentile(arrivals, 0.95),
    p99: percentile(arrivals, 0.99),
    delivered: expected === 0 ? 1 : arrivals.length / expected,
    savedP50: percentile(saves, 0.5),
    lateP95: percentile(late, 0.95),
  };
}

function costsOf(begun: Reading, ended: Reading, { edits, deliveries, framesDown, bytesDown, bytesUp, questions }: Counts) {
  const seconds = (ended.at - begun.at) / 1000;
  return {
    cpuPerThousand: ((ended.server - begun.server) / edits) * 1000,
    serverShare: (ended.server - begun.server) / seconds,
    generatorShare: (ended.own - begun.own) / seconds,
    idleShare: idleShare(begun.machine, ended.machine),
    bytesUpPerEdit: bytesUp / edits,
    bytesDownPerDelivery: bytesDown / deliveries,
    framesPerEdit: framesDown / edits,
    edits,
    askedAgain: questions,
  };
}
