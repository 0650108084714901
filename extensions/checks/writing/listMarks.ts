import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

interface Line {
  readonly start: number;
  readonly text: string;
  readonly mark: string;
  /** Where the mark stands in the line. */
  readonly at: number;
}

const linesOf = ({ passage }: Reading): readonly Line[] =>
  passage.paragraphs.map(({ start, text }) => {
    const found = /^\s*(?<mark>[-+])\s/u.exec(text);
    return { start, text, mark: found?.groups?.["mark"] ?? "", at: found === null ? 0 : text.indexOf(found.groups?.["mark"] ?? "") };
  });

/** An item that ends with a colon is followed by items with the same mark: what belongs to it has a mark of its own, `+` below `-` (convention). */
export function marksOfSubItems(reading: Reading): readonly Finding[] {
  const lines = linesOf(reading);
  return lines.flatMap((line, place) => {
    const parent = lines[place - 1];
    if (parent === undefined || line.mark !== "-" || parent.mark !== "-" || !/:\s*$/u.test(parent.text) || /^\s*-\s\+/u.test(line.text)) return [];
    return [
      hintAt(reading, "mark-of-sub-item", line.start + line.at, "-", "", "Ý con của một gạch đầu dòng nên dùng dấu “+”, để thấy nó thuộc ý nào."),
    ];
  });
}

const heading = /^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s/u;

/** One item alone below a heading lists nothing (convention). */
export function loneItems(reading: Reading): readonly Finding[] {
  const lines = linesOf(reading);
  return lines.flatMap((line, place) => {
    const [before, behind] = [lines[place - 1], lines[place + 1]];
    const isAlone = before !== undefined && heading.test(before.text) && (behind === undefined || heading.test(behind.text));
    if (line.mark !== "-" || !isAlone) return [];
    return [hintAt(reading, "lone-item", line.start + line.at, "-", "", "Chỉ có một ý thì không cần gạch đầu dòng.")];
  });
}
