import pino from "pino";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { createSync } from "../../server/sync/createSync.ts";
import { heavySection, heavySections } from "./heavyReport.ts";
import { testOffice } from "./testOffice.ts";

/** What opening reports costs. */
export interface OpeningCost {
  /** Of each report, all of its sections at once, in milliseconds. */
  readonly openMs: readonly number[];
  /** The most memory that the process ever had, without what it had before the first report, for each report. */
  readonly bytesPerReport: number;
}

/** Opens reports in a process of its own and keeps them open. Usage: `heavyReportMain.ts <folder> <report,report,…>`; prints the cost as JSON. */
const [, , directory, reports] = process.argv;
if (directory === undefined || reports === undefined) throw new Error("A folder and reports are needed.");
const sync = createSync({ host: testOffice(), logs: await openFileUpdateLogs({ directory }), logger: pino({ level: "silent" }) });
const mostBytes = (): number => process.resourceUsage().maxRSS * 1024;
const before = mostBytes();
const openMs: number[] = [];
const reportIds = reports.split(",");
for (const reportId of reportIds) {
  const start = performance.now();
  await Promise.all(Array.from({ length: heavySections }, (_, index) => sync.texts.read(reportId, heavySection(index))));
  openMs.push(performance.now() - start);
}
const cost: OpeningCost = { openMs, bytesPerReport: (mostBytes() - before) / reportIds.length };
process.stdout.write(JSON.stringify(cost));
await sync.stop();
