interface EntryJob<Entry> {
  readonly kind: "entry";
  readonly entry: Entry;
  resolve(): void;
  reject(error: unknown): void;
}

/** A piece of work in a log's one order. Entries that stand together are done in one write; a task is done alone. */
type Job<Entry> = EntryJob<Entry> | { readonly kind: "task"; run(): Promise<void> };

/**
 * Between two writes the queue rests for so many times what the last one took, but not longer than the limit. Who writes now and then never waits; where many
 * write, more goes into each write, and what a write costs is paid less often.
 */
const restPerWrite = 2;
const longestRestMs = 2;
/** A shorter rest is left out: timers count whole milliseconds. */
const shortestRestMs = 0.5;

/** Group commit: while one batch is on its way to the disk, the next gathers. After a batch that failed, everything that stands behind it in the queue fails too. */
export class UpdateLogQueue<Entry> {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #jobs: Job<Entry>[] = [];
  #running = false;
  #restedAt = Number.NEGATIVE_INFINITY;

  /** `write` resolves when all its entries are on disk; if it fails, none is. */
  constructor(write: (entries: readonly Entry[]) => Promise<void>) {
    this.#write = write;
  }

  entry(entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => this.#add({ kind: "entry", entry, resolve, reject }));
  }

  task<Result>(run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => this.#add({ kind: "task", run: () => run().then(resolve, reject) }));
  }

  #add(job: Job<Entry>): void {
    this.#jobs.push(job);
    if (this.#running) return;
    this.#running = true;
    queueMicrotask(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    for (;;) {
      if (this.#jobs[0]?.kind === "entry") await this.#rest();
      const first = this.#jobs.shift();
      if (first === undefined) break;
      if (first.kind === "task") await first.run();
      else await this.#commit([first, ...this.#takeBatch()]);
    }
    this.#running = false;
  }

  async #rest(): Promise<void> {
    const rest = this.#restedAt - performance.now();
    if (rest >= shortestRestMs) await new Promise((resolve) => setTimeout(resolve, rest));
  }

  #takeBatch(): EntryJob<Entry>[] {
    const batch: EntryJob<Entry>[] = [];
    for (let job = this.#jobs[0]; job !== undefined && job.kind !== "task"; job = this.#jobs[0]) {
      batch.push(job);
      this.#jobs.shift();
    }
    return batch;
  }

  async #commit(batch: readonly EntryJob<Entry>[]): Promise<void> {
    const startedAt = performance.now();
    try {
      await this.#write(batch.map(({ entry }) => entry));
    } catch (error) {
      const behind = this.#jobs.flatMap((job) => (job.kind === "task" ? [] : [job]));
      this.#jobs = this.#jobs.filter((job) => job.kind === "task");
      for (const job of [...batch, ...behind]) job.reject(error);
      return;
    }
    const now = performance.now();
    this.#restedAt = now + Math.min(longestRestMs, restPerWrite * (now - startedAt));
    for (const job of batch) job.resolve();
  }
}
