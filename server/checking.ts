import { Worker } from "node:worker_threads";
import type { FoundInText, TextsToCheck } from "../extensions/sectionChecks/checkTexts.ts";
import { ReportError } from "../extensions/wire/errors.ts";
import { createExclusive } from "./domain/exclusive.ts";
import type { TextChecker } from "./domain/ports.ts";
import { threadEntry } from "./export/runners.ts";

/** A report of 300 pages takes a few seconds. */
const timeLimitMs = 60_000;
const memoryLimitMb = 512;

type Found = ReadonlyMap<string, FoundInText>;

/** The checks in a thread of their own, which begins with the first order and stays. */
export interface Checking extends TextChecker {
  stop(): Promise<void>;
}

export function createChecking(): Checking {
  const alone = createExclusive();
  let thread: Worker | null = null;
  /** What the thread is at; orders come one after the other. */
  let asked: { done(found: Found): void; broke(why: string, cause?: unknown): void } | null = null;

  function begin(): Worker {
    const begun = new Worker(threadEntry(threadModule), { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
    begun.on("message", (found: Found) => asked?.done(found));
    begun.on("error", (cause) => asked?.broke("checking broke off", cause));
    begun.on("exit", () => {
      if (thread === begun) thread = null;
      asked?.broke("checking broke off");
    });
    begun.unref();
    return begun;
  }

  async function answered(order: TextsToCheck): Promise<Found> {
    const asking = thread ?? begin();
    thread = asking;
    const limit = setTimeout(() => asked?.broke("it took too long"), timeLimitMs);
    try {
      return await new Promise<Found>((resolve, reject) => {
        asked = {
          done: resolve,
          broke: (why, cause) =>
            reject(new ReportError("internal", `The texts could not be checked: ${why}. Nothing was changed; try again.`, { cause })),
        };
        asking.postMessage(order);
      });
    } catch (error) {
      thread = null;
      asked = null;
      await asking.terminate();
      throw error;
    } finally {
      asked = null;
      clearTimeout(limit);
    }
  }

  return {
    check: (order) => alone("checking", () => answered(order)),
    async stop() {
      await thread?.terminate();
    },
  };
}

/** With this module's own ending: `.ts` from the sources, `.js` from the build. */
const threadModule = new URL(`./checkingThread${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
