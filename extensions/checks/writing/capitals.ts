import { capitalized, type WordRule } from "./wordRule.ts";

const insideSentence = String.raw`(?<=[\p{Ll}\d)][,;]?\s)`;

/** Nouns of places before a name: small, except where the name is a number, a person or an event (annex II, III.1). */
const placeNoun: WordRule = {
  id: "capital-of-place",
  pattern: new RegExp(
    String.raw`${insideSentence}(?:(?:Phường|Xã|Tỉnh|Thôn)(?=\s\p{Lu}\p{Ll})|Ủy ban Phường|Thành phố(?=\s(?!Hồ Chí Minh)\p{Lu}\p{Ll}))`,
    "gu",
  ),
  right: ([printed]) => (printed === "Ủy ban Phường" ? "Ủy ban phường" : printed.toLowerCase()),
  message: (printed, right) => `Danh từ chung trước tên đơn vị hành chính viết thường: “${printed}” viết là “${right}”.`,
};

const roadNoun: WordRule = {
  id: "capital-of-road",
  pattern: /Quốc Lộ|Tỉnh Lộ/gu,
  right: ([printed]) => capitalized(printed.toLowerCase()),
  message: (printed, right) => `Tên gọi này chỉ viết hoa chữ đầu: “${printed}” viết là “${right}”.`,
};

const fields: Readonly<Record<string, string>> = {
  "Văn Hóa": "Văn hóa",
  "Xã Hội": "Xã hội",
  "Kinh Tế": "Kinh tế",
  "Giáo Dục": "Giáo dục",
  "Y Tế": "Y tế",
  "Quốc Phòng": "Quốc phòng",
  "An Ninh": "An ninh",
  "Nông Nghiệp": "Nông nghiệp",
  "Tài Chính": "Tài chính",
  "Tư Pháp": "Tư pháp",
  "Đô Thị": "Đô thị",
  "Hạ Tầng": "Hạ tầng",
};

/** Names of fields have one capital, in headings as in names (annex II, IV). A person's name may end in the same syllables. */
const fieldName: WordRule = {
  id: "capital-of-field",
  pattern: new RegExp(String.raw`(?<!\p{L})(?<!\p{Lu}\p{Ll}+\s)(?:${Object.keys(fields).join("|")})(?!\p{L})`, "gu"),
  right: ([printed]) => fields[printed] ?? null,
  message: (printed, right) => `Tên lĩnh vực chỉ viết hoa chữ đầu: “${printed}” viết là “${right}”.`,
};

/** The people as a whole, in phrases that can mean nothing else (annex II, V.1). */
const people: WordRule = {
  id: "capital-of-people",
  pattern:
    /(?<=(?:nội bộ|phục vụ|đời sống|tình hình|lòng dân và|sâu rộng đến|sâu rộng trong|tầng lớp|ý kiến của|kiến nghị của)\s)nhân dân(?!\p{L})/gu,
  right: () => "Nhân dân",
  message: () => "“Nhân dân” khi đứng một mình để chỉ toàn dân thì viết hoa chữ đầu.",
};

const commonWords = [
  "Tổng số|Trong đó|Đăng ký|Lưu trú|Tiếp nhận|Kiểm tra|Tuyên truyền|Phối hợp|Xử lý|Giải quyết|Đạt|Đã|Đang|Còn|Có|Các|Những|Một số|Tuy nhiên|Đồng thời|Tổ chức|Chỉ đạo",
  "Rà soát|Thực hiện|Triển khai|Hoàn thành|Tiếp tục|Tăng cường|Phát hiện|Hướng dẫn|Vận động|Duy trì|Tỷ lệ|Số lượng|Trước hạn|Đúng hạn|Quá hạn|Chiếm|Tăng|Giảm",
].join("|");

/** A capital inside a sentence, of a word that is no name (annex II, I: capitals stand behind `. ? !` and at the start of a line). */
const afterMark: WordRule = {
  id: "capital-inside-sentence",
  pattern: new RegExp(String.raw`(?<=(?:;\s|[\p{Ll}\d]\s\((?:trong đó\s)?))(?:${commonWords})(?![\p{L}])(?!\s\p{Lu})`, "gu"),
  right: ([printed]) => printed.toLowerCase(),
  message: (printed, right) => `Sau dấu chấm phẩy hoặc trong ngoặc, giữa câu, không viết hoa: “${printed}” viết là “${right}”.`,
};

/** Rules of capitals of decree 30/2020/NĐ-CP, annex II. */
export const capitals: readonly WordRule[] = [placeNoun, roadNoun, fieldName, people, afterMark];
