import { describe, expect, it } from "vitest";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import type { CheckContext } from "../../../../extensions/checks/passage.ts";
import { relationRules, rules } from "../../../../extensions/checks/rules.ts";

/** A rule, a text that it speaks of with what is printed and what should be, and a text near to it that it leaves alone. */
type Example = readonly [rule: string, wrong: string, printed: string, expected: string, right: string, context?: CheckContext];

const examples: readonly Example[] = [
  [
    "sum",
    "Thu 11 tỷ 15 triệu đồng, trong đó thu phí 3 tỷ 882 triệu đồng; bổ sung 7 tỷ 233 triệu đồng.",
    "11 tỷ 15 triệu",
    "11 tỷ 115 triệu",
    "Thu 11 tỷ 115 triệu đồng, trong đó thu phí 3 tỷ 882 triệu đồng; bổ sung 7 tỷ 233 triệu đồng.",
  ],
  [
    "sum",
    "Tiếp nhận 25 hồ sơ, trong đó cấp mới 10 hồ sơ, điều chỉnh 03 hồ sơ.",
    "25",
    "13",
    "Tiếp nhận 25 hồ sơ, trong đó cấp mới 02 hồ sơ, điều chỉnh 03 hồ sơ.",
  ],
  [
    "total-after",
    "Thu 48 triệu đồng từ chợ, 31 triệu đồng từ bến bãi, tổng cộng 78 triệu đồng.",
    "78",
    "79",
    "Thu 48 triệu đồng từ chợ, 31 triệu đồng từ bến bãi, tổng cộng 79 triệu đồng.",
  ],
  ["ratio", "Có 9.215/9.541 hộ, đạt 97,5%.", "97,5%", "96,6%", "Có 9.215/9.541 hộ, đạt 96,6%."],
  ["ratio", "Có 9.215/9.541 hộ, đạt 96,5%.", "96,5%", "96,6%", "Có 51 hộ nghèo (chiếm tỷ lệ 0,51%)."],
  ["growth", "Thu 126 tỷ đồng, tăng 6 tỷ đồng (6%) so với cùng kỳ.", "6%", "5%", "Thu 126 tỷ đồng, tăng 6 tỷ đồng (5%) so với cùng kỳ."],
  [
    "other-whole",
    "Hộ nghèo còn 51 hộ (chiếm tỷ lệ 0,51%).\nCó 9.215/9.541 hộ đạt chuẩn.",
    "0,51%",
    "",
    "Hộ nghèo còn 51 hộ (chiếm tỷ lệ 0,53%).\nCó 9.215/9.541 hộ đạt chuẩn.",
  ],
  [
    "balance",
    "Đầu năm có 61 hộ nghèo; thoát nghèo 24 hộ, phát sinh mới 03 hộ; cuối năm còn 38 hộ nghèo.",
    "38",
    "40",
    "Đầu năm có 61 hộ nghèo; thoát nghèo 24 hộ, phát sinh mới 03 hộ; cuối năm còn 40 hộ nghèo.",
  ],
  ["remainder", "Tiếp nhận 19 hồ sơ, đã giải quyết 13 hồ sơ, còn 07 hồ sơ.", "07", "06", "Tiếp nhận 19 hồ sơ, đã giải quyết 13 hồ sơ, còn 06 hồ sơ."],
  ["change", "Giảm từ 84 hộ xuống còn 59 hộ, giảm 35 hộ.", "35", "25", "Giảm từ 84 hộ xuống còn 59 hộ, giảm 25 hộ."],
  [
    "new-total",
    "Kết nạp mới 31 hội viên, nâng tổng số từ 1.204 lên 1.245 hội viên.",
    "1.245",
    "1.235",
    "Kết nạp mới 31 hội viên, nâng tổng số từ 1.204 lên 1.235 hội viên.",
  ],
  [
    "listed-names",
    "Khen 02 tập thể: Trạm Y tế phường, Hội Phụ nữ phường, Chi đoàn Bến Đò.",
    "02",
    "03",
    "Làm việc với 02 phòng: Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội.",
  ],
  ["years", "Kỷ niệm 42 năm Ngày Nhà giáo (20/11/1982 - 20/11/2025).", "42", "43", "Tổng kết 5 năm (2014 - 2018) và 4 năm (2014 - 2018)."],
  [
    "plan-month",
    "Kết quả tháng 9, phương hướng nhiệm vụ tháng 11 năm 2026",
    "tháng 11",
    "tháng 10",
    "Kết quả tháng 12 năm 2025, phương hướng nhiệm vụ tháng 01 năm 2026",
  ],
  [
    "report-month",
    "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 10",
    "THÁNG 10",
    "THÁNG 11",
    "So với tháng 10, số vụ việc giảm.",
    { reportMonth: { month: 11, year: 2026 } },
  ],
  [
    "month-of-range",
    "Trong tháng 11 (từ ngày 15/9/2026 đến ngày 14/10/2026), có 12 vụ.",
    "tháng 11",
    "tháng 10",
    "Trong tháng 10 (từ ngày 15/9/2026 đến ngày 14/10/2026), có 12 vụ.",
  ],
  [
    "data-periods",
    "Văn bản từ ngày 15/10/2025 đến 20/11/2025.\nĐơn thư từ ngày 16/10/2025 đến 20/11/2025.",
    "16/10/2025",
    "15/10/2025",
    "Văn bản từ ngày 15/10/2025 đến 20/11/2025.\nHọc hè từ ngày 01/6/2025 đến 31/7/2025.",
  ],
  [
    "own-unit",
    "Báo cáo của UBND phường Kim Sen.",
    "phường Kim Sen",
    "phường Kim Sơn",
    "Phối hợp với phường Kim Sen, xã Đông Hà.",
    { ownUnit: "phường Kim Sơn" },
  ],
  ["number-shape", "Chi 1.234.5 triệu đồng.", "1.234.5", "1.234,5", "Chi 1.234,5 triệu đồng ngày 12.5.2026."],
  ["number-shape", "Dân số 1,234,567 người.", "1,234,567", "1.234.567", "Các mục 1,2,3 và 1.2.3 của kế hoạch."],
  ["impossible-date", "Hạn ngày 31/11/2026.", "31/11/2026", "", "Hạn ngày 29/02/2028."],
  ["zeros-in-dates", "Kế hoạch ngày 14/09/2026.", "14/09/2026", "14/9/2026", "Kế hoạch ngày 05/01/2026, ngày 14/9/2026."],
  ["ungrouped-thousands", "Nhận 2575 văn bản.", "2575", "2.575", "Tiêu chuẩn ISO 9001:2015, năm 2026."],
  ["spaced-percent", "Đạt 88,7 %.", "88,7 %", "88,7%", "Đạt 88,7%."],
  ["short-millions", "Chi 11 tỷ 15 triệu đồng.", "11 tỷ 15 triệu", "", "Chi 11 tỷ 015 triệu đồng."],
];

