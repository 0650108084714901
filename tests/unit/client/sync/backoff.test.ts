import fc from "fast-check";
import { expect, it } from "vitest";
import { backoffMs } from "../../../../client/sync/backoff.ts";

it("is short at first, grows, and never keeps anybody waiting longer than eight seconds", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, chance) => {
      const delay = backoffMs(attempt, () => chance);
      expect(delay).toBeGreaterThanOrEqual(150);
      expect(delay).toBeLessThanOrEqual(8_000);
      expect(backoffMs(attempt + 1, () => chance)).toBeGreaterThanOrEqual(delay);
    }),
  );
});
