import { singleLine, size } from "../../export/layout.ts";
import type { FootnoteModel, Run } from "../../export/model.ts";
import { type ParagraphStyle, shapes } from "../../export/paragraphStyles.ts";
import type { NoteFacts, ParagraphFacts, RunFacts } from "../facts.ts";

/** The face that every writer names. */
const font = "Times New Roman";

/** A paragraph as its style prints it. */
export function styled(style: ParagraphStyle, runs: readonly RunFacts[]): ParagraphFacts {
  const shape = shapes[style];
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
export const plainRuns = (style: ParagraphStyle, text: string): readonly RunFacts[] => (text === "" ? [] : [{ ...lettersOf(style), text }]);

export const runFactsOf = (style: ParagraphStyle, runs: readonly Run[]): readonly RunFacts[] => runs.map((run) => runFacts(style, run));

function runFacts(style: ParagraphStyle, run: Run): RunFacts {
  const letters = lettersOf(style);
  switch (run.kind) {
    case "text":
      return { ...letters, text: run.text, bold: letters.bold || run.bold, italic: letters.italic || run.italic, underline: run.underline };
    case "break":
      return { ...letters, text: "\n" };
    case "footnote":
      return { ...letters, note: run.number, raised: true };
  }
}

function lettersOf(style: ParagraphStyle): RunFacts {
  const { sizePoints, bold, italic } = shapes[style];
  return {
    text: "",
    font,
    sizePoints: sizePoints ?? size.body,
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

export const notesOf = (notes: readonly FootnoteModel[]): readonly NoteFacts[] =>
  notes.map((note) => {
    const runs = runFactsOf("FootnoteText", note.runs);
    return { text: runs.map(({ text }) => text).join(""), runs, justified: shapes.FootnoteText.align === "both" };
  });
