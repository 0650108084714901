import { describe, expect, it } from "vitest";
import { ReportError } from "../../../../../extensions/wire/errors.ts";
import type { Organisation } from "../../../../../extensions/wire/http.ts";
import { type Template, templateSchema } from "../../../../../server/domain/templates.ts";
import { readReportText } from "../../../../../server/import/text/readReportText.ts";
import { wholeReportOf } from "../../../../../server/import/text/wholeReportOf.ts";
import { countingIds } from "./reading.ts";

const section = (key: string, level: 1 | 2, title: string, owners: string[]) => ({
  key,
  kind: level === 1 ? "part" : "section",
  level,
  title,
  owners,
  lines: [],
});

const template: Template = templateSchema.parse({
  id: "thang",
  name: "Báo cáo tháng",
  description: "",
  periodKind: "month",
  title: "Báo cáo {period}",
  letterhead: { kind: "BÁO CÁO", symbol: "BC-UBND", abstract: "", addressees: [] },
  sections: [
    section("ket-qua", 1, "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", ["vp"]),
    section("kinh-te", 2, "Lĩnh vực kinh tế", ["ktht"]),
    section("tiep-dan", 2, "Tiếp dân, đơn thư", ["vp", "congan"]),
    section("nhiem-vu", 1, "PHƯƠNG HƯỚNG, NHIỆM VỤ", ["vp"]),
    section("kinh-te-2", 2, "Kinh tế", ["dichvu"]),
  ],
  closing: [],
});

const organisation: Organisation = {
  name: "UBND phường Mộc Lâm",
  issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MỘC LÂM"],
  superior: "",
  place: "Mộc Lâm",
  symbol: "UBND",
  signers: [],
  recipients: [],
};

const text = `Số: /BC-UBND

BÁO CÁO

Kết quả công tác tháng 11 năm 2026

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

1. Lĩnh vực Kinh Tế

Thu đạt khá.

2. Công tác tiếp dân và đơn thư

Tiếp 12 lượt.

3. Giáo dục, y tế

Ổn định.

4. Việc khác

Không có.

II. NHIỆM VỤ

1. Kinh tế

Tiếp tục.
`;

const read = (surroundings: { template?: Template; organisation?: Organisation } = {}) =>
  wholeReportOf(readReportText(text), { ...surroundings, ids: countingIds() });

const ownersIn = ({ report }: ReturnType<typeof read>) =>
  report.sections.filter(({ kind }) => kind === "section").map(({ title, owners }) => `${title}: ${owners.join(", ")}`);

describe("a report out of a text", () => {
  it("gives sections to the owners of the most alike section of the template, of the same part first", () => {
    expect(ownersIn(read({ template }))).toEqual([
      "Lĩnh vực Kinh Tế: ktht",
      "Công tác tiếp dân và đơn thư: vp, congan",
      "Giáo dục, y tế: vhxh",
      "Việc khác: vp",
      "Kinh tế: dichvu",
    ]);
  });

  it("goes by the field without a template, and says which section it could not place", () => {
    const whole = read();
    expect(ownersIn(whole)[0]).toBe("Lĩnh vực Kinh Tế: ktht");
    expect(whole.warnings.filter(({ code }) => code === "owner_unknown").map(({ line }) => line)).toEqual([21]);
  });

  it("fills the head from the settings where the text has nothing, and says so", () => {
    const { report, warnings } = read({ organisation });
    expect(report.sections[0]?.content.content?.[0]?.attrs).toMatchObject({
      issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM",
      place: "Mộc Lâm",
      symbol: "BC-UBND",
      kind: "BÁO CÁO",
    });
    expect(warnings.filter(({ code }) => code === "filled_in").map(({ text: words }) => words)).toEqual([
      "Văn bản nhận vào không có tên cơ quan ban hành; đã điền “ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM” theo cài đặt.",
      "Văn bản nhận vào không có địa danh; đã điền “Mộc Lâm” theo cài đặt.",
    ]);
  });

  it("is titled by its kind and abstract", () => {
    expect(read().report.title).toBe("Báo cáo Kết quả công tác tháng 11 năm 2026");
  });

  it("gives every section an id of its own, and the same report for the same text and ids", () => {
    const { report } = read();
    expect(new Set(report.sections.map(({ id }) => id)).size).toBe(report.sections.length);
    expect(read().report).toEqual(report);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["nothing", ""],
    ["empty lines", " \n\n\t\n"],
    ["marks without a word", "--- ***\n…"],
    ["a Word file", "PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ"],
    ["an RTF file", "{\\rtf1\\ansi Báo cáo}"],
    ["binary", `BÁO CÁO${"\u0000\u0001\u0002\uFFFD".repeat(20)}`],
  ])("is refused with what to do: %s", (_what, source) => {
    expect(() => readReportText(source)).toThrow(ReportError);
    expect(() => readReportText(source)).toThrow(
      expect.objectContaining({ code: "unreadable_file", message: expect.stringMatching(/paste|Paste|save|Save/) }),
    );
  });

  it("is told by its place where only a character is damaged", () => {
    expect(readReportText("BÁO CÁO\nK\uFFFDt quả\n\nI. KẾT QUẢ\nTốt.").warnings).toContainEqual(
      expect.objectContaining({ code: "damaged_characters", line: 2 }),
    );
  });
});

/** Processor time that reading takes, in milliseconds: not the time on the clock, which other programs take part of. */
function workOf(source: string): number {
  const before = process.cpuUsage();
  readReportText(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("two megabytes", () => {
  it.each([
    ["of a report", text],
    ["of one line", "Thu ngân sách đạt khá. "],
    ["of spaces", " "],
    ["of asterisks", "*"],
    ["of posts in capitals on one line", "CHỦ TỊCH "],
  ])("%s take nowhere near a hundred times the work of a tenth of them", (_what, piece) => {
    const sized = (length: number) => `Báo cáo ${piece.repeat(Math.ceil(length / piece.length))}`;
    workOf(sized(20_000));
    const tenth = Math.max(workOf(sized(200_000)), 20);
    expect(workOf(sized(2_000_000)) / tenth).toBeLessThan(70);
  });

  it("of odd lines give a list of warnings that can be read", () => {
    const { warnings } = readReportText(`BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n${"c) Việc ba.\n".repeat(5000)}`);
    const odd = warnings.filter(({ code }) => code === "point_out_of_order");
    expect(odd).toHaveLength(101);
    expect(odd.at(-1)?.text).toBe("Còn 4900 chỗ khác như vậy (point_out_of_order).");
  });
});
