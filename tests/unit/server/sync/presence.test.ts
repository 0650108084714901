import { expect, it, vi } from "vitest";
import { defaultLimits } from "../../../../server/sync/limits.ts";
import { Presence } from "../../../../server/sync/presence.ts";

const user = { id: "an", name: "An", department: "Văn phòng", color: "#000000" };

function room() {
  const told: Uint8Array[] = [];
  const presence = new Presence(defaultLimits, Date.now, (message) => told.push(message));
  const say = (owner: { readonly userId: string }, client: number, clock: number, section: string) => {
    presence.take(owner, [{ client, clock, state: JSON.stringify({ section }) }], user);
    vi.advanceTimersByTime(defaultLimits.presenceWindowMs + 1);
  };
  return { presence, told, say };
}

it("[SY6] tells nobody what one window of a person repeats of another", () => {
  vi.useFakeTimers();
  const { told, say, presence } = room();
  const [first, second] = [{ userId: "an" }, { userId: "an" }];
  say(first, 1, 1, "thu");
  say(second, 2, 1, "chi");
  expect(told).toHaveLength(2);
  say(second, 1, 1, "thu");
  say(first, 2, 1, "chi");
  say(first, 1, 1, "thu");
  expect(told).toHaveLength(2);
  say(first, 1, 2, "dự toán");
  expect(told).toHaveLength(3);
  // What the other window heard before must not take the caret back.
  say(second, 1, 1, "thu");
  expect(told).toHaveLength(3);
  presence.stop();
  vi.useRealTimers();
});

it("[SY6] lets a window that comes back answer for itself before its old socket is gone", () => {
  vi.useFakeTimers();
  const { told, say, presence } = room();
  const [old, back] = [{ userId: "an" }, { userId: "an" }];
  say(old, 1, 1, "thu");
  say(back, 1, 1, "thu");
  presence.leave(old);
  expect(presence.everybody()).not.toBeNull();
  presence.leave(back);
  expect(presence.everybody()).toBeNull();
  expect(told).toHaveLength(1);
  presence.stop();
  vi.useRealTimers();
});
