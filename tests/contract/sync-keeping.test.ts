import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readSection } from "../../extensions/sectionContent.ts";
import { nodeDisk, type UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";
import { connect, server, start, stock, synced } from "../support/fivePeople.ts";
import { memoryDisk } from "../support/memoryDisk.ts";
import { paragraphs, type RawClient, syncBytes, type as typeText, wordsOf, write } from "../support/syncClients.ts";

/** The real disk, on which syncs wait while it is held. */
function heldDisk(): { readonly disk: UpdateLogDisk; hold(): void; release(): void } {
  let held: Promise<void> | null = null;
  let release = () => {};
  return {
    disk: {
      ...nodeDisk,
      open: async (path) => {
        const file = await nodeDisk.open(path);
        return {
          ...file,
          sync: async () => {
            await held;
            await file.sync();
          },
        };
      },
    },
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => {
      release();
      held = null;
    },
  };
}

describe("[SY4] saved", () => {
  it("is said only when it is on disk, and nobody else sees it before", async () => {
    const { disk, hold, release } = heldDisk();
    await start({ disk });
    const [an, binh] = [await synced("an"), await synced("binh")];
    hold();
    typeText(an.doc, " tăng");
    an.sendMarker(1);
    // A newcomer whose answer comes after the edit waits with it.
    const chi = connect("chi");
    await expect.poll(() => server.sync.counters().unsaved).toBe(1);
    binh.sendPresence([{ client: binh.doc.clientID, clock: 1, state: "{}" }]);
    await expect.poll(() => chi.heard.some(({ kind }) => kind === "presence")).toBe(true);
    expect([an.markers, chi.synced, wordsOf(binh.doc)]).toEqual([[], false, "Thu ngân sách"]);
    release();
    await expect.poll(() => an.markers).toEqual([1]);
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách tăng");
    await expect.poll(() => wordsOf(chi.doc)).toBe("Thu ngân sách tăng");
  });

  it("is true after a power cut: what a marker told is there", async () => {
    const disk = memoryDisk();
    await start({ disk });
    const an = await synced("an");
    for (let count = 1; count <= 20; count += 1) {
      typeText(an.doc, ` ${count}`);
      an.sendMarker(count);
      await expect.poll(() => an.markers).toContain(count);
    }
    disk.crash();
    await server.restart();
    expect(readSection(an.doc)).toEqual(await server.sync.texts.read("r1", "s1"));
  });

  it("is not said before the client has answered with all it has", async () => {
    await start();
    const an = connect("an");
    typeTextInto(an);
    await expect.poll(() => an.markers).toEqual([5]);
    const question = an.heard.findIndex(({ kind }) => kind === "question");
    const marker = an.heard.findIndex(({ kind }) => kind === "marker");
    expect(question).toBeLessThan(marker);
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).toContain("ngoại tuyến");
  });

  it("means deletions too", async () => {
    await start();
    const an = await synced("an");
    write(an.doc, paragraphs("Thu"));
    an.sendMarker(9);
    await expect.poll(() => an.markers).toEqual([9]);
    expect(await server.sync.texts.read("r1", "s1")).toEqual(readSection(an.doc));
  });
});

/** Send a marker at once, with words that were written before the room was open. */
function typeTextInto(client: RawClient): void {
  write(client.doc, paragraphs("ngoại tuyến"));
  client.sendMarker(5);
}

describe("[A31] [SY7] a full disk", () => {
  it("ends every session as not saved, damages nothing, and takes the words when there is space", async () => {
    const disk = memoryDisk();
    await start({ disk });
    const [an, binh] = [stock("an"), await synced("binh")];
    await expect.poll(() => wordsOf(an.doc)).toBe("Thu ngân sách");
    disk.capacity = 0;
    typeText(an.doc, " không mất");
    await expect.poll(() => binh.closed).toEqual({ code: 4507, reason: "storage_full" });
    expect(wordsOf(binh.doc)).toBe("Thu ngân sách");
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).not.toContain("không mất");
    const writer = connect("binh");
    await expect.poll(() => writer.closed).toEqual({ code: 4507, reason: "storage_full" });
    server.office.grant("chi", "s1", "read");
    expect(wordsOf((await synced("chi")).doc)).toBe("Thu ngân sách");
    await expect(server.sync.texts.rewrite("r1", "s1", () => paragraphs("x"))).rejects.toMatchObject({ code: "storage_full" });
    disk.capacity = 10_000_000;
    await expect.poll(async () => JSON.stringify(await server.sync.texts.read("r1", "s1")), { timeout: 10_000 }).toContain("không mất");
    disk.crash();
    await server.restart();
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).toContain("không mất");
  });
});

describe("[A30] a damaged file", () => {
  it("keeps the room closed: never empty, never written over", async () => {
    const disk = memoryDisk();
    await start({ disk });
    const an = await synced("an");
    typeText(an.doc, " tăng");
    an.sendMarker(1);
    await expect.poll(() => an.markers).toEqual([1]);
    await server.restart();
    const snapshot = disk.paths().find((path) => path.endsWith(".snapshot"));
    if (snapshot === undefined) throw new Error("There is no snapshot.");
    await server.restart();
    const broken = disk.get(snapshot).slice();
    broken[broken.length - 3] = (broken.at(-3) ?? 0) ^ 1;
    disk.set(snapshot, broken);
    const again = connect("an");
    await expect.poll(() => again.closed).toEqual({ code: 4450, reason: "storage_damaged" });
    expect(again.heard.map(({ kind }) => kind)).toEqual(["denied"]);
    await expect(server.sync.texts.read("r1", "s1")).rejects.toThrow(/not whole.*nothing was changed/);
    expect(disk.get(snapshot)).toEqual(broken);
  });
});

