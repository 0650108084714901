import type { Finding } from "../finding.ts";
import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

/** One of two or more ways to write one thing. `as`: the same words in this form. */
interface Form {
  readonly pattern: RegExp;
  readonly as: (printed: string) => string;
}

/** Ways to write one thing, of which a report uses one. Of two that are as frequent the earlier one stays. */
interface Forms {
  readonly forms: readonly Form[];
}

/** Words that differ in one syllable: the rest and its capital stay. */
const syllables = (before: string, choices: readonly string[], behind: string): Forms => ({
  forms: choices.map((choice) => ({
    pattern: new RegExp(`(?<!\\p{L})${before}[${choice.slice(0, 1)}${choice.slice(0, 1).toUpperCase()}]${choice.slice(1)}${behind}(?!\\p{L})`, "gu"),
    as: (printed) => {
      const other = choices.find((one) => printed.toLowerCase().includes(one)) ?? choice;
      const at = printed.toLowerCase().indexOf(other);
      const isCapital = printed.charAt(at) !== printed.charAt(at).toLowerCase();
      const first = isCapital ? choice.charAt(0).toUpperCase() : choice.charAt(0);
      return printed.slice(0, at) + first + choice.slice(1) + printed.slice(at + other.length);
    },
  })),
});

const tones = "\u0300\u0301\u0303\u0309\u0323";
const syllable = (vowels: string): RegExp => new RegExp(`(?<!\\p{L})(?![qQ])\\p{L}*(?:${vowels})(?!\\p{L})`, "gu");
const markOnFirst = syllable("[òóỏõọ][ae]|[ùúủũụ]y");
const markOnLast = syllable("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]");
const decomposed = (printed: string, from: RegExp, to: string): string => printed.normalize("NFD").replace(from, to).normalize("NFC");
const countable = "hộ|hồ sơ|trường hợp|đơn|vụ|vụ việc|cuộc|người|ý kiến|văn bản|cơ sở|lớp|buổi|tổ|tuyến đường|dự án|tầng";

const allForms: readonly Forms[] = [
  {
    forms: [
      { pattern: markOnFirst, as: (printed) => decomposed(printed, new RegExp(`([ou])([aey])([${tones}])$`, "iu"), "$1$3$2") },
      { pattern: markOnLast, as: (printed) => decomposed(printed, new RegExp(`([ou])([${tones}])([aey])$`, "iu"), "$1$3$2") },
    ],
  },
  syllables("", ["tỷ", "tỉ"], " (?:lệ|trọng|suất)"),
  syllables("(?:[Ll]iệt|[Bb]ác|[Cc]hiến|[Nn]ghệ) ", ["sĩ", "sỹ"], ""),
  syllables("", ["kỹ", "kĩ"], " (?:thuật|năng)"),
  syllables("(?:[Qq]uản|[Xx]ử) ", ["lý", "lí"], ""),
  syllables("(?<!(?:[Bb]án|[Mm]ua|[Gg]iao|[Nn]hập|[Xx]uất) )", ["hằng", "hàng"], " (?:ngày|tuần|tháng|quý|năm)"),
  syllables("", ["nền nếp", "nề nếp"], ""),
  syllables("", ["bảo đảm", "đảm bảo"], ""),
  {
    forms: [
      { pattern: new RegExp(`(?<![\\p{L}\\d.,/-])0[1-9](?= (?:${countable})(?!\\p{L}))`, "gu"), as: (printed) => printed.padStart(2, "0") },
      { pattern: new RegExp(`(?<![\\p{L}\\d.,/-])[1-9](?= (?:${countable})(?!\\p{L}))`, "gu"), as: (printed) => printed.replace(/^0/u, "") },
    ],
  },
  {
    forms: [
      { pattern: /Quốc lộ \d+[A-Z]?(?![\p{L}\d])/gu, as: (printed) => `Quốc lộ ${numberIn(printed)}` },
      { pattern: /QL\d+[A-Z]?(?![\p{L}\d])/gu, as: (printed) => `QL${numberIn(printed)}` },
      { pattern: /QL \d+[A-Z]?(?![\p{L}\d])/gu, as: (printed) => `QL ${numberIn(printed)}` },
    ],
  },
];

const numberIn = (printed: string): string => /\d+[A-Z]?$/u.exec(printed)?.[0] ?? "";

interface Stand {
  readonly place: number;
  readonly start: number;
  readonly printed: string;
  readonly form: number;
}

/** So many of the rarer form are spoken of: more are a habit, and the writer knows by then. */
const mostSaid = 5;

/** Words that a report mostly writes in another way (convention). */
export function minorityForms(readings: readonly Reading[]): readonly FoundIn[] {
  return allForms.flatMap((group) => {
    const stands = group.forms.flatMap(({ pattern }, form) =>
      readings.flatMap(({ text }, place) =>
        [...text.matchAll(pattern)].map(({ index, 0: printed }): Stand => ({ place, start: index, printed, form })),
      ),
    );
    const counts = group.forms.map((_, form) => stands.filter((stand) => stand.form === form).length);
    const main = counts.indexOf(Math.max(...counts));
    const rare = stands.filter(({ form }) => form !== main).toSorted((one, other) => one.place - other.place || one.start - other.start);
    return rare.slice(0, mostSaid).flatMap(({ place, start, printed }) => {
      const reading = readings[place];
      const right = group.forms[main]?.as(printed);
      return reading === undefined || right === undefined || right === printed ? [] : [{ place, finding: saidOf(reading, start, printed, right) }];
    });
  });
}

const saidOf = (reading: Reading, start: number, printed: string, right: string): Finding =>
  hintAt(reading, "two-forms", start, printed, right, `Trong báo cáo này phần lớn viết “${right}”; nên viết thống nhất thay cho “${printed}”.`);
