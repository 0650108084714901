import { type Layout, singleLine } from "../../export/layout.ts";
import type { FootnoteModel, Run } from "../../export/model.ts";
import type { ParagraphStyle } from "../../export/paragraphStyles.ts";
import type { NoteFacts, ParagraphFacts, RunFacts } from "../facts.ts";

/** The face that every writer names. */
const font = "Times New Roman";

/** Paragraphs and letters as a layout's styles print them. */
export class StyleReader {
  readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** A paragraph as its style prints it. */
  paragraph(style: ParagraphStyle, runs: readonly RunFacts[]): ParagraphFacts {
    const shape = this.layout.styles[style];
    return {
      text: runs.map(({ text }) => text).join(""),
      runs,
      align: shape.align ?? "left",
      left: 0,
      right: 0,
      firstLine: (shape.firstLine ?? 0) / 20,
      before: (shape.before ?? 0) / 20,
      after: 0,
      pitch: (shape.line ?? singleLine) / singleLine,
      keepNext: shape.keepNext ?? false,
      contextualSpacing: false,
      outlineLevel: shape.outlineLevel ?? -1,
      rule: null,
      wraps: false,
      cell: null,
      emptySize: 0,
      sectionId: "",
    };
  }

  /** A text in the letters of a style. */
  plain(style: ParagraphStyle, text: string): readonly RunFacts[] {
    return text === "" ? [] : [{ ...this.letters(style), text }];
  }

  runs(style: ParagraphStyle, runs: readonly Run[]): readonly RunFacts[] {
    return runs.map((run) => this.run(style, run));
  }

  notes(notes: readonly FootnoteModel[]): readonly NoteFacts[] {
    return notes.map((note) => {
      const runs = this.runs("FootnoteText", note.runs);
      return { text: runs.map(({ text }) => text).join(""), runs, justified: this.layout.styles.FootnoteText.align === "both" };
    });
  }

  private run(style: ParagraphStyle, run: Run): RunFacts {
    const letters = this.letters(style);
    switch (run.kind) {
      case "text":
        return { ...letters, text: run.text, bold: letters.bold || run.bold, italic: letters.italic || run.italic, underline: run.underline };
      case "break":
        return { ...letters, text: "\n" };
      case "footnote":
        return { ...letters, note: run.number, raised: true };
    }
  }

  private letters(style: ParagraphStyle): RunFacts {
    const { sizePoints, bold, italic } = this.layout.styles[style];
    return {
      text: "",
      font,
      sizePoints: sizePoints ?? this.layout.size.body,
      bold: bold ?? false,
      italic: italic ?? false,
      underline: false,
      raised: false,
      hidden: false,
      color: "000000",
      shaded: false,
      note: null,
    };
  }
}
