import type { CDPSession, Page } from "@playwright/test";

/** What typing costs, a number for each key, in milliseconds. */
export interface KeyCost {
  /** Processor time of the page's main thread from the key to 100 ms after it: script, layout, paint, and what follows by itself. */
  readonly busy: readonly number[];
  /** From the key to the frame in which it shows. */
  readonly screen: readonly number[];
}

/** About what a fast typist leaves between two keys. */
const betweenKeysMs = 100;

/** Type into what has the focus, key by key, and measure each. The first ten keys warm up and don't count. */
export async function measureKeys(page: Page, keys: number): Promise<KeyCost> {
  const session = await page.context().newCDPSession(page);
  // Processor time, not time on the clock: what other programs of the machine do must not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(watchKeys);
  const words = "tổng hợp tình hình kinh tế xã hội của phường trong tháng ";
  const busy: number[] = [];
  for (let index = -10; index < keys; index += 1) {
    const before = await busyMs(session);
    await page.keyboard.press(asKey(words[(index + 10) % words.length] ?? " "));
    await page.waitForTimeout(betweenKeysMs);
    const after = await busyMs(session);
    if (index >= 0) busy.push(after - before);
  }
  const screen = await page.evaluate(readKeys);
  await session.detach();
  return { busy, screen: screen.slice(-keys) };
}

/** Keys that are on every keyboard; the letters with marks are typed as their base letter. */
const asKey = (letter: string): string => (letter === " " ? "Space" : letter.normalize("NFD").charAt(0).replace("đ", "d"));

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

/** Runs in the page: notes for each key when the frame after it was drawn. */
function watchKeys(): void {
  const times: number[] = [];
  window.keyTimes = times;
  window.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

function readKeys(): number[] {
  return window.keyTimes ?? [];
}
