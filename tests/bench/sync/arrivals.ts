import * as Y from "yjs";
import type { Typist } from "./typist.ts";

/** A key of somebody else that has come: when it was sent, and when it was part of the observer's document. */
interface Arrival {
  readonly sent: number;
  readonly at: number;
}

/** What so many keys bring about. */
export interface Counts {
  readonly edits: number;
  /** Arrivals at those who hold a document. */
  readonly expected: number;
  /** Arrivals at all others in the section. */
  readonly deliveries: number;
  readonly framesDown: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  readonly questions: number;
}

/** Takes updates into an observer's document and tells which keys arrived with them: each is one character, and so one step of its typist's clock. */
export function arrivalsOf(doc: Y.Doc, observer: Typist, byClient: ReadonlyMap<number, Typist>): (update: Uint8Array) => readonly Arrival[] {
  const known = new Map<number, number>();
  return (update) => {
    Y.applyUpdate(doc, update);
    const at = performance.now();
    const arrivals: Arrival[] = [];
    for (const client of Y.parseUpdateMeta(update).to.keys()) {
      const typist = byClient.get(client);
      if (typist === undefined || typist === observer) continue;
      const end = Y.getState(doc.store, client);
      for (const sent of typist.sentAt.slice(known.get(client) ?? 0, end)) arrivals.push({ sent, at });
      known.set(client, end);
    }
    return arrivals;
  };
}

/** Count what was sent since `from`, and what went over the lines since their counts were reset. */
export function countsOf(typists: readonly Typist[], from: number): Counts {
  const sent = typists.map(({ sentAt }) => sentAt.filter((at) => at >= from).length);
  const sum = (of: (typist: Typist, index: number) => number): number => typists.reduce((total, typist, index) => total + of(typist, index), 0);
  const arrivals = (receives: (typist: Typist) => boolean): number => {
    const receivers = new Map<string, number>();
    for (const typist of typists.filter(receives)) receivers.set(typist.place.sectionId, (receivers.get(typist.place.sectionId) ?? 0) + 1);
    return sum((typist, index) => (sent[index] ?? 0) * ((receivers.get(typist.place.sectionId) ?? 0) - (receives(typist) ? 1 : 0)));
  };
  return {
    edits: sum((_, index) => sent[index] ?? 0),
    expected: arrivals(({ doc }) => doc !== null),
    deliveries: arrivals(() => true),
    framesDown: sum(({ line }) => line?.framesDown ?? 0),
    bytesDown: sum(({ line }) => line?.bytesDown ?? 0),
    bytesUp: sum(({ line }) => line?.bytesUp ?? 0),
    questions: sum(({ line }) => line?.questions ?? 0),
  };
}
