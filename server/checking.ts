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

  function begin(): Worker {
    const begun = new Worker(threadEntry(threadModule), { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
    begun.unref();
    return begun;
  }

  function answered(order: TextsToCheck): Promise<Found> {
    return new Promise((resolve, reject) => {
      const asked = thread ?? begin();
      thread = asked;
      asked.ref();
      const finish = (act: () => void): void => {
        clearTimeout(limit);
        asked.removeAllListeners();
        asked.unref();
        act();
      };
      const fail = (why: string, cause?: unknown): void =>
        finish(() => {
          thread = null;
          // It may have ended by itself.
          void asked.terminate();
          reject(new ReportError("internal", `The texts could not be checked: ${why}. Nothing was changed; try again.`, { cause }));
        });
      const limit = setTimeout(() => fail("it took too long"), timeLimitMs);
      asked.once("message", (found: Found) => finish(() => resolve(found)));
      asked.once("error", (cause) => fail("checking broke off", cause));
      asked.once("exit", () => fail("checking broke off"));
      asked.postMessage(order);
    });
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
