import { unitAt } from "./units.ts";

/** What stands in the place of a stretch that holds digits but counts nothing. No letter, no digit, no mark of a sentence. */
const filler = "¤";

const notInWord = String.raw`(?<![\p{L}\d])`;
const endOfNumber = String.raw`(?![\p{L}\d]|[.,]\d)`;
const date = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}`;
const year = String.raw`(?:19|20)\d{2}`;

/** Words that make the number behind them a name or a place in an order: `Điều 5`, `tổ 12`, `lần thứ 3`. */
const named = [
  "điều|khoản|điểm|chương|phụ lục|biểu|mẫu số|mẫu|trang|tầng|lớp|khối|khóa|khoá|lần thứ|thứ|hạng|loại|bậc|cấp độ|cấp|mức độ|mức|nhóm|ngõ|ngách|hẻm|kiệt|số nhà",
  "quốc lộ|ql|tỉnh lộ|tl|đường|(?<!thành )phố|ngã|khu phố|khu|tổ dân phố|tdp|tổ|thôn|xóm|ấp|lô|(?<!trực )tuyến|km|đề án|đội|đợt|vòng|bước|giai đoạn|chi bộ|đoàn số|cụm|thửa số|thửa đất số|tờ bản đồ số|tờ bản đồ",
  "nghị quyết|nghị định|chỉ thị|thông tư|luật|kết luận|iso|mục|phần|quý|kỳ|đất|zone|phiên họp thứ|kỳ họp thứ",
].join("|");

/** What is told by capitals: documents (`13/NQ-HĐND`) and numbered headings. */
const inCapitals: readonly RegExp[] = [
  new RegExp(String.raw`${notInWord}\d+[a-z]?/(?:\d{4}/)?[A-ZĐ]{2,}[A-ZĐ\d&/-]*`, "gu"),
  new RegExp(String.raw`${notInWord}\d+-[A-ZĐ]{2,}[A-ZĐ\d&/-]*`, "gu"),
  /(?<=(?:^|\n)\s*)(?:[IVX]+|\d+(?:\.\d+)*)[.)](?=\s)/gu,
];

interface Stretch {
  readonly pattern: RegExp;
  /** A unit or a scale word behind it makes it a number after all: `đường 37` is a road, `đường 37 km` a length. */
  readonly unlessCounted: boolean;
}

const always = (pattern: RegExp): Stretch => ({ pattern, unlessCounted: false });
const unlessCounted = (pattern: RegExp): Stretch => ({ pattern, unlessCounted: true });

/** Each takes out of the text, in small letters, what looks like a number and is none. The order matters: longer forms first. */
const stretches: readonly Stretch[] = [
  always(new RegExp(String.raw`${notInWord}(?:tcvn|iso|qcvn)(?:[\s/-](?:iso|iec))*\s\d+(?:[-:]\d+)*`, "gu")),
  always(new RegExp(String.raw`${notInWord}số\s?:?\s?\d+[a-z]?\s?[/-][\p{L}\d/&.-]*`, "gu")),
  always(new RegExp(`${notInWord}${date}${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}(?:ngày|đêm|sáng|chiều|tối|dịp|hồi)\s\d{1,2}(?:\s?[/.-]\s?\d{1,2})(?![\d/])`, "gu")),
  always(new RegExp(String.raw`${notInWord}ngày\s\d{1,2}(?:\s?(?:-|–|đến|và|,)\s?(?:ngày\s)?\d{1,2})*\stháng\s\d{1,2}(?:\snăm\s\d{4})?`, "gu")),
  unlessCounted(new RegExp(String.raw`${notInWord}(?:ngày|mùng|mồng)\s\d{1,2}(?![\d.,/]*\d)`, "gu")),
  always(new RegExp(String.raw`${notInWord}(?:tháng|t)\s?\d{1,2}\s?[/-]\s?${year}${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`(?<!trong )${notInWord}tháng\s(?:0?[1-9]|1[0-2])(?![\d.]*\d)`, "gu")),
  unlessCounted(new RegExp(String.raw`${notInWord}tháng\s(?:0?[1-9]|1[0-2])(?![\d.]*\d)`, "gu")),
  always(new RegExp(String.raw`${notInWord}\d{1,2}/${year}${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}${year}\s?[-–]\s?${year}${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}năm\s(?:học\s)?${year}${endOfNumber}`, "gu")),
  unlessCounted(new RegExp(String.raw`${notInWord}${year}${endOfNumber}(?!\s?%|/\d)`, "gu")),
  always(new RegExp(String.raw`${notInWord}\d{1,2}\s(?:giờ|h)(?:\s\d{1,2}(?:\sphút)?)?(?!\p{L})`, "gu")),
  always(new RegExp(String.raw`${notInWord}\d{1,2}[hg]\d{0,2}(?!\p{L})`, "gu")),
  always(/(?<![\d.,])24\/(?:24|7)(?!\d)(?:\sgiờ)?/gu),
  always(new RegExp(String.raw`(?<![\p{L}\d.,])\(?0\d{1,3}\)?[\s.-]?\d{3,4}[\s.-]\d{3,4}(?:[\s.-]\d{2,4})?${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`(?<![\p{L}\d.,])0\d{2,3}[\s.-]\d[\s.-]?\d{3}[\s.-]\d{3}${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}(?:0\d{8,10}|1[89]00[\s.]?\d{3,6})${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}(?:quyết định|công văn|thông báo|hướng dẫn|văn bản)\s\d{1,4}(?=\s(?:của|ngày|về|năm)(?!\p{L}))`, "gu")),
  unlessCounted(new RegExp(String.raw`${notInWord}(?:ngõ|ngách|hẻm|kiệt|số nhà|lô|thửa)\s\d+(?:/\d+)+${endOfNumber}`, "gu")),
  unlessCounted(
    new RegExp(String.raw`${notInWord}(?:${named})\s\d{1,3}(?:[.,-]\d{1,2})*(?:\s?(?:,|và)\s?\d+(?=\s?[,;.)]))*${endOfNumber}(?!\s?%|/\d)`, "gu"),
  ),
  unlessCounted(
    new RegExp(String.raw`(?<!tổng |toàn |dân |nhân |một |trong |đa |có |con |chỉ |quân )(?<![\p{L}\d])số\s\d+(?:/\d+)*${endOfNumber}`, "gu"),
  ),
  always(new RegExp(String.raw`${notInWord}\d+(?:,\d+)?\s?[-–]\s?\d+(?:,\d+)?(?:\s?[-–]\s?\d+)*(?=\s?[\p{L}%°,.;)])${endOfNumber}`, "gu")),
  always(new RegExp(String.raw`${notInWord}từ\s\d+\sđến\s\d+\s(?:tuổi|giờ|độ)`, "gu")),
  always(new RegExp(String.raw`${notInWord}\d{1,2}(?:,\d{1,2}){2,}${endOfNumber}`, "gu")),
  always(/(?<=(?:^|\n)\s*)\d+(?:\.\d+)+(?=\s\p{L})/gu),
];

const scaleBehind = /^ (?:tỷ|tỉ|triệu|nghìn|ngàn)(?![\p{L}\d])/u;

const isCounted = (behind: string): boolean => scaleBehind.test(behind) || (behind.startsWith(" ") && unitAt(behind.slice(1)) !== null);

const filled = (words: string): string => words.replace(/[^\n]/gu, (sign) => filler.repeat(sign.length));

/**
 * The text with everything that only looks like a number filled over; as long as the text. Headings' numbers, dates, documents, telephones, addresses, ranges.
 * `lower`: the text in small letters, as long as it.
 */
export function withoutNames(text: string, lower: string): string {
  const capitals = inCapitals.reduce((rest, pattern) => rest.replace(pattern, filled), text);
  const start = withFillers(lower, capitals);
  const end = stretches.reduce(
    (rest, stretch) =>
      rest.replace(stretch.pattern, (words, ...more) => {
        const at = more.find((one): one is number => typeof one === "number") ?? 0;
        return stretch.unlessCounted && isCounted(rest.slice(at + words.length, at + words.length + 30)) ? words : filled(words);
      }),
    start,
  );
  return withFillers(text, end);
}

/** A text with the fillers of another one of the same length. */
function withFillers(text: string, other: string): string {
  let result = "";
  let from = 0;
  for (const { index, 0: run } of other.matchAll(new RegExp(`${filler}+`, "gu"))) {
    result += text.slice(from, index) + run;
    from = index + run.length;
  }
  return result + text.slice(from);
}
