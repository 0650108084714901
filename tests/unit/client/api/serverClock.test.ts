import { afterEach, expect, it } from "vitest";
import { noteServerDate, serverNow } from "../../../../client/api/serverClock.ts";

afterEach(() => noteServerDate(new Date().toUTCString()));

it("follows the server where this machine's clock is wrong", () => {
  noteServerDate(new Date(Date.now() + 3_600_000).toUTCString());
  expect(serverNow() - Date.now()).toBeGreaterThan(3_590_000);
  noteServerDate(new Date(Date.now() - 86_400_000).toUTCString());
  expect(serverNow() - Date.now()).toBeLessThan(-86_390_000);
});

it("stays with this machine's clock where the two agree, and where an answer names no time", () => {
  noteServerDate(new Date(Date.now() + 1_500).toUTCString());
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50);
  noteServerDate(null);
  noteServerDate("morgen");
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50);
});
