import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createExporters } from "../../../server/export/exporters.ts";
import { createExportWorker, workerLimits } from "../../../server/export/exportWorker.ts";
import { startProcess } from "../../../server/export/runners.ts";
import { readDocx } from "../../support/docxReader.ts";
import { letterheadOf, p, reportOf, row, sectionOf, table } from "../../support/reportBuilder.ts";
import { fullReport, longReport, smallReport } from "../../support/sampleReports.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function exporters(limits = workerLimits) {
  const made = createExporters(limits);
  stops.push(() => made.stop());
  return made;
}

function worker(source: string, limits = workerLimits) {
  const made = createExportWorker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), limits);
  stops.push(() => made.stop());
  return made;
}

const preamble = `import { parentPort } from "node:worker_threads"; let orders = 0;`;
const answering = `${preamble} parentPort.on("message", ({ id, report }) => {
  orders += 1;
  if (report.title === "die") process.exit(7);
  if (report.title === "throw") throw new Error("Out of ideas");
  if (report.title !== "hang") parentPort.postMessage({ kind: "done", id, bytes: new Uint8Array([orders]), page: null, warnings: [] });
});`;
/** The same as a process, as it is for code that can end its process. */
async function processWorker() {
  const folder = await mkdtemp(join(tmpdir(), "ban-thao-"));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  const module = join(folder, "worker.mjs");
  await writeFile(
    module,
    `process.on("message", ({ id, report }) => {
      if (report.title === "die") process.kill(process.pid, "SIGKILL");
      else process.send({ kind: "done", id, bytes: new Uint8Array([7]), page: null, warnings: [] });
    });`,
  );
  const made = createExportWorker(pathToFileURL(module), workerLimits, startProcess);
  stops.push(() => made.stop());
  return made;
}
const titled = (title: string) => ({ title, sections: [] });

describe("the exporters", () => {
  it("write a .docx in a thread and tell its kind and warnings", async () => {
    const file = await exporters().write("docx", reportOf(letterheadOf(), sectionOf("Kinh tế", p("Ổn định.")), sectionOf("Quân sự")), {
      savedAt: "2026-11-24T00:00:00Z",
    });
    expect(file).toMatchObject({ extension: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
    expect(file.warnings.map((warning) => warning.code)).toEqual(["empty_section", "signer_missing"]);
    expect(readDocx(file.bytes).body.length).toBeGreaterThan(5);
  });

  it("write several reports asked for at once, each its own, the same bytes for the same report", async () => {
    const all = exporters();
    const [first, full, again] = await Promise.all([
      all.write("docx", smallReport()),
      all.write("docx", fullReport()),
      all.write("docx", smallReport()),
    ]);
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), again?.bytes ?? Buffer.of(1))).toBe(0);
    expect(full?.bytes.length).not.toBe(first?.bytes.length);
  });

  it("[A51] fail with the report's title and the section's name", async () => {
    const wide = reportOf(letterheadOf(), sectionOf("Thống kê", table(row(...Array.from({ length: 70 }, () => "x")))));
    const remarks = { people: {}, threads: {} };
    for (const options of [{}, { remarks }]) {
      await expect(exporters().write("docx", wide, options)).rejects.toMatchObject({
        name: "ReportError",
        code: "unprintable",
        message: expect.stringMatching(/Báo cáo tháng 11\/2026.*1\. Thống kê/),
        unprintable: { kind: "table", sectionId: wide.sections[1]?.id, near: "x" },
      });
    }
  });

  it("go on after a failed report", async () => {
    const all = exporters();
    const wide = reportOf(sectionOf("Thống kê", table(row(...Array.from({ length: 70 }, () => "x")))));
    const [failed, written] = await Promise.allSettled([all.write("docx", wide), all.write("docx", smallReport())]);
    expect([failed?.status, written?.status]).toEqual(["rejected", "fulfilled"]);
  });

  it("leave the main loop free while a long report is written", async () => {
    const all = exporters();
    await all.write("docx", smallReport());
    let turns = 0;
    let running = true;
    const turn = (): void => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    turn();
    await all.write("docx", longReport(60));
    running = false;
    expect(turns).toBeGreaterThan(100);
  });

  it("write nothing more after they were stopped", async () => {
    const all = exporters();
    const pending = all.write("docx", longReport(60));
    const stopped = all.stop();
    await expect(pending).rejects.toMatchObject({ code: "stopping" });
    await stopped;
    await expect(all.write("docx", smallReport())).rejects.toMatchObject({ code: "stopping" });
  });
});

