import { once } from "node:events";
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isProblem } from "../../server/storage/doctor/finding.ts";
import { newEpochs } from "../../server/storage/doctor/newEpochs.ts";
import { asServerFinds, examine, filesBelow, problemsIn, repair } from "../support/doctoring.ts";
import { runCommand } from "../support/spawnServer.ts";
import { startTestServer } from "../support/startServer.ts";
import { wordsOf } from "../support/syncClients.ts";
import { type WorkedFolder, workedFolder } from "../support/workedFolder.ts";

let worked: WorkedFolder;
let folder = "";
let text = "";

beforeAll(async () => {
  worked = await workedFolder();
});
afterAll(() => worked.remove());
beforeEach(async () => {
  folder = await worked.copy();
  text = join(folder, "reports", worked.reportId, "text");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inText = async (pattern: RegExp): Promise<readonly string[]> => (await filesBelow(text)).filter((name) => pattern.test(name));
const newestLog = async (): Promise<string> => join(text, (await inText(/\.log$/)).at(-1) ?? "");
const newestSnapshotOf = async (room: string): Promise<string> => join(text, (await inText(new RegExp(`^${room}\\.\\d+\\.snapshot$`))).at(-1) ?? "");

/** Where the entries of a section stand in a log, behind the head, which names all sections. */
async function entriesAt(log: string, room: string): Promise<readonly number[]> {
  const bytes = await readFile(log);
  const places: number[] = [];
  for (let at = bytes.indexOf(room, 16 + bytes.readUInt32BE(8)); at >= 0; at = bytes.indexOf(room, at + 1)) places.push(at);
  return places;
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  await writeFile(path, bytes);
}

/** The words of each section in which people wrote. */
async function words(): Promise<readonly string[]> {
  const { texts } = await asServerFinds(folder);
  return worked.sections.map(({ id }) => {
    const found = texts.get(`${worked.reportId}/${id}`);
    return found === undefined ? "closed" : wordsOf(found);
  });
}
const section = (index: number) => {
  const found = worked.sections[index];
  if (found === undefined) throw new Error("There is no such section.");
  return found;
};

describe("a whole folder", () => {
  it("is found whole, and nothing in it is touched", async () => {
    const before = await Promise.all((await filesBelow(folder)).map(async (path) => [path, (await stat(join(folder, path))).mtimeMs]));
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual([]);
    expect(examined.counts).toMatchObject({ reports: 2, auditLines: 12 });
    expect(await Promise.all((await filesBelow(folder)).map(async (path) => [path, (await stat(join(folder, path))).mtimeMs]))).toEqual(before);
  });
});

describe("[A30] a damaged log", () => {
  it("in the middle: it says which section is whole up to when, repairs with what is readable before and behind, and keeps the old files", async () => {
    const log = await newestLog();
    const all = await words();
    // The last entry of the first section; those of the others stand behind it.
    await flip(log, ((await entriesAt(log, section(0).id)).at(-1) ?? 0) + 80);
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual(["logDamaged", "roomDamaged"]);
    const told = examined.findings.filter(({ kind }) => kind === "roomDamaged").map(({ what }) => what);
    expect(told.find((line) => line.includes(section(0).title))).toMatch(
      /It is whole up to \d{4}-\d\d-\d\d \d\d:\d\d:\d\d; 1 later change stood in the damaged part and was of it/,
    );
    expect((await asServerFinds(folder)).refused.join()).toContain("damaged at byte");

    expect(problemsIn(await repair(folder))).toEqual([]);
    const now = await words();
    expect(now.slice(1)).toEqual(all.slice(1));
    expect(now[0]).toContain("3.3 đã lưu");
    expect(now[0]).not.toContain(section(0).last);
    const kept = (await filesBelow(join(folder, "reports", worked.reportId))).filter((path) => path.startsWith("damaged-20261124T024103Z/"));
    expect(kept).toContain(`damaged-20261124T024103Z/${basename(log)}`);
  });

  it("whose entries are lost gets a new epoch, so that stale copies can't merge; one of which nothing is lost keeps it", async () => {
    const epoch = async () => (await asServerFinds(folder)).epochs.get(worked.reportId);
    const before = await epoch();
    const [, older] = [await newestLog(), join(text, (await inText(/\.log$/)).at(-2) ?? "")];
    await flip(older, 300);
    expect(problemsIn(await examine(folder))).toContain("logDamaged");
    const all = await examine(folder);
    expect(all.findings.filter(({ kind }) => kind === "roomDamaged").every(({ what }) => what.includes("everything that was saved is there"))).toBe(
      true,
    );
    expect(problemsIn(await repair(folder))).toEqual([]);
    expect(await epoch()).toBe(before);
    for (const [index, found] of (await words()).entries()) expect(found).toContain(section(index).last);

    await writeFile(await newestLog(), "nothing of a log");
    expect(problemsIn(await repair(folder))).toEqual([]);
    expect(await epoch()).not.toBe(before);
  });

  it("at its end: the unfinished write is cut away and its bytes are kept", async () => {
    const log = await newestLog();
    const bytes = await readFile(log);
    await writeFile(log, bytes.subarray(0, -3));
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual(["logTorn"]);
    expect((await readFile(log)).length).toBe(bytes.length - 3);
    expect(problemsIn(await repair(folder))).toEqual([]);
    expect(await inText(/\.torn$/)).toHaveLength(1);
  });

  it("that is missing: what snapshots hold is there again", async () => {
    for (const log of await inText(/\.log$/)) await rm(join(text, log));
    expect(problemsIn(await examine(folder))).toEqual(["logDamaged", "roomDamaged"]);
    expect(problemsIn(await repair(folder))).toEqual([]);
    const { texts, refused } = await asServerFinds(folder);
    expect([refused, texts.size > 30]).toEqual([[], true]);
  });

  it("keeps the words of whole changes that build on lost ones, with time and author", async () => {
    const log = await newestLog();
    // The first of the last words of the last section: the others follow from it.
    await flip(log, ((await entriesAt(log, section(2).id)).at(-5) ?? 0) + section(2).id.length + 12);
    await repair(folder);
    const beside = (await filesBelow(join(folder, "reports", worked.reportId))).find((path) => path.endsWith("left-out.json"));
    const leftOut = JSON.parse(await readFile(join(folder, "reports", worked.reportId, beside ?? ""), "utf8")) as {
      room: string;
      words: string;
      userId: string;
    }[];
    expect(leftOut.map(({ room }) => room)).toContain(section(2).id);
    expect(leftOut.map(({ words: found }) => found).join("\n")).toContain(section(2).last);
  });
});

describe("[A30] a damaged snapshot", () => {
  it("is made anew of the one before and the log, and nothing is missing", async () => {
    const all = await words();
    await flip(await newestSnapshotOf(section(0).id), -20);
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual(["roomDamaged", "snapshotDamaged"]);
    expect(examined.findings.find(({ kind }) => kind === "roomDamaged")?.what).toContain(section(0).title);
    expect(problemsIn(await repair(folder))).toEqual([]);
    expect(await words()).toEqual(all);
  });

  it("that is only the spare one closes nothing and is moved aside", async () => {
    const spare = join(text, (await inText(new RegExp(`^${section(0).id}\\.\\d+\\.snapshot$`)))[0] ?? "");
    await flip(spare, -20);
    expect(problemsIn(await examine(folder))).toEqual(["spareDamaged"]);
    expect((await asServerFinds(folder)).refused).toEqual([]);
    expect(problemsIn(await repair(folder))).toEqual([]);
  });

  it("of which nothing else is left keeps its section closed after the repair too, instead of showing it empty; the others open", async () => {
    const room = "bao-cao-thang-11-2026-ngan-sach";
    const snapshots = await inText(new RegExp(`^${room}\\.`));
    expect(snapshots.length).toBeGreaterThan(0);
    for (const snapshot of snapshots) await flip(join(text, snapshot), -5);
    const after = await repair(folder);
    expect(
      after.findings
        .filter(isProblem)
        .every(({ what, means }) => what.includes("snapshot") || what.includes("nothing whole is left") || means.includes("open")),
    ).toBe(true);
    const { texts, refused } = await asServerFinds(folder);
    expect(refused).toHaveLength(1);
    expect(texts.has(`${worked.reportId}/${room}`)).toBe(false);
    expect(texts.has(`${worked.reportId}/${section(0).id}`)).toBe(true);
    await rm(await newestSnapshotOf(room));
    expect((await asServerFinds(folder)).refused).toEqual([]);
  });
});

describe("a damaged small file", () => {
  it("is replaced by its copy, which says how old it is; the damaged one is kept", async () => {
    const path = join(folder, "office.json");
    await writeFile(path, (await readFile(path, "utf8")).slice(0, 400));
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual(["officeDamaged"]);
    expect(examined.findings[0]?.means).toContain("as of the change before the last one");
    expect(problemsIn(await repair(folder))).toEqual([]);
    expect((await readFile(join(folder, "damaged-20261124T024103Z", "office.json"), "utf8")).length).toBe(400);
    expect((await asServerFinds(folder)).refused).toEqual([]);
  });

  it("without a copy can't be repaired, and it says so", async () => {
    const path = join(folder, "reports", worked.reportId, "report.json");
    await writeFile(path, "{");
    await rm(`${path}.bak`, { force: true });
    const after = await repair(folder);
    expect(problemsIn(after)).toContain("reportDamaged");
    expect(after.findings.find(({ kind }) => kind === "reportDamaged")?.means).toContain("from a backup");
    expect(await readFile(path, "utf8")).toBe("{");
  });

  it("of another report is not taken for this one's", async () => {
    const [one, other] = ["bao-cao-thang-10-2026", "bao-cao-thang-11-2026"].map((id) => join(folder, "reports", id, "report.json"));
    await rename(one ?? "", `${one}.away`);
    await writeFile(one ?? "", await readFile(other ?? ""));
    expect(problemsIn(await examine(folder))).toContain("reportDamaged");
  });
});

describe("the audit log", () => {
  it("[A60] that was changed is reported and marked by a new line, never rewritten; afterwards the break is known", async () => {
    const path = join(folder, "audit.jsonl");
    const changed = (await readFile(path, "utf8")).replace("session.start", "session.fresh");
    await writeFile(path, changed);
    const examined = await examine(folder);
    expect(problemsIn(examined)).toEqual(["auditBroken"]);
    expect(examined.findings[0]?.what).toContain("line 2");
    const after = await repair(folder);
    expect([problemsIn(after), after.findings.map(({ kind }) => kind)]).toEqual([[], ["auditBrokenKnown"]]);
    const now = await readFile(path, "utf8");
    expect(now.startsWith(changed)).toBe(true);
    expect(now.slice(changed.length)).toContain("The chain does not hold at line 2.");
  });

  it("[A60] whose end was cut off is found by its seal", async () => {
    const path = join(folder, "audit.jsonl");
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    await writeFile(path, `${lines.slice(0, -2).join("\n")}\n`);
    const examined = await examine(folder);
    expect(examined.findings[0]?.what).toContain("It had 12 lines and has 10");
    await repair(folder);
    expect(problemsIn(await examine(folder))).toEqual([]);
    expect(await readFile(path, "utf8")).toContain("audit.break");
  });

  it("tells of a report that was made and is not there any more", async () => {
    const server = await startTestServer({ demo: true });
    try {
      const office = await server.signIn("vanphong");
      const { id } = await office.post<{ id: string }>("/api/reports", {
        templateId: "bao-cao-thang",
        period: { kind: "month", year: 2027, month: 3 },
      });
      let kinds: readonly string[] = [];
      await server.restart(async () => {
        await rm(join(server.dataDir, "reports", id), { recursive: true });
        kinds = problemsIn(await examine(server.dataDir));
      });
      expect(kinds).toEqual(["reportMissing"]);
    } finally {
      await server.stop();
    }
  });
});

it("finds keys that other accounts of the machine may read, and closes them", async () => {
  await chmod(join(folder, "secrets", "audit.key"), 0o644);
  expect(problemsIn(await examine(folder))).toEqual(["modeOpen"]);
  expect(problemsIn(await repair(folder))).toEqual([]);
  expect((await stat(join(folder, "secrets", "audit.key"))).mode & 0o777).toBe(0o600);
});

describe("[A59] a backup that was put back", () => {
  it("gets new epochs and the same words", async () => {
    const before = await asServerFinds(await worked.copy());
    const all = await words();
    expect(await newEpochs(folder, new Date())).toHaveLength(2);
    const after = await asServerFinds(folder);
    expect(after.refused).toEqual([]);
    expect([...after.texts.keys()]).toEqual([...before.texts.keys()]);
    expect(await words()).toEqual(all);
    for (const [id, epoch] of before.epochs) expect(after.epochs.get(id)).not.toBe(epoch);
    expect(problemsIn(await examine(folder))).toEqual([]);
  });
});

describe("the command", () => {
  async function run(words: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
    const child = runCommand(words, {});
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    const [code] = await once(child, "close");
    return { code: Number(code), said };
  }

  it("ends with 0 for a whole folder, 1 for problems, 0 again once they are repaired, and 2 for what it could not examine", async () => {
    expect(await run(["doctor", "--data", folder])).toMatchObject({ code: 0 });
    await flip(await newestSnapshotOf(section(1).id), -20);
    const found = await run(["doctor", "--data", folder]);
    expect(found.code).toBe(1);
    expect(found.said).toContain(`Section "${section(1).title}"`);
    expect(found.said).toContain("--repair would make a new log and snapshots");
    const repaired = await run(["doctor", "--data", folder, "--repair"]);
    expect(repaired.code).toBe(0);
    expect(repaired.said).toMatch(/Afterwards:[\s\S]*Everything is whole\./);
    expect((await run(["doctor", "--data", join(folder, "nothing")])).code).toBe(2);
    expect((await run(["doctor", "--sideways"])).code).toBe(2);
  });

  it("[A32] says who holds the folder while a server runs on it, and leaves it alone", async () => {
    const server = await startTestServer();
    try {
      const outcome = await run(["doctor", "--data", server.dataDir]);
      expect(outcome.code).toBe(2);
      expect(outcome.said).toContain(`in use by process ${process.pid} `);
      expect((await run(["restored", "--data", server.dataDir])).code).toBe(1);
    } finally {
      await server.stop();
    }
  });

  it("tells everything as JSON when asked", async () => {
    await mkdir(join(folder, "reports", "left-behind"));
    const { code, said } = await run(["doctor", "--data", folder, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ directory: folder, findings: [{ kind: "folderUnknown", path: "reports/left-behind" }] });
  });

  it("gives a restored folder new epochs, unless its texts are damaged", async () => {
    expect(await run(["restored", "--data", folder])).toMatchObject({ code: 0 });
    await flip(await newestSnapshotOf(section(1).id), -20);
    const refused = await run(["restored", "--data", folder]);
    expect([refused.code, refused.said.includes('Run "doctor" first')]).toEqual([1, true]);
  });
});
