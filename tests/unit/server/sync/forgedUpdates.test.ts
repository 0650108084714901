import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { contentRoot, readSection } from "../../../../extensions/sectionContent.ts";
import { type RoomBench, roomBench, type Writer, writer } from "../../../support/roomBench.ts";
import { paragraphs, type as typeText } from "../../../support/syncClients.ts";

let bench: RoomBench;
let an: Writer;
let binh: Writer;

beforeEach(async () => {
  bench = await roomBench(paragraphs("Thu ngân sách", "Chi ngân sách"));
  an = writer("an", await bench.state());
  binh = writer("binh", await bench.state());
  typeText(an.doc, " tăng");
  for (const update of an.unsent.splice(0)) bench.take("an", update);
  Y.applyUpdate(binh.doc, await bench.state(), "server");
});

/** The updates that a change makes in the forger's document. */
function forged(change: (doc: Y.Doc, root: Y.XmlFragment) => void): Uint8Array {
  binh.doc.transact(() => change(binh.doc, binh.doc.getXmlFragment(contentRoot)));
  return Y.mergeUpdates(binh.unsent.splice(0));
}

const element = (name: string, attributes: Record<string, string | number> = {}, children: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
const firstBlock = (root: Y.XmlFragment): Y.XmlElement => {
  const block = root.get(0);
  if (block instanceof Y.XmlElement) return block;
  throw new Error("The section has no block.");
};
const firstText = (root: Y.XmlFragment): Y.XmlText => {
  const text = firstBlock(root).get(0);
  if (text instanceof Y.XmlText) return text;
  throw new Error("The block has no text.");
};
const nested = (depth: number): Y.XmlElement => {
  let inner = element("bulletList");
  for (let level = 0; level < depth; level += 1) inner = element("bulletList", {}, [element("listItem", {}, [inner])]);
  return inner;
};

/** Nothing has changed: not the live document, not what a new start would find, and an honest edit still goes through. */
async function refuses(update: Uint8Array, code: "bad_update" | "resync" | "too_large"): Promise<void> {
  const before = await bench.state();
  expect(() => bench.take("binh", update)).toThrow(expect.objectContaining({ code }));
  expect(await bench.state()).toEqual(before);
  expect(readSection(await bench.reopened())).toEqual(readSection(an.doc));
  typeText(an.doc, "!");
  for (const honest of an.unsent.splice(0)) bench.take("an", honest);
  expect(readSection(await bench.reopened())).toEqual(readSection(an.doc));
}

describe("[A02] [SY11] structure", () => {
  it("refuses another root", () =>
    refuses(
      forged((doc) => doc.getMap("threads").set("x", 1)),
      "bad_update",
    ));
  it("refuses an honest edit together with another root", () =>
    refuses(
      forged((doc, root) => {
        firstText(root).insert(0, "thật ");
        doc.getArray("khác").push([1]);
      }),
      "bad_update",
    ));
  it("refuses a value under a name of the text itself", () => {
    const other = new Y.Doc();
    other.getMap(contentRoot).set("title", "x");
    return refuses(Y.encodeStateAsUpdate(other), "bad_update");
  });
  it("refuses a subdocument", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [new Y.Doc() as unknown as Y.XmlElement])),
      "bad_update",
    ));
  it("refuses an embedded object in a text", () =>
    refuses(
      forged((_doc, root) => firstText(root).insertEmbed(0, { image: "x" })),
      "bad_update",
    ));
  it("refuses an embedded type in a text", () =>
    refuses(
      forged((_doc, root) => firstText(root).insertEmbed(0, new Y.XmlElement("paragraph"))),
      "bad_update",
    ));
  it("refuses a map among the blocks", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [new Y.Map() as unknown as Y.XmlElement])),
      "bad_update",
    ));
  it("refuses text that stands beside the blocks", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [new Y.XmlText("lạc")])),
      "bad_update",
    ));
  it("refuses an attribute of a text", () =>
    refuses(
      forged((_doc, root) => firstText(root).setAttribute("x", "y")),
      "bad_update",
    ));
  it("refuses a shared type as an attribute", () =>
    refuses(
      forged((_doc, root) => firstBlock(root).setAttribute("tcIns", new Y.Map() as unknown as string)),
      "bad_update",
    ));
  it("refuses binary content", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [new Uint8Array([1])] as unknown as Y.XmlElement[])),
      "bad_update",
    ));
  it("refuses blocks nested deeper than anybody writes", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [nested(30)])),
      "bad_update",
    ));
  it("refuses nesting that is built up step by step", async () => {
    let place: Y.XmlElement | null = null;
    let refusedAt = 0;
    for (let step = 0; step < 40 && refusedAt === 0; step += 1) {
      const update = forged((_doc, root) => {
        const list: Y.XmlElement = element("bulletList", {}, [element("listItem")]);
        (place ?? root).insert(0, [list] as Y.XmlElement[]);
        place = list.get(0) as Y.XmlElement;
      });
      try {
        bench.take("binh", update);
      } catch {
        refusedAt = step;
      }
    }
    expect(refusedAt).toBeGreaterThan(15);
    expect(refusedAt).toBeLessThan(27);
  });
});

