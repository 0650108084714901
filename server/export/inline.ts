import { formatFigure } from "../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../extensions/nodes/figure.ts";
import type { InlineName, NodeName } from "../../extensions/schema.ts";
import type { ContentNode } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { cleanText } from "./cleanText.ts";
import type { FigureBook } from "./figureBook.ts";
import type { FootnoteModel, Run } from "./model.ts";
import type { Warn } from "./warn.ts";

/** Reads inline content into runs, in reading order: the order in which footnotes are met gives them their numbers. */
export class InlineReader {
  private readonly notes: FootnoteModel[] = [];

  constructor(private readonly figures: FigureBook) {}

  /** The notes met so far, numbered from 1. */
  get footnotes(): readonly FootnoteModel[] {
    return this.notes;
  }

  runs(nodes: readonly ContentNode[], warn: Warn): readonly Run[] {
    const runs: Run[] = [];
    for (const node of nodes) addRun(runs, this.run(node, warn));
    return runs;
  }

  /** One row a kind of inline node: a new one does not compile without its own. */
  private readonly readers: Record<InlineName, (node: ContentNode, warn: Warn) => Run | null> = {
    text: (node) => textRun(node, node.text ?? ""),
    figure: (node) => textRun(node, formatFigure(parseFigure(node.attrs))),
    figureRef: (node, warn) => textRun(node, this.resolve(String(node.attrs?.["code"] ?? ""), warn)),
    hardBreak: () => ({ kind: "break" }),
    footnote: (node, warn) => this.footnote(node, warn),
  };

  private run(node: ContentNode, warn: Warn): Run | null {
    if (!isInline(node.type, this.readers)) throw new ReportError("internal", `A ${node.type} can't stand in a line of text.`);
    return this.readers[node.type](node, warn);
  }

  private footnote(node: ContentNode, warn: Warn): Run {
    const number = this.notes.length + 1;
    // The number is taken before the text is read, and the schema allows no note inside a note.
    const note: FootnoteModel = { number, runs: this.runs(node.content ?? [], warn) };
    this.notes.push(note);
    if (note.runs.length === 0) warn("empty_footnote", `chú thích ${number}`, "chú thích chưa có nội dung.");
    return { kind: "footnote", number };
  }

  private resolve(code: string, warn: Warn): string {
    const [form, ...others] = this.figures.formsOf(code);
    if (form === undefined) {
      warn("unknown_reference", `viện dẫn [${code}]`, `báo cáo không có số liệu nào mang mã “${code}” nên mã được in thay cho số.`);
      return `[${code}]`;
    }
    if (others.length > 0) {
      warn(
        "ambiguous_reference",
        `viện dẫn [${code}]`,
        `các số liệu mang mã “${code}” khác nhau (${[form, ...others].join("; ")}); số đầu tiên được in.`,
      );
    }
    return form;
  }
}

function textRun(node: ContentNode, text: string): Run | null {
  if (text === "") return null;
  const marks = new Set((node.marks ?? []).map((mark) => mark.type));
  return { kind: "text", text: cleanText(text), bold: marks.has("bold"), italic: marks.has("italic"), underline: marks.has("underline") };
}

/** Neighbours of the same emphasis are one run, so that the same words give the same file however they were typed. */
const isInline = (name: NodeName, readers: Record<InlineName, unknown>): name is InlineName => name in readers;

function addRun(runs: Run[], run: Run | null): void {
  if (run === null) return;
  const last = runs.at(-1);
  if (run.kind === "text" && last?.kind === "text" && last.bold === run.bold && last.italic === run.italic && last.underline === run.underline) {
    // Joined before normalising: a letter and its combining tone mark may have been typed into two nodes.
    runs[runs.length - 1] = { ...last, text: `${last.text}${run.text}`.normalize("NFC") };
  } else {
    runs.push(run);
  }
}
