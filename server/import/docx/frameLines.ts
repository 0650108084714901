import { isDeleted, wordLine } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock, WordParagraph, WordTable } from "../../../extensions/reading/word/wordText.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";

/** The lines of a paragraph, as a line break ends them. */
export function paragraphLines(paragraph: WordParagraph): readonly string[] {
  const pieces: ContentNode[][] = [[]];
  for (const node of paragraph.inline) {
    if (node.type === "hardBreak" && !isDeleted(node)) pieces.push([]);
    else pieces.at(-1)?.push(node);
  }
  return pieces
    .map((inline, index) => wordLine({ ...paragraph, ...(index === 0 ? {} : { printed: "", bullet: null }), inline }, 0).source.text)
    .filter((text) => text.trim() !== "");
}

/** The lines of all cells, row by row. */
export const frameLines = (table: WordTable): readonly string[] =>
  table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)));

function linesOf(block: WordBlock): readonly string[] {
  if (block.kind === "table") return frameLines(block);
  return block.inline.every(isDeleted) ? [] : paragraphLines(block);
}
