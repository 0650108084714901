import type { Layout } from "../layout.ts";
import type { Run } from "../model.ts";
import type { ParagraphStyle } from "../paragraphStyles.ts";
import type { Stamp } from "../stamps.ts";
import type { TypstBlock, TypstColumns, TypstFrame, TypstParagraph, TypstRun, TypstTable } from "./input.ts";
import type { LineRoom, RunWriter } from "./textRuns.ts";

/** What a paragraph may say beyond its style. Lengths in twips. */
interface ParagraphExtras {
  readonly level?: TypstParagraph["level"];
  readonly before?: number;
  readonly keepNext?: boolean;
  readonly align?: TypstParagraph["align"];
  readonly indent?: number;
  readonly hanging?: number;
  /** With a bar beside it. */
  readonly changed?: boolean;
}

/** Collects blocks that stand below each other in a column of that width, in twips. Of the gap below a block and the one above the next the larger counts, as in a word processor. */
export class Column {
  readonly blocks: TypstBlock[] = [];
  /** The index of the block that is to be found again; -1 for none. */
  mark = -1;
  private gap = 0;

  constructor(
    readonly room: number,
    readonly writer: RunWriter,
    readonly layout: Layout,
  ) {}

  /** The blocks of a narrower column. */
  inside(room: number, fill: (column: Column) => void): readonly TypstBlock[] {
    const column = new Column(room, this.writer, this.layout);
    fill(column);
    return column.blocks;
  }

  /** How wide the lines of a style are here, and how large its letters. */
  lineRoom(style: ParagraphStyle): LineRoom {
    return { twips: this.room, sizePoints: this.layout.styles[style].sizePoints ?? this.layout.size.body };
  }

  addLine(style: ParagraphStyle, text: string, extras: ParagraphExtras = {}): void {
    this.addLines(style, [text], extras);
  }

  addLines(style: ParagraphStyle, lines: readonly string[], extras: ParagraphExtras = {}): void {
    this.addRuns(style, [{ runs: lines.flatMap((text, index): readonly Run[] => [...(index === 0 ? [] : [lineBreak]), plain(text)]) }], extras);
  }

  /** A paragraph of parts that are bold as a whole or not. */
  addRuns(style: ParagraphStyle, parts: readonly { readonly runs: readonly Run[]; readonly bold?: boolean }[], extras: ParagraphExtras = {}): void {
    this.addWritten(
      style,
      parts.flatMap(({ runs, bold }) => this.writer.runs(runs, this.lineRoom(style), bold)),
      extras,
    );
  }

  /** A paragraph of runs as the template prints them. */
  addWritten(style: ParagraphStyle, runs: readonly TypstRun[], extras: ParagraphExtras = {}): void {
    const shape = this.layout.styles[style];
    this.blocks.push({
      kind: "paragraph",
      style,
      level: extras.level ?? 0,
      above: this.above(extras.before ?? shape.before ?? 0),
      keepNext: extras.keepNext ?? shape.keepNext ?? false,
      keepLines: shape.keepLines ?? false,
      align: extras.align ?? shape.align ?? "left",
      indent: (extras.indent ?? 0) / 20,
      hanging: (extras.hanging ?? 0) / 20,
      ...(extras.changed === true ? { changed: true } : {}),
      runs,
    });
  }

  addRule(lengthTwips: number): void {
    this.blocks.push({ kind: "rule", above: this.above(0), length: lengthTwips / 20 });
  }

  /** A box in the middle of the column. `before`: twips above it. */
  addStamp(stamp: Stamp, before: number): void {
    this.blocks.push({ kind: "stamp", above: this.above(before), ...this.box(stamp), margin: null });
  }

  /** A box in the top margin that takes no room, so many twips from the left. */
  addMarginStamp(stamp: Stamp, left: number): void {
    this.blocks.push({ kind: "stamp", above: this.above(0), ...this.box(stamp), margin: left / 20 });
  }

  private box({ words, width, height, color }: Stamp) {
    const runs = this.writer.runs([plain(words)], this.lineRoom("Stamp"), true);
    return { width: width / 20, height: height / 20, color: `#${color}`, runs };
  }

  /** Room for a signature, in twips; the template tells where it came to lie. */
  addSignatureSpace(heightTwips: number): void {
    this.blocks.push({ kind: "signatureSpace", above: this.above(0), height: heightTwips / 20, width: this.room / 20 });
  }

  addTable(make: (above: number) => TypstTable): void {
    this.blocks.push(make(this.above(0)));
  }

  addColumns(widths: readonly number[], rows: TypstColumns["rows"], breakable = false): void {
    this.blocks.push({ kind: "columns", above: this.above(0), widths: widths.map((width) => width / 20), breakable, rows });
  }

  /** Blocks with a frame around them, and what stands in its upper right corner. */
  addFrame(frame: TypstFrame, caption: readonly TypstRun[], blocks: readonly TypstBlock[]): void {
    this.blocks.push({ kind: "frame", above: this.above(0), frame, caption, blocks });
  }

  /** What follows begins on a new page. */
  addPageEnd(): void {
    this.blocks.push({ kind: "pageEnd", above: this.above(0) });
  }

  /** Mark the block that is added next. */
  markNext(): void {
    this.mark = this.blocks.length;
  }

  /** Leave room below what was added last, in twips. */
  addGap(twips: number): void {
    this.gap = twips;
  }

  private above(before: number): number {
    const above = Math.max(this.gap, before) / 20;
    this.gap = 0;
    return above;
  }
}

export const plain = (text: string): Run => ({ kind: "text", text, bold: false, italic: false, underline: false });
const lineBreak: Run = { kind: "break" };
