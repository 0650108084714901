import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

const level = "phường|xã|thị trấn|đặc khu";
const syllable = String.raw`(?:\p{Lu}[\p{L}’']*)`;
const unitName = new RegExp(
  String.raw`(?<![\p{L}])(?<level>[Pp]hường|PHƯỜNG|[Xx]ã|XÃ|[Đđ]ặc khu|ĐẶC KHU|[Tt]hị trấn)[ \u00a0](?<name>${syllable}(?:[ \u00a0]${syllable}){0,3})`,
  "gu",
);

/** Words in front that make another unit's name right: a neighbour, a guest, a unit before a merger, a place of origin. */
const otherBefore =
  /(?:phối hợp (?:với|cùng)|cùng với|giáp(?: ranh)?(?: với)?|các|và|với|từ|sang|đến|tới|giữa|của các|học tập|kinh nghiệm|tham quan|thăm|giao lưu|đội|trường|đường|cũ|nguyên|sáp nhập|tiếp giáp|kết nghĩa|so với|thường trú|quê|trú tại|tại|,)\s(?:ubnd\s|công an\s|đảng ủy\s|hđnd\s|đoàn\s|ủy ban nhân dân\s|trạm y tế\s|trung tâm phục vụ hành chính công\s)?$/u;
const otherBehind = /^\s?(?:\(?cũ\)?|trước (?:đây|sáp nhập|khi)|sau|, (?:thành phố|tỉnh|huyện|quận)|và (?:phường|xã)|thuộc)/u;
/** Words in front that speak of the writing office itself. */
const ownBefore =
  /(?:trên địa bàn|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy|chủ tịch ubnd|của|công an|trung tâm (?:phục vụ hành chính công|dịch vụ sự nghiệp công)|ban chỉ huy quân sự|trạm y tế|cổng thông tin (?:điện tử|dịch vụ công)|nhân dân|ủy ban mttq|mặt trận tổ quốc|văn phòng hđnd và ubnd|đài truyền thanh)\s$/u;

interface UnitName {
  readonly start: number;
  readonly level: string;
  readonly name: string;
}

/** The writing unit under another name: "Thạch Khê" for "Thạch Khôi". Neighbours, guests and units before a merger have their own names. */
export function wrongOwnUnit(reading: Reading): readonly Finding[] {
  const found = unitNames(reading.text);
  const own = ownName(reading, found);
  if (own === null) return [];
  return found.flatMap((one) => {
    const printed = one.name.normalize("NFC");
    if (isSameName(printed, own.name) || printed.toLowerCase().startsWith(`${own.name.toLowerCase()} `)) return [];
    if (one.level.toLowerCase() !== own.level && !isAlike(printed, own.name)) return [];
    const before = reading.lower.slice(Math.max(0, one.start - 60), one.start);
    const behind = reading.lower.slice(one.start + one.level.length + 1 + printed.length);
    const alike = isAlike(printed, own.name);
    const isOther = otherBefore.test(before) || otherBehind.test(behind);
    const speaksOfOwn =
      ownBefore.test(before) &&
      !/(?:phối hợp|cùng|với|giáp|các|từ|sang|đến|kinh nghiệm|thăm|giao lưu|hỗ trợ|bàn giao|chuyển)[^.;]{0,45}$/u.test(before);
    const isLevel = one.level.toLowerCase() === own.level;
    if (
      alike && isLevel
        ? /(?:các|và|giáp|phối hợp[^.;]{0,30}|cũ|với|từ|sang)\s$|(?<!\p{L})(?:giao lưu|kết nghĩa)(?!\p{L})[^.;]{0,50}$/u.test(before) ||
          otherBehind.test(behind)
        : isOther || !speaksOfOwn
    )
      return [];
    const text = reading.text.slice(one.start, one.start + one.level.length + 1 + printed.length);
    const isCapitals = printed === printed.toUpperCase();
    const expected = `${one.level} ${isCapitals ? own.name.toUpperCase() : own.name}`;
    const message = messages.ownUnit(text, `${own.level} ${own.name}`);
    return [
      findingOf(reading, { rule: "own-unit", type: "name", severity: "error", start: one.start, end: one.start + text.length, expected, message }),
    ];
  });
}

/** The name told, or the one that stands at least three times and four times as often as any other like it. */
function ownName({ passage }: Reading, found: readonly UnitName[]): { readonly level: string; readonly name: string } | null {
  const told = passage.context.ownUnit?.normalize("NFC").trim();
  if (told !== undefined && told !== "") {
    const match = new RegExp(`^(?:UBND|Ủy ban nhân dân)?\\s?(?<level>${level})?\\s?(?<name>\\p{Lu}.*)$`, "iu").exec(told)?.groups;
    return match?.["name"] === undefined ? null : { level: (match["level"] ?? "phường").toLowerCase(), name: match["name"] };
  }
  const counts = new Map<string, number>();
  for (const { level: kind, name } of found) counts.set(`${kind.toLowerCase()}|${name}`, (counts.get(`${kind.toLowerCase()}|${name}`) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < 3 || first[1] < 3 * (second?.[1] ?? 0)) return null;
  const [kind = "", name = ""] = first[0].split("|");
  return { level: kind, name };
}

const unitNames = (text: string): readonly UnitName[] =>
  [...text.matchAll(unitName)].map(({ index, groups }) => ({ start: index, level: groups?.["level"] ?? "", name: groups?.["name"] ?? "" }));

const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

/** Small letters, and one place for the tone mark of `oa`, `oe`, `uy`: `Hoà` and `Hòa` are one name. */
function folded(name: string): string {
  const tones = "\u0300\u0301\u0303\u0309\u0323";
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(new RegExp(`([ou])([${tones}])([aey])`, "gu"), "$1$3$2")
    .normalize("NFC");
}

/** One syllable of the two in common, or hardly a letter apart. */
function isAlike(one: string, other: string): boolean {
  const [mine, theirs] = [bare(one).split(" "), bare(other).split(" ")];
  if (mine.length !== theirs.length) return false;
  const same = mine.filter((part, at) => part === theirs[at]).length;
  return (
    same === mine.length || (same > 0 && mine.length > 1 && mine.every((part, at) => part === theirs[at] || part[0] === theirs[at]?.[0])) || false
  );
}

const bare = (name: string): string => folded(name).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
