import { describe, expect, it } from "vitest";
import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { parseLetterhead } from "../../../../extensions/nodes/letterhead.ts";
import { parseSectionContent } from "../../../../extensions/sectionContent.ts";
import { issueBody } from "../../../../extensions/wire/http.ts";
import { demoReports } from "../../../../server/demo/demoReports.ts";
import { novemberReport } from "../../../../server/demo/november.ts";
import { octoberReport } from "../../../../server/demo/october.ts";
import { frozenHash } from "../../../../server/domain/frozenHash.ts";
import { reportSchema } from "../../../../server/domain/model.ts";
import { readWhole } from "../../../../server/domain/wholeText.ts";
import { allWords, figuresOf, nodesOf, printedOutline } from "../../../support/demoReading.ts";

const { report, texts } = octoberReport;
const figures = figuresOf(octoberReport);

describe("last month's demo report", () => {
  it("is metadata that the domain can read, beside this month's", () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(demoReports.map(({ report: { id } }) => id)).toEqual(["bao-cao-thang-11-2026", "bao-cao-thang-10-2026"]);
  });

  it.each(Object.keys(texts))("%s fits the schema", (id) => {
    expect(parseSectionContent(texts[id])).toEqual(texts[id]);
  });

  it("was issued: every section accepted, number and day in the letterhead", () => {
    expect(report.state).toBe("issued");
    expect(new Set(report.sections.map(({ state }) => state))).toEqual(new Set(["accepted"]));
    expect(issueBody.parse({ number: report.number, date: report.issuedOn })).toEqual({ number: "386", date: "2026-10-23" });
    const head = parseLetterhead(nodesOf(octoberReport, "letterhead")[0]?.attrs);
    expect(`${head.number} ${head.year}-${head.month}-${head.day}`).toBe(`${report.number} ${report.issuedOn}`);
  });

  it("carries the hash that the workflow would have recorded", async () => {
    const kept = async (_: string, sectionId: string) => parseSectionContent(texts[sectionId]);
    const whole = await readWhole({ read: kept }, report);
    expect(report.frozen?.hash).toBe(frozenHash(whole));
  });

  it("has the sections of this month's report but its annex, with the same keys and owners", () => {
    const shape = (of: typeof report) =>
      of.sections.filter(({ kind }) => kind !== "annex").map(({ key, kind, level, owners }) => ({ key, kind, level, owners }));
    expect(shape(report)).toEqual(shape(novemberReport.report));
  });

  it("is about as long as this month's", () => {
    const share = allWords(octoberReport).length / allWords(novemberReport).length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(1.3);
  });

  it("numbers its headings in order and ends none of them with a mark", () => {
    const outline = printedOutline(octoberReport);
    expect(outline.slice(0, 5)).toEqual([
      "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 10",
      "1. Lĩnh vực kinh tế",
      "1.1 Công nghiệp, thương mại, dịch vụ",
      "1.2 Nông nghiệp",
      "1.3 Rà soát hộ nghèo, hộ cận nghèo",
    ]);
    expect(outline).toContain("b) Văn hóa, thể thao");
    expect(outline.filter((line) => /[:.]$/.test(line))).toEqual([]);
  });

  it("uses the codes of this month's report where it speaks of the same indicators", () => {
    const now = new Map(figuresOf(novemberReport).map((figure) => [figure.code, figure]));
    const shared = figures.filter(({ code }) => now.has(code));
    expect(new Set(shared.map(({ code }) => code)).size).toBeGreaterThan(80);
    const kindOf = (format: string) => format.replace(/Spaced|Ungrouped|Padded$/, "").replace(/^(padded|ungrouped)$/, "plain");
    for (const { code, format } of shared) {
      const other = kindOf(now.get(code)?.format ?? "");
      if (other !== "words" && format !== "words") expect(`${code} ${kindOf(format)}`).toBe(`${code} ${other}`);
    }
  });

  it("prints one value for every code", () => {
    const values = new Map<string, Set<string>>();
    for (const { code, value } of figures) values.set(code, (values.get(code) ?? new Set()).add(value));
    expect([...values].filter(([, several]) => several.size > 1)).toEqual([]);
    expect(figures.map(({ code }) => code)).not.toContain("");
  });
});

