import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import type { CheckContext } from "../../../../extensions/checks/passage.ts";
import { checkReport, reportRules } from "../../../../extensions/checks/report/checkReport.ts";
import { structureRules } from "../../../../extensions/checks/structure/structureRules.ts";

/** What a rule says over sections with these texts, as `section: printed → expected`. */
function said(rule: string, texts: readonly string[], context: CheckContext = {}): readonly string[] {
  const sections = texts.map((text, index) => ({ id: String(index + 1), text }));
  return [...checkReport(sections, context)].flatMap(([id, findings]) =>
    findings.filter((finding) => finding.rule === rule).map(({ printed, expected }) => `${id}: ${printed} → ${expected}`),
  );
}

/** A rule, sections that it speaks of with what it says, and sections near to them that it leaves alone. */
type Example = readonly [rule: string, wrong: readonly string[], says: readonly string[], right: readonly string[]];

const explained = "Thực hiện giải phóng mặt bằng (GPMB) tại hai dự án trên địa bàn phường.";

const examples: readonly Example[] = [
  ["abbreviation-unexplained", ["Cấp 03 GPXD.", "Có 5 GPXD mới."], ["1: GPXD → "], [explained, "Công tác GPMB, UBND phường; Công ty ABC; khóa XIV."]],
  ["abbreviation-unexplained", ["THỰC HIỆN GPXD\nCấp 03 GPXD."], ["1: GPXD → "], ["ỦY BAN NHÂN DÂN\nCấp GPXD (giấy phép xây dựng)."]],
  [
    "abbreviation-and-words",
    [explained, "Phường đẩy nhanh tiến độ giải phóng mặt bằng các dự án."],
    ["2: giải phóng mặt bằng → GPMB"],
    [explained, "2. Công tác giải phóng mặt bằng"],
  ],
  [
    "abbreviation-of-two",
    ["Họp Thường trực (TT) Đảng ủy.", "Giao Trung tâm (TT) thực hiện."],
    ["2: TT → "],
    ["Họp Thường trực (TT) Đảng ủy.", "Họp thường trực (TT) Hội đồng."],
  ],
  [
    "reference-date",
    ["Thực hiện Nghị quyết số 13/NQ-HĐND của phường.", "Theo Nghị quyết số 13/NQ-HĐND."],
    ["1: Nghị quyết số 13/NQ-HĐND → "],
    ["Thực hiện Nghị quyết số 13/NQ-HĐND ngày 05/9/2026 của phường.", "Theo Nghị quyết số 13/NQ-HĐND."],
  ],
  [
    "data-periods",
    ["Văn bản từ ngày 15/10/2026 đến 14/11/2026.", "Đơn thư từ ngày 16/10/2026 đến 14/11/2026."],
    ["2: 16/10/2026 → 15/10/2026"],
    ["Văn bản từ ngày 15/10/2026 đến 14/11/2026.", "Đơn thư từ ngày 15/10/2026 đến 14/11/2026."],
  ],
  ["two-forms", ["Tỷ lệ đạt cao, tỷ lệ giảm.", "Tỉ lệ số hóa cao."], ["2: Tỉ lệ → Tỷ lệ"], ["Tỷ lệ đạt cao.", "Tỷ lệ số hóa cao."]],
  ["two-forms", ["Hòa giải thủy lợi.", "Số hoá hồ sơ quý này."], ["2: hoá → hóa"], ["Hòa giải thủy lợi.", "Hoàn thành quý này, toàn phường."]],
  ["two-forms", ["Số hoá, hoà giải, thuỷ lợi.", "Văn hóa phường."], ["2: hóa → hoá"], ["Số hoá, hoà giải.", "Quý III."]],
  ["two-forms", ["Có 07 hộ và 08 hồ sơ.", "Có 6 hộ, 12 hộ khác."], ["2: 6 → 06"], ["Có 07 hộ.", "Tầng 3, 15 hộ, 1.006 hộ."]],
  [
    "two-forms",
    ["Đường Quốc lộ 37, Quốc lộ 37.", "Trục QL37 và QL 37."],
    ["2: QL37 → Quốc lộ 37", "2: QL 37 → Quốc lộ 37"],
    ["Quốc lộ 37.", "Quốc lộ 5."],
  ],
  ["two-forms", ["Bảo đảm an ninh, bảo đảm vệ sinh.", "Phường đảm bảo tiến độ."], ["2: đảm bảo → bảo đảm"], ["Bảo đảm an ninh.", "Bảo đảm tiến độ."]],
  ["two-forms", ["Trực hằng ngày, hằng tuần.", "Trợ cấp hàng tháng."], ["2: hàng tháng → hằng tháng"], ["Trực hằng ngày.", "Bán hàng ngày Tết."]],
];

describe.each(examples.map(([rule, wrong, says, right]) => ({ rule, wrong, says, right })))("$rule", ({ rule, wrong, says, right }) => {
  it(`is spoken of over “${wrong.join(" / ")}”`, () => {
    expect(said(rule, wrong)).toEqual(says);
  });

  it(`leaves “${right.join(" / ")}” alone`, () => {
    expect(said(rule, right)).toEqual([]);
  });
});

describe("a report as a whole", () => {
  it("has an example for every rule over it, besides those of its structure", () => {
    const ids = reportRules.filter((rule) => !structureRules.includes(rule)).flatMap(({ ids: own }) => own);
    expect([...new Set(examples.map(([rule]) => rule))].toSorted()).toEqual(ids.toSorted());
  });

  it("says of each section what the section alone is told of, and no rule that the office does without", () => {
    const text = "Tiếp nhận 20 hồ sơ, gồm 10 hồ sơ đất đai, 9 hồ sơ hộ tịch.";
    expect(checkReport([{ id: "a", text }]).get("a")).toEqual(checkText(text));
    expect(said("two-forms", ["Tỷ lệ, tỷ lệ cao.", "Tỷ lệ, tỉ lệ thấp."], { withoutRules: ["two-forms"] })).toEqual([]);
  });

  it("has every finding where it says, also in sections of letters taken apart", () => {
    const words = fc.constantFrom(
      "Tỉ lệ ",
      "tỷ lệ ",
      "GPXD ",
      "(GPMB) ",
      "hoà ",
      "hòa ",
      "7 hộ ",
      "07 hộ ",
      "QL37 ",
      "Số 13/NQ-HĐND ",
      "\n",
      "giải phóng mặt bằng ",
    );
    const text = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            text,
            text.map((one) => one.normalize("NFD")),
          ),
          { maxLength: 4 },
        ),
        (texts) => {
          const sections = texts.map((one, index) => ({ id: String(index), text: one }));
          for (const [id, findings] of checkReport(sections)) {
            for (const { start, end, printed } of findings) expect(sections[Number(id)]?.text.slice(start, end)).toBe(printed);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