describe("[A37] [SY8] compaction", () => {
  it("while five people type drops nobody and loses nothing", async () => {
    await start({ limits: { compactEntries: 40, messagesPerSecond: 1e6, messageBurst: 1e6 } });
    const people = ["an", "binh", "chi", "dung", "giang"].map(stock);
    for (const { doc } of people) await expect.poll(() => wordsOf(doc)).toBe("Thu ngân sách");
    let drops = 0;
    for (const { provider } of people) provider.on("connection-close", () => (drops += 1));
    let typed = 0;
    while (server.sync.counters().compactions < 3 && typed < 5_000) {
      for (const [index, { doc }] of people.entries()) typeText(doc, `${index}`, typed);
      typed += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(server.sync.counters().compactions).toBeGreaterThan(2);
    const shown = () => new Set(people.map(({ doc }) => wordsOf(doc)));
    await expect.poll(() => [shown().size, [...shown()][0]?.length]).toEqual([1, "Thu ngân sách".length + typed * people.length]);
    expect(drops).toBe(0);
    const text = wordsOf(people[0]?.doc ?? new Y.Doc());
    await server.restart();
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).toContain(text);
  });

  it("a room that nobody is in is snapshotted and leaves the memory; it is there again when somebody comes", async () => {
    await start({ limits: { unloadMs: 20 } });
    const an = await synced("an");
    typeText(an.doc, " tăng");
    an.sendMarker(1);
    await expect.poll(() => an.markers).toEqual([1]);
    an.terminate();
    await expect.poll(() => server.sync.counters()).toMatchObject({ rooms: 0, reports: 0, sessions: 0, sockets: 0 });
    expect(wordsOf((await synced("binh")).doc)).toBe("Thu ngân sách tăng");
  });

  it("people who come while the room is leaving the memory find it whole", async () => {
    await start({ limits: { unloadMs: 1 } });
    let expected = "Thu ngân sách";
    for (let round = 0; round < 15; round += 1) {
      const an = await synced("an");
      expect(wordsOf(an.doc)).toBe(expected);
      typeText(an.doc, `${round}`);
      expected += `${round}`;
      an.sendMarker(1);
      await expect.poll(() => an.markers).toEqual([1]);
      an.terminate();
    }
  });
});

describe("[SY16] the words for the rest of the server", () => {
  it("[A28] reading a live room a thousand times changes nothing in it and tells nobody anything", async () => {
    await start();
    const an = await synced("an");
    const before = Y.encodeStateAsUpdate(an.doc);
    const heard = an.heard.length;
    for (let count = 0; count < 1_000; count += 1) await server.sync.texts.read("r1", "s1");
    const fresh = await synced("binh");
    expect(Y.encodeStateAsUpdate(fresh.doc)).toEqual(before);
    expect(an.heard.length).toBe(heard);
  });

  it("a rewrite reaches the people in the room as a small change, and their own typing stays", async () => {
    await start({ sections: { s1: paragraphs("Một", "Hai", "Ba") } });
    const an = await synced("an");
    const write = server.sync.texts.rewrite("r1", "s1", ({ content = [] }) => ({ type: "doc", content: content.slice(0, 2) }));
    typeText(an.doc, "!");
    await write;
    await expect.poll(() => wordsOf(an.doc)).toBe("Một!\nHai");
    expect(await server.sync.texts.read("r1", "s1")).toEqual(readSection(an.doc));
  });

  it("a rewrite works with nobody in the room and is on disk", async () => {
    await start();
    await server.sync.texts.rewrite("r1", "s1", () => paragraphs("Chi ngân sách"));
    await server.restart();
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).toContain("Chi ngân sách");
  });

  it("a text that does not fit the schema is not written", async () => {
    await start();
    const broken = { type: "doc", content: [{ type: "listItem" }] } as const;
    await expect(server.sync.texts.rewrite("r1", "s1", () => broken)).rejects.toMatchObject({ code: "internal" });
    expect(wordsOf((await synced("an")).doc)).toBe("Thu ngân sách");
  });

  it("a section is seeded once", async () => {
    await start();
    await expect(server.sync.texts.seed("r1", "s1", paragraphs("Hai lần"))).rejects.toMatchObject({ code: "conflict" });
    const [first, second] = await Promise.allSettled([
      server.sync.texts.seed("r1", "s9", paragraphs("A")),
      server.sync.texts.seed("r1", "s9", paragraphs("B")),
    ]);
    expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(JSON.stringify(await server.sync.texts.read("r1", "s9"))).toContain('"A"');
  });
});

describe("[SY17] stopping", () => {
  it("saves what came, tells the clients to come back, and is quick", async () => {
    await start();
    const [an, binh] = [await synced("an"), await synced("binh")];
    typeText(an.doc, " tăng");
    an.sendMarker(3);
    await expect.poll(() => an.markers).toEqual([3]);
    const began = Date.now();
    const { texts } = server.sync;
    await server.restart();
    await expect(texts.read("r1", "s1")).rejects.toMatchObject({ code: "stopping" });
    expect(Date.now() - began).toBeLessThan(5_000);
    await expect
      .poll(() => [an.closed, binh.closed])
      .toEqual([
        { code: 1012, reason: "stopping" },
        { code: 1012, reason: "stopping" },
      ]);
    expect(JSON.stringify(await server.sync.texts.read("r1", "s1"))).toContain("Thu ngân sách tăng");
  });
});

it("[SY1] an unchanged answer of a client makes no entry in the log", async () => {
  await start();
  const an = await synced("an");
  const before = server.sync.counters().updates;
  an.sendBytes(syncBytes(1, Y.encodeStateAsUpdate(an.doc)));
  an.sendMarker(1);
  await expect.poll(() => an.markers).toEqual([1]);
  expect(server.sync.counters().updates).toBe(before);
});
