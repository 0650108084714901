import type { SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";
import type { CheckAnswer, CheckQuestion } from "./checkWorker.ts";
import type { CheckText } from "./findingStore.ts";

/** Check texts beside the page's own work: in a thread, or in the page itself if the browser gives no thread. The thread begins with the first text. */
export function checkInWorker(): CheckText {
  let worker: Worker | null = null;
  let questions = 0;
  const waiting = new Map<number, (findings: readonly SectionFinding[] | null) => void>();
  const begin = (): Worker => {
    const begun = new Worker(new URL("./checkWorker.ts", import.meta.url), { type: "module" });
    begun.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
      waiting.get(data.question)?.(data.findings);
      waiting.delete(data.question);
    });
    begun.addEventListener("error", () => {
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
      begun.terminate();
      worker = null;
    });
    return begun;
  };
  return async (text, context) => {
    const question = questions;
    questions += 1;
    const findings = await new Promise<readonly SectionFinding[] | null>((answer) => {
      waiting.set(question, answer);
      try {
        worker ??= begin();
        const asked: CheckQuestion = { question, text, context };
        worker.postMessage(asked);
      } catch {
        // Here the browser refused the thread; what was asked is answered below.
        waiting.delete(question);
        answer(null);
      }
    });
    if (findings !== null) return findings;
    const { checkSectionText } = await import("../../../extensions/sectionChecks/checkSectionText.ts");
    return checkSectionText(text, context);
  };
}

/** Resolves when the page has nothing else to do, or after a second. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });
