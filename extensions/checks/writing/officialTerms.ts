import type { WordRule } from "./wordRule.ts";

/** Terms that a law, an ordinance or a party statute prints in one way: the form that is met instead, the right one, and where it stands. */
const terms: readonly (readonly [wrong: RegExp, right: string, source: string])[] = [
  [/liệt sỹ/u, "liệt sĩ", "Pháp lệnh Ưu đãi người có công với cách mạng"],
  [/Liệt sỹ/u, "Liệt sĩ", "Pháp lệnh Ưu đãi người có công với cách mạng"],
  [/giáo dục quốc phòng,? an ninh/u, "giáo dục quốc phòng và an ninh", "Luật Giáo dục quốc phòng và an ninh"],
  [/Giáo dục quốc phòng,? an ninh/u, "Giáo dục quốc phòng và an ninh", "Luật Giáo dục quốc phòng và an ninh"],
  [/khoa học,? công nghệ đổi mới sáng tạo/u, "khoa học, công nghệ, đổi mới sáng tạo", "Luật Khoa học, công nghệ và đổi mới sáng tạo"],
  [/Khoa học,? công nghệ đổi mới sáng tạo/u, "Khoa học, công nghệ, đổi mới sáng tạo", "Luật Khoa học, công nghệ và đổi mới sáng tạo"],
  [/Đại hội Đại biểu(?= toàn quốc)/u, "Đại hội đại biểu", "Điều lệ Đảng"],
  [/[Nn]gày (?:hội )?đại đoàn kết toàn dân(?: tộc)?/u, "Ngày hội Đại đoàn kết toàn dân tộc", "Mặt trận Tổ quốc Việt Nam"],
  [/dân quân,? tự vệ/u, "dân quân tự vệ", "Luật Dân quân tự vệ"],
  [/chứng minh thư nhân dân/u, "chứng minh nhân dân", "Luật Căn cước"],
];

const termOf = (printed: string) => terms.find(([wrong]) => new RegExp(`^(?:${wrong.source.replace(/\(\?=[^)]*\)$/u, "")})$`, "u").test(printed));

/** A term under another form than the law has. */
const officialTerm: WordRule = {
  id: "official-term",
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${terms.map(([wrong]) => wrong.source).join("|")})(?!\p{L})`, "gu"),
  right: ([printed]) => termOf(printed)?.[1] ?? null,
  message: (printed, right) => `“${printed}” theo ${termOf(printed)?.[2] ?? "văn bản gốc"} gọi là “${right}”.`,
};

/** Terms of law. */
export const officialTerms: readonly WordRule[] = [officialTerm];
