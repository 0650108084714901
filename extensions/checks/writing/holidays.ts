import { capitalized, type WordRule } from "./wordRule.ts";

/** Feasts: `tết` small and one capital in the name (annex II, V.8.b). */
const feast: WordRule = {
  id: "capital-of-feast",
  pattern: /(?<!\p{L})(?<word>tết|Tết)\s(?<name>nguyên đán|trung thu|đoan ngọ|hàn thực)(?!\p{L})/giu,
  right: (match, text) => {
    if (match[0] === match[0].toUpperCase()) return null;
    const name = capitalized((match.groups?.["name"] ?? "").toLowerCase());
    return `${isAtStart(text, match.index) ? "Tết" : "tết"} ${name}`;
  },
  message: (printed, right) => `Tên ngày tết viết hoa chữ đầu của tên, chữ “tết” viết thường: “${printed}” viết là “${right}”.`,
};

const dayNames = [
  "Quốc khánh",
  "Quốc tế Lao động",
  "Quốc tế Phụ nữ",
  "Phụ nữ Việt Nam",
  "Nhà giáo Việt Nam",
  "Thầy thuốc Việt Nam",
  "Thương binh - Liệt sĩ",
  "Chuyển đổi số",
] as const;
const dayByWords = new Map(dayNames.map((name) => [name.toLowerCase(), name]));

/** Days of remembrance have capitals (annex II, V.5). */
const dayOfNote: WordRule = {
  id: "capital-of-day",
  pattern: new RegExp(String.raw`(?<=[Nn]gày\s)(?:${dayNames.join("|")})(?!\p{L})`, "giu"),
  right: ([printed]) =>
    printed === printed.toUpperCase() || /\p{Lu}/u.test(printed.slice(0, 1)) ? null : (dayByWords.get(printed.toLowerCase()) ?? null),
  message: (printed, right) => `Tên ngày lễ, ngày kỷ niệm viết hoa: “${printed}” viết là “${right}”.`,
};

/** Days of the week and months in words, as names (annex II, V.8.c). A place in an order (`lần thứ hai`) has another word in front. */
const dayOfWeek: WordRule = {
  id: "capital-of-weekday",
  pattern: /(?<=(?:sáng|chiều|tối|vào)\s)thứ (?:hai|ba|tư|năm|sáu|bảy)(?=\s(?:hằng tuần|hàng tuần)|,\sngày\s\d)/gu,
  right: ([printed]) => `thứ ${capitalized(printed.slice("thứ ".length))}`,
  message: (printed, right) => `Thứ trong tuần bằng chữ viết hoa tên gọi: “${printed}” viết là “${right}”.`,
};

const monthNames = "giêng|hai|ba|tư|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp";

/** A month in words is a name: `Cách mạng tháng Tám`, `đến hết tháng Sáu` (annex II, V.8.c). Behind a number months are counted: `hai tháng`. */
const monthInWords: WordRule = {
  id: "capital-of-month",
  pattern: new RegExp(
    String.raw`(?<=(?:Cách mạng|hết|đầu|cuối|giữa|sang|từ)\stháng\s)(?:${monthNames})(?=[.,;)]|\s(?:năm|âm lịch|tới|đến)(?!\p{L})|\s*$)`,
    "gmu",
  ),
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên tháng bằng chữ viết hoa: “tháng ${printed}” viết là “tháng ${right}”.`,
};

const isAtStart = (text: string, offset: number): boolean => /(?:^|\n|[.!?]\s|[-+]\s)$/u.test(text.slice(Math.max(0, offset - 2), offset));

/** Rules of names of days of decree 30/2020/NĐ-CP, annex II, V. */
export const holidays: readonly WordRule[] = [feast, dayOfNote, dayOfWeek, monthInWords];
