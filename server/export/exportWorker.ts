import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import type { ExportAnswer, ExportOptions, ExportOrder, WrittenBytes } from "./exportOrder.ts";
import type { ExportWarning } from "./model.ts";
import { type Runner, type StartRunner, startThread } from "./runners.ts";

interface WorkerOutput extends WrittenBytes {
  readonly warnings: readonly ExportWarning[];
}

/** Writes one report at a time, in a thread or a process. */
export interface ExportWorker {
  /**
   * Orders wait for each other. Fails with a `ReportError` that names the report and what was being done. When `signal` says that nobody wants the file any
   * more, the order is given up; if it is being written, its runner is ended.
   */
  write(report: WholeReport, options: ExportOptions, signal?: AbortSignal): Promise<WorkerOutput>;
  /** End it; what waits fails with `stopping`. */
  stop(): Promise<void>;
}

export interface WorkerLimits {
  /** A report that is not written by then is given up and its runner ended: a hundred times what 200 pages take. */
  readonly timeoutMs: number;
  /** Orders that may wait; more are sent away with `too_slow`. */
  readonly mostWaiting: number;
  /** An unused runner is ended after this time, to give its memory back. */
  readonly idleMs: number;
  readonly memoryMb: number;
  /** After so many orders a runner is replaced by a new one: some libraries never give back all of their memory. */
  readonly ordersPerRunner: number;
}

export const workerLimits: WorkerLimits = {
  timeoutMs: 60_000,
  mostWaiting: 50,
  idleMs: 120_000,
  memoryMb: 1024,
  ordersPerRunner: Number.POSITIVE_INFINITY,
};

interface Waiting {
  readonly order: ExportOrder;
  readonly resolve: (output: WorkerOutput) => void;
  readonly reject: (error: ReportError) => void;
}

/** Start a runner of that module when the first order comes, and a new one after it died or was idle. An idle one does not keep the process alive. */
export function createExportWorker(module: URL, limits: WorkerLimits = workerLimits, start: StartRunner = startThread): ExportWorker {
  return new OneRunner(module, limits, start);
}

class OneRunner implements ExportWorker {
  private readonly waiting: Waiting[] = [];
  private current: { readonly job: Waiting; stage: string; readonly timer: NodeJS.Timeout } | null = null;
  private runner: Runner | null = null;
  private ordersTaken = 0;
  private idleTimer: NodeJS.Timeout | null = null;
  private nextId = 1;
  private stopped = false;

  constructor(
    private readonly module: URL,
    private readonly limits: WorkerLimits,
    private readonly start: StartRunner,
  ) {}

  write(report: WholeReport, options: ExportOptions, signal?: AbortSignal): Promise<WorkerOutput> {
    if (this.stopped) return Promise.reject(new ReportError("stopping", "The server is stopping; nothing is exported any more."));
    if (this.waiting.length >= this.limits.mostWaiting) {
      return Promise.reject(new ReportError("too_slow", `${this.waiting.length} exports are waiting already; try again in a minute.`));
    }
    if (signal?.aborted === true) return Promise.reject(unwanted(report));
    return new Promise((resolve, reject) => {
      const job: Waiting = { order: { id: this.nextId, report, options }, resolve, reject };
      this.nextId += 1;
      this.waiting.push(job);
      signal?.addEventListener("abort", () => this.abandon(job), { once: true });
      this.advance();
    });
  }

  private abandon(job: Waiting): void {
    const place = this.waiting.indexOf(job);
    if (place >= 0) {
      this.waiting.splice(place, 1);
      job.reject(unwanted(job.order.report));
    } else if (this.current?.job === job) {
      this.end();
      job.reject(unwanted(job.order.report));
      void this.dropRunner().then(() => this.advance());
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const error = new ReportError("stopping", "The server stopped before the report was exported; its text is safe.");
    for (const job of this.waiting.splice(0)) job.reject(error);
    this.end()?.job.reject(error);
    await this.dropRunner();
  }

  /** Hand the next order to the runner, if it is free. */
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
      const runner = this.readyRunner();
      runner.hold(true);
      runner.post(job.order);
      this.ordersTaken += 1;
    } catch (cause) {
      // No runner could be had, or the report is no plain data: this order fails, the next one is tried.
      this.end();
      job.reject(failure("internal", job, "start", cause instanceof Error ? cause : new Error(String(cause))));
      this.advance();
    }
  }

  private readyRunner(): Runner {
    if (this.ordersTaken >= this.limits.ordersPerRunner) void this.dropRunner();
    this.runner ??= this.startRunner();
    return this.runner;
  }

  private startRunner(): Runner {
    this.ordersTaken = 0;
    const runner = this.start(this.module, this.limits.memoryMb, {
      hear: (answer) => this.hear(answer),
      broke: (error) => this.broke(runner, error),
    });
    return runner;
  }

  private hear(answer: ExportAnswer): void {
    if (this.current === null || answer.id !== this.current.job.order.id) return;
    if (answer.kind === "stage") {
      this.current.stage = answer.stage;
      return;
    }
    const ended = this.end();
    if (ended === null) return;
    if (answer.kind === "done") ended.job.resolve({ bytes: answer.bytes, page: answer.page, warnings: answer.warnings });
    else
      ended.job.reject(
        failure(answer.code, ended.job, ended.stage, new ReportError(answer.code, answer.message, { unprintable: answer.unprintable })),
      );
    this.advance();
  }

  /** The runner died by itself: out of memory, or a bug outside of an order. The order fails, the next one gets a new one. */
  private broke(runner: Runner, error: Error): void {
    if (this.runner !== runner) return;
    this.runner = null;
    const ended = this.end();
    ended?.job.reject(failure("internal", ended.job, ended.stage, error));
    this.advance();
  }

  private giveUp(): void {
    const ended = this.end();
    ended?.job.reject(failure("internal", ended.job, ended.stage, new Error(`Not done after ${this.limits.timeoutMs} ms.`)));
    void this.dropRunner().then(() => this.advance());
  }

  private end(): { readonly job: Waiting; readonly stage: string } | null {
    const ended = this.current;
    if (ended === null) return null;
    clearTimeout(ended.timer);
    this.current = null;
    return ended;
  }

  private rest(): void {
    // The next order need not wait for its runner to start.
    if (this.ordersTaken >= this.limits.ordersPerRunner) {
      void this.dropRunner();
      this.runner = this.startRunner();
    }
    this.runner?.hold(false);
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => void this.dropRunner(), this.limits.idleMs).unref();
  }

  private async dropRunner(): Promise<void> {
    const runner = this.runner;
    this.runner = null;
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    await runner?.end();
  }
}

const stageWords: Readonly<Record<string, string>> = { start: "starting", outline: "resolving its numbers and notes", file: "writing the file" };

const unwanted = ({ title }: WholeReport): ReportError =>
  new ReportError("stopping", `"${title}" was not exported: whoever asked for it is gone. Its text is safe.`);

function failure(code: ErrorCode, job: Waiting, stage: string, cause: Error): ReportError {
  const detail = cause.message.split("\n")[0] ?? "";
  const unprintable = cause instanceof ReportError ? cause.unprintable : undefined;
  return new ReportError(code, `"${job.order.report.title}" was not exported: ${stageWords[stage] ?? stage} failed (${detail}). Its text is safe.`, {
    cause,
    unprintable,
  });
}
