import { isDeleted } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock } from "../../../extensions/reading/word/wordText.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { atomSign } from "../../../extensions/suggestions/records.ts";
import { readDocx } from "./readDocx.ts";

/**
 * The words of a `.docx` as plain text: one line a paragraph with the number that Word draws, one line a row of a table with tabs between the cells, the notes at
 * the end; what is suggested counts as taken up. Fails with `unreadable_file`.
 */
export function docxText(bytes: Uint8Array): string {
  const notes: string[] = [];
  const { blocks } = readDocx(bytes, { nonce: "text", now: new Date(0) });
  const lines = blocks.flatMap((block) => linesOf(block, notes));
  return [...lines, ...notes].join("\n");
}

function linesOf(block: WordBlock, notes: string[]): readonly string[] {
  if (block.kind === "paragraph") {
    const mark = block.bullet === null ? block.printed : "-";
    const words = wordsOf(block.inline, notes);
    return words.trim() === "" ? [] : [`${mark}${mark === "" ? "" : " "}${words}`];
  }
  return block.rows
    .filter(({ deleted }) => deleted === null)
    .map(({ cells }) => cells.map(({ blocks }) => blocks.flatMap((inner) => linesOf(inner, notes)).join(" ")).join("\t"));
}

function wordsOf(nodes: readonly ContentNode[], notes: string[]): string {
  return nodes
    .filter((node) => !isDeleted(node))
    .map((node) => {
      if (node.type === "hardBreak") return " ";
      const note = node.type === "footnote" ? node.content : node.text === atomSign ? suggestedNote(node) : undefined;
      if (note !== undefined) notes.push(wordsOf(note, notes));
      return note === undefined && node.text !== atomSign ? (node.text ?? "") : "";
    })
    .join("");
}

/** A note that somebody suggested stands in its record. */
function suggestedNote({ marks = [] }: ContentNode): readonly ContentNode[] | undefined {
  const data = marks.find(({ type }) => type === "ins")?.attrs?.["d"];
  const node = typeof data === "string" ? (JSON.parse(data) as ContentNode) : undefined;
  return node?.type === "footnote" ? node.content : undefined;
}
