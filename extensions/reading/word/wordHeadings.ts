import { numberHeadings } from "../../numbering.ts";
import type { ContentNode } from "../../sectionContent.ts";
import { proposalsText } from "../../suggestions/records.ts";
import type { Warn } from "../text/parsedBlocks.ts";
import type { BlockFlags } from "./blockFlags.ts";
import { type WordLine, withoutBoldAll } from "./wordLine.ts";
import type { ParagraphShape } from "./wordText.ts";

type Level = 2 | 3 | 4;

/** What a heading's number is decided by. */
interface HeadingPlace {
  readonly level: Level;
  /** As the file prints it, empty if it prints none. */
  readonly printed: string;
  readonly line: number;
}

/** A node and, for a heading, the number that the file prints. */
export interface WrittenNode {
  readonly node: ContentNode;
  readonly heading: HeadingPlace | null;
}

/** A heading by its style, or as the reader of plain text found it; a paragraph where the file says so and a heading is only proposed. */
export function headingNode(
  line: WordLine,
  words: readonly ContentNode[],
  sectionLevel: 1 | 2,
  flags: BlockFlags,
  found?: { readonly level: 3 | 4; readonly runIn: boolean },
): WrittenNode {
  const { paragraph, source } = line;
  const printed = source.mark?.printed ?? line.drawn;
  const level = found?.level ?? levelOf(paragraph, sectionLevel);
  const attrsOf = (of: Level) => ({ level: of, number: "", layout: found?.runIn === true ? "run-in" : "block" });
  const content = found?.runIn === true ? words : withoutBoldAll(words);
  if (paragraph.was === null) {
    if (level === null) return { node: { type: "paragraph", attrs: flags, content: words }, heading: null };
    return { node: { type: "heading", attrs: { ...attrsOf(level), ...flags }, content }, heading: { level, printed, line: source.line } };
  }
  const before = levelOf(paragraph.was.shape, sectionLevel);
  const proposal = {
    ...paragraph.was.by,
    type: level === null ? ("paragraph" as const) : ("heading" as const),
    attrs: level === null ? {} : attrsOf(level),
  };
  const attrs = { ...flags, tcProp: proposalsText([proposal]) };
  if (before === null) return { node: { type: "paragraph", attrs, content }, heading: null };
  return { node: { type: "heading", attrs: { ...attrsOf(before), ...attrs }, content }, heading: { level: before, printed: "", line: source.line } };
}

/** Word's first level is the report's parts, its second one the sections; both become the highest level that stands below the section. */
function levelOf({ outline }: ParagraphShape, sectionLevel: 1 | 2): Level | null {
  if (outline === null) return null;
  const level = Math.min(4, Math.max(outline + 1, sectionLevel + 1));
  return level === 2 || level === 3 ? level : 4;
}

const longestNumber = 16;

/** The nodes with the numbers that must be kept, because counting gives others. */
export function numberedHeadings(written: readonly WrittenNode[], sectionNumber: string, warn: Warn): readonly ContentNode[] {
  const above = new Map<Level, ContentNode>();
  return written.map(({ node, heading }) => {
    if (heading === null) return node;
    const candidate: ContentNode = { type: "heading", attrs: { level: heading.level } };
    const before = [above.get(2), above.get(3), above.get(4)].filter((one) => one !== undefined).filter((one) => levelIn(one) <= heading.level);
    const counted = numberHeadings(sectionNumber, { type: "doc", content: [...before, candidate] }).at(-1) ?? "";
    const printed = heading.printed.slice(0, longestNumber);
    const same = printed === "" || lettersOf(printed) === lettersOf(counted);
    const number = same ? "" : printed;
    if (!same) warn("number_fixed", heading.line, `Đề mục in số “${printed}”, tự đếm theo thứ tự là “${counted}”; đã giữ số như bản gốc.`);
    if (printed === "") warn("heading_counted", heading.line, `Đề mục không có số trong tệp; trong báo cáo sẽ mang số “${counted}”.`);
    above.set(heading.level, { type: "heading", attrs: { level: heading.level, number: same ? counted : printed } });
    for (const level of [3, 4] as const) if (level > heading.level) above.delete(level);
    return { ...node, attrs: { ...node.attrs, number } };
  });
}

const levelIn = ({ attrs }: ContentNode): number => Number(attrs?.["level"]);
const lettersOf = (text: string): string => text.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
