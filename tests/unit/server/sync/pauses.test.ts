import { expect, it } from "vitest";
import { pauseBeforeTelling } from "../../../../server/sync/limits.ts";

it("[SY19] nobody waits in a room that was quiet, or where telling costs next to nothing", () => {
  expect(pauseBeforeTelling(0, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(0);
  expect(pauseBeforeTelling(0.5, 50)).toBeLessThanOrEqual(0);
  expect(pauseBeforeTelling(0.05, 0.5)).toBeLessThanOrEqual(0);
});

it("[SY19] the pause grows with what the last broadcast cost, and leaves half of the time for what comes in", () => {
  expect(pauseBeforeTelling(0.1, 0)).toBeLessThan(pauseBeforeTelling(0.4, 0));
  expect(pauseBeforeTelling(1, 0)).toBe(2);
  expect(pauseBeforeTelling(8, 0)).toBe(8);
});
