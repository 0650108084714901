import { describe, expect, it } from "vitest";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import type { CheckContext } from "../../../../extensions/checks/passage.ts";
import { writingRules } from "../../../../extensions/checks/writingRules.ts";
import { namesAndOrder } from "./namesAndOrder.ts";
import type { WritingExample } from "./writingExample.ts";

const longWords = "Ủy ban nhân dân phường chỉ đạo các phòng chuyên môn phối hợp với tổ dân phố rà soát các tuyến đường cần cải tạo trong năm tới đây";

const examples: readonly WritingExample[] = [
  [
    "capital-of-place",
    "Xây dựng nhà văn hóa tại Phường Mộc Lâm.",
    "Xây dựng nhà văn hóa tại phường Mộc Lâm.",
    ["Phường Mộc Lâm họp.", "Công nhận Phường 5."],
  ],
  ["capital-of-place", "Ngày 05/11, Ủy ban Phường họp.", "Ngày 05/11, Ủy ban phường họp.", ["Đi Thành phố Hồ Chí Minh."]],
  ["capital-of-road", "Dự án đường tránh Quốc Lộ 37.", "Dự án đường tránh Quốc lộ 37.", ["Dự án QL37, quốc lộ 37."]],
  ["capital-of-field", "3. Văn Hóa, Xã hội", "3. Văn hóa, Xã hội", ["Ông Nguyễn Văn Hóa dự họp.", "3. VĂN HÓA, XÃ HỘI"]],
  [
    "capital-of-people",
    "Không có mâu thuẫn trong nội bộ nhân dân.",
    "Không có mâu thuẫn trong nội bộ Nhân dân.",
    ["Hội đồng nhân dân phường, Quân đội nhân dân."],
  ],
  [
    "capital-inside-sentence",
    "Triển khai kịp thời; Tổng số có 13 văn bản.",
    "Triển khai kịp thời; tổng số có 13 văn bản.",
    ["Họp xong. Tổng số có 13 văn bản."],
  ],
  [
    "capital-of-feast",
    "Phục vụ dịp tết Nguyên Đán.",
    "Phục vụ dịp tết Nguyên đán.",
    ["Phục vụ tết Nguyên đán, tết Trung thu.", "Tết Nguyên đán năm nay.", "PHỤC VỤ TẾT NGUYÊN ĐÁN"],
  ],
  ["capital-of-day", "Kỷ niệm ngày nhà giáo Việt Nam.", "Kỷ niệm ngày Nhà giáo Việt Nam.", ["Kỷ niệm ngày Quốc khánh 2-9."]],
  ["capital-of-weekday", "Họp vào thứ hai hằng tuần.", "Họp vào thứ Hai hằng tuần.", ["Họp lần thứ hai trong năm."]],
  ["capital-of-agency", "Phối hợp với công an phường.", "Phối hợp với Công an phường.", ["Bộ Công an, lực lượng công an."]],
  ["capital-of-agency", "Bầu cử hội đồng nhân dân phường.", "Bầu cử Hội đồng nhân dân phường.", ["Ủy ban nhân dân, HỘI ĐỒNG NHÂN DÂN."]],
  ["capital-of-ministry", "Theo chỉ đạo của Sở y tế.", "Theo chỉ đạo của Sở Y tế.", ["Theo chỉ đạo của Sở Y tế, cơ sở y tế."]],
  ["former-agency", "Báo cáo Sở Kế hoạch và Đầu tư.", "", ["Theo văn bản của Sở Kế hoạch và Đầu tư.", "Sở Kế hoạch và Đầu tư cũ."]],
  ["reference-number", "Thực hiện Nghị quyết 71-NQ/TW.", "Thực hiện Nghị quyết số 71-NQ/TW.", ["Thực hiện Nghị quyết số 71-NQ/TW, kế hoạch 5 năm."]],
  ["year-in-number", "Kế hoạch số 239/2025/KH-UBND.", "Kế hoạch số 239/KH-UBND.", ["Quyết định số 13/2025/QĐ-UBND."]],
  ["capital-of-article", "Theo điểm a Khoản 2 điều 5.", "Theo điểm a khoản 2 Điều 5.", ["Theo điểm a khoản 2 Điều 5.", "Khoản 2 Điều 5 nêu rõ."]],
  ["unit-space", "Sản lượng 1.801,6tấn.", "Sản lượng 1.801,6 tấn.", ["Sản lượng 1.801,6 tấn; lớp 5A."]],
  ["currency-name", "Thu 15 triệu VNĐ.", "Thu 15 triệu đồng.", ["Thu 15 triệu đồng."]],
  ["date-range-spaces", "Ngày Nhà giáo (20/11/1982-20/11/2025).", "Ngày Nhà giáo (20/11/1982 - 20/11/2025).", ["Từ 20/11/1982 đến 20/11/2025."]],
  ["date-range-words", "Từ ngày 15/10/2025 - 20/11/2025.", "Từ ngày 15/10/2025 đến ngày 20/11/2025.", ["Kỳ 15/10/2025 - 20/11/2025."]],
  ["space-before-mark", "Tiếp nhận :1.527 hồ sơ.", "Tiếp nhận: 1.527 hồ sơ.", ["Tiếp nhận: 1.527 hồ sơ..."]],
  ["no-space-behind-mark", "Có 5 xã,phường tham gia.", "Có 5 xã, phường tham gia.", ["Đạt 96,5%; lúc 7:30; 1.527 hồ sơ; v.v."]],
  ["space-in-bracket", "Có 5 hộ ( đạt 100%).", "Có 5 hộ (đạt 100%).", ["Có 5 hộ (đạt 100%)."]],
  ["hyphen-spaces", "Phát triển kinh tế- xã hội.", "Phát triển kinh tế - xã hội.", ["Phát triển kinh tế - xã hội.", "Nghị quyết số 71-NQ/TW."]],
  ["comma-before-and", "Tổ dân phố Tầng Hạ, và Đồng Bào.", "Tổ dân phố Tầng Hạ và Đồng Bào.", ["Họp dân, và tổng hợp ý kiến."]],
  ["two-list-marks", "- + Đăng ký thường trú", "- Đăng ký thường trú", ["- Đăng ký thường trú"]],
  ["double-space", "Tiếp nhận  12 hồ sơ.", "Tiếp nhận 12 hồ sơ.", ["Tiếp nhận 12 hồ sơ.\n   Trả 12 hồ sơ."]],
  ["invisible-character", "Tiếp nhận\u200b 12 hồ sơ.", "Tiếp nhận 12 hồ sơ.", ["Tiếp nhận\u00a012 hồ sơ."]],
  ["frequent-slip", "Đẩy mạnh chuyên đổi số.", "Đẩy mạnh chuyển đổi số.", ["Làm chuyên đề về số hóa."]],
  ["frequent-slip", "Nộp hồ sơ trên VNEID.", "Nộp hồ sơ trên VNeID.", ["Triển khai trên VNeID."]],
  ["repeated-word", "Kết quả của của phường.", "Kết quả của phường.", ["Ngày ngày, người người thi đua."]],
  ["comma-at-end", "Ban hành Đề án phát triển kinh tế tư nhân,", "", ["Ban hành Đề án."]],
  [
    "no-mark-at-end",
    `${longWords}\nKết thúc.`,
    `${longWords}.\nKết thúc.`,
    [`${longWords}.`, `${longWords}\ncủa phường.`, "Kết quả thực hiện nhiệm vụ"],
  ],
  ["mark-behind-heading", "1. Kinh tế:\nĐã họp.", "1. Kinh tế\nĐã họp.", ["1. Kinh tế\nĐã họp.", "1. Kinh tế: thu 15 triệu đồng."]],
  [
    "item-ending",
    "- Một việc;\n- Hai việc.\n- Ba việc;\n- Bốn việc.",
    "- Một việc;\n- Hai việc;\n- Ba việc;\n- Bốn việc.",
    ["- Một việc.\n- Hai việc.\n- Ba việc."],
  ],
  ["long-sentence", `${`${longWords} `.repeat(3).trim()}.`, "", [`${longWords}.`]],
  ["empty-result", "Phát động cuộc thi đạt kết quả.", "", ["Phát động cuộc thi, đạt kết quả tốt.", "Có 12 bài thi đạt kết quả."]],
  ["uneven-quotes", "Dữ liệu “đúng, đủ, sạch, sống; đã làm xong.", "", ["Dữ liệu “đúng, đủ, sạch, sống” đã làm xong."]],
  ["office-name", "Giao phòng Văn hóa, xã hội.", "Giao Phòng Văn hóa - Xã hội.", ["Giao Phòng Văn hóa - Xã hội; PHÒNG VĂN HÓA - XÃ HỘI."]],
  ...namesAndOrder,
];

