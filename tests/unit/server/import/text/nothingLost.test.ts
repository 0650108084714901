import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeOf } from "../../../../../extensions/sectionContent.ts";
import { ReportError } from "../../../../../extensions/wire/errors.ts";
import type { ReadWarning } from "../../../../../extensions/wire/http.ts";
import { describeParsed } from "../../../../../server/import/text/describe.ts";
import { readReportText } from "../../../../../server/import/text/readReportText.ts";
import { generatedReport } from "./generatedReport.ts";
import { describeText, reportOf } from "./reading.ts";
import { printedWords, wordsIn } from "./reportWords.ts";
import * as samples from "./samples.ts";

describe("nothing is lost and nothing invented", () => {
  it("a generated report says the same words in the same order, each note at its mark", () => {
    fc.assert(
      fc.property(generatedReport, ({ text, flow }) => {
        expect(printedWords(reportOf(text).report, false)).toEqual(wordsIn(flow));
      }),
      { numRuns: 80 },
    );
  });

  it("a generated report has its parts, sections, notes and recipients", () => {
    fc.assert(
      fc.property(generatedReport, ({ text, parts, notes, recipients }) => {
        const described = describeText(text);
        expect(described.parts.map(({ title, sections }) => ({ title, sections: sections.map((section) => section.title) }))).toEqual(parts);
        expect(described.footnotes.map((note) => note.text)).toEqual(notes);
        expect(described.recipients).toHaveLength(recipients);
        expect(described.signature).toEqual({ authority: ["TM. ỦY BAN NHÂN DÂN"], post: "CHỦ TỊCH", name: "Đỗ Minh Quân" });
      }),
      { numRuns: 80 },
    );
  });

  it.each(Object.entries(samples))("every word of the sample %s is in the report or quoted in a warning", (_name, text) => {
    const parsed = readReportText(text);
    const { report, warnings } = reportOf(text);
    const kept = countsOf(printedWords(report, parsed.nationalLines));
    const quoted = countsOf(warnings.filter(isTakenOut).flatMap((warning) => quotedWords(warning.text)));
    // Marks of notes and letters of points are counted anew; they are no words of the report.
    // Single digits are left to the generated reports: here they are also marks of notes and numbers of pages. Letters of points are marks.
    const isWord = ([word]: readonly [string, number]) => !/^\d$/.test(word);
    const source = countsOf(
      wordsIn(
        text
          .replace("HOÀ", "HÒA")
          .replace(/^PHỤ LỤC$/mu, "Phụ lục")
          .replace(/^\s*([a-zđ])\) /gmu, "")
          .replace(/(?<=\p{Ll})1(?=\s|[.,])/gu, ""),
      ),
    );
    const missing = [...source].filter(([word, count]) => (kept.get(word) ?? 0) + (quoted.get(word) ?? 0) < count).filter(isWord);
    const invented = [...kept].filter(([word, count]) => (source.get(word) ?? 0) < count).filter(isWord);
    expect({ missing, invented }).toEqual({ missing: [], invented: [] });
  });
});

describe("any string", () => {
  const pieces = fc.constantFrom(
    ..."I. |II/ |1. |2) |1.1 |a) |đ) |- |+ |- + |* |***|**|• |Phần I|A. |KẾT QUẢ|Kinh tế:|Nơi nhận:|- Lưu: VT.|TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Đỗ Minh Quân|¹|² |[1]|(1) |BÁO CÁO|Kính gửi:|Số: 1/BC-UBND|Mộc Lâm, ngày 1 tháng 2 năm 2026|Trên đây là|./.|lời văn, |Thu đạt 5%.|;|:|\t|  |12|- 3 -|| abc | def |".split(
      "|",
    ),
    "\n",
    "\n\n",
    "\f",
    "\r\n",
    "\u00a0",
    "\u200b",
    "\ud800",
    "\u{100001}",
    "|",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 120 }).map((parts) => parts.join("")),
  );

  it.each(["valueOf", "constructor", "__proto__", "toString"])("%s is a word like any other", (word) => {
    expect(() => reportOf(`BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n${word}\n`)).not.toThrow();
    expect(() => reportOf(`${word}\nBÁO CÁO\nCông tác\n\nI. KẾT QUẢ\nTốt.\n`)).not.toThrow();
  });

  it("is read into texts that fit the schema, or refused as unreadable", () => {
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const parsed = readReportText(text);
          describeParsed(parsed);
          for (const { content } of reportOf(text).report.sections) nodeOf(content).check();
        } catch (error) {
          expect(error).toBeInstanceOf(ReportError);
          expect(error).toHaveProperty("code", "unreadable_file");
        }
      }),
      { numRuns: 500 },
    );
  });

  const separated = fc
    .array(fc.tuple(pieces, fc.constantFrom(" ", " ", "\n", "\n", "\n\n", "\t", "\f", "   ")), { minLength: 1, maxLength: 80 })
    .map((parts) => parts.map((part) => part.join("")).join(""));

  it("keeps every word that is no mark, number of a page or letter of a point", () => {
    fc.assert(
      fc.property(separated, (text) => {
        fc.pre(/\p{L}/u.test(text));
        const { report, warnings } = reportOf(text);
        const kept = countsOf([...printedWords(report, true), ...warnings.filter(isTakenOut).flatMap((warning) => quotedWords(warning.text))]);
        const wanted = countsOf(wordsIn(text.replace(/[\ud800\u200b\u{100001}]/gu, "")).filter((word) => word.length > 2 && !isListHead(word)));
        const missing = [...wanted].filter(([word, count]) => (kept.get(word) ?? 0) < count);
        expect(missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** A report prints the head of its recipients only once, and only above some. */
const isListHead = (word: string): boolean => word === "Nơi" || word === "nhận";

const isTakenOut = ({ code }: ReadWarning): boolean => code === "page_number" || code === "signed_remark";

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const quotedWords = (words: string): string[] => wordsIn(/“(.*)”/u.exec(words)?.[1] ?? "");
