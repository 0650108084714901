import { AlignmentType, type FileChild, Paragraph, Table } from "docx";
import { atPlace } from "../atPlace.ts";
import { authorityGap, cellPadding, type Layout, signatureSpace } from "../layout.ts";
import type { ParagraphStyle } from "../paragraphStyles.ts";
import type {
  ParagraphShape,
  RevisedBlock,
  RevisedCell,
  RevisedLetterhead,
  RevisedParagraph,
  RevisedSigning,
  RevisedTable,
} from "../revisions/model.ts";
import { shapeStyles } from "../revisions/shapeStyles.ts";
import { writeAnnex } from "./annex.ts";
import { bareTable } from "./bareTable.ts";
import { writeLetterhead } from "./letterhead.ts";
import { RevisedChild } from "./revisedChild.ts";
import { writeRevisedRuns } from "./revisedRuns.ts";
import type { RevisionNumbers } from "./revisionMarks.ts";
import { styledParagraph } from "./runs.ts";
import { ruledTable } from "./tables.ts";

/** What a paragraph says beyond its style, from where it stands. */
interface Extras {
  readonly inCell?: boolean;
  readonly keepNext?: boolean;
  readonly before?: number;
  readonly after?: number;
}

/** Writes blocks with their suggestions in the layout of the clean file, so that the two differ by nothing but what is suggested. */
export class RevisedWriter {
  private readonly numbers: RevisionNumbers;

  private readonly layout: Layout;

  constructor(numbers: RevisionNumbers, layout: Layout) {
    this.numbers = numbers;
    this.layout = layout;
  }

  blocks(blocks: readonly RevisedBlock[], roomTwips: number): readonly FileChild[] {
    const written: FileChild[] = [];
    let place = "the opening";
    for (const [index, block] of blocks.entries()) {
      place = headingWords(block) ?? place;
      const children = atPlace(place, () => this.block(block, roomTwips, blocks[index + 1]));
      // As in the clean file: programs would join two tables, and call a text that ends with one damaged.
      if (written.at(-1) instanceof Table && children[0] instanceof Table) written.push(styledParagraph("RuledLine", [], { keepNext: true }));
      written.push(...children);
    }
    if (written.at(-1) instanceof Table) written.push(styledParagraph("RuledLine", []));
    return written;
  }

  private block(block: RevisedBlock, roomTwips: number, next: RevisedBlock | undefined): readonly FileChild[] {
    switch (block.kind) {
      case "paragraph":
        return [
          this.paragraph(block, next?.kind === "signing" ? { keepNext: true } : next?.kind === "table" ? { after: this.layout.paragraphGap } : {}),
        ];
      case "table":
        return [this.table(block, roomTwips)];
      case "signing":
        return [this.signing(block)];
      case "letterhead":
        return this.letterhead(block);
      case "annex":
        return writeAnnex(block, next?.kind === "table" ? this.layout.paragraphGap : 0);
    }
  }

  private paragraph({ shape, was, mark, runs }: RevisedParagraph, { inCell = false, keepNext = false, before, after }: Extras): Paragraph {
    const looks = (of: ParagraphShape) => ({
      style: inCell ? "TableText" : shapeStyles[of],
      ...(of === "centred" ? { alignment: AlignmentType.CENTER } : {}),
    });
    const marked = this.numbers.options(mark);
    return new Paragraph({
      ...looks(shape),
      ...(keepNext ? { keepNext: true } : {}),
      ...(before === undefined && after === undefined
        ? {}
        : { spacing: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) } }),
      ...(Object.keys(marked).length === 0 ? {} : { run: marked }),
      ...(was === null ? {} : { revision: { ...this.numbers.attributes(was.by), ...looks(was.shape) } }),
      children: writeRevisedRuns(runs, this.numbers),
    });
  }

  private table({ columns, headerRows, rows }: RevisedTable, roomTwips: number): Table {
    const revisions = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.blocks, cell.revision] as const)));
    const block = { kind: "table" as const, columns, headerRows, rows: rows.map(({ cells }) => cells) };
    return ruledTable<RevisedBlock>(block, roomTwips, (cell, width) => this.cell(cell.blocks, Math.max(0, width - 2 * cellPadding)), {
      row: (index) => this.optionsOf(rows[index]),
      cell: ({ blocks }) => this.optionsOf({ revision: revisions.get(blocks) }),
    });
  }

  private optionsOf(part: { readonly revision: RevisedCell["revision"] | undefined } | undefined) {
    return part?.revision === undefined ? {} : this.numbers.options(part.revision);
  }

  private cell(blocks: readonly RevisedBlock[], roomTwips: number): readonly (Paragraph | Table)[] {
    if (blocks.length === 0) return [styledParagraph("TableText", [])];
    const written: (Paragraph | Table)[] = [];
    for (const block of blocks) {
      if (block.kind === "paragraph") written.push(this.paragraph(block, { inCell: true }));
      if (block.kind !== "table") continue;
      if (written.at(-1) instanceof Table) written.push(styledParagraph("RuledLine", [], { keepNext: true }));
      written.push(this.table(block, roomTwips));
    }
    if (written.at(-1) instanceof Table) written.push(styledParagraph("RuledLine", []));
    return written;
  }

  private signing({ left, right, revision }: RevisedSigning): Table {
    const extras = (paragraph: RevisedParagraph, index: number): Extras => {
      if (paragraph.shape === "recipientsTitle") return { before: this.layout.recipientsTitleGap };
      if (paragraph.shape === "signer") return { before: signatureSpace };
      return paragraph.shape === "authority" && index === 0 ? { before: authorityGap } : {};
    };
    const column = (paragraphs: readonly RevisedParagraph[], style: ParagraphStyle): readonly Paragraph[] =>
      paragraphs.length === 0
        ? [styledParagraph(style, [])]
        : paragraphs.map((paragraph, index) => this.paragraph(paragraph, extras(paragraph, index)));
    return bareTable(this.layout.signingColumns, [[column(left, "Recipient"), column(right, "Authority")]], this.numbers.options(revision));
  }

  private letterhead({ block, revision }: RevisedLetterhead): readonly FileChild[] {
    const written = writeLetterhead(block, this.layout);
    if (revision.inserted === null && revision.deleted === null) return written;
    return written.map((child) => new RevisedChild(child, revision, this.numbers));
  }
}

const headings: ReadonlySet<ParagraphShape> = new Set(["part", "section", "heading2", "heading3", "heading4"]);

/** How an error names the place, where the block is a heading: by its number and words. */
function headingWords(block: RevisedBlock): string | null {
  if (block.kind !== "paragraph" || !headings.has(block.shape)) return null;
  return block.runs.map((run) => (run.kind === "text" && run.revision.deleted === null ? run.text : "")).join("");
}
