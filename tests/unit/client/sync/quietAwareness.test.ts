import { afterAll, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { QuietAwareness } from "../../../../client/sync/quietAwareness.ts";

vi.hoisted(() => vi.useFakeTimers());
afterAll(() => {
  vi.useRealTimers();
});

function watched() {
  const awareness = new QuietAwareness(new Y.Doc());
  const sent: unknown[] = [];
  awareness.on("update", () => sent.push(awareness.getLocalState()));
  return { awareness, sent };
}

it("says nothing until the caret is in the text", () => {
  const { awareness, sent } = watched();
  awareness.setLocalStateField("user", { name: "Giả" });
  awareness.setLocalStateField("cursor", null);
  expect(awareness.getLocalState()).toBeNull();
  expect(sent).toEqual([]);
  awareness.destroy();
});

it("sends at most ten carets a second and always the last one", () => {
  const { awareness, sent } = watched();
  for (let at = 0; at < 100; at += 1) {
    awareness.setLocalStateField("cursor", { at });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(100);
  expect(sent.length).toBeLessThanOrEqual(11);
  expect(awareness.getLocalState()).toEqual({ cursor: { at: 99 } });
  awareness.destroy();
});

it("says nothing again when the caret leaves", () => {
  const { awareness } = watched();
  awareness.setLocalStateField("cursor", { at: 1 });
  vi.advanceTimersByTime(200);
  awareness.setLocalStateField("cursor", null);
  vi.advanceTimersByTime(200);
  expect(awareness.getLocalState()).toBeNull();
  awareness.destroy();
});
