import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { schemaVersion } from "../../extensions/schema.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { publicReportSchema } from "../../extensions/wire/http.ts";
import { reportRoot } from "../../extensions/wire/sync.ts";
import {
  type ChannelClient,
  channelClient,
  paragraphs,
  type RawClient,
  rawClient,
  syncBytes,
  type as typeText,
  wordsOf,
} from "../support/syncClients.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";
import { testReport } from "../support/testOffice.ts";

let server: SyncServer;
const clients: { terminate(): void }[] = [];

beforeEach(async () => {
  server = await startSyncServer({ sections: { s1: paragraphs("Thu ngân sách"), s2: paragraphs("An ninh trật tự") } });
  for (const user of ["an", "binh"]) server.office.grant(user, null, "read");
  server.office.grant("an", "s1", "write");
  server.office.grant("an", "s2", "read");
  server.office.grant("binh", "s1", "read");
  server.office.grant("binh", "s2", "write");
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await server.close();
});

function connect(user: string | null, path: string, settings: Parameters<typeof rawClient>[3] = {}): RawClient {
  const client = rawClient(server.url, path, user, settings);
  clients.push(client);
  return client;
}
async function synced(user: string, path: string): Promise<RawClient> {
  const client = connect(user, path);
  await expect.poll(() => client.synced).toBe(true);
  return client;
}
/** Echoed only after everything before it was handled. */
async function handled(client: RawClient): Promise<void> {
  client.sendMarker(1);
  await expect.poll(() => client.markers).toContain(1);
}
/** The update of one change in a client's own document. */
function updateOf(client: RawClient, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(client.doc);
  change(client.doc);
  return Y.encodeStateAsUpdate(client.doc, before);
}
const textOnDisk = async (sectionId: string) => {
  await server.restart();
  return JSON.stringify(await server.sync.texts.read("r1", sectionId));
};

describe("[A08] the door", () => {
  it("is closed without a session", async () => {
    const client = connect(null, "/sync/r1/s1");
    await expect.poll(() => client.closed).toEqual({ code: 4401, reason: "unauthenticated" });
    expect(client.heard).toEqual([]);
  });

  it("is closed to pages of another origin, before the handshake", async () => {
    const client = connect("an", "/sync/r1/s1", { headers: { origin: "https://elsewhere.test" } });
    await expect.poll(() => client.closed).toEqual({ code: 403, reason: "http" });
  });

  it("makes no difference between what is not there and what is not for this person", async () => {
    server.office.grant("chi", null, "read");
    const answers = ["/sync/r1/s1", "/sync/r1/s999", "/sync/r999", "/sync/r999/s1", "/sync/r1/..%2f", "/channels/r999", "/channels/r1/s1"].map(
      (path) => connect("chi", path),
    );
    for (const client of answers) {
      await expect.poll(() => client.closed).toEqual({ code: 4404, reason: "not_found" });
      expect(client.heard).toEqual([]);
    }
  });

  it("is not there on other paths", async () => {
    for (const path of ["/", "/api", "/syncs/r1", "//"]) {
      const client = connect("an", path);
      await expect.poll(() => client.closed).toEqual({ code: 404, reason: "http" });
    }
  });

  it("is closed when the sign-in ends, also for those who are in", async () => {
    const client = await synced("an", "/sync/r1/s1");
    server.office.signOut("an");
    server.sync.userChanged("an");
    await expect.poll(() => client.closed, { timeout: 2_000 }).toEqual({ code: 4401, reason: "unauthenticated" });
  });

  it("[A26] is closed to clients with an older schema, on both kinds of socket", async () => {
    const plain = connect("an", "/sync/r1/s1?schema=0");
    const channels = channelClient(server.url, "r1", "an", "?schema=0");
    clients.push(channels);
    await expect.poll(() => plain.closed).toEqual({ code: 4426, reason: "old_client" });
    await expect.poll(() => channels.closed).toEqual({ code: 4426, reason: "old_client" });
  });

  it("asks a client with a document from before a restore to begin anew", async () => {
    const client = connect("an", "/sync/r1/s1?epoch=another");
    await expect.poll(() => client.closed).toEqual({ code: 4510, reason: "resync" });
  });

  it("lets a person open only so many sockets", async () => {
    await server.close();
    server = await startSyncServer({ limits: { maxSocketsPerUser: 2 }, sections: { s1: paragraphs("x") } });
    server.office.grant("an", "s1", "write");
    await synced("an", "/sync/r1/s1");
    await synced("an", "/sync/r1/s1");
    const third = connect("an", "/sync/r1/s1");
    await expect.poll(() => third.closed).toEqual({ code: 4529, reason: "rate_limited" });
  });
});

