import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { Run, TextRunModel } from "../model.ts";
import type { ParagraphStyle } from "../paragraphStyles.ts";

/** What a paragraph may say beyond its style. */
export interface ParagraphExtras {
  readonly keepNext?: boolean;
  /** Twips after the paragraph, where something without a gap of its own follows (a table). */
  readonly after?: number;
  readonly align?: "left" | "center" | "right";
}

/** A paragraph of a style. Formats stand in the style, so that somebody who edits the file in Word changes them in one place. */
export function styledParagraph(style: ParagraphStyle, children: readonly ParagraphChild[], extras: ParagraphExtras = {}): Paragraph {
  return new Paragraph({
    style,
    children,
    ...(extras.keepNext === true ? { keepNext: true } : {}),
    ...(extras.after === undefined ? {} : { spacing: { after: extras.after } }),
    ...(extras.align === undefined ? {} : { alignment: extras.align }),
  });
}

/** The runs of a paragraph. `bold` makes all of them bold, as in the lead of a run-in heading. */
export function writeRuns(runs: readonly Run[], bold = false): readonly ParagraphChild[] {
  return runs.map((run) => writeRun(run, bold));
}

function writeRun(run: Run, bold: boolean): ParagraphChild {
  switch (run.kind) {
    case "text":
      return textRun(run, bold);
    case "break":
      return new TextRun({ break: 1 });
    case "footnote":
      return new FootnoteReferenceRun(run.number);
  }
}

function textRun(run: TextRunModel, bold: boolean): TextRun {
  return new TextRun({
    text: run.text,
    ...(run.bold || bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: { type: "single" as const } } : {}),
  });
}

export const plainRun = (text: string): TextRun => new TextRun(text);
export const boldRun = (text: string): TextRun => new TextRun({ text, bold: true });

/** Lines of one paragraph, broken where the metrics say. */
export function linesAsRuns(lines: readonly string[]): readonly TextRun[] {
  return lines.map((text, index) => (index === 0 ? new TextRun(text) : new TextRun({ text, break: 1 })));
}
