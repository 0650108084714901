import { bulletList } from "../../../extensions/reading/text/bulletList.ts";
import { boldUpTo, noteAt, type Rich } from "../../../extensions/reading/text/inline.ts";
import type { ParsedBlock, ParsedPoint } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { ContentNode, SectionContent } from "../../../extensions/sectionContent.ts";
import type { ParsedFootnote } from "./parsedReport.ts";
import { headingNumbers } from "./printedNumbers.ts";

/** What the nodes of a text need besides its blocks. */
export interface ContentSource {
  readonly footnotes: readonly ParsedFootnote[];
  /** The printed number of the section that holds the text, empty outside the outline. */
  readonly sectionNumber: string;
  /** Told for each heading whose printed number is not the one that counting gives. */
  readonly onFixedNumber: (printed: string, counted: string, line: number) => void;
  /** Grounds (`Căn cứ …`) are set in italics (decree 30/2020, appendix I, II.6.a). */
  readonly italicGrounds?: boolean;
}

type HeadingNumber = ReturnType<typeof headingNumbers>[number];

/** The nodes of a section's text. */
export function contentOf(blocks: readonly ParsedBlock[], source: ContentSource): SectionContent {
  const numbers = headingNumbers(
    source.sectionNumber,
    blocks.filter((block) => block.kind === "heading").map(({ level, printed }) => ({ level, printed })),
  );
  let heading = 0;
  return {
    type: "doc",
    content: blocks.map((block) => {
      const number = block.kind === "heading" ? numbers[heading++] : undefined;
      if (block.kind === "heading" && number?.fixed === true && /[\p{L}\p{N}]/u.test(block.printed))
        source.onFixedNumber(block.printed, number.counted, block.line);
      return blockNode(block, number, source);
    }),
  };
}

function blockNode(block: ParsedBlock, number: HeadingNumber | undefined, source: ContentSource): ContentNode {
  switch (block.kind) {
    case "paragraph":
      return paragraphNode(block.title ? boldUpTo(block.text, block.text.text.length) : block.text, source);
    case "heading": {
      const text = block.runIn ? boldUpTo(block.text, block.titleEnd) : { text: block.text.text, bold: [] };
      const attrs = { level: block.level, number: number?.number ?? "", layout: block.runIn ? "run-in" : "block" };
      return { type: "heading", attrs, content: inlineNodes(text, source) };
    }
    case "list":
      return bulletList(block.items, ({ text }) => paragraphNode(text, source));
    case "points":
      return { type: "orderedList", content: block.points.map((point) => pointNode(point, source)) };
    case "table":
      return { type: "table", content: block.rows.map((row, index) => rowNode(row, block.headerRow && index === 0, source)) };
  }
}

function paragraphNode(text: Rich, source: ContentSource): ContentNode {
  const isGround = source.italicGrounds === true && /^Căn cứ(?!\p{L})/u.test(text.text);
  const content = inlineNodes(text, source);
  if (!isGround) return { type: "paragraph", content };
  return {
    type: "paragraph",
    content: content.map((node) => (node.type === "text" ? { ...node, marks: [...(node.marks ?? []), { type: "italic" }] } : node)),
  };
}

const pointNode = ({ blocks }: ParsedPoint, source: ContentSource): ContentNode => ({
  type: "listItem",
  content: blocks.map((block) => blockNode(block, undefined, source)),
});

const rowNode = (row: readonly Rich[], header: boolean, source: ContentSource): ContentNode => ({
  type: "tableRow",
  content: row.map((cell): ContentNode => ({ type: header ? "tableHeader" : "tableCell", content: [paragraphNode(cell, source)] })),
});

/** Text with its emphasis and its notes as nodes. */
function inlineNodes(rich: Rich, source: Pick<ContentSource, "footnotes">): ContentNode[] {
  const nodes: ContentNode[] = [];
  let text = "";
  let isBold = false;
  let span = 0;
  const close = () => {
    if (text !== "") nodes.push(isBold ? { type: "text", text, marks: [{ type: "bold" }] } : { type: "text", text });
    text = "";
  };
  let at = 0;
  for (const character of rich.text) {
    while ((rich.bold[span]?.to ?? Number.POSITIVE_INFINITY) <= at) span += 1;
    const bold = at >= (rich.bold[span]?.from ?? Number.POSITIVE_INFINITY);
    const note = noteAt(character);
    if (bold !== isBold || note !== null) close();
    isBold = bold;
    if (note === null) text += character;
    else nodes.push({ type: "footnote", content: inlineNodes(source.footnotes[note]?.text ?? { text: "", bold: [] }, source) });
    at += character.length;
  }
  close();
  return nodes;
}
