import { describe, expect, it } from "vitest";
import type { CheckContext } from "../../../../extensions/checks/passage.ts";
import { checkReport } from "../../../../extensions/checks/report/checkReport.ts";
import { structureRules } from "../../../../extensions/checks/structure/structureRules.ts";

/** What a rule says over these texts, as `text: printed → expected`. */
function said(rule: string, texts: readonly string[], context: CheckContext = {}): readonly string[] {
  const sections = texts.map((text, index) => ({ id: String(index + 1), text }));
  return [...checkReport(sections, context)].flatMap(([id, findings]) =>
    findings.filter((finding) => finding.rule === rule).map(({ printed, expected }) => `${id}: ${printed} → ${expected}`),
  );
}

const results = "I. KẾT QUẢ THỰC HIỆN\n1. Kinh tế\nĐã họp.\n2. Văn hóa, thể thao\nĐã họp.\n3. Quân sự địa phương\nĐã họp.";
const plans = "II. NHIỆM VỤ THÁNG TỚI\n1. Lĩnh vực kinh tế:\nSẽ họp.\n2. Quân sự địa phương\nSẽ họp.";

/** A rule, texts that it speaks of with what it says, and texts near to them that it leaves alone. */
type Example = readonly [rule: string, wrong: readonly string[], says: readonly string[], right: readonly string[]];

const examples: readonly Example[] = [
  ["branch-without-plan", [results, plans], ["1: Văn hóa, thể thao → "], [results, `${plans}\n3. Văn hóa, thể thao: sẽ họp.`]],
  [
    "branch-without-plan",
    [`${results}\n${plans}`],
    ["1: Văn hóa, thể thao → "],
    [results, "II. NHIỆM VỤ\n1. Tiếp tục rà soát hộ nghèo;\n2. Hoàn thành sửa trường."],
  ],
  [
    "misplaced-paragraph",
    ["I. KẾT QUẢ\n1. Kinh tế\nĐã khám tuyển cho 40 công dân.\n2. Quân sự\nĐã trực."],
    ["1: khám tuyển → "],
    ["I. KẾT QUẢ\n1. Kinh tế\nĐã khám tuyển cho 40 công dân.\n2. Văn hóa\nĐã họp."],
  ],
  [
    "closing-name",
    [
      "BÁO CÁO\nKết quả thực hiện nhiệm vụ tháng 11 năm 2026",
      "Trên đây là báo cáo tình hình phát triển kinh tế - xã hội tháng 11 của UBND phường Mộc Lâm./.",
    ],
    ["2: báo cáo tình hình phát triển kinh tế - xã hội tháng 11 → "],
    ["BÁO CÁO\nKết quả thực hiện nhiệm vụ tháng 11 năm 2026", "Trên đây là báo cáo nhiệm vụ tháng 11 của UBND phường Mộc Lâm./."],
  ],
  [
    "date-form",
    ["Kế hoạch ngày 14/9/2026, họp ngày 15/9/2026.", "Chỉ thị ngày 14 tháng 11 năm 2026."],
    ["2: 14 tháng 11 năm 2026 → 14/11/2026"],
    ["Mộc Lâm, ngày 14 tháng 11 năm 2026", "Kế hoạch ngày 14/9/2026."],
  ],
  [
    "date-form",
    ["Ngày 14 tháng 9 năm 2026, ngày 15 tháng 9 năm 2026, ngày 16/9/2026."],
    ["1: 16/9/2026 → 16 tháng 9 năm 2026"],
    ["Họp ngày 15 tháng 9 năm 2026."],
  ],
  [
    "money-form",
    ["Thu 3 tỷ 882 triệu đồng, chi 2 tỷ đồng.", "Trợ cấp 2.058.669.000 đồng."],
    ["2: 2.058.669.000 đồng → "],
    ["Thu 3 tỷ 882 triệu đồng.", "Trợ cấp 58 triệu đồng, mỗi hộ 50.000 đồng."],
  ],
  [
    "body-form",
    ["UBND phường họp, UBND phường chỉ đạo.", "Ủy ban nhân dân phường trả lời; báo cáo HĐND và UBND phường."],
    ["2: Ủy ban nhân dân phường → UBND phường"],
    ["UBND phường họp.", "- Ủy ban nhân dân phường;"],
  ],
  [
    "project-name",
    ["Dự án cải tạo mặt đường Đinh Lễ.", "Hộ thuộc dự án cải tạo tuyến đường Đinh Lễ."],
    ["2: cải tạo tuyến đường Đinh Lễ → "],
    ["Dự án cải tạo mặt đường Đinh Lễ.", "Dự án xây nhà văn hóa khu Đinh Lễ, dự án cải tạo mặt đường Bờ Đê."],
  ],
  [
    "cited-again",
    ["Nghị quyết số 13/NQ-HĐND ngày 05/9/2026 của HĐND.", "Theo Nghị quyết số 13/NQ-HĐND ngày 05/9/2026 của HĐND phường."],
    ["2: Nghị quyết số 13/NQ-HĐND → "],
    ["Nghị quyết số 13/NQ-HĐND ngày 05/9/2026 của HĐND.", "Theo Nghị quyết số 13/NQ-HĐND, Kế hoạch số 14/KH-UBND ngày 06/9/2026 của phường."],
  ],
];

describe.each(examples.map(([rule, wrong, says, right]) => ({ rule, wrong, says, right })))("$rule", ({ rule, wrong, says, right }) => {
  it(`is spoken of over “${wrong.join(" / ").slice(0, 60)}”`, () => {
    expect(said(rule, wrong)).toEqual(says);
  });

  it(`leaves “${right.join(" / ").slice(0, 60)}” alone`, () => {
    expect(said(rule, right)).toEqual([]);
  });
});

describe("rules of structure", () => {
  it("have an example each", () => {
    expect([...new Set(examples.map(([rule]) => rule))].toSorted()).toEqual(structureRules.flatMap(({ ids }) => ids).toSorted());
  });

  it("read the titles that a section stands under where they are none of its words", () => {
    const [done, planned] = ["KẾT QUẢ THỰC HIỆN", "NHIỆM VỤ"];
    const sections = [
      { id: "a", text: "Đã thu đủ quỹ.", heading: { part: done, title: "Kinh tế" } },
      { id: "b", text: "Đã mở thư viện.", heading: { part: done, title: "Văn hóa" } },
      { id: "c", text: "Đã trực đủ ca.", heading: { part: done, title: "Quân sự" } },
      { id: "d", text: "Sẽ thu tiếp.", heading: { part: planned, title: "Kinh tế" } },
      { id: "e", text: "Sẽ trực tiếp.", heading: { part: planned, title: "Quân sự" } },
    ];
    const found = [...checkReport(sections)].flatMap(([id, findings]) => findings.map(({ rule, printed }) => `${id} ${rule} ${printed}`));
    expect(found).toContain("b branch-without-plan Đã mở thư viện.");
    expect(found.filter((one) => one.includes("branch-without-plan"))).toHaveLength(1);
  });

  it("hold the closing to the name that the report is known by", () => {
    const text = "Trên đây là báo cáo tình hình phát triển kinh tế - xã hội tháng 11 của UBND phường Mộc Lâm./.";
    expect(said("closing-name", [text], { subject: "Kết quả chuyển đổi số tháng 11" })).toHaveLength(1);
    expect(said("closing-name", [text])).toEqual([]);
  });
});
