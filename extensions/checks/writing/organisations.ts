import { capitalized, type WordRule } from "./wordRule.ts";

/** A school's name begins with its kind: `Trường THCS Mộc Lâm` (annex II, IV.4). */
const school: WordRule = {
  id: "capital-of-school",
  pattern: /(?<=[\p{L}\d)][,;]?\s)(?<!(?:các|những|hai|ba|nhà)\s)trường(?=\s(?:THCS|THPT|Tiểu học|Mầm non|Trung học cơ sở)\s\p{Lu})/gu,
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên trường cụ thể viết hoa chữ đầu: “${printed} …” viết là “${right} …”.`,
};

/** A firm's name begins with its kind (annex II, IV.6). */
const firm: WordRule = {
  id: "capital-of-firm",
  pattern:
    /(?<=[\p{L}\d)][,;]?\s)(?<!(?:các|những|hai|ba)\s)(?:công ty|hợp tác xã|ngân hàng)(?=\s(?:TNHH|[Cc]ổ phần|CP|\p{Lu}{2,}|\p{Lu}\p{Ll}+\s\p{Lu}))/gu,
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên tổ chức cụ thể viết hoa chữ đầu: “${printed} …” viết là “${right} …”.`,
};

/** The State by itself, in phrases that can mean nothing else (annex II, V.1). */
const state: WordRule = {
  id: "capital-of-state",
  pattern: /(?<=(?:Đảng(?:,| và)|(?:chính sách|pháp luật|quy định|chủ trương)[^.;\n]{0,25}\scủa)\s)nhà nước(?!\p{L})/gu,
  right: () => "Nhà nước",
  message: () => "“Nhà nước” khi đứng một mình để chỉ Nhà nước ta thì viết hoa chữ đầu.",
};

/** Names of schools, firms and of the State: decree 30/2020/NĐ-CP, annex II, IV and V.1. */
export const organisations: readonly WordRule[] = [school, firm, state];
