import { capitalized, type WordRule } from "./wordRule.ts";

const surnames =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trịnh|Trương|Mai|Lương|Tô|Hà|Cao|Chu|Tạ|Vương|Lưu|Phùng|Quách|Thái|Tăng";
const middleNames = "văn|thị|đức|hữu|ngọc|quang|xuân|thanh|đình|công|thế|duy|như|mạnh|trọng|tiến|bá|khắc";

/** Every syllable of a person's name has a capital (annex II, II.1). Only what cannot be another word is spoken of. */
const personName: WordRule = {
  id: "capital-of-person",
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${surnames})\s(?:${middleNames})(?=(?:\s\p{Lu}\p{Ll}*){1,2}(?!\p{L}))`, "gu"),
  right: ([printed]) => printed.split(" ").map(capitalized).join(" "),
  message: (printed, right) => `Tên người viết hoa chữ đầu của mọi âm tiết: “${printed} …” viết là “${right} …”.`,
};

const titles = [
  "phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó giám đốc|giám đốc|phó trưởng phòng|trưởng phòng|phó chánh văn phòng|chánh văn phòng",
  "phó hiệu trưởng|hiệu trưởng|trưởng công an|phó trưởng công an|chỉ huy trưởng|phó chỉ huy trưởng|trưởng trạm|tổ trưởng|trưởng ban|phó trưởng ban",
].join("|");

/** A post right before the name of the person who holds it has a capital (annex II, V.3). */
const titleBeforeName: WordRule = {
  id: "capital-of-title",
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${titles})(?=\s(?:${surnames})(?:\s\p{Lu}\p{Ll}*){1,3}(?!\p{L}))`, "gu"),
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Chức vụ đi liền với tên người viết hoa chữ đầu: “${printed}” viết là “${right}”.`,
};

/** Names of persons and their posts: decree 30/2020/NĐ-CP, annex II, II.1 and V.3. */
export const persons: readonly WordRule[] = [personName, titleBeforeName];
