/** Things to close, in the reverse order of their opening. */
export interface Closing {
  add(close: () => Promise<void>): void;
  /** Close everything once, even if one of the things fails to; then tell the first failure. */
  closeAll(): Promise<void>;
}

export function createClosing(): Closing {
  const closers: (() => Promise<void>)[] = [];
  let closed: Promise<void> | null = null;
  async function run(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
  return {
    add: (close) => {
      closers.push(close);
    },
    closeAll: () => {
      closed ??= run();
      return closed;
    },
  };
}
