import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type ErrorCode, errorTable, ReportError } from "../extensions/wire/errors.ts";
import type { Organisation, ReadWarning } from "../extensions/wire/http.ts";
import { createExclusive } from "./domain/exclusive.ts";
import { isCompoundFile } from "./domain/fileName.ts";
import type { ReadReport } from "./domain/importedReport.ts";
import type { ReadWordReport } from "./domain/reportImports.ts";
import type { ReadSection } from "./domain/sectionImports.ts";
import type { Template } from "./domain/templates.ts";
import { createDocConverter } from "./import/doc/convertDoc.ts";

/** What a whole report is read with. */
export interface ForReport {
  readonly template: Template;
  readonly organisation: Organisation;
}
interface TextOrder extends ForReport {
  readonly kind: "text";
  readonly text: string;
}
interface WordOrder {
  readonly kind: "word";
  readonly bytes: Uint8Array;
  /** The section that it goes into: its printed number and its level. */
  readonly place: { readonly number: string; readonly level: 1 | 2 };
}
interface WordReportOrder extends ForReport {
  readonly kind: "wordReport";
  readonly bytes: Uint8Array;
}

/** What the thread is given, and what it answers. */
export type ReadingOrder = TextOrder | WordOrder | WordReportOrder;
export type ReadingAnswer =
  | { readonly read: ReadReport | ReadSection | ReadWordReport }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

/** Reads what people bring. */
export interface TextReading {
  /**
   * A whole report out of plain text, with the owners of the template and, where the text has none, the letterhead of the office. Fails with `unreadable_file`
   * for what is no report.
   */
  report(order: Omit<TextOrder, "kind">): Promise<ReadReport>;
  /** The text of a Word file for a section. Fails with `unreadable_file` for what is no such file. */
  section(order: Omit<WordOrder, "kind">): Promise<ReadSection>;
  /** A whole report out of a Word file, as out of plain text. Fails with `unreadable_file` for what is no such file. */
  wordReport(order: Omit<WordReportOrder, "kind">): Promise<ReadWordReport>;
  /** End what runs beside this process. */
  stop(): Promise<void>;
}

/** A text of 2 MiB takes a few seconds. */
const timeLimitMs = 60_000;
const memoryLimitMb = 512;
/** More people than that don't import at the same moment. */
const mostWaiting = 8;

/** Each text is read in a thread of its own, one after the other: a long one must not hold up the people who are typing. */
export function createTextReading(): TextReading {
  const alone = createExclusive();
  const converter = createDocConverter();
  let waiting = 0;
  async function read<Read>(act: () => Promise<Read>): Promise<Read> {
    if (waiting >= mostWaiting) throw new ReportError("too_slow", "Several texts are being read already; try again in a minute.");
    waiting += 1;
    try {
      return await alone("reading", act);
    } finally {
      waiting -= 1;
    }
  }
  /** An old `.doc` becomes a `.docx` first, which is told. */
  async function readWord<Read extends { readonly warnings: readonly ReadWarning[] }>(order: WordOrder | WordReportOrder): Promise<Read> {
    if (!isCompoundFile(order.bytes)) return inThread<Read>(order);
    const found = await inThread<Read>({ ...order, bytes: await converter.toDocx(order.bytes) });
    return { ...found, warnings: [converted, ...found.warnings] };
  }
  return {
    report: (order) => read(() => inThread<ReadReport>({ kind: "text", ...order })),
    section: (order) => read(() => readWord<ReadSection>({ kind: "word", ...order })),
    wordReport: (order) => read(() => readWord<ReadWordReport>({ kind: "wordReport", ...order })),
    stop: async () => converter.stop(),
  };
}

const converted: ReadWarning = {
  code: "doc_converted",
  line: null,
  text: "Tệp .doc đời cũ đã được chuyển sang .docx bằng LibreOffice; hãy soát lại bảng, chú thích và các chỗ đề nghị sửa.",
};

function inThread<Read>(order: ReadingOrder): Promise<Read> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadEntry(), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
    const finish = (act: () => void): void => {
      clearTimeout(limit);
      thread.removeAllListeners();
      act();
      thread.terminate().catch(() => {
        // It has ended by itself.
      });
    };
    const fail = (code: "unreadable_file" | "internal", why: string, cause?: unknown): void =>
      finish(() => reject(new ReportError(code, `The text could not be read: ${why}. Nothing was changed.`, { cause })));
    const limit = setTimeout(() => fail("unreadable_file", "it took too long"), timeLimitMs);
    thread.once("error", (cause) =>
      isOutOfMemory(cause) ? fail("unreadable_file", "it is too large or too deep", cause) : fail("internal", "reading it broke off", cause),
    );
    thread.once("exit", () => fail("internal", "reading it broke off"));
    thread.once("message", (message: unknown) => {
      const failed = failureSchema.safeParse(message);
      if (failed.success) finish(() => reject(new ReportError(failed.data.failure.code, failed.data.failure.message)));
      else finish(() => resolve((message as { read: Read }).read));
    });
  });
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const codeSchema = z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]);
const failureSchema = z.object({ failure: z.object({ code: codeSchema, message: z.string() }) });

const threadSource = new URL("./readingTextThread.ts", import.meta.url);

/**
 * What the thread runs. From the sources it needs a loader that understands TypeScript, and registers it itself, because one that is registered in
 * the main thread does not reach threads on Node 20.
 */
function threadEntry(): URL {
  if (!import.meta.url.endsWith(".ts")) return new URL(threadSource.href.replace(/\.ts$/, ".js"));
  const loader = import.meta.resolve("tsx/esm/api");
  const source = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(threadSource.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
