import type { CheckAnswer, CheckOrder, CheckQuestion, Found } from "./checkOrders.ts";
import type { Checks } from "./findingStore.ts";

/** Check texts beside the page's own work: in a thread, or in the page itself if the browser gives no thread. The thread begins with the first text. */
export function checkInWorker(): Checks {
  let worker: Worker | null = null;
  let questions = 0;
  const waiting = new Map<number, (found: Found | null) => void>();
  const begin = (): Worker => {
    const begun = new Worker(new URL("./checkWorker.ts", import.meta.url), { type: "module" });
    begun.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
      waiting.get(data.question)?.(data.found);
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
  async function ask(order: CheckOrder): Promise<Found> {
    const question = questions;
    questions += 1;
    const found = await new Promise<Found | null>((answer) => {
      waiting.set(question, answer);
      try {
        worker ??= begin();
        const asked: CheckQuestion = { question, order };
        worker.postMessage(asked);
      } catch {
        // Here the browser refused the thread; what was asked is answered below.
        waiting.delete(question);
        answer(null);
      }
    });
    if (found !== null) return found;
    const { checkOrder } = await import("./checkOrders.ts");
    return checkOrder(order);
  }
  return {
    text: async (text, context) => [...(await ask({ kind: "text", text, context })).values()].flat(),
    over: (texts, context) => ask({ kind: "over", texts, context }),
    pause: () => new Promise((resolve) => setTimeout(resolve, overPauseMs)),
  };
}

/** The report as a whole is looked at when nobody has typed for so long. */
const overPauseMs = 1_200;

/** Resolves when the page has nothing else to do, or after a second. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });
