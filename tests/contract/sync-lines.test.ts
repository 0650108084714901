import { describe, expect, it } from "vitest";
import { server, start, stock, synced } from "../support/fivePeople.ts";
import { paragraphs, type RawClient, type StockClient, wordsOf, write } from "../support/syncClients.ts";

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