describe("the arithmetic of last month's demo report", () => {
  const value = (code: string): number => Number(figures.find((figure) => figure.code === code)?.value ?? Number.NaN);
  const sum = (...codes: string[]): number => codes.reduce((total, code) => total + value(code), 0);

  it.each([
    ["hokd.hoso", ["hokd.giaithe", "hokd.tamngung", "hokd.moi", "hokd.thaydoi"]],
    ["thu.tong", ["thu.huong", "thu.bosung"]],
    ["chi.tong", ["chi.dautu", "chi.thuongxuyen"]],
    ["datdai.nhan", ["datdai.nhan.dinhchinh", "datdai.nhan.chuyenmucdich"]],
    ["datdai.xong", ["datdai.xong.dinhchinh", "datdai.xong.chuyenmucdich"]],
    ["datdai.nhan", ["datdai.xong", "datdai.con"]],
    ["gpxd.nhan", ["gpxd.dieuchinh", "gpxd.moi"]],
    ["doi814.coso", ["doi814.phongtra", "doi814.luutru", "doi814.massage"]],
    ["trocap.doituong", ["trocap.nguoicocong", "trocap.baotroxahoi", "trocap.huutrixahoi"]],
    ["doithoai.ykien", ["doithoai.nongdan.ykien", "doithoai.phunu.ykien"]],
    ["donthu.nhan", ["donthu.khieunai", "donthu.denghi"]],
    ["donthu.nhan", ["donthu.xong", "donthu.con"]],
    ["khaisinh.tong", ["khaisinh.dunghan", "khaisinh.lai", "khaisinh.quahan"]],
    ["khaitu.tong", ["khaitu.dunghan", "khaitu.quahan", "khaitu.lai"]],
    ["hotich.hoso", ["khaisinh.tong", "khaitu.tong", "hotich.honnhan", "hotich.kethon", "hotich.caichinh", "hotich.trichluc"]],
    ["tthc.tong", ["tthc.chuatoantrinh", "tthc.motphan", "tthc.toantrinh"]],
    ["hcc.nhan", ["hcc.tructuyen", "hcc.tructiep", "hcc.kytruoc"]],
    ["hcc.nhan", ["hcc.xong", "hcc.danggiaiquyet"]],
    ["hcc.xong", ["hcc.truochan", "hcc.dunghan", "hcc.tuchoi", "hcc.rut"]],
  ])("%s is the sum of its parts", (total, parts) => {
    expect(sum(...parts)).toBe(value(total));
  });

  it.each([
    ["luamua.dagat.tyle", value("luamua.dagat"), value("luamua.dientich"), 1],
    ["hcc.tructuyen.tyle", value("hcc.tructuyen"), value("hcc.nhan"), 2],
    ["pccc.toado.tyle", value("pccc.toado"), 119, 1],
    ["thuongtru.tyle", value("thuongtru.hoso"), 251, 0],
    ["tamtru.tyle", value("tamtru.hoso"), 6, 0],
  ])("%s follows from its ratio", (code, share, whole, digits) => {
    expect(value(code).toFixed(digits)).toBe(((100 * share) / whole).toFixed(digits));
  });

  it("adds up in every row and column of its table", () => {
    const [table] = nodesOf(octoberReport, "table");
    const rows = (table?.content ?? []).slice(1).map((row) => (row.content ?? []).slice(1).map(numberIn));
    const columns = [0, 1, 2].map((column) => rows.map((row) => row[column] ?? Number.NaN));
    for (const [all, done, open] of rows) expect(all).toBe((done ?? 0) + (open ?? 0));
    for (const column of columns) expect(column.at(-1)).toBe(column.slice(0, -1).reduce((total, part) => total + part, 0));
    expect(columns.map((column) => column.at(-1))).toEqual([value("hcc.nhan"), value("hcc.xong"), value("hcc.danggiaiquyet")]);
  });

  it("hands on what this month's report starts from", () => {
    const next = new Map(figuresOf(novemberReport).map((figure) => [figure.code, Number(figure.value)]));
    expect(value("ngheo.ho")).toBe((next.get("ngheo.ho") ?? 0) + (next.get("ngheo.giam") ?? 0));
    expect(value("canngheo.ho")).toBe((next.get("canngheo.ho") ?? 0) + (next.get("canngheo.giam") ?? 0));
    expect(value("hcc.danggiaiquyet")).toBe(next.get("hcc.kytruoc"));
    expect(value("donthu.con")).toBe(next.get("donthu.thangtruoc"));
    expect(value("mauthuan.moi")).toBe(next.get("mauthuan.thangtruoc"));
  });
});

describe("the writing of last month's demo report", () => {
  const words = allWords(octoberReport);

  it.each([
    ["another ward", /Mộc Khê/u],
    ["a space before a mark", / [,;:.](?!\.)/u],
    ["a space before a percent sign", /\d %/u],
    ["two spaces", / {2}/u],
    ["a comma before «và»", /, và /u],
    ["a zero before the months 3 to 9", /\/0[3-9]\//u],
    ["«đảm bảo» beside «bảo đảm»", /đảm bảo/u],
    ["«hàng ngày» beside «hằng ngày»", /hàng (ngày|tháng|tuần)/u],
    ["a second name of the committee", /Ủy ban phường|ủy ban phường|Ủy ban Phường/u],
    ["the new place of the tone mark", /(hoà|thuỷ|uỷ)(?!\p{L})/u],
  ])("has not %s", (_, slip) => {
    expect(slip.exec(words)?.[0]).toBeUndefined();
  });

  it("writes four digits with a dot, and counts under ten with a zero", () => {
    const printed = figures.map(formatFigure);
    expect(printed.filter((text) => /^\d{4}/.test(text))).toEqual([]);
    expect(printed.filter((text) => /^\d($| (?!tỷ))/.test(text))).toEqual([]);
  });
});

function numberIn(cell: { readonly content?: readonly unknown[] }): number {
  const printed = JSON.stringify(cell).match(/"value":"(\d+)"/)?.[1];
  return Number(printed ?? Number.NaN);
}
