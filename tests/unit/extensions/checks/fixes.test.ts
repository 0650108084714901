import { describe, expect, it } from "vitest";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import type { Finding, Fix } from "../../../../extensions/checks/finding.ts";
import { blindWrong } from "../../../corpus/blindWrong.ts";
import { differences } from "../../../corpus/differences.ts";
import { freshWrong } from "../../../corpus/freshWrong.ts";
import { asPrinted } from "../../../corpus/marked.ts";
import { ratios } from "../../../corpus/ratios.ts";
import { sums } from "../../../corpus/sums.ts";

const arithmetic = new Set(["sum", "ratio", "difference"]);
const accusations = (text: string): readonly Finding[] => checkText(text).filter(({ type, severity }) => arithmetic.has(type) && severity !== "hint");
const mended = (text: string, { start, end, replacement }: Fix): string => text.slice(0, start) + replacement + text.slice(end);

const cases = [...sums, ...differences, ...ratios, ...blindWrong, ...freshWrong].flatMap((passage) => {
  const { text } = asPrinted(passage);
  return accusations(text).map((finding) => ({ text, finding }));
});

describe("fixes of arithmetic", () => {
  it("are there for every number that is accused, the one at fault first", () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const { text, finding } of cases) {
      expect(finding.fixes[0], text).toEqual({ start: finding.start, end: finding.end, replacement: finding.expected });
      expect(finding.fixes.length, text).toBeLessThanOrEqual(4);
    }
  });

  it("each leave nothing to be said of what they put right", () => {
    const unmended = cases.flatMap(({ text, finding }) =>
      finding.fixes.flatMap((fix) => {
        const start = finding.start + (fix.start < finding.start ? fix.replacement.length - (fix.end - fix.start) : 0);
        const left = accusations(mended(text, fix)).find((one) => one.rule === finding.rule && one.start === start);
        return left === undefined ? [] : [`${mended(text, fix)} (${left.message})`];
      }),
    );
    expect(unmended).toEqual([]);
  });

  it("offer the part as well as the total where one slip explains either", () => {
    const [finding] = checkText("Dự án của 57 hộ; đã bàn giao 49 hộ, còn lại 09 hộ.");
    expect(finding?.fixes.map(({ replacement }) => replacement)).toEqual(["08", "58", "48"]);
  });

  it("offer the total alone where more parts than three may be at fault", () => {
    const [finding] = checkText("Cử 25 người, gồm 03 người thi chạy, 04 người thi nhảy, 05 người thi bơi, 06 người thi cờ, 06 người thi ném.");
    expect(finding?.fixes.map(({ replacement }) => replacement)).toEqual(["24"]);
  });

  it("keep the words of scale and the zeros that the number was printed with", () => {
    const [finding] = checkText("Chi 8.955 triệu đồng, gồm 5.000 triệu đồng và 3.965 triệu đồng.");
    expect(finding?.fixes.map(({ replacement }) => replacement)).toEqual(["8.965", "3.955"]);
  });
});
