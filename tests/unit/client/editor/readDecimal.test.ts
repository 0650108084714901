import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal } from "../../../../client/editor/forms/readDecimal.ts";
import { groupedDecimal } from "../../../../extensions/figures/formatFigure.ts";
import { decimalString } from "../../../../extensions/nodes/figure.ts";

describe("a typed number", () => {
  it.each([
    ["1.801,6", "1801.6"],
    ["2.058.669.000", "2058669000"],
    ["05", "5"],
    ["0", "0"],
    ["9215", "9215"],
    ["96,6%", "96.6"],
    ["-3,5", "-3.5"],
    ["−3", "-3"],
    ["0,125", "0.125"],
    ["1 801,6", "1801.6"],
    ["1,801.6", "1801.6"],
    ["1,234,567", "1234567"],
    ["12,5", "12.5"],
    ["12.5", "12.5"],
    ["1234.567", "1234.567"],
  ])("%s is read as %s", (typed, value) => {
    expect(readDecimal(typed)).toEqual({ state: "number", value });
  });

  it.each(["1.234", "1,234", "12.345", "999,000"])("%s has two readings and is asked about", (typed) => {
    const [whole = "", fraction = ""] = typed.split(/[.,]/);
    expect(readDecimal(typed)).toEqual({ state: "ambiguous", readings: [whole + fraction, `${whole}.${fraction}`] });
  });

  it.each(["abc", "1.2.3", "1,2,3", "1..2", "1.23.456", "1/2", "--1"])("%s is not a number", (typed) => {
    expect(readDecimal(typed).state).toBe("unreadable");
  });

  it("is empty when nothing but signs was typed", () => {
    expect(readDecimal("  ").state).toBe("empty");
    expect(readDecimal("-").state).toBe("empty");
  });

  it("that a figure prints is read back as the same value, or asked about with that value among the readings", () => {
    const canonical = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.option(fc.stringMatching(/^\d{0,5}[1-9]$/), { nil: "" }))
      .map(([negative, whole, fraction]) => `${negative && whole > 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);
    fc.assert(
      fc.property(canonical, (value) => {
        const reading = readDecimal(groupedDecimal(value));
        if (reading.state === "ambiguous") expect(reading.readings).toContain(value);
        else expect(reading).toEqual({ state: "number", value });
      }),
    );
  });

  it("never gives a value that a figure cannot hold", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[\d.,]{1,40}$/), (typed) => {
        const reading = readDecimal(typed);
        if (reading.state === "number") expect(decimalString.safeParse(reading.value).success).toBe(true);
      }),
    );
  });
});
