import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { Line } from "./line.ts";
import { documentOf, firstTexts, seats, textAt } from "./texts.ts";
import { closeAll, pause } from "./together.ts";

/** Ten clients type words that occur once, and the server is killed in the middle of it. */
export interface KillJob {
  readonly kind: "kill";
  readonly endpoint: Endpoint;
  readonly round: number;
  readonly afterMs: number;
  /** What the section holds before, in base64. */
  readonly state: string;
}

export interface KillResult {
  readonly written: readonly string[];
  /** Words that another client had when the server died. */
  readonly seen: readonly string[];
  /** Words that the server had called saved. */
  readonly saved: readonly string[];
}

const killClients = 10;
const editsPerSecond = 5;
const deathLimitMs = 5_000;

interface Writer {
  readonly doc: Y.Doc;
  readonly text: Y.XmlText;
  readonly words: string[];
  line: Line | null;
  saved: number;
}

/** The seats of those who type: all in one section. */
const killSeats = seats(Math.ceil(killClients * 1.5)).slice(0, killClients);
export const killText = (): Uint8Array => firstTexts(seats(Math.ceil(killClients * 1.5))).get("s0") ?? new Uint8Array();

export async function runKill({ endpoint, round, afterMs, state }: KillJob): Promise<KillResult> {
  const base = Buffer.from(state, "base64");
  const seen = new Set<string>();
  let dead = 0;
  const writers: Writer[] = killSeats.map(({ paragraph }, index) => {
    const doc = documentOf(base, 900_000 + round * 100 + index);
    return { doc, text: textAt(doc, paragraph), words: [], line: null, saved: 0 };
  });
  for (const [index, writer] of writers.entries()) {
    const { doc } = writer;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server") writer.line?.edit(update);
    });
    doc.getXmlFragment("content").observeDeep((events, { origin }) => {
      if (origin === "server") for (const word of events.flatMap(wordsIn)) seen.add(word);
    });
    writer.line = await Line.open(
      endpoint,
      "s0",
      index,
      {
        answer: (vector) => Y.encodeStateAsUpdate(doc, vector),
        heard: (update) => Y.applyUpdate(doc, update, "server"),
        saved: (edits) => {
          writer.saved = edits;
        },
        closed: () => {
          dead += 1;
        },
      },
      true,
    );
    writer.line.ask(Y.encodeStateVector(doc));
  }
  await pause(500);
  const killAt = performance.now() + afterMs;
  for (let turn = 0; performance.now() < killAt; turn += 1) {
    const writer = writers[turn % writers.length];
    if (writer !== undefined) type(writer, `«${round}.${turn}»`);
    await pause(1000 / (killClients * editsPerSecond));
  }
  process.kill(endpoint.pid, "SIGKILL");
  for (const until = performance.now() + deathLimitMs; dead < writers.length && performance.now() < until; ) await pause(5);
  closeAll(writers.map(({ line }) => line));
  return {
    written: writers.flatMap(({ words }) => words),
    seen: [...seen],
    saved: writers.flatMap(({ words, saved }) => words.slice(0, saved)),
  };
}

function type({ text, words }: Writer, word: string): void {
  words.push(word);
  text.insert(text.length, word);
}

const wordPattern = /«\d+\.\d+»/g;
export const wordsOf = (text: string): readonly string[] => text.match(wordPattern) ?? [];

function wordsIn(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  return event.changes.delta.flatMap(({ insert }) => (typeof insert === "string" ? wordsOf(insert) : []));
}
