import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters, matchesIn, patternOf, type SearchOptions } from "../../../../../client/editor/search/matchWords.ts";

const usual: SearchOptions = { accents: false, words: false };
const found = (text: string, typed: string, options: Partial<SearchOptions> = {}): readonly string[] => {
  const pattern = patternOf(typed, { ...usual, ...options });
  return pattern === null ? [] : matchesIn(text, pattern).map(({ from, to }) => text.slice(from, to));
};

describe("[A56] finding words", () => {
  it("takes no notice of case, accents and where in the syllable a tone stands", () => {
    const text = "Ủy ban, Uỷ ban, uy ban, ỦY BAN";
    for (const typed of ["Ủy ban", "Uỷ ban", "uy ban"]) expect(found(text, typed)).toEqual(["Ủy ban", "Uỷ ban", "uy ban", "ỦY BAN"]);
  });

  it("finds letters however they are encoded, and never cuts one from its accents", () => {
    const text = "Uỷ ban Mộc Lâm".normalize("NFD");
    expect(found(text, "Ủy ban".normalize("NFC"))).toEqual(["Uỷ ban".normalize("NFD")]);
    expect(found(text, "moc lam", { accents: false })).toEqual(["Mộc Lâm".normalize("NFD")]);
    expect(found("Mộc", "o".normalize("NFC"))).toEqual(["ộ"]);
  });

  it("takes đ for d, unless accents count", () => {
    expect(found("Đảng, dang", "dang")).toEqual(["Đảng", "dang"]);
    expect(found("Đảng, dang", "đảng", { accents: true })).toEqual(["Đảng"]);
    expect(found("Đảng, dang", "dang", { accents: true })).toEqual(["dang"]);
  });

  it("tells accents apart when asked, but not the places of a tone", () => {
    expect(found("Ủy, Uỷ, uy, ưỷ", "uỷ", { accents: true })).toEqual(["Ủy", "Uỷ"]);
    expect(found("hòa, hoà, hoa, hóa", "hoà", { accents: true })).toEqual(["hòa", "hoà"]);
  });

  it("finds whole words when asked", () => {
    expect(found("ban, bản thảo, bạn bè, banh, 9ban", "ban", { words: true })).toEqual(["ban", "bản", "bạn"]);
  });

  it("takes all spaces for alike, and lets nothing match a line break", () => {
    expect(found("ngân\u00A0sách ngân\nsách", "ngân sách")).toEqual(["ngân\u00A0sách"]);
    expect(found("a\nb", "\n")).toEqual([]);
    expect(found("a¶b\uFFFC", "¶")).toEqual([]);
  });

  it("looks for nothing when nothing is typed", () => {
    expect(patternOf("", usual)).toBeNull();
    expect(patternOf("¶", usual)).toBeNull();
  });

  const words = fc
    .array(fc.constantFrom("Ủ", "ỷ", "y", "đ", "Đ", "ộ".normalize("NFD"), "a", "B", " ", "\u0301", "😀", "İ", "ß", "ﬁ"), { maxLength: 30 })
    .map((parts) => parts.join(""));

  it("knows for every folded letter which letter of the text it comes from", () => {
    fc.assert(
      fc.property(words, fc.boolean(), (text, accents) => {
        const { folded, starts, ends } = foldLetters(text, accents);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [unit, start] of starts.entries()) {
          const letter = text.slice(start, ends[unit]);
          expect(letter).not.toBe("");
          expect(foldLetters(letter, accents).folded).toContain(folded[unit]);
        }
        const cover = [...new Set(starts)].map((start) => text.slice(start, ends[starts.indexOf(start)])).join("");
        expect(foldLetters(cover, accents).folded).toBe(folded);
      }),
    );
  });

  it("finds every passage of a text in it, whole, in whatever encoding it is typed", () => {
    fc.assert(
      fc.property(words, words, words, fc.constantFrom("NFC", "NFD"), (before, middle, behind, form) => {
        fc.pre(/^\p{L}/u.test(middle) && !/^\p{M}/u.test(behind));
        const text = before + middle + behind;
        const pattern = patternOf(middle.normalize(form), usual);
        fc.pre(pattern !== null);
        const matches = matchesIn(text, pattern);
        expect(matches.length).toBeGreaterThan(0);
        for (const { from, to } of matches) expect(foldLetters(text.slice(from, to), false).folded).toBe(pattern.folded);
      }),
    );
  });
});