describe("[SY12] schema", () => {
  it("refuses an unknown node", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [element("script")])),
      "bad_update",
    ));
  it("refuses an unknown attribute", () =>
    refuses(
      forged((_doc, root) => firstBlock(root).setAttribute("onclick", "x")),
      "bad_update",
    ));
  it("refuses an attribute value that the schema does not allow", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [element("heading", { level: 9 })])),
      "bad_update",
    ));
  it("refuses a figure whose value is no number", () =>
    refuses(
      forged((_doc, root) => firstBlock(root).insert(1, [element("figure", { value: "1.801,6" })])),
      "bad_update",
    ));
  it("refuses an unknown mark", () =>
    refuses(
      forged((_doc, root) => firstText(root).format(0, 3, { link: { href: "x" } })),
      "bad_update",
    ));
  it("refuses a known mark with an unknown attribute", () =>
    refuses(
      forged((_doc, root) => firstText(root).format(0, 3, { bold: { style: "x" } })),
      "bad_update",
    ));
  it("refuses a mark without attributes", () =>
    refuses(
      forged((_doc, root) => firstText(root).format(0, 3, { bold: true })),
      "bad_update",
    ));
  it("refuses a paragraph in a paragraph", () =>
    refuses(
      forged((_doc, root) => firstBlock(root).insert(0, [element("paragraph")])),
      "bad_update",
    ));
  it("refuses a list item outside of a list", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [element("listItem")])),
      "bad_update",
    ));
  it("refuses a fault deep inside a new block", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [element("table", {}, [element("tableRow", {}, [element("tableCell", {}, [element("listItem")])])])])),
      "bad_update",
    ));
});

describe("[A04] [SY13] authorship", () => {
  const claim = (user: string) => ({ id: "c1", user, at: 1, k: "", d: "" });
  it("refuses a suggestion in the name of another person", () =>
    refuses(
      forged((_doc, root) => firstText(root).insert(0, "lạ ", { "ins--abcdefgh": claim("an") })),
      "bad_update",
    ));
  it("refuses to mark words as removed by another person", () =>
    refuses(
      forged((_doc, root) => firstText(root).format(0, 3, { "del--abcdefgh": { id: "c1", user: "an", at: 1 } })),
      "bad_update",
    ));
  it("refuses a block that another person is said to have added", () =>
    refuses(
      forged((_doc, root) => root.insert(0, [element("paragraph", { tcIns: "c1|an|1" })])),
      "bad_update",
    ));
  it("refuses an earlier form of a block in the name of another person", () =>
    refuses(
      forged((_doc, root) => firstBlock(root).setAttribute("tcProp", '[{"user":"an","type":"heading"}]')),
      "bad_update",
    ));
  it("takes a suggestion in one's own name, and its copy when another person splits the paragraph", async () => {
    bench.take(
      "binh",
      forged((_doc, root) => firstText(root).insert(0, "thêm ", { "ins--abcdefgh": claim("binh") })),
    );
    Y.applyUpdate(an.doc, await bench.state(), "server");
    const root = an.doc.getXmlFragment(contentRoot);
    an.doc.transact(() => root.insert(1, [element("paragraph", {}, [new Y.XmlText()])]));
    const copy = (root.get(1) as Y.XmlElement).get(0) as Y.XmlText;
    copy.insert(0, "thêm", { "ins--abcdefgh": claim("binh") });
    for (const update of an.unsent.splice(0)) bench.take("an", update);
    expect(JSON.stringify(readSection(await bench.reopened()))).toContain('"text":"thêm"');
  });
  it("[A02] refuses to write with the client id of another person", () => {
    binh.doc.clientID = an.doc.clientID;
    return refuses(
      forged((_doc, root) => firstText(root).insert(0, "giả ")),
      "bad_update",
    );
  });
  it("[A02] still refuses it after the room was snapshotted and loaded again", async () => {
    await bench.room.snapshot();
    binh.doc.clientID = an.doc.clientID;
    await refuses(
      forged((_doc, root) => firstText(root).insert(0, "giả ")),
      "bad_update",
    );
  });
});

