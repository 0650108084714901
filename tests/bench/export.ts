import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { ExportFormat } from "../../extensions/wire/http.ts";
import { createExporters } from "../../server/export/exporters.ts";
import { longReport } from "../support/sampleReports.ts";

/**
 * How long an export takes, from the request to the bytes, and how much it holds up the main thread meanwhile. Run with `npx tsx tests/bench/export.ts`.
 * Budgets, for two quiet cores: 20 pages in 1 s with the start of thread or process, 200 pages in 3 s as .docx and in 5 s as PDF, main thread held up by
 * less than 50 ms.
 */
interface Case {
  readonly name: string;
  readonly format: ExportFormat;
  readonly pages: number;
  readonly budgetMs: number;
  readonly runs: number;
}

const cases: readonly Case[] = [
  { name: ".docx, 20 pages, first export of a new thread", format: "docx", pages: 20, budgetMs: 1000, runs: 1 },
  { name: ".docx, 20 pages", format: "docx", pages: 20, budgetMs: 1000, runs: 7 },
  { name: ".docx, 200 pages", format: "docx", pages: 200, budgetMs: 3000, runs: 5 },
  { name: "PDF, 20 pages, first export of a new process", format: "pdf", pages: 20, budgetMs: 2000, runs: 1 },
  { name: "PDF, 20 pages", format: "pdf", pages: 20, budgetMs: 1000, runs: 7 },
  { name: "PDF, 200 pages", format: "pdf", pages: 200, budgetMs: 5000, runs: 5 },
];
const lagBudgetMs = 50;

const exporters = createExporters();
const rows: Record<string, string | number | boolean>[] = [];
for (const { name, format, pages, budgetMs, runs } of cases) {
  const report = longReport(pages);
  const times: number[] = [];
  let kilobytes = 0;
  const lag = monitorEventLoopDelay({ resolution: 1 });
  lag.enable();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const file = await exporters.write(format, report, { savedAt: "2026-11-24T00:00:00Z" });
    times.push(performance.now() - start);
    kilobytes = file.bytes.length / 1024;
  }
  lag.disable();
  times.sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  // The 99th percentile decides: on a busy machine the worst of thousands of turns is somebody else's.
  const lagMs = lag.percentile(99) / 1e6;
  rows.push({
    case: name,
    runs,
    "median ms": Math.round(median),
    "worst ms": Math.round(times.at(-1) ?? 0),
    "budget ms": budgetMs,
    KiB: Math.round(kilobytes),
    "main thread held up, ms (99 %)": Math.round(lagMs),
    "(worst)": Math.round(lag.max / 1e6),
    within: median <= budgetMs && lagMs <= lagBudgetMs,
  });
}
await exporters.stop();
console.table(rows);
console.log(`Process: ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MiB resident.`);
process.exitCode = rows.every((row) => row["within"] === true) ? 0 : 1;
