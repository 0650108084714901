import { capitalized, type WordRule } from "./wordRule.ts";

const insideSentence = String.raw`(?<=[\p{L}\d)“”][,;:]?\s)`;
const kinds = "nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|thông tư|thông báo|kết luận|hướng dẫn|chương trình|đề án";

/** The kind of a certain document has a capital: `Nghị quyết số 12-NQ/TW` (annex II, V.6). */
const documentKind: WordRule = {
  id: "capital-of-document",
  pattern: new RegExp(String.raw`${insideSentence}(?:${kinds})(?=\ssố:?\s\d+[-/])`, "gu"),
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên loại của một văn bản cụ thể viết hoa chữ đầu: “${printed} số …” viết là “${right} số …”.`,
};

const laws = [
  "Đất đai|Đầu tư công|Ngân sách nhà nước|Khiếu nại|Tố cáo|Tiếp công dân|Cư trú|Căn cước|Hộ tịch|Giao thông đường bộ|Trật tự, an toàn giao thông|Xây dựng|Nhà ở|Quy hoạch",
  "Bảo vệ môi trường|Nghĩa vụ quân sự|Dân quân tự vệ|Phòng cháy|Thực hiện dân chủ ở cơ sở|Tổ chức chính quyền địa phương|Cán bộ, công chức|Viên chức|Bảo hiểm|Giáo dục",
].join("|");

/** A law's name begins with a capital: `Luật Đất đai` (annex II, V.6). */
const law: WordRule = {
  id: "capital-of-law",
  pattern: new RegExp(
    String.raw`${insideSentence}(?:(?<!pháp )luật (?=${laws})|(?<=(?<!pháp )[Ll]uật\s)(?:đất đai|đầu tư công|cư trú|căn cước|khiếu nại|hộ tịch|nghĩa vụ quân sự)(?=\s(?:năm\s)?\d))`,
    "gu",
  ),
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên luật viết hoa: “${printed.trim()}” viết là “${right.trim()}”.`,
};

/** A legal norm that was issued and is told of without its number, in a sentence that gives none (annex I, II.6.b). */
const normWithoutNumber: WordRule = {
  id: "norm-without-number",
  pattern: /(?<!\p{L})(?:quyết định|văn bản) quy phạm pháp luật(?=\s(?:về|quy định)(?!\p{L}))/giu,
  right: ({ index }, text) => (/\ssố:?\s*\d/u.test(/^[^.\n]*/u.exec(text.slice(index))?.[0] ?? "") ? null : ""),
  message: () => "Văn bản đã ban hành nên ghi số, ký hiệu và ngày.",
};

/** Names of documents: decree 30/2020/NĐ-CP, annex II, V.6. */
export const documents: readonly WordRule[] = [documentKind, law, normWithoutNumber];
