import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditEntry } from "../../../../server/domain/model.ts";
import { openFileAuditLog, verifyAuditLog } from "../../../../server/storage/fileAuditLog.ts";

const key = "a key of at least thirty-two characters";
const entry = (number: number, fields: Partial<AuditEntry> = {}): AuditEntry => ({
  at: "2026-11-24T02:00:00.000Z",
  userId: "office",
  action: "section.accept",
  reportId: "thang-11",
  sectionId: `s${number}`,
  detail: `Tiếp nhận mục ${number}`,
  ...fields,
});

let folder = "";
const path = () => join(folder, "audit.jsonl");
const linesNow = async (): Promise<string[]> => (await readFile(path(), "utf8")).trimEnd().split("\n");
const keepLines = (lines: readonly string[]) => writeFile(path(), `${lines.join("\n")}\n`);
const faultNow = async () => (await verifyAuditLog(folder, key)).fault;

/** A closed log of so many lines. */
async function logOf(count: number): Promise<string[]> {
  const log = await openFileAuditLog(folder, key);
  for (let number = 1; number <= count; number += 1) await log.append(entry(number));
  await log.close();
  return linesNow();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-audit-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the audit log", () => {
  it("has an entry on disk when its promise resolves", async () => {
    const log = await openFileAuditLog(folder, key);
    await log.append(entry(1));
    expect(JSON.parse((await linesNow())[0] ?? "")).toMatchObject({ line: 1, ...entry(1) });
    await log.close();
  });

  it("keeps the order of entries that come at once, in one chain", async () => {
    const log = await openFileAuditLog(folder, key);
    await Promise.all(Array.from({ length: 200 }, (_, number) => log.append(entry(number))));
    expect((await log.ofReport("thang-11")).map(({ sectionId }) => sectionId)).toEqual(Array.from({ length: 200 }, (_, number) => `s${number}`));
    await log.close();
    expect(await verifyAuditLog(folder, key)).toEqual({ lines: 200, fault: null });
  });

  it("gives the entries of one report, also after it was opened anew and in Vietnamese letters", async () => {
    await logOf(2);
    const log = await openFileAuditLog(folder, key);
    await log.append(entry(3, { reportId: "thang-10", detail: "Đã trả lại: thiếu số liệu" }));
    await log.append(entry(4, { reportId: null }));
    expect(await log.ofReport("thang-11")).toEqual([entry(1), entry(2)]);
    expect(await log.ofReport("thang-10")).toEqual([entry(3, { reportId: "thang-10", detail: "Đã trả lại: thiếu số liệu" })]);
    expect(await log.ofReport("nowhere")).toEqual([]);
    await log.close();
  });

  it("cuts off a last line that was torn by a crash, and goes on behind the one before", async () => {
    await logOf(3);
    await appendFile(path(), '{"line":4,"at":"2026-11');
    const log = await openFileAuditLog(folder, key);
    expect(log.fault).toBeNull();
    await log.append(entry(4));
    await log.close();
    expect(await verifyAuditLog(folder, key)).toEqual({ lines: 4, fault: null });
  });

  it("[A60] names the line that was altered, wherever it is and whatever was altered in it", async () => {
    const whole = await logOf(6);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5 }), fc.constantFrom("userId", "detail", "previous", "at"), async (index, field) => {
        const altered = JSON.stringify({ ...JSON.parse(whole[index] ?? ""), [field]: "forged" });
        await keepLines(whole.with(index, altered));
        expect(await faultNow()).toMatchObject({ line: index + 1 });
      }),
      { numRuns: 60 },
    );
  });

  it("[A60] names the place where lines were removed, also at the end and at the beginning", async () => {
    const whole = await logOf(6);
    await keepLines(whole.toSpliced(2, 1));
    expect(await faultNow()).toEqual({ line: 2, what: "is followed by line 4: lines between them were removed" });
    await keepLines(whole.slice(1));
    expect(await faultNow()).toEqual({ line: 1, what: "does not begin the log: lines before it were removed" });
    await keepLines(whole.slice(0, 4));
    expect(await faultNow()).toEqual({ line: 5, what: "is missing: the log had 6 lines" });
    await rm(path());
    expect(await faultNow()).toEqual({ line: 1, what: "is missing: the log had 6 lines" });
  });

  it("[A60] sees a chain that was forged anew from some line on, because its end was sealed with the key", async () => {
    await logOf(3);
    const seal = await readFile(join(folder, "audit.seal"));
    await rm(path());
    const forged = await openFileAuditLog(folder, "another key of thirty-two characters.");
    for (const number of [1, 2, 9]) await forged.append(entry(number));
    await forged.close();
    await writeFile(join(folder, "audit.seal"), seal);
    expect(await faultNow()).toEqual({ line: 3, what: "was changed" });
  });

  it("goes on behind damage and says so when it is opened", async () => {
    const whole = await logOf(3);
    await keepLines(whole.with(1, (whole[1] ?? "").replace("office", "leader")));
    const log = await openFileAuditLog(folder, key);
    expect(log.fault).toMatchObject({ line: 2 });
    await log.append(entry(4));
    await log.close();
    expect(await linesNow()).toHaveLength(4);
    expect(await faultNow()).toMatchObject({ line: 2 });
  });
});
