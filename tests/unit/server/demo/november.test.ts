import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { z } from "zod";
import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { nodeOf, parseSectionContent, readSection, seedSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { novemberReport } from "../../../../server/demo/november.ts";
import { demoDepartments } from "../../../../server/demo/office.ts";
import { reportSchema } from "../../../../server/domain/model.ts";
import { allWords, figuresOf, nodesOf, printedOutline, textOf } from "../../../support/demoReading.ts";

const figures = figuresOf(novemberReport);
const { report, texts } = novemberReport;

describe("this month's demo report", () => {
  it("is metadata that the domain can read", () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it("has the text of every section but the parts, and nothing else", () => {
    const written = report.sections.filter(({ kind }) => kind !== "part").map(({ id }) => id);
    expect(Object.keys(texts)).toEqual(written);
    expect(new Set(report.sections.map(({ id }) => id)).size).toBe(report.sections.length);
  });

  it.each(Object.keys(texts))("%s fits the schema and comes back out of a shared document as it went in", (id) => {
    const text = parseSectionContent(texts[id]);
    const shared = new Y.Doc();
    seedSection(shared, text);
    expect(readSection(shared)).toEqual(text);
    expect(text).toEqual(texts[id]);
  });

  it("has suggestions of the office and the leader to decide, each readable, a figure among them", () => {
    const lists = Object.values(texts).map((text) => listChanges(nodeOf(text)));
    const changes = lists.flatMap((list) => list.changes);
    expect(lists.flatMap(({ malformed }) => malformed)).toEqual([]);
    expect(new Set(changes.map(({ user }) => user))).toEqual(new Set(["user-vanphong", "user-lanhdao"]));
    expect(changes.flatMap(({ effects }) => effects)).toContainEqual({ kind: "figure", before: "05 cơ sở", after: "06 cơ sở" });
  });

  it("is in progress: one section submitted, one returned with a reason, one accepted, the others being written", () => {
    const states = report.sections.filter(({ kind }) => kind === "section").map(({ state }) => state);
    expect(report.state).toBe("collecting");
    expect(states.filter((state) => state === "drafting")).toHaveLength(12);
    expect(states.filter((state) => state !== "drafting").sort()).toEqual(["accepted", "returned", "submitted"]);
    for (const { state, reason } of report.sections) expect(reason !== "").toBe(state === "returned");
  });

  it("gives every section to departments of the ward", () => {
    const known = demoDepartments.map(({ id }) => id);
    for (const { kind, owners } of report.sections) {
      expect(known).toEqual(expect.arrayContaining(owners));
      if (kind === "section") expect(owners).not.toEqual([]);
    }
  });

  it("prints the outline of a ward's report, with its headings out of order", () => {
    expect(printedOutline(novemberReport)).toEqual([
      "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
      "1. Lĩnh vực kinh tế",
      "- Công nghiệp, thương mại, dịch vụ:",
      "1.2 Nông nghiệp:",
      "2. Công tác thu, chi ngân sách:",
      "3. Quản lý đô thị, tài nguyên môi trường, đầu tư phát triển",
      "3.1 Quản lý quy hoạch đô thị, xây dựng, đất đai",
      "3.2 Công tác đầu tư công:",
      "3.3 Quản lý đô thị, trật tự xây dựng và vệ sinh môi trường:",
      "4. Công tác giải phóng mặt bằng (GPMB)",
      "5. Văn hóa - Xã hội",
      "5.1 Lĩnh vực Nội vụ, văn hóa, thể thao, tôn giáo",
      "* Nội vụ:",
      "* Văn hóa, Thể thao",
      "* Tôn giáo:",
      "5.2 Y tế, bảo trợ xã hội, người có công",
      "* Y tế",
      "* Bảo trợ xã hội, người có công",
      "5.3 Giáo dục và đào tạo",
      "5.4 Khoa học, công nghệ đổi mới sáng tạo và chuyển đổi số, cải cách hành chính",
      "6. Văn phòng, Tư pháp",
      "7. Trung tâm Phục vụ Hành chính công:",
      "8. Công tác Quốc phòng, An ninh:",
      "9. Công tác quân sự địa phương",
      "II. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 11",
      "1. Kinh tế:",
      "2. Tài nguyên, môi trường, trật tự đô thị và vệ sinh môi trường",
      "3. Văn Hóa, Xã hội",
      "4. Trung tâm Phục vụ Hành chính công",
      "5. An ninh, quốc phòng",
      "6. Quân sự địa phương",
    ]);
  });

  it("has 143 figures, 4 footnotes, 6 recipients and one signature", () => {
    expect(figures).toHaveLength(143);
    expect(nodesOf(novemberReport, "footnote")).toHaveLength(4);
    expect(nodesOf(novemberReport, "recipient")).toHaveLength(6);
    expect(nodesOf(novemberReport, "signatureBlock")).toHaveLength(1);
  });

  it("gives every figure a code of its own, but where an indicator is printed twice", () => {
    const codes = figures.map(({ code }) => code);
    expect(codes).not.toContain("");
    const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(repeated).toEqual(["doithoai.giaoduc.ykien", "doithoai.doanhnghiep.ykien"]);
    for (const code of repeated) {
      const printed = figures.filter((figure) => figure.code === code).map(formatFigure);
      expect(new Set(printed).size).toBe(1);
    }
  });

  it("refers only to figures that it has", () => {
    const codes = new Set(figures.map(({ code }) => code));
    const references = nodesOf(novemberReport, "figureRef").map(({ attrs }) => attrs?.["code"]);
    expect(references).toEqual(["hcc.tructuyen.tyle"]);
    for (const code of references) expect(codes).toContain(code);
  });
});

describe("the arithmetic of this month's demo report", () => {
  const value = (code: string): number => Number(figures.find((figure) => figure.code === code)?.value ?? Number.NaN);
  const wholeOf = (code: string): number => Number(figures.find((figure) => figure.code === code)?.ratioOf || Number.NaN);
  const sum = (...codes: string[]): number => codes.reduce((total, code) => total + value(code), 0);
  const percent = (part: number, whole: number, digits: number): number => Number(((100 * part) / whole).toFixed(digits));

  it.each([
    ["hokd.hoso", 55, sum("hokd.giaithe", "hokd.tamngung", "hokd.moi", "hokd.thaydoi")],
    ["chi.tong", 21_706_000_000, sum("chi.dautu", "chi.thuongxuyen")],
    ["datdai.nhan", 19, sum("datdai.nhan.dinhchinh", "datdai.nhan.chuyenmucdich")],
    ["datdai.xong", 13, sum("datdai.xong.dinhchinh", "datdai.xong.chuyenmucdich")],
    ["datdai.con", 6, value("datdai.nhan") - value("datdai.xong")],
    ["moduong.tuyen", 5, value("moduong.to")],
    ["doi814.coso", 17, sum("doi814.phongtra", "doi814.luutru", "doi814.massage")],
    ["trocap.doituong", 1755, sum("trocap.nguoicocong", "trocap.baotroxahoi", "trocap.huutrixahoi")],
    ["thcsmoclam.kyniem", 43, 2026 - 1983],
    ["donthu.con", 9, value("donthu.nhan") - value("donthu.xong")],
    ["donthu.chuaxong", 13, sum("donthu.con", "donthu.thangtruoc")],
    ["khaisinh.tong", 137, sum("khaisinh.dunghan", "khaisinh.lai", "khaisinh.quahan")],
    ["khaitu.tong", 56, sum("khaitu.dunghan", "khaitu.quahan", "khaitu.lai")],
    ["hotich.hoso", 467, sum("khaisinh.tong", "khaitu.tong", "hotich.honnhan", "hotich.kethon", "hotich.caichinh", "hotich.trichluc")],
    ["tthc.tong", 368, sum("tthc.chuatoantrinh", "tthc.motphan", "tthc.toantrinh")],
    ["hcc.vanhanh", 5, 11 - 7 + 1],
    ["hcc.nhan", 1527, sum("hcc.tructuyen", "hcc.tructiep", "hcc.kytruoc")],
    ["hcc.nhan", 1527, sum("hcc.xong", "hcc.danggiaiquyet")],
    ["thuongtru.tyle", 100, percent(value("thuongtru.hoso"), wholeOf("thuongtru.hoso"), 0)],
    ["tamtru.tyle", 100, percent(value("tamtru.hoso"), wholeOf("tamtru.hoso"), 0)],
    ["pccc.toado.tyle", 100, percent(value("pccc.toado"), wholeOf("pccc.toado"), 0)],
    ["lucluongvutrang.kyniem", 81, 2026 - 1945],
    ["boithuong.trankhanhdu", 10, value("nguongoc.trankhanhdu")],
  ])("%s is %d, as it follows", (code, printed, follows) => {
    expect([value(code), follows]).toEqual([printed, printed]);
  });

  it.each([
    ["thu.tong", 11_015_000_000, sum("thu.huong", "thu.bosung"), 11_115_000_000],
    ["gpxd.nhan", 25, sum("gpxd.dieuchinh", "gpxd.moi"), 13],
    ["donthu.nhan", 14, sum("donthu.khieunai", "donthu.denghi"), 12],
    ["hcc.xong", 1458, sum("hcc.truochan", "hcc.tuchoi", "hcc.rut"), 1456],
    ["hcc.tructuyen.tyle", 88.73, percent(value("hcc.tructuyen"), value("hcc.nhan"), 2), 88.8],
    ["vanhoa.ho.tyle", 96.5, percent(value("vanhoa.ho"), wholeOf("vanhoa.ho"), 1), 96.6],
    ["ngheo.tyle", 0.51, percent(value("ngheo.ho"), wholeOf("vanhoa.ho"), 2), 0.53],
    ["canngheo.tyle", 1.63, percent(value("canngheo.ho"), wholeOf("vanhoa.ho"), 2), 1.71],
  ])("%s is printed as %d, but what it is made of gives another number", (code, printed, computed, right) => {
    expect([value(code), computed]).toEqual([printed, right]);
  });

  it("takes both poverty rates of the same number of households, and it is not the number printed elsewhere", () => {
    const households = [value("ngheo.ho") / (value("ngheo.tyle") / 100), value("canngheo.ho") / (value("canngheo.tyle") / 100)].map(Math.round);
    expect(households).toEqual([10_000, 10_000]);
    expect(wholeOf("vanhoa.ho")).toBe(9541);
  });

  it("keeps the bounds that hold", () => {
    expect(value("tiepdan.vuviec")).toBeLessThanOrEqual(value("tiepdan.luot"));
    expect(value("tiepdan.luot")).toBeLessThanOrEqual(value("tiepdan.nguoi"));
    expect(sum("doithoai.doanhnghiep.cuoc", "doithoai.giaoduc.cuoc")).toBeLessThanOrEqual(value("doithoai.cuoc"));
    expect(sum("hcc.tructuyen", "hcc.tructiep")).toBeLessThanOrEqual(value("hcc.luot"));
    expect(value("vanhoa.to")).toBe(wholeOf("vanhoa.to"));
  });

  it("lists as many streets, schools and groups as it counts", () => {
    expect(/05 tổ dân phố \(([^)]+)\)/u.exec(textOf(novemberReport, "do-thi"))?.[1]?.split(", ")).toHaveLength(5);
    expect(/03 buổi [^.]*? tại ([^.]+)\./u.exec(textOf(novemberReport, "an-ninh"))?.[1]?.split(", ")).toHaveLength(3);
    expect(/04 cuộc [^.]*? với ([^.]+)\./u.exec(textOf(novemberReport, "van-phong-tu-phap"))?.[1]?.split("; ")).toHaveLength(4);
  });
});

describe("the slips of this month's demo report", () => {
  const words = allWords(novemberReport);
  const times = (pattern: RegExp): number => [...words.matchAll(pattern)].length;

  it("names another ward three times", () => {
    expect(times(/phường Mộc Khê/gu)).toBe(3);
    expect(times(/(?<!Phường |phường )Mộc Khê/gu)).toBe(0);
  });

  it("names the month before in the heading of part II", () => {
    expect(words).toContain("NHIỆM VỤ THÁNG 11");
    expect(nodesOf(novemberReport, "letterhead")[0]?.attrs?.["abstract"]).toContain("nhiệm vụ tháng 12 năm 2026");
  });

  it("counts from two different days", () => {
    expect(textOf(novemberReport, "van-phong-tu-phap")).toContain("từ ngày 15/10/2026 - 20/11/2026");
    expect(textOf(novemberReport, "van-phong-tu-phap")).toContain("Từ ngày 16/10/2026 đến ngày 20/11/2026");
  });

  it.each([
    [5, /Ủy ban nhân dân phường|UBND phường|Ủy ban phường|Ủy ban Phường|ủy ban phường/gu],
    [4, /Quốc Lộ 92|Quốc lộ 92|QL 92|QL92/gu],
    [3, /Trung tâm Phục vụ hành chính công|Trung tâm Phục vụ Hành chính công|Trung tâm phục vụ hành chính công/gu],
    [2, /VNEID|VneID/gu],
    [2, /nền nếp|nề nếp/gu],
    [2, /[Tt]ỉ lệ|[Tt]ỷ lệ/gu],
    [2, /hằng ngày|hàng ngày/gu],
    [2, /đảm bảo|bảo đảm/gu],
    [2, /Tết Nguyên Đán|tết Nguyên Đán/gu],
    [2, /tuốt lá|tưới lá/gu],
  ])("writes one name in %d ways", (ways, pattern) => {
    expect(new Set(words.match(pattern)?.map((name) => name.replace(/^Tỉ/, "tỉ").replace(/^Tỷ/, "tỷ"))).size).toBe(ways);
  });

  it.each([
    "số sức khỏe điện tử",
    "chuyên đổi số",
    "Công DVC",
    "công Công ty",
    "đường hè",
    "liệt sỹ",
    "“đúng, đủ, sạch, sống;",
    "giải quyết :1.527",
    "100 % ;",
    "Bến Đò, và Đồng Chằm",
    "Đảng ủy-HĐND- UBND- Ủy ban MTTQ",
    "Sở y tế",
    "công an phường",
    "(trong đó Đúng hạn",
    "2026 - 2030,\n",
    "đạt kết quả.",
    "Nghị quyết 71-NQ/TW",
    "14/09/2026",
    "Phường Mộc Lâm",
  ])("has the slip «%s»", (slip) => {
    expect(words).toContain(slip);
  });
});

const truthFile = new URL("../../../../../shared/data/report-2025-11.truth.json", import.meta.url);
const truthSchema = z.object({
  figures: z.array(
    z.object({ id: z.string(), raw: z.string(), value: z.number(), denominator: z.number().optional(), value_vnd: z.number().optional() }),
  ),
  footnotes: z.array(z.object({ n: z.number() })),
});

describe.skipIf(!existsSync(truthFile))("this month's demo report beside the real one (skipped where the real one's figures are not at hand)", () => {
  const truth = existsSync(truthFile) ? truthSchema.parse(JSON.parse(readFileSync(truthFile, "utf8"))) : { figures: [], footnotes: [] };

  it("prints the same numbers in the same order", () => {
    expect(figures).toHaveLength(truth.figures.length);
    for (const [index, { id, raw }] of truth.figures.entries()) {
      const figure = figures[index];
      expect(`${id} ${raw}`).toContain(figure === undefined ? "a figure" : formatFigure(figure));
    }
  });

  it("holds the same values", () => {
    const held = figures.map(({ value, ratioOf }) => [Number(value), ratioOf === "" ? undefined : Number(ratioOf)]);
    expect(held).toEqual(truth.figures.map(({ value, denominator, value_vnd }) => [value_vnd ?? value, denominator]));
  });

  it("has as many footnotes", () => {
    expect(nodesOf(novemberReport, "footnote")).toHaveLength(truth.footnotes.length);
  });

  it("takes no sentence from it", () => {
    const source = new URL("report-2025-11.txt", truthFile);
    const real = runsOfWords(readFileSync(source, "utf8"));
    const copied = [...runsOfWords(allWords(novemberReport))].filter((run) => real.has(run));
    expect(copied).toEqual([]);
  });
});

/** Every run of 17 syllables in a row; headings, names of institutions and set phrases of administration are shorter than that. */
function runsOfWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, -16).map((_, index) => words.slice(index, index + 17).join(" ")));
}
