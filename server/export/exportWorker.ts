import { Worker } from "node:worker_threads";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import type { ExportWarning } from "./model.ts";
import type { Remarks } from "./revisions/remarks.ts";

/**
 * `savedAt`: when the exported state came to be (ISO 8601); it stands in the file's properties. `remarks`: given, suggestions leave as tracked changes, with
 * what it says of people and comments; otherwise they count as accepted, and nothing of them or of comments is in the file.
 */
export interface ExportOptions {
  readonly savedAt?: string;
  readonly remarks?: Remarks;
}

/** What the thread is asked for. */
export interface ExportOrder {
  readonly id: number;
  readonly report: WholeReport;
  readonly options: ExportOptions;
}

/** What the thread says. `stage` tells how far it is; `done` and `failed` end the order. */
export type ExportAnswer =
  | { readonly kind: "stage"; readonly id: number; readonly stage: "outline" | "file" }
  | { readonly kind: "done"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly warnings: readonly ExportWarning[] }
  | { readonly kind: "failed"; readonly id: number; readonly code: ErrorCode; readonly message: string };

interface WorkerOutput {
  readonly bytes: Uint8Array;
  readonly warnings: readonly ExportWarning[];
}

/** A thread that writes one report at a time. */
export interface ExportWorker {
  /** Orders wait for each other. Fails with a `ReportError` that names the report and what was being done. */
  write(report: WholeReport, options: ExportOptions): Promise<WorkerOutput>;
  /** End the thread; what waits fails with `stopping`. */
  stop(): Promise<void>;
}

export interface WorkerLimits {
  /** A report that is not written by then is given up and the thread ended: a hundred times what 200 pages take. */
  readonly timeoutMs: number;
  /** Orders that may wait; more are sent away with `too_slow`. */
  readonly mostWaiting: number;
  /** An unused thread is ended after this time, to give its memory back. */
  readonly idleMs: number;
  readonly memoryMb: number;
}

export const workerLimits: WorkerLimits = { timeoutMs: 60_000, mostWaiting: 50, idleMs: 120_000, memoryMb: 1024 };

interface Waiting {
  readonly order: ExportOrder;
  readonly resolve: (output: WorkerOutput) => void;
  readonly reject: (error: ReportError) => void;
}

/** Start a thread of that module when the first order comes, and a new one after it died or was idle. An idle thread does not keep the process alive. */
export function createExportWorker(module: URL, limits: WorkerLimits = workerLimits): ExportWorker {
  return new OneThread(module, limits);
}

class OneThread implements ExportWorker {
  private readonly waiting: Waiting[] = [];
  private current: { readonly job: Waiting; stage: string; readonly timer: NodeJS.Timeout } | null = null;
  private thread: Worker | null = null;
  private idleTimer: NodeJS.Timeout | null = null;
  private nextId = 1;
  private stopped = false;

  constructor(
    private readonly module: URL,
    private readonly limits: WorkerLimits,
  ) {}

  write(report: WholeReport, options: ExportOptions): Promise<WorkerOutput> {
    if (this.stopped) return Promise.reject(new ReportError("stopping", "The server is stopping; nothing is exported any more."));
    if (this.waiting.length >= this.limits.mostWaiting) {
      return Promise.reject(new ReportError("too_slow", `${this.waiting.length} exports are waiting already; try again in a minute.`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ order: { id: this.nextId, report, options }, resolve, reject });
      this.nextId += 1;
      this.advance();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const error = new ReportError("stopping", "The server stopped before the report was exported; its text is safe.");
    for (const job of this.waiting.splice(0)) job.reject(error);
    this.end()?.job.reject(error);
    await this.dropThread();
  }

  /** Hand the next order to the thread, if it is free. */
  private advance(): void {
    if (this.current !== null) return;
    const job = this.waiting.shift();
    if (job === undefined) {
      this.rest();
      return;
    }
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    const timer = setTimeout(() => this.giveUp(), this.limits.timeoutMs);
    this.current = { job, stage: "start", timer };
    try {
      this.thread ??= this.startThread();
      this.thread.ref();
      this.thread.postMessage(job.order);
    } catch (cause) {
      // No thread could be had, or the report is no plain data: this order fails, the next one is tried.
      this.end();
      job.reject(failure("internal", job, "start", cause instanceof Error ? cause : new Error(String(cause))));
      this.advance();
    }
  }

  private startThread(): Worker {
    const thread = new Worker(entryOf(this.module), { resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb } });
    thread.on("message", (answer: ExportAnswer) => this.hear(answer));
    thread.on("error", (error) => this.broke(thread, error));
    thread.on("exit", () => this.broke(thread, new Error("The exporting thread ended.")));
    return thread;
  }

  private hear(answer: ExportAnswer): void {
    if (this.current === null || answer.id !== this.current.job.order.id) return;
    if (answer.kind === "stage") {
      this.current.stage = answer.stage;
      return;
    }
    const ended = this.end();
    if (ended === null) return;
    if (answer.kind === "done") ended.job.resolve({ bytes: answer.bytes, warnings: answer.warnings });
    else ended.job.reject(failure(answer.code, ended.job, ended.stage, new Error(answer.message)));
    this.advance();
  }

  /** The thread died by itself: out of memory, or a bug outside of an order. The order fails, the next one gets a new thread. */
  private broke(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    const ended = this.end();
    ended?.job.reject(failure("internal", ended.job, ended.stage, error));
    this.advance();
  }

  private giveUp(): void {
    const ended = this.end();
    ended?.job.reject(failure("internal", ended.job, ended.stage, new Error(`Not done after ${this.limits.timeoutMs} ms.`)));
    void this.dropThread().then(() => this.advance());
  }

  private end(): { readonly job: Waiting; readonly stage: string } | null {
    const ended = this.current;
    if (ended === null) return null;
    clearTimeout(ended.timer);
    this.current = null;
    return ended;
  }

  private rest(): void {
    this.thread?.unref();
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => void this.dropThread(), this.limits.idleMs).unref();
  }

  private async dropThread(): Promise<void> {
    const thread = this.thread;
    this.thread = null;
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    await thread?.terminate();
  }
}

const stageWords: Readonly<Record<string, string>> = { start: "starting", outline: "resolving its numbers and notes", file: "writing the file" };

function failure(code: ErrorCode, job: Waiting, stage: string, cause: Error): ReportError {
  const detail = cause.message.split("\n")[0] ?? "";
  return new ReportError(code, `"${job.order.report.title}" was not exported: ${stageWords[stage] ?? stage} failed (${detail}). Its text is safe.`, {
    cause,
  });
}

/**
 * What the thread runs. Sources need a loader that understands TypeScript, and a loader that is registered in the main thread does not reach threads on
 * Node 20: the thread registers its own before it imports the module. The built server needs none.
 */
function entryOf(module: URL): URL {
  if (!module.pathname.endsWith(".ts")) return module;
  const loader = import.meta.resolve("tsx/esm/api");
  const source = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(module.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
