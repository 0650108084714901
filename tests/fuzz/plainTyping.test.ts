import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { defaultLimits } from "../../server/sync/limits.ts";
import { Mirror } from "../../server/sync/mirror.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { type RoomBench, roomBench, writer } from "../support/roomBench.ts";
import { paragraphs } from "../support/syncClients.ts";

const rounds = process.env["LONG"] === "1" ? 200 : 12;

const copyOf = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  doc.getXmlFragment(contentRoot);
  Y.applyUpdate(doc, state);
  return doc;
};

/** What an update would make of a document the long way: tried on the mirror first. Null if it is refused there. */
function theLongWay(state: Uint8Array, update: Uint8Array, userId: string): Y.Doc | null {
  const live = copyOf(state);
  try {
    const author = { userId, suggests: false, figureLock: null, since: 0, until: 0 };
    for (const change of new Mirror(live, defaultLimits.maxNesting).try(update, author).changes) Y.applyUpdate(live, change);
  } catch (error) {
    if (error instanceof ReportError) return null;
    throw error;
  }
  return live;
}

/** Hand an update in. If it took the short way, the long way has to take it too, and to make the same of it. Gives what became of it. */
async function holdBothWaysAlike(bench: RoomBench, update: Uint8Array, userId: string): Promise<"short" | "long" | "refused" | "known"> {
  const before = await bench.state();
  let isPlain = false;
  try {
    const inspection = bench.room.inspect(update, userId);
    if (!inspection.adds && inspection.removes === "nothing") return "known";
    isPlain = inspection.isPlain;
    bench.take(userId, update);
  } catch (error) {
    if (!(error instanceof ReportError) || error.code === "internal") throw error;
    expect(await bench.state()).toEqual(before);
    return "refused";
  }
  if (!isPlain) return "long";
  const expected = theLongWay(before, update, userId);
  if (expected === null) throw new Error(`Only the short way takes ${Buffer.from(update).toString("hex")}`);
  const found = copyOf(await bench.state());
  expect(Y.equalSnapshots(Y.snapshot(found), Y.snapshot(expected))).toBe(true);
  expect(found.getXmlFragment(contentRoot).toJSON()).toBe(expected.getXmlFragment(contentRoot).toJSON());
  return "short";
}

function typeSomewhere(doc: Y.Doc, roll: Dice): void {
  const texts = doc
    .getXmlFragment(contentRoot)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((child) => child instanceof Y.XmlText);
  const text = texts[roll(texts.length)];
  if (text === undefined) return;
  if (roll(3) === 0 && text.length > 2) text.delete(roll(text.length - 1), 1);
  else text.insert(roll(text.length + 1), ["ă", "thu ", "😀"][roll(3)] ?? "x");
}

const broken = (bytes: Uint8Array, roll: Dice): Uint8Array =>
  bytes.map((byte, index) => (index === roll(bytes.length) ? byte ^ (1 << roll(8)) : byte));

