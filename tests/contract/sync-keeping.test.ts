import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readSection } from "../../extensions/sectionContent.ts";
import { nodeDisk, type UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";
import { memoryDisk } from "../support/memoryDisk.ts";
import {
  paragraphs,
  type RawClient,
  rawClient,
  type StockClient,
  stockClient,
  syncBytes,
  type as typeText,
  wordsOf,
  write,
} from "../support/syncClients.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";

let server: SyncServer;
const clients: { terminate(): void }[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await server.close();
});

async function start(settings: Parameters<typeof startSyncServer>[0] = {}): Promise<void> {
  server = await startSyncServer({ sections: { s1: paragraphs("Thu ngân sách") }, ...settings });
  for (const user of ["an", "binh", "chi", "dung", "giang"]) {
    server.office.grant(user, null, "read");
    server.office.grant(user, "s1", "write");
  }
}
function connect(user: string): RawClient {
  const client = rawClient(server.url, "/sync/r1/s1", user, { live: true });
  clients.push(client);
  return client;
}
async function synced(user: string): Promise<RawClient> {
  const client = connect(user);
  await expect.poll(() => client.synced).toBe(true);
  return client;
}
function stock(user: string): StockClient {
  const client = stockClient(server.url, "r1/s1", user);
  clients.push({ terminate: client.close });
  return client;
}

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

describe("[SY18] quiet sockets", () => {
  it("hear something before a stock client takes them for dead", async () => {
    await start({ limits: { beatMs: 20, quietMs: 60 } });
    const an = await synced("an");
    await expect.poll(() => an.heard.filter(({ kind }) => kind === "presence").length).toBeGreaterThan(1);
  });

  it("that answer no ping are cut off, those that do are kept", async () => {
    await start({ limits: { beatMs: 20, pingMs: 60 } });
    const [dead] = [await synced("an"), await synced("binh")];
    dead.pause();
    await expect.poll(() => server.sync.counters().sockets).toBe(1);
    const chi = await synced("chi");
    await expect.poll(() => server.sync.counters().sockets).toBe(2);
    expect(chi.closed).toBeUndefined();
  });

  it("whose sign-in ran out are closed without anybody saying so", async () => {
    await start({ limits: { beatMs: 20 } });
    const an = await synced("an");
    server.office.signOut("an");
    await expect.poll(() => an.closed).toEqual({ code: 4401, reason: "unauthenticated" });
  });
});

const pageLength = 200_000;
/** A long text that has nothing in common with the one before. */
const page = (count: number): string => String.fromCharCode(97 + (count % 26)).repeat(pageLength);

/** Write a page over the one before, and wait until it is on disk. */
async function writePage(client: RawClient, count: number): Promise<void> {
  write(client.doc, paragraphs(page(count)));
  client.sendMarker(count);
  await expect.poll(() => client.markers, { interval: 5 }).toContain(count);
}

