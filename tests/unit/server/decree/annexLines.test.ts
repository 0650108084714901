import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocxFacts } from "../../../../server/decree/docx/readDocxFacts.ts";
import { type Judgement, judge } from "../../../../server/decree/judge.ts";
import { modelFacts } from "../../../../server/decree/model/modelFacts.ts";
import type { WholeReport } from "../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { closingOf, lastWords, letterheadOf, outlineItem, p, reportOf, sectionOf } from "../../../support/reportBuilder.ts";

const annexOf = (title: string) => outlineItem({ kind: "annex", level: 1, title, blocks: [p("Trồng cây.")] });
const reportWith = (words: string, ...titles: readonly string[]): WholeReport =>
  reportOf(
    letterheadOf({ number: "125", day: "28", circulation: "LƯU HÀNH NỘI BỘ" }),
    sectionOf("Kinh tế", p(words)),
    closingOf(lastWords),
    ...titles.map(annexOf),
  );
const outcomeOf = (judgements: readonly Judgement[], line: string) => judgements.find(({ id }) => id === line)?.outcome;
const ofModel = (words: string, ...titles: readonly string[]): readonly Judgement[] =>
  judge(modelFacts(outlineOf(reportWith(words, ...titles)), []), "draft");

let good: Unzipped = {};
beforeAll(async () => {
  good = unzipSync(await writeDocx(outlineOf(reportWith("Số liệu ở Phụ lục I và Phụ lục II.", "Chỉ tiêu", "Nhiệm vụ"))));
});
const styleOf = (id: string, inner: RegExp): RegExp => new RegExp(`(w:styleId="${id}">(?:(?!</w:style>).)*?)${inner.source}`);

/** The lines to look at once that is written in another way. */
function brokenBy(part: string, from: string | RegExp, to: string): readonly string[] {
  const before = strFromU8(good[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const file = zipSync({ ...good, [part]: strToU8(after) }, { level: 0 });
  return judge(readDocxFacts(file), "draft")
    .filter(({ outcome }) => outcome === "look")
    .map(({ id }) => id);
}

describe("the decree's lines on annexes and on who may see a document", () => {
  it("are met by our own file", () => {
    const judgements = judge(readDocxFacts(zipSync(good, { level: 0 })), "draft");
    for (const id of ["ND30-14", "ND30-85", "ND30-86", "ND30-87", "ND30-88", "ND30-90"]) expect([id, outcomeOf(judgements, id)]).toEqual([id, "met"]);
  });

  it.each([
    ["ND30-14", "word/document.xml", /(.*)<w:pgNumType w:start="1"/s, "$1<w:pgNumType"],
    ["ND30-86", "word/document.xml", "NHIỆM VỤ", "Nhiệm vụ"],
    ["ND30-86", "word/styles.xml", styleOf("AnnexTitle", /<w:b\/>/), "$1"],
    ["ND30-86", "word/styles.xml", styleOf("AnnexTitle", /w:val="center"/), '$1w:val="left"'],
    ["ND30-87", "word/styles.xml", styleOf("AnnexReference", /<w:i\/>/), "$1"],
    ["ND30-87", "word/document.xml", "(Kèm theo Báo cáo số", "(Theo Báo cáo số"],
    ["ND30-87", "word/document.xml", /số 125\/BC-UBND ngày 28 tháng 11 năm 2026/, "của tháng 11"],
    ["ND30-88", "word/document.xml", "Phụ lục I và Phụ lục II", "Phụ lục I"],
    ["ND30-90", "word/header2.xml", "LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ"],
  ])("see what breaks %s in %s: %s", (line, part, from, to) => {
    expect(brokenBy(part, from, to)).toContain(line);
  });

  it.each([
    ["Số liệu ở Phụ lục I, II và IV.", ["I", "II", "IV"]],
    ["Số liệu từ Phụ lục I đến Phụ lục III.", ["I", "II", "III"]],
    ["Phụ lục II - IV kèm số liệu.", ["II", "III", "IV"]],
    ["Đưa phụ lục vào báo cáo; xem Phụ lục I.", ["I"]],
    ["Có các phụ lục kèm theo.", ["I", "II", "III", "IV"]],
    ["Không nhắc gì.", []],
  ])("know which annexes a text names: %s", (words, known) => {
    const faults = ofModel(words, "Một", "Hai", "Ba", "Bốn").find(({ id }) => id === "ND30-88")?.found ?? [];
    const missing = ["I", "II", "III", "IV"].filter((number) => !known.includes(number));
    expect(faults.map(({ text }) => text)).toEqual(missing.map((number) => `Nội dung không nhắc đến “Phụ lục ${number}”.`));
  });

  it("are not asked of a document without annexes and without a mark", () => {
    const judgements = judge(modelFacts(outlineOf(reportOf(letterheadOf(), closingOf(lastWords))), []), "draft");
    for (const id of ["ND30-14", "ND30-86", "ND30-87", "ND30-88", "ND30-90"]) expect([id, outcomeOf(judgements, id)]).toEqual([id, "absent"]);
  });

  it("take a single annex for named where the word stands", () => {
    expect(outcomeOf(ofModel("Số liệu ở phụ lục.", "Một"), "ND30-88")).toBe("met");
    expect(outcomeOf(ofModel("Số liệu ở bảng.", "Một"), "ND30-88")).toBe("look");
  });
});
