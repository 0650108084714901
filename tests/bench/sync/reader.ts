import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { Line } from "./line.ts";

/** Somebody who comes in and waits for the section's text. */
export interface Reading {
  readonly doc: Y.Doc;
  readonly line: Line;
  /** From opening the socket until the answer was there, milliseconds. */
  readonly answeredMs: number;
  /** Until it was part of the reader's document; equal to `answeredMs` if `applies` is false. */
  readonly readyMs: number;
  readonly answer: Uint8Array;
}

const answerLimitMs = 60_000;

/** Open a section with what the reader has of it. `applies` false: the answer is kept, but not made part of the document, which costs more than getting it. */
export async function readSectionFrom(endpoint: Endpoint, sectionId: string, person: number, doc: Y.Doc, applies: boolean): Promise<Reading> {
  const startedAt = performance.now();
  const heard = firstAnswer();
  const line = await Line.open(
    endpoint,
    sectionId,
    person,
    {
      answer: (vector) => Y.encodeStateAsUpdate(doc, vector),
      heard: (update, isAnswer) => {
        if (isAnswer) heard.take(update);
        else if (applies) Y.applyUpdate(doc, update);
      },
      saved: () => {},
      closed: (code) => heard.fail(`The server closed the reader's line with ${code}.`),
    },
    true,
  );
  line.ask(Y.encodeStateVector(doc));
  const { update, at } = await heard.answer;
  if (applies) Y.applyUpdate(doc, update);
  return { doc, line, answer: update, answeredMs: at - startedAt, readyMs: (applies ? performance.now() : at) - startedAt };
}

/** The first answer that is heard, and when. */
function firstAnswer() {
  let take: (update: Uint8Array) => void = () => {};
  let fail: (why: string) => void = () => {};
  const answer = new Promise<{ readonly update: Uint8Array; readonly at: number }>((resolve, reject) => {
    const limit = setTimeout(() => fail(`No answer within ${answerLimitMs} ms.`), answerLimitMs);
    take = (update) => {
      clearTimeout(limit);
      resolve({ update, at: performance.now() });
    };
    fail = (why) => {
      clearTimeout(limit);
      reject(new Error(why));
    };
  });
  // Whoever opens the line may fail before it waits for the answer.
  answer.catch(() => {});
  return { answer, take, fail };
}