describe("[SY9] a client that does not read", () => {
  it("is left out while others go on, and gets the difference when it reads again", async () => {
    await start({ limits: { congestedBytes: 64 * 1024, bytesPerSecond: 1e9, byteBurst: 1e9, cutOffBytes: 1e9, compactBytes: 1e9 } });
    const [slow, an, binh] = [await synced("chi"), await synced("an"), await synced("binh")];
    slow.pause();
    for (let count = 0; count < 60; count += 1) await writePage(an, count);
    await expect.poll(() => wordsOf(binh.doc)).toBe(page(59));
    slow.resume();
    await expect.poll(() => wordsOf(slow.doc) === wordsOf(an.doc), { timeout: 10_000 }).toBe(true);
    const received = slow.heard.reduce((sum, message) => sum + ("bytes" in message ? message.bytes.length : 0), 0);
    expect(received).toBeLessThan(50 * pageLength);
    expect(slow.closed).toBeUndefined();
  });

  it("is cut off when too much waits for it", async () => {
    await start({ limits: { congestedBytes: 1e9, cutOffBytes: 2 * 1024 * 1024, bytesPerSecond: 1e9, byteBurst: 1e9, compactBytes: 1e9 } });
    const [slow, an] = [await synced("chi"), await synced("an")];
    slow.pause();
    for (let count = 0; count < 100 && server.sync.counters().sockets === 2; count += 1) await writePage(an, count);
    await expect.poll(() => server.sync.counters().sockets, { timeout: 5_000 }).toBe(1);
    expect(an.closed).toBeUndefined();
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

describe("[SY6] presence", () => {
  const state = (fields: object) => JSON.stringify(fields);
  const users = (client: StockClient) =>
    [...client.provider.awareness.getStates().values()].map((fields) => fields["user"]?.id).filter((id) => id !== undefined);

  it("[A04] carries the server's name for everybody, and a new one as soon as it changes", async () => {
    await start();
    const [an, binh] = [await synced("an"), stock("binh")];
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách");
    an.sendPresence([{ client: 11, clock: 1, state: state({ user: { id: "binh", name: "Chủ tịch" }, cursor: 3 }) }]);
    const seen = () => binh.provider.awareness.getStates().get(11);
    await expect.poll(seen).toMatchObject({ user: { id: "an", name: "Tên an" }, cursor: 3 });
    server.office.rename("an", "Tên mới");
    server.sync.userChanged("an");
    await expect.poll(seen).toMatchObject({ user: { id: "an", name: "Tên mới" }, cursor: 3 });
  });

  it("nobody shows, changes or removes the presence of another person", async () => {
    await start();
    const [an, binh] = [await synced("an"), stock("binh")];
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách");
    binh.provider.awareness.setLocalState({ at: 1 });
    const chi = stock("chi");
    const seen = () => chi.provider.awareness.getStates().get(binh.doc.clientID);
    await expect.poll(seen).toMatchObject({ at: 1 });
    an.sendPresence([
      { client: binh.doc.clientID, clock: 2 ** 40, state: state({ at: 666 }) },
      { client: binh.doc.clientID, clock: 2 ** 41, state: "null" },
      { client: 12, clock: 1, state: state({ mine: true }) },
    ]);
    await expect.poll(() => chi.provider.awareness.getStates().get(12)).toMatchObject({ mine: true });
    expect(seen()).toMatchObject({ at: 1, user: { id: "binh" } });
  });

  it("shows at most four places for one socket, none that is too large or no JSON, and the rest goes on", async () => {
    await start();
    const [an, binh] = [await synced("an"), stock("binh")];
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách");
    an.sendPresence([
      { client: 1, clock: 1, state: state({ big: "x".repeat(5_000) }) },
      { client: 2, clock: 1, state: "{" },
      { client: 3, clock: 1, state: "[1]" },
      ...Array.from({ length: 50 }, (_, index) => ({ client: 100 + index, clock: 1, state: state({ index }) })),
    ]);
    await expect.poll(() => users(binh).filter((id) => id === "an").length).toBe(4);
    expect([1, 2, 3].some((client) => binh.provider.awareness.getStates().has(client))).toBe(false);
    an.terminate();
    await expect.poll(() => users(binh).includes("an")).toBe(false);
  });

  it("who repeats what was heard of a person that has left does not bring them back", async () => {
    await start();
    const [an, chi, binh] = [await synced("an"), await synced("an"), stock("binh")];
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách");
    an.sendPresence([{ client: 11, clock: 1, state: state({ at: 1 }) }]);
    chi.sendPresence([{ client: 12, clock: 1, state: state({ at: 1 }) }]);
    const seen = () => [11, 12].filter((client) => binh.provider.awareness.getStates().has(client));
    await expect.poll(seen).toEqual([11, 12]);
    an.terminate();
    await expect.poll(seen).toEqual([12]);
    chi.sendPresence([
      { client: 11, clock: 1, state: state({ at: 1 }) },
      { client: 12, clock: 2, state: state({ at: 2 }) },
    ]);
    await expect.poll(() => binh.provider.awareness.getStates().get(12)).toMatchObject({ at: 2 });
    expect(seen()).toEqual([12]);
  });

  it("a person who comes back with the same browser is seen again", async () => {
    await start();
    const [an, binh] = [stock("an"), stock("binh")];
    await expect.poll(() => wordsOf(an.doc)).toBe("Thu ngân sách");
    an.provider.awareness.setLocalState({ at: 1 });
    await expect.poll(() => users(binh).includes("an")).toBe(true);
    an.provider.disconnect();
    await expect.poll(() => users(binh).includes("an")).toBe(false);
    an.provider.connect();
    an.provider.awareness.setLocalState({ at: 2 });
    await expect.poll(() => users(binh).includes("an")).toBe(true);
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
