// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { ReportConnection } from "../../client/sync/connection.ts";
import { connectReport } from "../../client/sync/connectReport.ts";
import { noCopies } from "../../client/sync/localCopies.ts";
import { memoryStore } from "../../client/sync/memoryStore.ts";
import { nodeOf, parseSectionContent, readSection, type SectionContent } from "../../extensions/sectionContent.ts";
import { actAnywhere } from "../support/editorActions.ts";
import { type LoosenedLine, loosenedLine } from "../support/loosenedLine.ts";
import { DeletionRecord } from "../support/markedNodes.ts";
import { letJsdomMeasure, openSectionEditor } from "../support/openSectionEditor.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";

// Before anything else is loaded: jsdom brings classes of its own, and what comes from a socket is of Node's.
vi.hoisted(() => {
  const NodeBytes = Reflect.getPrototypeOf(Buffer);
  Reflect.set(globalThis, "Uint8Array", NodeBytes);
  Reflect.set(globalThis, "ArrayBuffer", Buffer.alloc(1).buffer.constructor);
});

const runs = process.env["LONG"] === "1" ? 10_000 : 120;
/** `SEED` repeats one run. */
const firstSeed = Number(process.env["SEED"] ?? 1);
/** So many runs go on at the same time, because each waits for lines that come back. */
const sideBySide = 8;
const steps = 30;
/** Lines come back after pauses that grow; a busy machine stretches them. */
const withinMs = 60_000;

const start: SectionContent = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Thu ngân sách nhà nước đạt 96,6% kế hoạch." }] },
    { type: "paragraph" },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Tiếp nhận hồ sơ" }] }] }] },
  ],
};

let server: SyncServer;
beforeAll(async () => {
  letJsdomMeasure();
  server = await startSyncServer({ limits: { unloadMs: 500 } });
});
afterAll(() => server.close());

/** Somebody at the page's own editor, on the page's own connection. */
interface Writer {
  readonly connection: ReportConnection;
  readonly line: LoosenedLine;
  readonly editor: Editor;
  readonly doc: Y.Doc;
  leave(): void;
}

async function sitDown(name: string, section: string): Promise<Writer> {
  server.office.grant(name, null, "read");
  server.office.grant(name, section, "write");
  const line = loosenedLine(name);
  const connection = connectReport({
    reportId: "r1",
    user: { id: name, name },
    url: server.url.replace("ws:", "http:"),
    WebSocketImpl: line.WebSocketImpl,
    copies: noCopies,
    store: memoryStore(),
    explain: async () => null,
  });
  const { doc, awareness } = connection.room(section);
  await until(() => connection.room(section).current.state === "synced");
  const editor = openSectionEditor(doc, awareness);
  return {
    connection,
    line,
    editor,
    doc,
    leave: () => {
      editor.destroy();
      connection.destroy();
    },
  };
}

const until = (holds: () => boolean): Promise<unknown> => vi.waitUntil(holds, { timeout: withinMs, interval: 5 });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The line of somebody gets slower, comes back, is lost, or is found again. */
function disturb(line: LoosenedLine, roll: Dice): void {
  const what = roll(8);
  if (what < 2) line.hold("in");
  else if (what < 4) line.hold("out");
  else if (what === 4) line.cut();
  else {
    line.release();
    line.mend();
  }
}

async function run(seed: number): Promise<void> {
  const roll = dice(seed);
  const section = `s${seed}`;
  await server.sync.texts.seed("r1", section, start);
  const writers = await Promise.all(["an", "binh", "chi"].map((name) => sitDown(`${name}-${seed}`, section)));
  const [first] = writers;
  if (first === undefined) throw new Error("Nobody writes.");
  const beginning = Y.encodeStateAsUpdate(first.doc);
  const record = new DeletionRecord();
  for (const { doc } of writers) record.follow(doc);
  const done: string[] = [];
  try {
    for (let step = 0; step < steps; step += 1) {
      const who = roll(writers.length);
      const writer = writers[who] ?? first;
      record.act(
        () => writer.editor.state.doc,
        () => done.push(`${who} ${actAnywhere(writer.editor, roll, `M.${step}`)}`),
      );
      if (roll(5) === 0) disturb(writer.line, roll);
      if (roll(2) === 0) await turn();
    }
    for (const { line } of writers) {
      line.release();
      line.mend();
    }
    await until(() => writers.every(({ connection }) => connection.saveState().state === "saved"));
    const kept = parseSectionContent(await server.sync.texts.read("r1", section));
    const same = () => writers.every(({ doc }) => nodeOf(readSection(doc)).eq(nodeOf(kept)));
    await until(same).catch(() => {
      for (const { doc } of writers) expect(readSection(doc)).toEqual(kept);
    });
    for (const { editor, connection } of writers) {
      expect(editor.getJSON()).toEqual(nodeOf(kept).toJSON());
      // Words that went with a paragraph which another deleted are kept for their author; nothing else was refused.
      expect(connection.recovered().filter(({ reason }) => reason !== "conflict")).toEqual([]);
      expect(connection.room(section).generation).toBe(0);
    }
    expect(record.byNobody).toEqual([]);
    expect(record.lostFrom(beginning, nodeOf(kept))).toEqual([]);
  } catch (cause) {
    throw new Error(`SEED=${seed}: ${done.join(", ")}`, { cause });
  } finally {
    for (const writer of writers) writer.leave();
  }
}

it(`[A23] ${runs} times three people write at once, on lines that stall and break: all see the same, the server has it, and nothing goes that nobody took`, {
  timeout: 3_600_000,
}, async () => {
  const last = process.env["SEED"] === undefined ? runs : firstSeed;
  let next = firstSeed;
  const work = async (): Promise<void> => {
    while (next <= last) {
      const seed = next;
      next += 1;
      await run(seed);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  expect(server.sync.counters().refused).toEqual({});
});
