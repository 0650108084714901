import type { Reading } from "../numbers/reading.ts";

/** What a part of a report tells: what was done, or what is to be done. */
type PartKind = "result" | "plan";

/** A branch of the first level below a part, as `3. Văn hóa, Xã hội`: its title, and its words from one offset to another in one text. */
export interface Branch {
  readonly part: PartKind;
  readonly title: string;
  readonly place: number;
  /** Where a finding about the branch stands: its title, or the first words of its text if the title is none of its words. */
  readonly at: number;
  readonly printed: string;
  readonly from: number;
  readonly to: number;
}

const partLine = /^\s*(?:[IVX]+[.)])\s+(?<title>[^\n]+)$/u;
const branchLine = /^\s*(?<number>\d{1,2})\.\s+(?<title>\p{Lu}[^:.;\n]*)(?:[:.](?:\s[^\n]*)?)?\s*$/u;

const kindOf = (title: string): PartKind | null => {
  const lower = title.toLowerCase();
  if (/kết quả|tình hình|đánh giá/u.test(lower)) return "result";
  return /phương hướng|nhiệm vụ|kế hoạch/u.test(lower) ? "plan" : null;
};

/** The branches of a report, out of headings that stand in its texts and of those that each text is known to stand under. */
export function outlineOf(readings: readonly Reading[]): readonly Branch[] {
  let part: PartKind | null = null;
  let last = 0;
  return readings.flatMap((reading, place) => {
    const { heading, paragraphs } = reading.passage;
    if (heading !== undefined) {
      const kind = kindOf(heading.part);
      return kind === null || reading.text.trim() === "" ? [] : [branchOfSection(reading, place, kind, heading.title)];
    }
    const found: Branch[] = [];
    const close = (to: number): void => {
      const open = found.at(-1);
      if (open !== undefined && open.to === reading.text.length) found.splice(-1, 1, { ...open, to });
    };
    for (const { start, text } of paragraphs) {
      const partTitle = partLine.exec(text)?.groups?.["title"];
      if (partTitle !== undefined) {
        part = kindOf(partTitle);
        last = 0;
        close(start);
        continue;
      }
      const groups = branchLine.exec(text)?.groups;
      const title = groups?.["title"]?.trim();
      if (part === null || title === undefined || title.split(/\s+/u).length > mostWords || Number(groups?.["number"]) !== last + 1) continue;
      last += 1;
      close(start);
      found.push({ part, title, place, at: start + text.indexOf(title), printed: title, from: start, to: reading.text.length });
    }
    return found;
  });
}

const mostWords = 14;

function branchOfSection({ text }: Reading, place: number, part: PartKind, title: string): Branch {
  const printed = /\S+(?:[^\S\n]+\S+){0,5}/u.exec(text);
  return { part, title, place, at: printed?.index ?? 0, printed: printed?.[0] ?? "", from: 0, to: text.length };
}
