import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** A month that a heading, a title or a closing names as the one reported, or as the one planned. `month`: 1–12. */
interface MonthMention {
  readonly role: "report" | "plan";
  readonly month: number;
  readonly start: number;
  readonly end: number;
  readonly isBody: boolean;
}

const monthWord =
  /(?<!\p{L})tháng\s(?<month>0?[1-9]|1[0-2]|[1-9]\d(?=\s?(?:năm\s\d{4}|\/\d{4}|[.;]|$)|\s(?:và|,)))(?![\d.,]*\d)(?:\s?(?:\/|năm|-)\s?\d{4})?/gmu;
const planCue =
  /(?:phương hướng|nhiệm vụ|kế hoạch(?: công tác)?|công tác trọng tâm|giải pháp|chương trình công tác|trọng tâm)(?:[^.;\n:]{0,60}?)\s?$/u;
const reportCue = /(?:kết quả|tình hình|báo cáo(?: công tác| tháng)?|đánh giá|đã thực hiện|công tác)(?:[^.;\n]{0,110}?)\s?$/u;
const comparison = /(?:so với|cùng kỳ|từ(?: đầu)?|đến|cuối|đầu|hết|trước|sang|ngày(?:\s\d+)?|giữa|tới|của)\s?$/u;

/**
 * Months that disagree within a report: headings, title and closing name one month that is reported and the one after it that is planned.
 * The month told, or else the one that most of them agree on, is right; of a title's pair alone the planned month is held to be the wrong one.
 */
export function wrongMonths(reading: Reading): readonly Finding[] {
  const mentions = mentionsOf(reading);
  const right = reportedMonth(reading, mentions);
  if (right === null) return [];
  return mentions.flatMap((one) => {
    const wanted = one.role === "report" ? right : (right % 12) + 1;
    if (one.month === wanted) return [];
    const printed = reading.text.slice(one.start, one.end);
    const word = /^\P{L}*tháng/u.test(printed) ? "tháng" : printed.slice(0, 5);
    const number = /^0/.test(printed.slice(6)) && wanted < 10 ? `0${wanted}` : String(wanted);
    const expected = `${word} ${number}`;
    const message = one.role === "plan" ? messages.planMonth(printed, `tháng ${wanted}`) : messages.reportMonth(printed, `tháng ${wanted}`);
    const fault = { type: "month", severity: "error", start: one.start, end: one.end, expected, message } as const;
    return [findingOf(reading, { rule: one.role === "plan" ? "plan-month" : "report-month", ...fault })];
  });
}

function mentionsOf({ lower, passage }: Reading): readonly MonthMention[] {
  const mentions: MonthMention[] = [];
  let section: readonly MonthMention[] = [];
  for (const { start, text } of passage.paragraphs) {
    const line = lower.slice(start, start + text.length);
    const found = [...line.matchAll(monthWord)].flatMap((match): MonthMention[] => {
      const clause = line.slice(0, match.index).replace(/^.*[.;:]/su, "");
      if (comparison.test(clause)) return [];
      const isTitle = isHeading(text) || /trên đây là|báo cáo/u.test(line);
      const role = isTitle ? roleOf(clause) : bodyRole(line, clause, match, section);
      return role === null ? [] : [{ role, isBody: !isTitle, ...placeOf(start, match) }];
    });
    mentions.push(...found);
    const titles = found.filter(({ isBody }) => !isBody);
    if (titles.length > 0) section = titles;
  }
  return mentions;
}

function placeOf(lineStart: number, { index, groups, 0: words }: RegExpExecArray): Pick<MonthMention, "month" | "start" | "end"> {
  const year = /\s?(?:\/|năm|-)\s?\d{4}$/u.exec(words)?.[0].length ?? 0;
  return { month: Number(groups?.["month"]), start: lineStart + index, end: lineStart + index + words.length - year };
}

/**
 * "Trong tháng 6, phường …" at the beginning of a sentence speaks of the month of its part of the report: the one that the nearest heading names.
 * What is still to come, and anything under a title that names both months, speaks for itself.
 */
function bodyRole(line: string, clause: string, match: RegExpExecArray, section: readonly MonthMention[]): MonthMention["role"] | null {
  const behind = line.slice(match.index + match[0].length);
  const opens = /^[\s\-+*]*trong\s*$/u.test(clause) && /^\s?(?:,|ubnd|ủy ban|phường|đảng|công an|toàn|trên địa bàn)/u.test(behind);
  if (!opens || /^.{0,60}(?:dự kiến|(?<!\p{L})sẽ|phấn đấu|tới)(?!\p{L})/u.test(behind)) return null;
  const roles = new Set(section.map(({ role }) => role));
  if (section.some(({ month }) => month === Number(match.groups?.["month"]))) return null;
  return roles.has("report") || roles.size === 0 ? "report" : "plan";
}

/** What the words in front of a month say of it, since the month before. */
function roleOf(clause: string): MonthMention["role"] | null {
  const since = clause.replace(/^.*tháng\s\d{1,2}(?:\s?(?:\/|năm)\s?\d{4})?/u, "");
  const plan = planCue.exec(since);
  if (plan !== null) {
    // "kết quả thực hiện nhiệm vụ tháng 11": the task belongs to the result.
    const isResult =
      /(?:kết quả|tình hình|đánh giá)[^,;]*$/u.test(
        since.slice(0, since.search(/nhiệm vụ|kế hoạch|phương hướng|trọng tâm|giải pháp|chương trình|công tác/u)),
      ) && !/phương hướng|(?:,|và)\s[^,]*(?:nhiệm vụ|kế hoạch|phương hướng|trọng tâm)/u.test(since);
    return isResult ? "report" : "plan";
  }
  return reportCue.test(since) ? "report" : null;
}

const isHeading = (line: string): boolean =>
  /^\s*(?:[*#\s]*)(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s/u.test(line)
    ? line.length < 140 && !/[.;]\s*$/.test(line)
    : line === line.toUpperCase() || (line.length < 160 && !/[.;:]\s*$/.test(line));

function reportedMonth({ passage }: Reading, mentions: readonly MonthMention[]): number | null {
  const told = passage.context.reportMonth?.month;
  if (told !== undefined) return told;
  const votes = new Map<number, number>();
  const vote = (month: number, weight: number): void => void votes.set(month, (votes.get(month) ?? 0) + weight);
  const titles = mentions.filter(({ isBody, month }) => !isBody && month <= 12);
  for (const { role, month } of titles) vote(role === "report" ? month : ((month + 10) % 12) + 1, role === "report" ? 1.01 : 1);
  if (titles.length === 0) return null;
  const reported = titles.filter(({ role }) => role === "report");
  if (reported.length === 0 && mentions.length === titles.length && titles.length < 2) return null;
  const [first, second] = [...votes].toSorted(([, one], [, other]) => other - one);
  if (first === undefined || (second !== undefined && second[1] === first[1])) return null;
  return first[0];
}
