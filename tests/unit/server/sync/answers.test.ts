import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { contentRoot } from "../../../../extensions/sectionContent.ts";
import { frameOf, type SharedMessage } from "../../../../server/sync/sharedMessage.ts";
import { roomBench, writer } from "../../../support/roomBench.ts";
import { paragraphs, type as typeText, wordsOf } from "../../../support/syncClients.ts";

const nothing = Y.encodeStateVector(new Y.Doc());
/** What stands before the message in a frame of that length. */
const headOf = (frame: Buffer): number => (frame[1] === 126 ? 4 : frame[1] === 127 ? 10 : 2);

/** The update inside an answer. */
function updateIn(message: SharedMessage): Uint8Array {
  const frame = message.frame(null);
  const decoder = createDecoder(frame.subarray(headOf(frame)));
  expect([readVarUint(decoder), readVarUint(decoder)]).toEqual([0, 1]);
  return readVarUint8Array(decoder);
}

it("an answer is worked out once for all who lack the same, and anew after a change", async () => {
  const bench = await roomBench(paragraphs("Thu ngân sách", "Chi ngân sách"));
  const an = writer("an", await bench.state());
  const had = Y.encodeStateVector(an.doc);
  expect(bench.room.answerTo(nothing)).toBe(bench.room.answerTo(nothing));
  expect(bench.room.answerTo(had)).toBe(bench.room.answerTo(had));
  typeText(an.doc, " tăng");
  for (const update of an.unsent.splice(0)) bench.take("an", update);
  for (const vector of [nothing, had]) {
    const reader = new Y.Doc();
    if (vector === had) Y.applyUpdate(reader, await bench.state());
    Y.applyUpdate(reader, updateIn(bench.room.answerTo(vector)));
    expect(wordsOf(reader)).toBe(wordsOf(an.doc));
  }
});

it("answers more kinds of clients than it remembers, each with what it lacks", async () => {
  const bench = await roomBench(paragraphs("Thu"));
  const an = writer("an", await bench.state());
  const readers: Y.Doc[] = [];
  for (let count = 0; count < 5; count += 1) {
    const reader = new Y.Doc();
    Y.applyUpdate(reader, await bench.state());
    readers.push(reader);
    typeText(an.doc, ` ${count}`);
    for (const update of an.unsent.splice(0)) bench.take("an", update);
  }
  for (const reader of [...readers, ...readers]) Y.applyUpdate(reader, updateIn(bench.room.answerTo(Y.encodeStateVector(reader))));
  for (const reader of readers) expect(wordsOf(reader)).toBe(wordsOf(an.doc));
});

it("what told nothing new tells nothing new later either, and what resembles it is looked at", async () => {
  const bench = await roomBench(paragraphs("Thu ngân sách"));
  const an = writer("an", await bench.state());
  const old = Y.encodeStateAsUpdate(an.doc);
  expect(bench.room.inspect(old, "an")).toMatchObject({ adds: false, removes: "nothing" });
  typeText(an.doc, "!");
  const [fresh] = an.unsent.splice(0);
  if (fresh === undefined) throw new Error("Nothing was typed.");
  expect(bench.room.inspect(fresh, "an")).toMatchObject({ adds: true });
  bench.take("an", fresh);
  expect(bench.room.inspect(old, "binh")).toMatchObject({ adds: false, removes: "nothing" });
  an.doc.getXmlFragment(contentRoot).delete(0, 1);
  const removal = Y.encodeStateAsUpdate(an.doc, Y.encodeStateVector(an.doc));
  expect(bench.room.inspect(removal, "an")).toMatchObject({ removes: "text" });
});

it("frames a channel's answer with its number", async () => {
  const bench = await roomBench(paragraphs("Thu"));
  const answer = bench.room.answerTo(nothing);
  const plain = answer.frame(null);
  expect(answer.frame(7)).toEqual(frameOf(7, plain.subarray(headOf(plain))));
});
