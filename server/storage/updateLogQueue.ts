interface EntryJob<Entry> {
  readonly kind: "entry";
  readonly entry: Entry;
  resolve(): void;
  reject(error: unknown): void;
}

/** A piece of work in a log's one order. Entries that stand together are done in one write; a task is done alone. */
type Job<Entry> = EntryJob<Entry> | { readonly kind: "task"; run(): Promise<void> };

/** Group commit: while one batch is on its way to the disk, the next gathers. After a batch that failed, everything that stands behind it in the queue fails too. */
export class UpdateLogQueue<Entry> {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #jobs: Job<Entry>[] = [];
  #running = false;

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
      const first = this.#jobs.shift();
      if (first === undefined) break;
      if (first.kind === "task") await first.run();
      else await this.#commit([first, ...this.#takeBatch()]);
    }
    this.#running = false;
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
    try {
      await this.#write(batch.map(({ entry }) => entry));
    } catch (error) {
      const behind = this.#jobs.flatMap((job) => (job.kind === "task" ? [] : [job]));
      this.#jobs = this.#jobs.filter((job) => job.kind === "task");
      for (const job of [...batch, ...behind]) job.reject(error);
      return;
    }
    for (const job of batch) job.resolve();
  }
}
