import { copyFile, cp, mkdtemp, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type * as Y from "yjs";
import { reportRoomKey } from "../../server/domain/updateLogs.ts";
import { decodeLogFile, encodeRecord, type LogRecord } from "../../server/storage/updateLogFormat.ts";
import { decodeSnapshot } from "../../server/storage/updateLogSnapshot.ts";
import { asServerFinds, examine, filesBelow, holds, problemsIn, repair } from "../support/doctoring.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { startTestServer } from "../support/startServer.ts";
import { type WorkedFolder, workedFolder } from "../support/workedFolder.ts";

const rounds = process.env["LONG"] === "1" ? 600 : 30;
const realServerEvery = 20;

let worked: WorkedFolder;
beforeAll(async () => {
  worked = await workedFolder();
});
afterAll(() => worked.remove());

/** What was hurt: by file the bytes that are not any more what they were. */
type Hurt = Map<string, { readonly from: number; readonly to: number }[]>;

const hurt = (all: Hurt, path: string, from: number, to: number): void => {
  all.set(path, [...(all.get(path) ?? []), { from, to }]);
};
const whole = Number.POSITIVE_INFINITY;

const damages: Readonly<Record<string, (folder: string, paths: readonly string[], roll: Dice, all: Hurt) => Promise<void>>> = {
  async flip(folder, paths, roll, all) {
    const path = pick(paths, roll);
    const bytes = await readFile(join(folder, path));
    if (bytes.length === 0) return;
    const at = roll(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
    await writeFile(join(folder, path), bytes);
    hurt(all, path, at, at + 1);
  },
  async cut(folder, paths, roll, all) {
    const path = pick(paths, roll);
    const { length } = await readFile(join(folder, path));
    const at = roll(length + 1);
    await truncate(join(folder, path), at);
    hurt(all, path, at, whole);
  },
  async zero(folder, paths, roll, all) {
    const path = pick(paths, roll);
    const bytes = await readFile(join(folder, path));
    const from = roll(bytes.length + 1);
    const to = Math.min(bytes.length, from + 1 + roll(600));
    bytes.fill(0, from, to);
    await writeFile(join(folder, path), bytes);
    hurt(all, path, from, to);
  },
  async swap(folder, paths, roll, all) {
    const [one, other] = [pick(paths, roll), pick(paths, roll)];
    await copyFile(join(folder, one), join(folder, "swapped"));
    await copyFile(join(folder, other), join(folder, one));
    await rename(join(folder, "swapped"), join(folder, other));
    if (one !== other) for (const path of [one, other]) hurt(all, path, 0, whole);
  },
  async lose(folder, paths, roll, all) {
    const path = pick(paths, roll);
    await rm(join(folder, path));
    hurt(all, path, 0, whole);
  },
};

const pick = <Item>(items: readonly Item[], roll: Dice): Item => {
  const item = items[roll(items.length)];
  if (item === undefined) throw new Error("Nothing to choose from.");
  return item;
};

interface Expected {
  readonly place: string;
  readonly what: string;
  readonly update: Uint8Array;
}

/** Everything in the whole folder that no damage touched: entries of logs, and snapshots. */
async function untouched(all: Hurt): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  for (const path of await filesBelow(worked.directory)) {
    const [, reportId = "", , name = ""] = path.split("/");
    const bytes = await readFile(join(worked.directory, path));
    const isHurt = (from: number, to: number) => (all.get(path) ?? []).some((part) => part.from < to && from < part.to);
    if (name.endsWith(".log")) {
      const content = decodeLogFile(bytes);
      let at = content === null ? 0 : content.end - lengthOf(content.records) - (content.sealed ? sealBytes(bytes, content.end) : 0);
      for (const record of content?.records ?? []) {
        const end = at + encodeRecord(record).length;
        if (!isHurt(at, end)) expected.push({ place: `${reportId}/${record.room}`, what: `entry ${record.seq} in ${path}`, update: record.update });
        at = end;
      }
    } else if (name.endsWith(".snapshot") && !isHurt(0, bytes.length)) {
      const decoded = decodeSnapshot(bytes);
      if (decoded !== null) expected.push({ place: `${reportId}/${decoded.meta.room}`, what: path, update: decoded.snapshot.state });
    }
  }
  return expected;
}

const lengthOf = (records: readonly LogRecord[]): number => records.reduce((sum, record) => sum + encodeRecord(record).length, 0);
/** A seal is the last record of a file; its length stands in front of it. */
const sealBytes = (bytes: Buffer, end: number): number => {
  const length = encodeRecord({ seq: 1, at: 0, room: "@sealed", userId: "", update: new Uint8Array([0]) }).length;
  return end - length >= 0 && bytes.length >= end ? length : 0;
};

/** What the repair could not put back into the texts, but kept. */
async function keptAside(folder: string): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const path of (await filesBelow(folder)).filter((name) => name.endsWith("left-out.json"))) {
    for (const { update } of JSON.parse(await readFile(join(folder, path), "utf8")) as { update: string }[]) kept.add(update);
  }
  return kept;
}