describe("the exporting thread", () => {
  it("is used again for the next report", async () => {
    const one = worker(answering);
    expect([...(await one.write(titled("a"), {})).bytes, ...(await one.write(titled("b"), {})).bytes]).toEqual([1, 2]);
  });

  it.each(["die", "throw"])("is replaced when it breaks (%s), and only the report at hand fails, with its title", async (title) => {
    const one = worker(answering);
    const [broken, next] = await Promise.allSettled([one.write(titled(title), {}), one.write(titled("b"), {})]);
    expect(broken).toMatchObject({
      status: "rejected",
      reason: { code: "internal", message: expect.stringContaining(`"${title}" was not exported`) },
    });
    expect(next).toMatchObject({ status: "fulfilled", value: { bytes: Uint8Array.of(1) } });
  });

  it("is given up when a report takes too long", async () => {
    const one = worker(answering, { ...workerLimits, timeoutMs: 2000 });
    await expect(one.write(titled("hang"), {})).rejects.toMatchObject({
      code: "internal",
      message: expect.stringContaining("Not done after 2000 ms"),
    });
    expect([...(await one.write(titled("b"), {})).bytes]).toEqual([1]);
  });

  it("gives up a report that nobody wants any more, and goes on with the next", async () => {
    const one = worker(answering);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const results = Promise.allSettled([
      one.write(titled("hang"), {}, running.signal),
      one.write(titled("b"), {}, waiting.signal),
      one.write(titled("c"), {}),
    ]);
    waiting.abort();
    running.abort();
    const [hung, waited, written] = await results;
    expect([hung, waited]).toMatchObject([{ reason: { code: "stopping" } }, { reason: { code: "stopping" } }]);
    // The first order of a new thread.
    expect(written).toMatchObject({ status: "fulfilled", value: { bytes: Uint8Array.of(1) } });
    await expect(one.write(titled("d"), {}, running.signal)).rejects.toMatchObject({ code: "stopping" });
  });

  it("is ready for the next report before one is asked for, when it was replaced after its share of reports", async () => {
    const one = worker(answering, { ...workerLimits, ordersPerRunner: 2 });
    const written: number[] = [];
    for (const title of ["a", "b", "c", "d", "e"]) written.push(...(await one.write(titled(title), {})).bytes);
    expect(written).toEqual([1, 2, 1, 2, 1]);
  });

  it("ends when it is idle, and comes back when it is needed", async () => {
    const one = worker(answering, { ...workerLimits, idleMs: 1 });
    expect([...(await one.write(titled("a"), {})).bytes]).toEqual([1]);
    // A new thread counts from 1 again.
    await expect.poll(async () => [...(await one.write(titled("b"), {})).bytes], { timeout: 20_000 }).toEqual([1]);
  });

  it("sends orders away when too many wait", async () => {
    const one = worker(answering, { ...workerLimits, mostWaiting: 1 });
    const results = await Promise.allSettled([one.write(titled("a"), {}), one.write(titled("b"), {}), one.write(titled("c"), {})]);
    expect(results.map((result) => (result.status === "rejected" ? result.reason.code : "written"))).toEqual(["written", "written", "too_slow"]);
  });
});

describe("the exporting process", () => {
  it("that the system kills fails the report at hand, naming it and what killed it; the next report gets a new one", async () => {
    const one = await processWorker();
    expect([...(await one.write(titled("a"), {})).bytes]).toEqual([7]);
    await expect(one.write(titled("die"), {})).rejects.toMatchObject({
      code: "internal",
      message: expect.stringMatching(/"die" was not exported.*\(SIGKILL\).*Its text is safe/),
    });
    expect([...(await one.write(titled("b"), {})).bytes]).toEqual([7]);
  });
});