describe("[A01] [A02] who may not write", () => {
  it("[A01] is refused whole: nobody sees it, the disk is unchanged, the author is told, the log has it", async () => {
    const [an, binh] = [await synced("an", "/sync/r1/s2"), await synced("binh", "/sync/r1/s2")];
    const before = Y.encodeStateVector(binh.doc);
    an.sendUpdate(updateOf(an, (doc) => typeText(doc, "X", 3)));
    await expect.poll(() => an.closed).toEqual({ code: 4403, reason: "not_yours" });
    expect(an.denied).toBe("not_yours");
    await handled(binh);
    expect(Y.encodeStateVector(binh.doc)).toEqual(before);
    expect(binh.heard.filter(({ kind }) => kind === "update")).toEqual([]);
    expect(server.office.audited).toMatchObject([
      { userId: "an", action: "update.refused", reportId: "r1", sectionId: "s2", detail: expect.stringContaining("not_yours") },
    ]);
    expect(await textOnDisk("s2")).toContain('"text":"An ninh trật tự"');
  });

  it("[A01] says why, as the office decided", async () => {
    server.office.refuseWith("section_locked");
    const an = await synced("an", "/sync/r1/s2");
    an.sendUpdate(updateOf(an, (doc) => typeText(doc, "X")));
    await expect.poll(() => an.closed).toEqual({ code: 4403, reason: "section_locked" });
  });

  it("[A03] may suggest only: direct edits are refused, with a reason of their own", async () => {
    server.office.grant("an", "s2", "suggest");
    const an = await synced("an", "/sync/r1/s2");
    an.sendUpdate(updateOf(an, (doc) => typeText(doc, "X")));
    await expect.poll(() => an.closed).toEqual({ code: 4403, reason: "suggest_only" });
  });

  it("[A01] is asked at each update: who lost the section a moment ago is refused even before being told", async () => {
    const an = await synced("an", "/sync/r1/s1");
    server.office.grant("an", "s1", "read");
    an.sendUpdate(updateOf(an, (doc) => typeText(doc, "X")));
    await expect.poll(() => an.closed).toEqual({ code: 4403, reason: "not_yours" });
    expect(await textOnDisk("s1")).toContain('"text":"Thu ngân sách"');
  });

  it("a reader's answer to the server's question is no write", async () => {
    const binh = await synced("binh", "/sync/r1/s1");
    binh.sendBytes(syncBytes(1, Y.encodeStateAsUpdate(binh.doc)));
    await handled(binh);
    expect(binh.closed).toBeUndefined();
  });

  it("[A02] no client writes the report's own room", async () => {
    const an = await synced("an", "/sync/r1");
    an.sendUpdate(updateOf(an, (doc) => doc.getMap(reportRoot).set(reportRoot, "{}")));
    await expect.poll(() => an.closed?.code).toSatisfy((code: number) => code === 4403 || code === 4422);
    const again = await synced("an", "/sync/r1");
    expect(again.doc.getMap(reportRoot).get(reportRoot)).toBe(JSON.stringify(testReport()));
  });

  it("[A02] an update with another root is refused whole, also what is honest in it", async () => {
    const an = await synced("an", "/sync/r1/s1");
    an.sendUpdate(
      updateOf(an, (doc) =>
        doc.transact(() => {
          typeText(doc, " thật");
          doc.getMap("threads").set("x", "y");
        }),
      ),
    );
    await expect.poll(() => an.closed).toEqual({ code: 4422, reason: "bad_update" });
    expect(await textOnDisk("s1")).toContain('"text":"Thu ngân sách"');
  });

  it("[A02] nobody writes with another person's client id, also after a new start of the server", async () => {
    server.office.grant("binh", "s1", "write");
    const an = await synced("an", "/sync/r1/s1");
    an.sendUpdate(updateOf(an, (doc) => typeText(doc, " tăng")));
    await handled(an);
    await server.restart();
    const binh = await synced("binh", "/sync/r1/s1");
    binh.doc.clientID = an.doc.clientID;
    binh.sendUpdate(updateOf(binh, (doc) => typeText(doc, "giả")));
    await expect.poll(() => binh.closed).toEqual({ code: 4422, reason: "bad_update" });
    expect(await textOnDisk("s1")).toContain('"text":"Thu ngân sách tăng"');
  });

  it("broken messages end the socket of who sent them, and only that", async () => {
    const binh = await synced("binh", "/sync/r1/s2");
    for (const bytes of [[], [9], [0], [0, 7, 0], [0, 2, 200], [1, 3, 1], [255, 255, 255, 255, 255, 255, 255, 255, 255]]) {
      const an = await synced("an", "/sync/r1/s1");
      an.sendBytes(Uint8Array.from(bytes));
      await expect.poll(() => an.closed).toEqual({ code: 4422, reason: "bad_update" });
    }
    await handled(binh);
  });

  it("who sends more than a person can is stopped", async () => {
    await server.close();
    server = await startSyncServer({ limits: { messageBurst: 20, messagesPerSecond: 1 }, sections: { s1: paragraphs("x") } });
    server.office.grant("an", "s1", "write");
    const an = await synced("an", "/sync/r1/s1");
    for (let count = 0; count < 30; count += 1) an.sendPresence([]);
    await expect.poll(() => an.closed).toEqual({ code: 4529, reason: "rate_limited" });
  });

  it("[SY14] a client that keeps sending what builds on nothing is asked to begin anew", async () => {
    const an = await synced("an", "/sync/r1/s1");
    const other = new Y.Doc();
    other.getXmlFragment(contentRoot).insert(0, [new Y.XmlElement("paragraph")]);
    const first = Y.encodeStateVector(other);
    other.getXmlFragment(contentRoot).insert(1, [new Y.XmlElement("paragraph")]);
    const later = Y.encodeStateAsUpdate(other, first);
    for (let count = 0; count < 6; count += 1) {
      const questions = an.heard.filter(({ kind }) => kind === "question").length;
      an.sendUpdate(later);
      if (count < 5) await expect.poll(() => an.heard.filter(({ kind }) => kind === "question").length).toBe(questions + 1);
    }
    await expect.poll(() => an.closed).toEqual({ code: 4510, reason: "resync" });
    expect(await textOnDisk("s1")).toContain('"text":"Thu ngân sách"');
  });
});