const context: CheckContext = { officeNames: ["Phòng Văn hóa - Xã hội", "Văn phòng"] };
const findingsOf = (rule: string, text: string) => checkText(text, context).filter((finding) => finding.rule === rule);

const asObjects = examples.map(([rule, wrong, mended, right]) => ({ rule, wrong, mended, right }));

describe.each(asObjects)("$rule", ({ rule, wrong, mended, right }) => {
  it(`asks about “${wrong.slice(0, 40)}…” and can put right what is certain`, () => {
    const [finding, ...more] = findingsOf(rule, wrong);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "hint" });
    expect(finding?.message).toMatch(/\p{L}.*[.?]$/u);
    const [fix] = finding?.fixes ?? [];
    expect(fix === undefined ? "" : wrong.slice(0, fix.start) + fix.replacement + wrong.slice(fix.end)).toBe(mended);
  });

  it.each(right)("leaves “%s” alone", (text) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });
});

it("has an example for every rule of writing", () => {
  const ids = writingRules.flatMap(({ ids: own }) => own);
  expect([...new Set(examples.map(([rule]) => rule))].toSorted()).toEqual(ids.toSorted());
});

it("says nothing by a rule that the office does without", () => {
  expect(checkText("Giao 5 xã,phường.", { withoutRules: ["no-space-behind-mark"] })).toEqual([]);
});

it("never calls a convention a breach of the decree", () => {
  const said = examples.flatMap(([rule, wrong]) => findingsOf(rule, wrong)).map(({ message }) => message);
  expect(said.filter((message) => /nghị định|quy định|sai thể thức/iu.test(message))).toEqual([]);
});