describe("[SY12] the short way of plain typing", () => {
  it("decides as the long way does, for random edits of three people and for what is broken of them", { timeout: 600_000 }, async () => {
    const roll = dice(7);
    const ways = { short: 0, long: 0, refused: 0, known: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const bench = await roomBench(paragraphs("Thu ngân sách nhà nước", "Tiếp nhận hồ sơ", ""));
      const writers = await Promise.all(["an", "binh", "chi"].map(async (userId) => writer(userId, await bench.state())));
      for (let count = 0; count < 60; count += 1) {
        const one = writers[roll(writers.length)];
        if (one === undefined) continue;
        if (roll(4) === 0) one.edit(roll);
        else typeSomewhere(one.doc, roll);
        for (const update of one.unsent.splice(0)) {
          ways[await holdBothWaysAlike(bench, broken(update, roll), "dung")] += 1;
          ways[await holdBothWaysAlike(bench, update, one.userId)] += 1;
        }
        if (roll(5) === 0) Y.applyUpdate(one.doc, await bench.state(), "server");
      }
    }
    expect(ways.short).toBeGreaterThan(rounds * 10);
    expect(ways.long).toBeGreaterThan(rounds * 3);
    expect(ways.refused).toBeGreaterThan(rounds * 10);
  });

  it("is not taken in a text that holds a format, where the letters may get it", async () => {
    const { bench, an, first } = await opened();
    first().format(0, 3, { bold: {} });
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["long"]);
    first().insert(1, "x");
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["long"]);
  });

  it("is not taken under a format that lies on nothing yet, and the letters are refused there", async () => {
    const { bench, an, first } = await opened();
    an.doc.transact(() => {
      first().insert(0, "x", { link: {} });
      first().delete(0, 1);
    });
    const [hidden] = an.unsent.splice(0);
    if (hidden === undefined) throw new Error("There is no update.");
    await holdBothWaysAlike(bench, hidden, "an");
    first().insert(0, "y", { link: {} });
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["refused"]);
  });

  it("is not taken in an element that holds no text", async () => {
    const { bench, an } = await opened();
    const list = new Y.XmlElement("bulletList");
    an.doc.getXmlFragment(contentRoot).insert(0, [list]);
    const text = new Y.XmlText();
    list.insert(0, [text]);
    expect(await ways(bench, an.unsent.splice(0))).not.toContain("short");
    text.insert(0, "x");
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["refused"]);
  });

  it("is not taken for letters beside two things that stand in different texts", async () => {
    const { bench, first, second } = await opened();
    const [left, right] = [first()._start?.id, second()._start?.id];
    if (left === undefined || right === undefined) throw new Error("The paragraphs have no letters.");
    const forged = piece(0x80 | 0x40 | 4, [left.client, left.clock, right.client, right.clock], "x");
    expect(await holdBothWaysAlike(bench, forged, "binh")).toBe("refused");
  });

  it("is not taken for letters under a name of a text", async () => {
    const { bench, first } = await opened();
    const id = first()._item?.id;
    if (id === undefined) throw new Error("The text is nowhere.");
    const encoder = createEncoder();
    for (const number of [1, 1, 99, 0, 0x20 | 4, 0, id.client, id.clock]) writeVarUint(encoder, number);
    for (const words of ["name", "x"]) writeVarString(encoder, words);
    writeVarUint(encoder, 0);
    expect(await holdBothWaysAlike(bench, toUint8Array(encoder), "binh")).toBe("refused");
  });

  it("is not taken for the removal of an element", async () => {
    const { bench, an } = await opened();
    an.doc.getXmlFragment(contentRoot).delete(0, 1);
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["long"]);
  });

  it("keeps the mirror in step, so that what comes the long way afterwards builds on it", async () => {
    const { bench, an, first } = await opened();
    first().format(0, 3, { bold: {} });
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["long"]);
    const { second } = textsOf(an.doc);
    for (let count = 0; count < 1_100; count += 1) second().insert(second().length, "đ");
    for (const update of an.unsent.splice(0)) bench.take("an", update);
    second().format(0, second().length, { italic: {} });
    expect(await ways(bench, an.unsent.splice(0))).toEqual(["long"]);
    expect((await bench.reopened()).getXmlFragment(contentRoot).toJSON()).toBe(an.doc.getXmlFragment(contentRoot).toJSON());
  });
});

async function opened() {
  const bench = await roomBench(paragraphs("Thu ngân sách", "Chi ngân sách"));
  const an = writer("an", await bench.state());
  return { bench, an, ...textsOf(an.doc) };
}

function textsOf(doc: Y.Doc) {
  const textAt = (index: number) => (): Y.XmlText => {
    const block = doc.getXmlFragment(contentRoot).get(index);
    const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
    if (text instanceof Y.XmlText) return text;
    throw new Error(`The block ${index} has no text.`);
  };
  return { first: textAt(0), second: textAt(1) };
}

/** Which way each of some updates went. */
async function ways(bench: RoomBench, updates: readonly Uint8Array[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const update of updates) gone.push(await holdBothWaysAlike(bench, update, "an"));
  return gone;
}

/** An update with one piece of letters, of a new client; `numbers` say where it stands. */
function piece(info: number, numbers: readonly number[], letters: string): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, 1, 99, 0, info, ...numbers]) writeVarUint(encoder, number);
  writeVarString(encoder, letters);
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}
