import { setTimeout as pause } from "node:timers/promises";
import type { Line } from "./line.ts";

export { pause };

/** So many sockets are opened at once, so that opening them is not a storm of its own. */
const atOnce = 20;

export async function openInTurn<Item>(items: readonly Item[], open: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(open));
}

export function closeAll(lines: readonly (Line | null)[]): void {
  for (const line of lines) {
    line?.socket.removeAllListeners("close");
    line?.socket.terminate();
  }
}
