import { afterAll, afterEach, beforeEach, vi } from "vitest";
import * as Y from "yjs";
import type { ReportConnection, RoomState } from "../../../../client/sync/connection.ts";
import { connectReport } from "../../../../client/sync/connectReport.ts";
import type { LocalCopies } from "../../../../client/sync/localCopies.ts";
import { memoryStore } from "../../../../client/sync/memoryStore.ts";
import { contentRoot } from "../../../../extensions/sectionContent.ts";
import { WireServer } from "./wireServer.ts";

export const reportId = "r1";
export const room = "r1/s1";
const lan = { id: "lan", name: "Lan" };

/** A server for each test. The test file itself takes the clock away, because that has to happen before anything else is loaded. */
export let server: WireServer;
export const opened: ReportConnection[] = [];

beforeEach(() => {
  server = new WireServer();
});
afterEach(() => {
  for (const connection of opened.splice(0)) connection.destroy();
});
afterAll(() => {
  vi.useRealTimers();
});

export interface Page {
  readonly connection: ReportConnection;
  state(): RoomState;
  type(text: string): void;
  text(): string;
}

export function openPage(options: { store?: ReturnType<typeof memoryStore>; copies?: LocalCopies } = {}): Page {
  const connection = connectReport({
    reportId,
    user: lan,
    url: "http://server",
    WebSocketImpl: server.WebSocketImpl,
    store: options.store ?? memoryStore(),
    explain: () => Promise.resolve(null),
    ...(options.copies === undefined ? {} : { copies: options.copies }),
  });
  opened.push(connection);
  connection.room("s1");
  return {
    connection,
    state: () => connection.room("s1").current,
    type: (text) => append(connection.room("s1").doc, text),
    text: () => textOf(connection.room("s1").doc),
  };
}

/** Write a paragraph. */
export function append(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(contentRoot).push([paragraph]);
}

export const textOf = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(contentRoot)
    .toArray()
    .map((element) => element.toString().replace(/<[^>]+>/g, ""))
    .join("|");

/** Let messages arrive and a little time pass. */
export const settle = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms);

/** Copies that outlive a page, as IndexedDB's do; frozen, they take nothing more. */
export function keptCopies(): LocalCopies & { freeze(): void; thaw(): void } {
  let isFrozen = false;
  const kept = new Map<string, { state: Uint8Array; stamp: string | null }>();
  return {
    freeze: () => {
      isFrozen = true;
    },
    thaw: () => {
      isFrozen = false;
    },
    open: (name, doc) => {
      const found = kept.get(name);
      const origin = {};
      const entry = found ?? { state: Y.encodeStateAsUpdate(new Y.Doc()), stamp: null };
      kept.set(name, entry);
      const save = () => {
        if (!isFrozen) entry.state = Y.encodeStateAsUpdate(doc);
      };
      return {
        origin,
        loaded: Promise.resolve().then(() => {
          Y.applyUpdate(doc, entry.state, origin);
          doc.on("update", save);
          return entry.stamp === null ? null : JSON.parse(entry.stamp);
        }),
        stamp: (stamp) => {
          entry.stamp = JSON.stringify(stamp);
        },
        forget: () => {
          doc.off("update", save);
          kept.delete(name);
          return Promise.resolve();
        },
        close: () => doc.off("update", save),
      };
    },
  };
}
