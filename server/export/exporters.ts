import type { ExportFormat } from "../../extensions/wire/http.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import type { ExportOptions } from "./exportOrder.ts";
import { createExportWorker, type ExportWorker, type WorkerLimits, workerLimits } from "./exportWorker.ts";
import { exportMediaTypes } from "./mediaTypes.ts";
import type { ExportWarning } from "./model.ts";
import { startProcess } from "./runners.ts";

/** A written file, and what could not be printed as it stands. */
interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  readonly warnings: readonly ExportWarning[];
  /** Where the section that was asked for begins, from 1; null if that is not known. */
  readonly page: number | null;
}

export interface Exporters {
  /** Write the report beside the main thread. Fails with a `ReportError` that names the report and the place. `signal`: nobody wants it any more. */
  write(format: ExportFormat, report: WholeReport, options?: ExportOptions, signal?: AbortSignal): Promise<ExportedFile>;
  /** End all threads and processes; what still waits fails with `stopping`. */
  stop(): Promise<void>;
}

interface Exporter {
  readonly mediaType: string;
  readonly extension: string;
  readonly worker: ExportWorker;
}

/** Typst keeps about 8 MB of every document that it set. */
const pdfsPerProcess = 20;

/** The one table of formats; a new format is a row with a worker of its own. */
export function createExporters(limits: WorkerLimits = workerLimits): Exporters {
  const table: Record<ExportFormat, Exporter> = {
    docx: {
      mediaType: exportMediaTypes.docx,
      extension: "docx",
      worker: createExportWorker(moduleBeside("./docx/worker"), limits),
    },
    pdf: {
      mediaType: exportMediaTypes.pdf,
      extension: "pdf",
      worker: createExportWorker(moduleBeside("./pdf/worker"), { ...limits, ordersPerRunner: pdfsPerProcess }, startProcess),
    },
  };
  return {
    async write(format, report, options = {}, signal) {
      const { worker, mediaType, extension } = table[format];
      return { ...(await worker.write(report, options, signal)), mediaType, extension };
    },
    async stop() {
      await Promise.all(Object.values(table).map((exporter) => exporter.worker.stop()));
    },
  };
}

/** A module of this folder with this module's own ending: `.ts` from the sources, `.js` from the build. */
function moduleBeside(path: string): URL {
  return new URL(`${path}${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
}
