interface EntryJob<Entry> {
  readonly kind: "entry";
  readonly entry: Entry;
  resolve(): void;
  reject(error: unknown): void;
}

/** A piece of work in a log's one order. Entries that stand together are done in one write; a task is done alone. */
type Job<Entry> = EntryJob<Entry> | { readonly kind: "task"; run(): Promise<void> };

/** A shorter rest is left out: timers count whole milliseconds. */
const shortestRestMs = 0.5;
/** From the beginning of one write to the next. Where many write, more goes into each, and what a write costs is paid less often; a slow disk is pause enough. */
const paceMs = 3;
/** The longest that the loop is left to others after a write. */
const longestRestMs = 10;

/**
 * When the next write may begin after one that began, was on disk, and was told to all who waited for it. Who writes now and then never waits. Telling many
 * takes its time; as long is left to the loop for what comes in.
 */
export const nextWriteAt = (beganAt: number, writtenAt: number, toldAt: number): number =>
  Math.max(beganAt + paceMs, toldAt + Math.min(longestRestMs, toldAt - writtenAt));

/** Group commit: while one batch is on its way to the disk, the next gathers. After a batch that failed, everything that stands behind it in the queue fails too. */
export class UpdateLogQueue<Entry> {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #jobs: Job<Entry>[] = [];
  #running = false;
  #nextWriteAt = Number.NEGATIVE_INFINITY;

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
    const rest = this.#nextWriteAt - performance.now();
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
    const beganAt = performance.now();
    try {
      await this.#write(batch.map(({ entry }) => entry));
    } catch (error) {
      const behind = this.#jobs.flatMap((job) => (job.kind === "task" ? [] : [job]));
      this.#jobs = this.#jobs.filter((job) => job.kind === "task");
      for (const job of [...batch, ...behind]) job.reject(error);
      return;
    }
    const writtenAt = performance.now();
    for (const job of batch) job.resolve();
    // Those who waited go on before the loop's next turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#nextWriteAt = nextWriteAt(beganAt, writtenAt, performance.now());
  }
}
