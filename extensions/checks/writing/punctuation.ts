import type { WordRule } from "./wordRule.ts";

const spaceBefore: WordRule = {
  id: "space-before-mark",
  pattern: /(?<=[\p{L}\d%)”])[^\S\n]+(?<mark>[,;:!?)]|\.(?![.\d\p{L}/]))/gu,
  right: ({ 0: printed, index, groups }, text) => {
    const mark = groups?.["mark"] ?? "";
    return mark !== ")" && /[\p{L}\d]/u.test(text.charAt(index + printed.length)) ? `${mark} ` : mark;
  },
  message: (printed) => `Không để cách trước dấu “${printed.trim()}”.`,
};

const spaceBehind: WordRule = {
  id: "no-space-behind-mark",
  pattern: /[,;](?<=[\p{L}\d%)].)(?=\p{L})|\.(?<=\p{Ll}\p{Ll}.)(?=\p{Lu}\p{Ll})|:(?<=\p{Ll}.)(?=\p{L})/gu,
  right: ([printed]) => `${printed} `,
  message: (printed) => `Cần để một cách sau dấu “${printed}”.`,
};

const spaceInBracket: WordRule = {
  id: "space-in-bracket",
  pattern: /\([^\S\n]+/gu,
  right: () => "(",
  message: () => "Không để cách ngay sau dấu mở ngoặc.",
};

/** A hyphen between words of equal rank has a space on both sides, as laws print it. */
const hyphen: WordRule = {
  id: "hyphen-spaces",
  pattern:
    /(?<=\p{L})(?:-\s|\s-)(?=\p{L})|(?<=(?:[Kk]inh tế|[Vv]ăn hóa|[Đđ]ảng ủy|HĐND|UBND))[-–—](?=(?:[Xx]ã hội|HĐND|UBND|Ủy ban))|(?<=(?:[Kk]inh tế|[Vv]ăn hóa)\s)[–—](?=\s[Xx]ã hội)/gu,
  right: ([printed]) => (/^[–—]$/u.test(printed) ? "-" : " - "),
  message: () => "Dấu gạch nối giữa hai từ ngang hàng có cách ở cả hai bên, như “kinh tế - xã hội”.",
};

const commaBeforeAnd: WordRule = {
  id: "comma-before-and",
  pattern: /\p{Lu}\p{Ll}+,(?=\s(?:và|hoặc)\s\p{Lu}\p{Ll})/gu,
  right: ([printed]) => printed.slice(0, -1),
  message: () => "Trước “và”, “hoặc” nối hai tên không cần dấu phẩy.",
};

const twoListMarks: WordRule = {
  id: "two-list-marks",
  pattern: /(?<=(?:^|\n)\s*[-+]\s)[-+]\s(?<first>[\p{L}\d]+)/gu,
  right: ({ groups }) => groups?.["first"] ?? null,
  message: () => "Đầu dòng chỉ dùng một dấu: “-” hoặc “+”.",
};

const doubleSpace: WordRule = {
  id: "double-space",
  pattern: /(?<=\S)[^\S\n]{2,}(?=\S)/gu,
  right: () => " ",
  message: () => "Thừa khoảng trắng.",
};

const invisible: WordRule = {
  id: "invisible-character",
  pattern: /(?:\u200b|\u200c|\u200d|\u2060|\ufeff)+(?<next>.)/gu,
  right: ({ groups }) => groups?.["next"] ?? null,
  message: () => "Có ký tự ẩn không in ra; nên bỏ để tìm kiếm và chữ ký số không bị ảnh hưởng.",
};

/** Marks and spaces. Convention. */
export const punctuation: readonly WordRule[] = [
  spaceBefore,
  spaceBehind,
  spaceInBracket,
  hyphen,
  commaBeforeAnd,
  twoListMarks,
  doubleSpace,
  invisible,
];
