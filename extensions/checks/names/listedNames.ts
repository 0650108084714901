import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import { printIn } from "../numbers/print.ts";
import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** Units whose members have names of their own, one each. */
const named =
  /^(?:tổ dân phố|tổ|thôn|khu phố|tuyến đường|tuyến phố|tuyến|trường|đơn vị|cơ quan|phòng|chi bộ|chi hội|chi đoàn|câu lạc bộ|hợp tác xã|hội|tập thể|cá nhân|đồng chí|doanh nghiệp|công ty|cơ sở|dự án|công trình|chợ|địa phương|phường|xã|điểm|nhà|đội|mô hình|sản phẩm|hộ|hộ gia đình|gia đình|công dân|người|học sinh|cán bộ|công chức|thành viên|di tích|lễ hội|tổ chức|khu vực|nhà văn hóa|hội nghị|môn|khu dân cư|chốt)$/u;
const openEnd = /…|\.\.\.|v\.v|(?<!\p{L})(?:như|chủ yếu|tập trung|tiêu biểu|điển hình|nhất là|đặc biệt|thuộc|tại|ở|của|do|với)(?!\p{L})/u;
const kinds =
  "tổ dân phố|tdp|tổ|thôn|khu phố|khu|đường|phố|trường|phòng|văn phòng|ban|trung tâm|trạm|hội|đoàn|chi đoàn|chi hội|chi bộ|công ty|doanh nghiệp|hợp tác xã|htx|chợ|nhà|nhà văn hóa|công an|đồng chí|đ/c|ông|bà|gia đình|ủy ban|đội|cơ sở|kho|hộ|công trình|dự án|hội nghị|mặt trận|quỹ|ngân hàng|siêu thị|bến|bến xe|bến phà|ngã ba|ngã tư|ngã năm|cổng|cầu|đình|chùa|miếu|nghè|di tích|đền|tuyến|ngõ|câu lạc bộ|clb|anh|chị|em|cháu|mầm non|tiểu học|thcs|thpt|xã|phường|bưu điện";
const kindAtStart = new RegExp(`^(?:${kinds})(?!\\p{L})`, "iu");
const agency = /^(?:phòng|văn phòng|ban|trung tâm|sở|bộ)(?!\p{L})/iu;

/** A small number of named things beside the list of their names: `04 tập thể: Trường Tiểu học …, Trạm Y tế …`. Silent where a comma may belong to a name. */
export function wrongNameCounts(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap((sentence) => sentence.numbers.flatMap((number) => judge(reading, sentence, number)));
}

function judge(reading: Reading, sentence: Sentence, number: Placed): readonly Finding[] {
  const { unit } = number;
  const count = Number(number.value.units);
  if (number.kind !== "count" || number.value.scale > 0 || !isExact(reading, number) || unit === null || !named.test(unit.key) || count > 30)
    return [];
  const list = listBehind(reading, sentence, number);
  if (list === null) return [];
  const items = itemsOf(list);
  if (items.length < 2 || !items.every((item) => isName(item, unit.key))) return [];
  const most = items.length;
  const least = leastOf(items);
  if (count >= least && count <= most) return [];
  // Far apart, the list may be a choice of names; a wrong first digit (`15` for `05`) is a slip all the same.
  if ((count > most * 2 + 1 && count % 10 !== most) || count * 2 + 1 < least) return [];
  const printed = reading.text.slice(number.start, number.end);
  const right = printIn(number.style, { units: BigInt(count < least ? least : most), scale: 0 });
  const message = messages.names(`${printed} ${unit.key}`, count < least ? least : most, items);
  return [
    findingOf(reading, { rule: "listed-names", type: "count", severity: "error", start: number.start, end: number.end, expected: right, message }),
  ];
}

