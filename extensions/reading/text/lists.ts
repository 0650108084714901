import { wordsOf } from "./headings.ts";
import type { ParsedItem, ParsedList, Warn } from "./parsedBlocks.ts";
import { hasColumns, type SourceParagraph } from "./sourceParagraph.ts";

interface Level {
  readonly mark: string;
  readonly indent: number;
}

/** Lists go no deeper than this on paper: `-`, `+`, and one below. */
const deepest = 2;
/** An item this much further in than the first of its list stands below it, even where no colon announces it. */
const clearIndent = 2;

/** Read consecutive lines with dashes, pluses and bullets into one list. The depth follows from mark, indent and the colon before. */
export function readList(
  paragraphs: readonly SourceParagraph[],
  index: number,
  warn: Warn,
): { readonly block: ParsedList; readonly next: number } | null {
  const items: ParsedItem[] = [];
  const levels: Level[] = [];
  let next = index;
  for (let paragraph = paragraphs[next]; paragraph !== undefined; paragraph = paragraphs[next]) {
    const mark = paragraph.mark;
    if (mark === null || !["dash", "plus", "star", "bullet"].includes(mark.kind)) break;
    // Two rows with tabs are a table, whatever they begin with.
    if (hasColumns(paragraph.text) && hasColumns(paragraphs[next + 1]?.text ?? "")) break;
    if (next > index && mark.kind === "star" && levels[0]?.mark !== "*" && paragraphs[next + 1]?.mark == null && paragraphs[next + 1] !== undefined)
      break;
    const sign = mark.kind === "plus" ? "+" : mark.printed.replace(/[–—]/, "-");
    const depth = Math.min(deepest, depthOf(sign, paragraph.indent, levels, items.at(-1)));
    levels.length = Math.min(levels.length, depth);
    levels.push({ mark: sign, indent: paragraph.indent });
    items.push({ depth, printed: mark.printed, text: wordsOf(paragraph), line: paragraph.line });
    next += 1;
  }
  tellChangedMarks(items, warn);
  return items.length === 0 ? null : { block: { kind: "list", items }, next };
}

/** A list prints `-`, and `+` below it: other marks are told once for each list. */
function tellChangedMarks(items: readonly ParsedItem[], warn: Warn): void {
  const told = new Set<string>();
  for (const { printed, depth, line } of items) {
    const shown = depth === 0 ? "-" : "+";
    if (printed.replace("–", "-") === shown || told.has(`${printed}${shown}`)) continue;
    told.add(`${printed}${shown}`);
    warn("list_mark", line, `Dấu đầu dòng “${printed}” trong danh sách này được đổi thành “${shown}”.`);
  }
}

function depthOf(sign: string, indent: number, levels: readonly Level[], last: ParsedItem | undefined): number {
  if (levels.length === 0) return 0;
  const announced = last !== undefined && /:\s*$/.test(last.text.text);
  const same = levels.findLastIndex((level) => level.mark === sign && level.indent <= indent);
  if (sign === "+") return Math.max(same, levels[0]?.mark === "+" ? 0 : 1);
  if (same < 0) {
    const shallower = levels.findIndex((level) => level.mark === sign);
    if (shallower >= 0) return shallower;
    return announced ? levels.length : levels.length - 1;
  }
  const deeper = indent - (levels[same]?.indent ?? 0);
  if (deeper > 0 && same === levels.length - 1 && (announced || deeper >= clearIndent)) return same + 1;
  return same;
}
