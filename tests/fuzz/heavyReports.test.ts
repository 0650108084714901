import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { defaultLimits } from "../../server/sync/limits.ts";
import { writeHeavyReports } from "../support/heavyReport.ts";
import type { OpeningCost } from "../support/heavyReportMain.ts";

const isLong = process.env["LONG"] === "1";
const [reports, edits] = isLong ? [12, 200_000] : [2, 5_000];
const MiB = 1024 * 1024;
/** Files of the log that a compaction leaves: the one being written, and those that the last two snapshots have not both passed. */
const logFilesKept = 3;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "heavy-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

it(`[A38] ${reports} reports of ${edits} edits each open soon, fit in memory and don't fill the disk`, { timeout: 1_800_000 }, async () => {
  const ids = Array.from({ length: reports }, (_, index) => `r${index}`);
  const wordBytes = await writeHeavyReports(directory, ids, edits);
  const diskBytes = Math.max(...(await Promise.all(ids.map((id) => bytesBelow(join(directory, "reports", id))))));
  const main = join(import.meta.dirname, "../support/heavyReportMain.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", main, directory, ids.join(",")]);
  const { openMs, bytesPerReport }: OpeningCost = JSON.parse(stdout);
  if (isLong)
    process.stdout.write(`${JSON.stringify({ wordBytes, diskBytes, openMs: openMs.map(Math.round), bytesPerReport: Math.round(bytesPerReport) })}\n`);
  expect(openMs).toHaveLength(reports);
  expect(Math.max(...openMs)).toBeLessThan(3_000);
  expect(bytesPerReport).toBeLessThan(200 * MiB);
  // A report that is still small has not had to compact: its log may be as large as any log.
  expect(diskBytes).toBeLessThan(20 * wordBytes + (isLong ? 0 : logFilesKept * defaultLimits.compactBytes));
});