/** "từ 02 xã" is exact, "từ 02 đến 05 xã" is not. */
const isExact = ({ lower }: Reading, { sure, start, unitEnd }: Placed): boolean =>
  sure || (/(?<!\p{L})từ\s$/u.test(lower.slice(0, start)) && !/^\s(?:đến|trở)(?!\p{L})/u.test(lower.slice(unitEnd)));

/** The list in brackets, or behind a colon or "gồm" up to the end of the sentence, if nothing but the thing's own description stands between. */
function listBehind({ text, masked }: Reading, sentence: Sentence, number: Placed): string | null {
  const next = sentence.numbers[sentence.numbers.indexOf(number) + 1];
  const end = Math.min(sentence.end, next?.start ?? sentence.end);
  const rest = text.slice(number.unitEnd, end);
  const opening = /\((?:gồm|bao gồm|là|cụ thể|các \p{L}+)?:?\s*|:\s*|,?\s(?:bao gồm|gồm|đó là|cụ thể là|là)(?: các)?:?\s+/u.exec(rest);
  if (opening === null || /[;.]|(?<!\p{L})(?:tại|thuộc|ở)(?!\p{L})/u.test(rest.slice(0, opening.index)) || rest.slice(0, opening.index).length > 90)
    return null;
  const from = opening.index + opening[0].length;
  const closing = opening[0].startsWith("(") ? rest.indexOf(")", from) : rest.length;
  if (closing < 0 || (next !== undefined && next.start < number.unitEnd + closing + 1)) return null;
  if (!opening[0].startsWith("(") && next !== undefined) return null;
  const list = rest.slice(from, closing);
  if (openEnd.test(list.toLowerCase()) || /\d/.test(masked.slice(number.unitEnd + from, number.unitEnd + closing).replace(/(?<=\p{L}\s)\d+/gu, "")))
    return null;
  return list.replace(/[.\s]+$/u, "");
}

function itemsOf(list: string): readonly string[] {
  const parts = list.includes(";") ? list.split(/;(?:\s*và\s)?/u) : list.split(/,(?:\s*và\s)?|\svà\s/u);
  return parts.map((part) => part.trim().replace(/^(?:và|các)\s/u, "")).filter((part) => part !== "");
}

/** A name has a capital behind its kind, is short and says nothing more. */
function isName(item: string, unit: string): boolean {
  if (item.split(/\s+/u).length > 9 || /[.:!?]/.test(item.replace(/Đ\/c/u, ""))) return false;
  const isPerson = /^(?:người|công dân|học sinh|cán bộ|công chức|thành viên|hộ|hộ gia đình|gia đình)$/u.test(unit);
  if (isPerson)
    return (
      /^(?:(?:(?:hộ|gia đình)\s)?(?:ông|bà|anh|chị|em|cháu)\s)?(?:\p{Lu}\p{Ll}+\s?){2,4}$/u.test(item) &&
      /(?:ông|bà|anh|chị|em|cháu)\s|^(?:\p{Lu}\p{Ll}+\s?){3,4}$/u.test(item)
    );
  if (/^\p{Lu}/u.test(item) && kindAtStart.test(item) && /^(?:tập thể|đơn vị|cơ quan|tổ chức)$/u.test(unit)) return true;
  if (/^\p{Lu}/u.test(item) && kindAtStart.test(item) && /\s(?:phường|xã|thành phố|tỉnh)$/u.test(item)) return true;
  return /\p{Lu}/u.test(kindAtStart.test(item) ? item.slice(1) : item) && (/^\p{Lu}/u.test(item) || kindAtStart.test(item));
}

/** How many names there are at least, if what lacks a kind of its own may go on the name of an agency in front of it: `Phòng Kinh tế, Hạ tầng và Đô thị`. */
function leastOf(items: readonly string[]): number {
  let least = 0;
  let mayGoOn = false;
  for (const item of items) {
    if (mayGoOn && !kindAtStart.test(item)) continue;
    least += 1;
    mayGoOn = agency.test(item);
  }
  return least;
}
