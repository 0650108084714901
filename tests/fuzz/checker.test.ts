import fc from "fast-check";
import { expect, it } from "vitest";
import { checkText } from "../../extensions/checks/checkText.ts";
import { sums } from "../corpus/sums.ts";
import { traps } from "../corpus/traps.ts";
import { words } from "../corpus/words.ts";

const pieces = [...sums, ...traps, ...words].flatMap(([, text]) => text.replaceAll(/\[\[|\]\]/gu, "").split(/(?<=[\s,;:().%/])/u));
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces, "\n", "(", ")", "¹", "\u00a0"), { maxLength: 80 }).map((all) => all.join("")),
);

it("any text is checked without failing, and every finding stands where it says", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, end, printed, fixes } of checkText(text, { ownUnit: "phường Kim Sơn" })) {
        expect(text.slice(start, end)).toBe(printed);
        for (const fix of fixes) expect(fix.start >= 0 && fix.end <= text.length && fix.start <= fix.end).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});

it("the same text gives the same findings", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(checkText(text)).toEqual(checkText(text));
    }),
    { numRuns: 300 },
  );
});
