import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

const closing = /Trên đây là (?<subject>[Bb]áo cáo[^.\n]*?)(?=\s(?:của|do)\s(?:UBND|Ủy ban|Phòng|Công an|Ban|Trung tâm|phường|xã)|[.;]|\.\/\.)/u;
const title = /^\s*BÁO CÁO\s*\n+(?<subject>[^\n]+(?:\n(?!\s*(?:[IVX]+|\d+)[.)])[^\n]+)?)/mu;
const unimportant = new Set("báo cáo và của các về với trong năm tháng quý thực hiện công tác kết quả tình hình là".split(" "));

const significant = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1 && !unimportant.has(word)),
  );

/** A closing sentence that calls the report by other words than its title (convention). It may say less, not something else. */
export function otherClosingNames(readings: readonly Reading[]): readonly FoundIn[] {
  const told = readings.map(({ text }) => title.exec(text)?.groups?.["subject"]).find((subject) => subject !== undefined);
  const subject = told ?? readings[0]?.passage.context.subject;
  if (subject === undefined) return [];
  const known = significant(subject);
  return readings.flatMap((reading, place) => {
    const match = closing.exec(reading.text);
    const printed = match?.groups?.["subject"];
    if (match === null || printed === undefined) return [];
    const others = [...significant(printed)].filter((word) => !known.has(word));
    if (others.length < leastOthers) return [];
    const message = `Câu kết gọi báo cáo này khác với trích yếu “${subject.replaceAll(/\s+/gu, " ").trim()}”; nên dùng một tên.`;
    return [{ place, finding: hintAt(reading, "closing-name", match.index + match[0].indexOf(printed), printed, "", message) }];
  });
}

/** So many words of its own make another name. */
const leastOthers = 3;
