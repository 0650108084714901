import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberInWords, readNumberWords } from "../../../../extensions/figures/numberWords.ts";

describe("numbers in words", () => {
  it("are read back as they were written", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (value) => readNumberWords(numberInWords(value)) === value),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["hai", 2n],
    ["mười lăm", 15n],
    ["hai mươi mốt", 21n],
    ["một trăm linh năm", 105n],
    ["một trăm lẻ năm", 105n],
    ["hai nghìn không trăm linh ba", 2003n],
    ["ba tỷ hai trăm triệu", 3_200_000_000n],
  ])("read %s", (text, value) => {
    expect(readNumberWords(text)).toBe(value);
  });

  it.each(["mươi hai", "một số", "", "hai ba", "trăm"])("are not read in “%s”", (text) => {
    expect(readNumberWords(text)).toBeNull();
  });
});