describe("[SY14] what is not here", () => {
  it("asks again for an update that builds on an earlier one", () => {
    forged((_doc, root) => firstText(root).insert(0, "một "));
    return refuses(
      forged((_doc, root) => firstText(root).insert(0, "hai ")),
      "resync",
    );
  });
  it("does not keep a removal of what others will write", () => refuses(removal(an.doc.clientID, 5, 100), "resync"));
  it("refuses to walk over the same removal again and again", () => {
    const encoder = createEncoder();
    for (const number of [0, 1, an.doc.clientID, 3, 0, 3, 0, 3, 0, 3]) writeVarUint(encoder, number);
    return refuses(toUint8Array(encoder), "bad_update");
  });
  it("refuses a removed run longer than anybody writes", () => refuses(garbage(77, 2 ** 40), "bad_update"));
  it("refuses a claim of millions of pieces without taking the memory for them", () => {
    const encoder = createEncoder();
    for (const number of [1, 2 ** 25, 5, 0]) writeVarUint(encoder, number);
    return refuses(toUint8Array(encoder), "bad_update");
  });
  it("refuses a piece that stands beside two things of different paragraphs", async () => {
    const root = binh.doc.getXmlFragment(contentRoot);
    const texts = [0, 1].map((index) => (root.get(index) as Y.XmlElement).get(0) as Y.XmlText);
    const [first, second] = texts.map((text) => text._start?.id);
    if (first === undefined || second === undefined) throw new Error("The paragraphs have no text.");
    await refuses(letters([99, letter({ origin: first, rightOrigin: second })]), "bad_update");
  });
  it("refuses a piece that says it stands between two letters, the second of which is before the first", async () => {
    const start = firstText(binh.doc.getXmlFragment(contentRoot))._start?.id;
    if (start === undefined) throw new Error("The paragraph has no text.");
    const [origin, rightOrigin] = [5, 1].map((offset) => ({ client: start.client, clock: start.clock + offset }));
    await refuses(letters([99, letter({ origin, rightOrigin })]), "bad_update");
  });
  it("refuses new letters that come with a letter that is here already, but is said to stand behind one that nobody has", async () => {
    const start = firstText(binh.doc.getXmlFragment(contentRoot))._start?.id;
    if (start === undefined) throw new Error("The paragraph has no text.");
    const known = letter({ origin: { client: 12_345, clock: 5 } });
    await refuses(letters([an.doc.clientID, known], [99, letter({ rightOrigin: start })]), "resync");
  });
  it("refuses an update that is too large", async () => {
    bench = await roomBench(paragraphs("a"), { maxUpdateBytes: 100 });
    expect(() => bench.take("binh", new Uint8Array(101))).toThrow(expect.objectContaining({ code: "too_large" }));
  });
});

type Place = { readonly client: number; readonly clock: number };

/** One letter as Yjs writes it: what it is, between which two it stands, and itself. */
function letter({ origin, rightOrigin }: { origin?: Place | undefined; rightOrigin?: Place | undefined }): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, 4 | (origin === undefined ? 0 : 0x80) | (rightOrigin === undefined ? 0 : 0x40));
  for (const place of [origin, rightOrigin]) {
    if (place === undefined) continue;
    writeVarUint(encoder, place.client);
    writeVarUint(encoder, place.clock);
  }
  writeVarString(encoder, "x");
  return toUint8Array(encoder);
}

/** An update with one letter of each client, the first that each wrote. */
function letters(...written: readonly (readonly [client: number, letter: Uint8Array])[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, written.length);
  for (const [client, bytes] of written) {
    for (const number of [1, client, 0]) writeVarUint(encoder, number);
    writeUint8Array(encoder, bytes);
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** An update that only removes: one range of one client. */
function removal(client: number, clock: number, length: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [0, 1, client, 1, clock, length]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

/** An update with one struct: a run that is said to be removed already. */
function garbage(client: number, length: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, 1, client, 0, 0, length, 0]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}