describe("[SY3] a change of access", () => {
  it("closes the sessions that it concerns within two seconds, and no others", async () => {
    const [an, anElsewhere, binh] = [await synced("an", "/sync/r1/s1"), await synced("an", "/sync/r1/s2"), await synced("binh", "/sync/r1/s1")];
    server.office.grant("an", "s1", "read");
    server.sync.reportChanged("r1");
    await expect.poll(() => an.closed, { timeout: 2_000 }).toEqual({ code: 4511, reason: "access_changed" });
    await handled(binh);
    await handled(anElsewhere);
  });

  it("by role or department closes that person's sessions only", async () => {
    const [an, binh] = [await synced("an", "/sync/r1/s1"), await synced("binh", "/sync/r1/s1")];
    server.office.grant("an", "s1", "none");
    server.sync.userChanged("an");
    await expect.poll(() => an.closed, { timeout: 2_000 }).toEqual({ code: 4511, reason: "access_changed" });
    await handled(binh);
    const again = connect("an", "/sync/r1/s1");
    await expect.poll(() => again.closed).toEqual({ code: 4404, reason: "not_found" });
  });
});

describe("[SY2] the report's own room", () => {
  const shown = (client: RawClient) => publicReportSchema.parse(JSON.parse(String(client.doc.getMap(reportRoot).get(reportRoot))));

  it("shows the public view, and its changes at once", async () => {
    const an = await synced("an", "/sync/r1");
    expect(shown(an)).toEqual(testReport());
    server.office.show(testReport("Báo cáo tháng 11 (sửa)", 2));
    server.sync.reportChanged("r1");
    await expect.poll(() => shown(an).revision).toBe(2);
    expect(shown(an).title).toBe("Báo cáo tháng 11 (sửa)");
  });

  it("goes on where it was after a new start, also with a client that kept the old document", async () => {
    const an = await synced("an", "/sync/r1");
    const kept = Y.encodeStateAsUpdate(an.doc);
    await server.restart();
    server.office.show(testReport("Mới", 3));
    const again = connect("an", "/sync/r1");
    Y.applyUpdate(again.doc, kept);
    await expect.poll(() => again.synced).toBe(true);
    await expect.poll(() => shown(again).title).toBe("Mới");
    const fresh = await synced("binh", "/sync/r1");
    expect(shown(fresh).title).toBe("Mới");
    expect(Y.encodeStateVector(again.doc)).toEqual(Y.encodeStateVector(fresh.doc));
  });
});

