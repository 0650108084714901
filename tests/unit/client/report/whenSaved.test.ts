import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenSaved } from "../../../../client/pages/report/whenSaved.ts";
import type { ReportConnection, SaveState } from "../../../../client/sync/connection.ts";

/** A connection of which only the save state matters; everything else would be a mistake to ask. */
function connectionWith(first: SaveState) {
  let save = first;
  const listeners = new Set<() => void>();
  const notAsked = (): never => {
    throw new Error("Only the save state is asked for here.");
  };
  const connection: ReportConnection = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveState: () => save,
    publicReport: notAsked,
    room: notAsked,
    presence: notAsked,
    enter: notAsked,
    recovered: notAsked,
    discardRecovered: notAsked,
    destroy: notAsked,
  };
  const become = (next: SaveState): void => {
    save = next;
    for (const listener of listeners) listener();
  };
  return { connection, become, listeners };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("waiting until everything is saved", () => {
  it("is over at once if it is", async () => {
    const { connection, listeners } = connectionWith({ state: "saved", savedAt: 0 });
    await expect(whenSaved(connection)).resolves.toBe(true);
    expect(listeners.size).toBe(0);
  });

  it("ends with true when the last word is on the disk", async () => {
    const { connection, become, listeners } = connectionWith({ state: "saving", unsaved: 2 });
    const saved = whenSaved(connection);
    become({ state: "saving", unsaved: 1 });
    become({ state: "saved", savedAt: 1 });
    await expect(saved).resolves.toBe(true);
    expect(listeners.size).toBe(0);
  });

  it("ends with false when the line is cut meanwhile", async () => {
    const { connection, become } = connectionWith({ state: "saving", unsaved: 2 });
    const saved = whenSaved(connection);
    become({ state: "offline", unsaved: 2, since: 0 });
    await expect(saved).resolves.toBe(false);
  });

  it("ends with false after ten seconds, and leaves nothing behind", async () => {
    const { connection, listeners } = connectionWith({ state: "saving", unsaved: 1 });
    const saved = whenSaved(connection);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(saved).resolves.toBe(false);
    expect(listeners.size).toBe(0);
  });
});
