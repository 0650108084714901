import type { ContentNode, SectionContent } from "../../../extensions/sectionContent.ts";
import { isNumberOnly } from "../isNumberOnly.ts";
import type { Block, Run } from "../model.ts";
import { printedRecipients } from "../signing.ts";
import type { ParagraphShape } from "./model.ts";
import { readTags } from "./pieces.ts";

/** What stands in front of a paragraph's words and is no text: its number, its dash, its section's title. */
export interface PrefixPart {
  readonly text: string;
  readonly bold: boolean;
}

/** A printed paragraph of a text before or after all decisions, and the pieces that it is made of, in order. */
export interface Line {
  readonly pieces: readonly number[];
  readonly shape: ParagraphShape;
  readonly prefix: readonly PrefixPart[];
  /** So many letters at its beginning are set in bold. */
  readonly lead: number;
}

/** A section as it is printed before or after all decisions. */
export interface View {
  /** By each of their pieces. */
  readonly lines: ReadonlyMap<number, Line>;
  /** Its own title, where that is a paragraph. */
  readonly title: { readonly shape: ParagraphShape; readonly text: string } | null;
}

/** The tags in a text as numbers on its textblocks. */
export function withPieces(node: ContentNode): ContentNode {
  if (node.content === undefined) return node;
  const pieces: number[] = [];
  const content = node.content.flatMap((child): readonly ContentNode[] => {
    if (child.text === undefined) return [withPieces(child)];
    const { text, ids } = readTags(child.text);
    pieces.push(...ids);
    return text === "" ? [] : [{ ...child, text }];
  });
  return { ...node, content, ...(pieces.length === 0 ? {} : { attrs: { ...node.attrs, pieces } }) };
}

/** Read a section's blocks. `opensWithTitle`: the first is a paragraph that its title runs into. */
export function viewOf(blocks: readonly Block[], content: SectionContent, opensWithTitle: boolean): View {
  const reader = new ViewReader();
  const [first] = blocks;
  if (opensWithTitle && first?.kind === "runIn") reader.addTitled(first);
  reader.addBlocks(opensWithTitle && first?.kind === "runIn" ? blocks.slice(1) : blocks);
  reader.addRecipients(content);
  const isTitle = first?.kind === "partHeading" || first?.kind === "sectionHeading";
  const title = isTitle
    ? ({ shape: first.kind === "partHeading" ? "part" : "section", text: `${first.number} ${first.title}`.trim() } as const)
    : null;
  return { lines: reader.lines, title };
}

/** Longer than any line. */
const all = Number.MAX_SAFE_INTEGER;

class ViewReader {
  readonly lines = new Map<number, Line>();

  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.addBlock(block);
  }

  addTitled({ number, lead, runs, origin }: Extract<Block, { kind: "runIn" }>): void {
    const title = [...numbered(number, true), { text: textOf(lead), bold: true }, ...(runs.length === 0 ? [] : [{ text: " ", bold: false }])];
    this.add(origin, { shape: "body", prefix: title, lead: 0 });
  }

  addRecipients(node: ContentNode): void {
    if (node.type !== "recipientList") {
      for (const child of node.content ?? []) this.addRecipients(child);
      return;
    }
    for (const { line, recipient } of printedRecipients(node)) {
      const pieces = recipient.attrs?.["pieces"];
      if (Array.isArray(pieces)) this.add(pieces.map(Number), { shape: "recipient", prefix: [{ text: line, bold: false }], lead: 0 });
    }
  }

  private addBlock(block: Block): void {
    switch (block.kind) {
      case "heading":
        this.add(block.origin, { shape: headingShapes[block.level], prefix: numbered(block.number, false), lead: 0 });
        break;
      case "runIn":
        this.add(block.origin, { shape: "body", prefix: numbered(block.number, block.level !== 4), lead: textOf(block.lead).length });
        break;
      case "paragraph":
        this.add(block.origin, { shape: block.role ?? "body", prefix: [], lead: 0 });
        break;
      case "listItem":
        this.add(block.origin, { shape: "body", prefix: numbered(block.mark, false), lead: 0 });
        break;
      case "table":
        for (const row of block.rows) for (const cell of row) this.addCell(cell.blocks, cell.header);
        break;
    }
  }

  /** Cells have one style; what a heading or a header cell is shows in its look. */
  private addCell(blocks: readonly Block[], header: boolean): void {
    const [only, ...others] = blocks;
    for (const block of blocks) {
      if (block.kind === "heading") {
        this.add(block.origin, { shape: "body", prefix: numbered(block.number, true), lead: all });
      } else if (block.kind === "paragraph" && (header || (block === only && others.length === 0 && isNumberOnly(block.runs)))) {
        this.add(block.origin, { shape: "centred", prefix: [], lead: header ? all : 0 });
      } else {
        this.addBlock(block);
      }
    }
  }

  private add(pieces: readonly number[] | undefined, line: Omit<Line, "pieces">): void {
    const whole: Line = { ...line, pieces: pieces ?? [] };
    for (const piece of whole.pieces) this.lines.set(piece, whole);
  }
}

const headingShapes = { 2: "heading2", 3: "heading3", 4: "heading4" } as const;
const numbered = (number: string, bold: boolean): readonly PrefixPart[] => (number === "" ? [] : [{ text: `${number} `, bold }]);
const textOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
