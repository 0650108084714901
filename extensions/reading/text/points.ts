import { pointLetter } from "../../numbering.ts";
import { wordsOf } from "./headings.ts";
import { readList } from "./lists.ts";
import { literalParagraph } from "./literalParagraph.ts";
import type { ParsedBlock, ParsedList, ParsedParagraph, ParsedPoint, Warn } from "./parsedBlocks.ts";
import { hasColumns, type SourceParagraph } from "./sourceParagraph.ts";

/**
 * Read points `a)`, `b)`, … into a list. What stands between two points belongs to the first of them. Points that do not count in the Vietnamese
 * alphabet from `a` on stay paragraphs with their letters, because a list prints its own.
 */
export function readPoints(
  paragraphs: readonly SourceParagraph[],
  index: number,
  warn: Warn,
): { readonly block: ParsedBlock; readonly next: number } | null {
  const first = paragraphs[index];
  if (first?.mark?.kind !== "point") return null;
  const starts = pointStarts(paragraphs, index);
  if (starts.length === 0) {
    warn("point_out_of_order", first.line, `Điểm “${first.mark.printed}” không theo thứ tự a), b), c), d), đ)…; đã giữ nguyên chữ.`);
    return { block: literalParagraph(first.text, first.line), next: index + 1 };
  }
  const end = (starts.at(-1) ?? index) + 1;
  const points = starts.map((start, position): ParsedPoint => {
    const paragraph = paragraphs[start];
    const own: ParsedParagraph = {
      kind: "paragraph",
      text: paragraph === undefined ? { text: "", bold: [] } : wordsOf(paragraph),
      title: false,
      line: paragraph?.line ?? 1,
    };
    return { printed: paragraph?.mark?.printed ?? "", blocks: [own, ...readBelow(paragraphs.slice(start + 1, starts[position + 1] ?? end), warn)] };
  });
  return { block: { kind: "points", points }, next: end };
}

/** The indexes of the points of this list; empty if the first one is not `a`. */
function pointStarts(paragraphs: readonly SourceParagraph[], index: number): number[] {
  const starts: number[] = [];
  for (let at = index; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    const mark = paragraph?.mark;
    if (mark?.kind === "point") {
      if (mark.letter !== pointLetter(starts.length + 1)) break;
      starts.push(at);
    } else if (mark?.kind === "decimal" || mark?.kind === "star" || mark?.kind === "number" || hasColumns(paragraph?.text ?? "")) {
      break;
    }
  }
  return starts;
}

function readBelow(paragraphs: readonly SourceParagraph[], warn: Warn): (ParsedParagraph | ParsedList)[] {
  const blocks: (ParsedParagraph | ParsedList)[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const list = readList(paragraphs, index, warn);
    const paragraph = paragraphs[index];
    blocks.push(list?.block ?? literalParagraph(paragraph?.text ?? "", paragraph?.line ?? 1));
    index = list?.next ?? index + 1;
  }
  return blocks;
}
