import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalOf, compare, decimal, distance, minus, percentage, plus, shifted, sumOf } from "../../../../extensions/figures/decimal.ts";

const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.integer({ min: 0, max: 6 }) });

describe("decimals", () => {
  it("read back what they print", () => {
    fc.assert(fc.property(decimals, (value) => compare(decimal(canonicalOf(value)), value) === 0));
  });

  it("take away what they added", () => {
    fc.assert(fc.property(decimals, decimals, (one, other) => compare(minus(plus(one, other), other), one) === 0));
  });

  it("are never a negative distance apart", () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => distance(one, other).units >= 0n && compare(distance(one, other), distance(other, one)) === 0),
    );
  });

  it("add tenths exactly", () => {
    expect(canonicalOf(sumOf(["64.2", "48.3", "75"].map(decimal)))).toBe("187.5");
  });

  it("move the point both ways", () => {
    expect(canonicalOf(shifted(decimal("12.4"), 9))).toBe("12400000000");
    expect(canonicalOf(shifted(decimal("12400000000"), -9))).toBe("12.4");
  });

  it("refuse what is no canonical decimal", () => {
    expect(() => decimal("1,5")).toThrow(RangeError);
  });
});

describe("a percentage", () => {
  it("is rounded half up and cut off", () => {
    const { rounded, cut } = percentage(decimal("9215"), decimal("9541"), 1) ?? { rounded: decimal("0"), cut: decimal("0") };
    expect([canonicalOf(rounded), canonicalOf(cut)]).toEqual(["96.6", "96.5"]);
  });

  it("of nothing is none", () => {
    expect(percentage(decimal("1"), decimal("0"), 1)).toBeNull();
  });
});