it(`[DR1] [DR2] [DR3] ${rounds} damaged folders: the doctor never fails, never calls whole what the server refuses, and a repair brings back all that was not hurt`, {
  timeout: 1_800_000,
}, async () => {
  let opened = 0;
  for (let seed = 1; seed <= rounds; seed += 1) {
    const roll = dice(seed);
    const folder = await worked.copy();
    const all: Hurt = new Map();
    const paths = (await filesBelow(folder)).filter((path) => roll(3) === 0 || path.includes("/text/"));
    const done: string[] = [];
    for (let count = 1 + roll(2); count > 0; count -= 1) {
      const name = pick(Object.keys(damages), roll);
      await damages[name]?.(
        folder,
        paths.filter((path) => !all.has(path)),
        roll,
        all,
      );
      done.push(name);
    }
    const scene = `seed ${seed}: ${done.join(", ")} of ${[...all.keys()].join(", ")}`;
    const found = problemsIn(await examine(folder));
    const twin = await copyOf(folder);
    const { refused } = await asServerFinds(twin);
    await rm(twin, { recursive: true });
    if (refused.length > 0) expect(found, `${scene}; the server says ${refused.join(" ")}`).not.toEqual([]);

    await repair(folder);
    const after = await asServerFinds(folder);
    const aside = await keptAside(folder);
    const lacking = (await untouched(all)).filter(({ place, update }) => {
      const text: Y.Doc | undefined = after.texts.get(place);
      // What stays closed after a repair was told, and its bytes are kept; the report's own room is the server's to write anew.
      if (text === undefined || place.endsWith(reportRoomKey)) return false;
      return !holds(text, update) && !aside.has(Buffer.from(update).toString("base64"));
    });
    expect(
      lacking.map(({ what }) => what),
      scene,
    ).toEqual([]);
    const stillFound = problemsIn(await examine(folder));
    if (after.refused.length > 0) expect(stillFound, `${scene}; after the repair the server says ${after.refused.join(" ")}`).not.toEqual([]);
    else opened += 1;
    if (after.refused.length === 0 && seed % realServerEvery === 0) await answersWith(folder, scene);
    await rm(folder, { recursive: true });
  }
  expect(opened).toBeGreaterThan(rounds * 0.6);
});

async function copyOf(folder: string): Promise<string> {
  const twin = await mkdtemp(join(tmpdir(), "damaged-twin-"));
  await cp(folder, twin, { recursive: true });
  return twin;
}

/** The real server starts on it and exports every report. */
async function answersWith(folder: string, scene: string): Promise<void> {
  const server = await startTestServer({ demo: true, prepare: (dataDir) => cp(folder, dataDir, { recursive: true }) });
  try {
    const office = await server.signIn("vanphong");
    for (const { id } of await office.get<{ id: string }[]>("/api/reports")) {
      expect((await office.send("POST", `/api/reports/${id}/exports`, { format: "docx" })).status, scene).toBe(200);
    }
  } finally {
    await server.stop();
  }
}
