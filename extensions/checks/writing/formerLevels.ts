import type { WordRule } from "./wordRule.ts";

const past = "nguyên|cũ|trước đây|trước|thuộc|của|từ";

/** Bodies of the district level, which ended on 1 July 2025, told of as if they were there. What they did before keeps their name, so nothing is put right by itself. */
const formerLevel: WordRule = {
  id: "former-level",
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?<!(?:${past})\s)(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Trung tâm Y tế|Ban Chỉ huy Quân sự)\s(?:huyện|quận|thị xã)|Huyện ủy|Quận ủy|Thị ủy)(?!\p{L})(?!(?:\s\p{Lu}\p{Ll}*){0,3}\s(?:\(?cũ|trước|nay))`,
    "gu",
  ),
  right: () => "",
  message: (printed) =>
    `Từ ngày 01/7/2025 không còn cấp huyện; nếu nói về hiện nay thì “${printed}” cần đổi thành cơ quan cấp thành phố (tỉnh) hoặc cấp xã.`,
};

const formerPost: WordRule = {
  id: "former-post",
  pattern: /(?<!\p{L})(?:công chức (?:địa chính|văn phòng - thống kê|tư pháp - hộ tịch|tài chính - kế toán))(?!\p{L})/giu,
  right: () => "",
  message: (printed) => `“${printed}” là chức danh của mô hình cũ; nên ghi theo phòng chuyên môn hiện nay.`,
};

/** What ended with the model of two levels of government. */
export const formerLevels: readonly WordRule[] = [formerLevel, formerPost];