const asObjects = examples.map(([rule, wrong, printed, expected, right, context = {}]) => ({ rule, wrong, printed, expected, right, context }));

describe.each(asObjects)("$rule", ({ rule, wrong, printed, expected, right, context }) => {
  it(`speaks of “${printed}” in “${wrong.slice(0, 40)}…”`, () => {
    const found = checkText(wrong, context).filter((finding) => finding.rule === rule);
    expect(found).toMatchObject([{ printed, expected }]);
    expect(wrong.slice(found[0]?.start, found[0]?.end)).toBe(printed);
    expect(found[0]?.message).toMatch(/\p{L}.*[.?]$/u);
  });

  it(`leaves “${right.slice(0, 40)}…” alone`, () => {
    expect(checkText(right, context).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

describe("the table of rules", () => {
  const spoken = new Set(examples.map(([rule]) => rule));

  it("has an example for every rule", () => {
    const ids = [...relationRules, ...rules].flatMap(({ ids: own }) => own);
    expect([...spoken].toSorted()).toEqual(ids.toSorted());
  });
});

describe("what is only asked", () => {
  it("is a hint: parts behind “trong đó” that leave much over", () => {
    expect(checkText("Tiếp nhận 25 hồ sơ, trong đó cấp mới 10 hồ sơ, điều chỉnh 03 hồ sơ.").map(({ severity }) => severity)).toEqual(["hint"]);
  });

  it("is a warning: a percentage that was cut off instead of rounded", () => {
    expect(checkText("Có 9.215/9.541 hộ, đạt 96,5%.").map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("offsets", () => {
  it("are those of the text as it was given, also with letters taken apart", () => {
    const text = "Tiếp nhận 20 hồ sơ, gồm 10 hồ sơ đất đai, 9 hồ sơ hộ tịch.".normalize("NFD");
    const [finding] = checkText(text);
    expect(text.slice(finding?.start, finding?.end)).toBe("20");
  });
});