describe("[SY5] many rooms on one socket", () => {
  let socket: ChannelClient;
  beforeEach(() => {
    socket = channelClient(server.url, "r1", "an", `?schema=${schemaVersion}`);
    clients.push(socket);
  });
  const docOf = (channel: number) => {
    const doc = new Y.Doc();
    for (const message of socket.heard(channel)) if (message.kind === "answer" || message.kind === "update") Y.applyUpdate(doc, message.bytes);
    return doc;
  };
  const openRoom = async (channel: number, room: string) => {
    socket.open(channel, room);
    socket.send(channel, syncBytes(0, Y.encodeStateVector(new Y.Doc())));
    await expect.poll(() => socket.heard(channel).some(({ kind }) => kind === "answer")).toBe(true);
    socket.send(channel, syncBytes(1, Y.encodeStateAsUpdate(new Y.Doc())));
  };

  it("tells each room's access and the report's epoch, then serves it like a plain socket", async () => {
    await openRoom(1, "r1");
    await openRoom(2, "r1/s1");
    await openRoom(7, "r1/s2");
    const opened = socket.controls.filter(({ type }) => type === "opened");
    expect(opened).toMatchObject([
      { channel: 1, room: "r1", access: "read" },
      { channel: 2, room: "r1/s1", access: "write" },
      { channel: 7, room: "r1/s2", access: "read" },
    ]);
    expect(new Set(opened.map((control) => (control.type === "opened" ? control.epoch : ""))).size).toBe(1);
    expect(wordsOf(docOf(2))).toBe("Thu ngân sách");
    expect(wordsOf(docOf(7))).toBe("An ninh trật tự");
  });

  it("a refused write closes its channel with the code that a stock client would get; the others go on", async () => {
    await openRoom(1, "r1/s1");
    await openRoom(2, "r1/s2");
    const doc = docOf(2);
    const before = Y.encodeStateVector(doc);
    typeText(doc, "X");
    socket.send(2, syncBytes(2, Y.encodeStateAsUpdate(doc, before)));
    await expect.poll(() => socket.controls.at(-1)).toEqual({ type: "closed", channel: 2, code: 4403, reason: "not_yours" });
    expect(socket.heard(2).at(-1)).toEqual({ kind: "denied", reason: "not_yours" });
    const own = docOf(1);
    const ownBefore = Y.encodeStateVector(own);
    typeText(own, " tăng");
    socket.send(1, syncBytes(2, Y.encodeStateAsUpdate(own, ownBefore)));
    const binh = await synced("binh", "/sync/r1/s1");
    await expect.poll(() => wordsOf(binh.doc)).toBe("Thu ngân sách tăng");
    expect(socket.closed).toBeUndefined();
  });

  it("rooms of other reports and unknown ones are not found; the channel can be used again", async () => {
    for (const room of ["r2/s1", "r1/s999", "r1/../r2", "r10", ""]) {
      const before = socket.controls.length;
      socket.open(3, room);
      await expect.poll(() => socket.controls[before]).toEqual({ type: "closed", channel: 3, code: 4404, reason: "not_found" });
    }
    await openRoom(3, "r1/s1");
  });

  it("a change of access closes the channel so that the client asks again, and it gets the new access", async () => {
    await openRoom(1, "r1/s1");
    server.office.grant("an", "s1", "read");
    server.sync.reportChanged("r1");
    await expect.poll(() => socket.controls.at(-1)).toEqual({ type: "closed", channel: 1, code: 4511, reason: "access_changed" });
    socket.open(1, "r1/s1");
    await expect.poll(() => socket.controls.at(-1)).toMatchObject({ type: "opened", channel: 1, access: "read" });
  });

  it("a channel that was left hears nothing more", async () => {
    await openRoom(1, "r1/s1");
    socket.leave(1);
    await openRoom(2, "r1/s2");
    const heard = socket.heard(1).length;
    await server.sync.texts.rewrite("r1", "s1", () => paragraphs("Mới"));
    await server.sync.texts.rewrite("r1", "s2", () => paragraphs("Mới hơn"));
    await expect.poll(() => wordsOf(docOf(2))).toBe("Mới hơn");
    expect(socket.heard(1).length).toBe(heard);
  });

  it("control messages that are none end the socket", async () => {
    socket.sendControl("{");
    await expect.poll(() => socket.closed).toEqual({ code: 4422, reason: "bad_update" });
  });

  it("a channel that is in use cannot be opened again", async () => {
    await openRoom(1, "r1/s1");
    socket.open(1, "r1/s2");
    await expect.poll(() => socket.closed).toEqual({ code: 4422, reason: "invalid" });
  });
});
