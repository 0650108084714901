import { unitPattern } from "./units.ts";

/** What stands in the place of a stretch that holds digits but counts nothing. No letter, no digit, no mark of a sentence. */
const filler = "¤";

const notInWord = String.raw`(?<![\p{L}\d])`;
const endOfNumber = String.raw`(?![\p{L}\d]|[.,]\d)`;
const date = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}`;
const year = String.raw`(?:19|20)\d{2}`;
const countedBehind = `(?!\\s(?:${unitPattern}|tỷ|tỉ|triệu|nghìn|ngàn)(?![\\p{L}\\d]))`;

/** Words that make the number behind them a name or a place in an order: `Điều 5`, `tổ 12`, `lần thứ 3`. */
const named = [
  "điều|khoản|điểm|chương|phụ lục|biểu|mẫu số|mẫu|trang|tầng|lớp|khối|khóa|khoá|lần thứ|thứ|hạng|cấp độ|cấp|mức độ|mức|nhóm|ngõ|ngách|hẻm|kiệt|số nhà",
  "quốc lộ|ql|tỉnh lộ|tl|đường|(?<!thành )phố|ngã|khu phố|khu|tổ dân phố|tdp|tổ|thôn|xóm|ấp|lô|(?<!trực )tuyến|km|đề án|đội|đợt|vòng|bước|giai đoạn|chi bộ|đoàn số|cụm|thửa số|thửa đất số|tờ bản đồ số|tờ bản đồ",
  "nghị quyết|nghị định|chỉ thị|thông tư|luật|kết luận|iso|mục|phần|quý|kỳ|đất|zone|phiên họp thứ|kỳ họp thứ",
].join("|");

/** Each takes out of the text what looks like a number and is none. The order matters: longer forms first. */
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`${notInWord}(?:tcvn|iso|qcvn)(?:[\s/-](?:iso|iec))*\s\d+(?:[-:]\d+)*`, "giu"),
  new RegExp(String.raw`${notInWord}số\s?:?\s?\d+[a-z]?\s?[/-][\p{L}\d/&.-]*`, "giu"),
  new RegExp(String.raw`${notInWord}\d+[a-z]?/(?:\d{4}/)?[A-ZĐ]{2,}[A-ZĐ\d&/-]*`, "gu"),
  new RegExp(String.raw`${notInWord}\d+-[A-ZĐ]{2,}[A-ZĐ\d&/-]*`, "gu"),
  new RegExp(`${notInWord}${date}${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}(?:ngày|đêm|sáng|chiều|tối|dịp|hồi)\s\d{1,2}(?:\s?[/.-]\s?\d{1,2})(?![\d/])`, "giu"),
  new RegExp(String.raw`${notInWord}ngày\s\d{1,2}(?:\s?(?:-|–|đến|và|,)\s?(?:ngày\s)?\d{1,2})*\stháng\s\d{1,2}(?:\snăm\s\d{4})?`, "giu"),
  new RegExp(String.raw`${notInWord}(?:ngày|mùng|mồng)\s\d{1,2}(?![\d.,/]*\d)${countedBehind}`, "giu"),
  new RegExp(String.raw`${notInWord}(?:tháng|t)\s?\d{1,2}\s?[/-]\s?${year}${endOfNumber}`, "giu"),
  new RegExp(String.raw`(?<!trong )${notInWord}tháng\s(?:0?[1-9]|1[0-2])(?![\d.]*\d)`, "giu"),
  new RegExp(String.raw`${notInWord}tháng\s(?:0?[1-9]|1[0-2])(?![\d.]*\d)${countedBehind}`, "giu"),
  new RegExp(String.raw`${notInWord}\d{1,2}/${year}${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}${year}\s?[-–]\s?${year}${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}năm\s(?:học\s)?${year}${endOfNumber}`, "giu"),
  new RegExp(String.raw`${notInWord}${year}${endOfNumber}${countedBehind}(?!\s?%|/\d)`, "gu"),
  new RegExp(String.raw`${notInWord}\d{1,2}\s(?:giờ|h)(?:\s\d{1,2}(?:\sphút)?)?(?!\p{L})`, "giu"),
  new RegExp(String.raw`${notInWord}\d{1,2}[hg]\d{0,2}(?!\p{L})`, "giu"),
  /(?<![\d.,])24\/(?:24|7)(?!\d)(?:\sgiờ)?/gu,
  new RegExp(String.raw`(?<![\p{L}\d.,])\(?0\d{1,3}\)?[\s.-]?\d{3,4}[\s.-]\d{3,4}(?:[\s.-]\d{2,4})?${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}(?:0\d{8,10}|1[89]00[\s.]?\d{3,6})${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}(?:quyết định|công văn|thông báo|hướng dẫn|văn bản)\s\d{1,4}(?=\s(?:của|ngày|về|năm)(?!\p{L}))`, "giu"),
  new RegExp(String.raw`${notInWord}(?:ngõ|ngách|hẻm|kiệt|số nhà|lô|thửa)\s\d+(?:/\d+)+${endOfNumber}${countedBehind}`, "giu"),
  new RegExp(
    String.raw`${notInWord}(?:${named})\s\d{1,3}(?:[.,-]\d{1,2})*(?:\s?(?:,|và)\s?\d+(?=\s?[,;.)]))*${endOfNumber}(?!\s?%|/\d)${countedBehind}`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!tổng |toàn |dân |nhân |một |trong |đa |có |con |chỉ |quân )(?<![\p{L}\d])số\s\d+(?:/\d+)*${endOfNumber}${countedBehind}`,
    "giu",
  ),
  new RegExp(String.raw`${notInWord}\d+(?:,\d+)?\s?[-–]\s?\d+(?:,\d+)?(?:\s?[-–]\s?\d+)*(?=\s?[\p{L}%°,.;)])${endOfNumber}`, "gu"),
  new RegExp(String.raw`${notInWord}từ\s\d+\sđến\s\d+\s(?:tuổi|giờ|độ)`, "giu"),
  new RegExp(String.raw`${notInWord}\d{1,2}(?:,\d{1,2}){2,}${endOfNumber}`, "gu"),
  /(?<=(?:^|\n)\s*)(?:[IVX]+|\d+(?:\.\d+)*)[.)](?=\s)/gu,
  /(?<=(?:^|\n)\s*)\d+(?:\.\d+)+(?=\s\p{L})/gu,
];

/** The text with everything that only looks like a number filled over; as long as the text. Headings' numbers, dates, documents, telephones, addresses, ranges. */
export function withoutNames(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (match) => match.replace(/[^\n]/gu, (sign) => filler.repeat(sign.length))), text);
}
