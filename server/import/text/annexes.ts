import { notePattern, readInline } from "../../../extensions/reading/text/inline.ts";
import { endsSentence, isCapitals, saysSomething } from "../../../extensions/reading/text/sentences.ts";
import { hasColumns, type SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { isAuthority, isPost } from "./signature.ts";
import type { SourceLine } from "./sourceText.ts";

/** What a paper prints above its annex, and what stands in it. */
export interface Annex<Paragraph extends SourceParagraph = SourceParagraph> {
  /** `Phụ lục I`, in small letters whatever the paper prints. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …)`, empty if the paper has none. */
  readonly reference: string;
  readonly line: number;
  /** The paragraphs of label, title and reference. */
  readonly head: readonly Paragraph[];
  readonly paragraphs: readonly Paragraph[];
}

const labelForm =
  /^(phụ lục|phụ biểu|biểu(?: mẫu)?(?= số\s)|biểu(?= \d))(?:\s+(?:số\s*)?([ivxl]{1,6}|\d{1,3}|[a-h])(?![\p{L}\p{N}]))?\s*([.:]?)\s*(.*)$/iu;
const referenceForm = /^\(?\s*(?:Ban hành\s+)?kèm theo(?!\p{L})/iu;
/** Longer lines are sentences. */
const longestLabel = 250;
const longestTitle = 300;
/** The line that says to which document an annex belongs stands this near below its label. */
const referenceWithin = 5;

interface Label {
  readonly label: string;
  readonly rest: string;
}

/** Read a line as what stands above an annex: `PHỤ LỤC`, `Phụ lục II`, `Phụ lục 01 (Kèm theo …)`, `Biểu số 3`; null for a sentence that speaks of one. */
function readLabel(text: string): Label | null {
  const bare = readInline(text).text;
  if (bare.length > longestLabel || bare.search(notePattern) >= 0) return null;
  const match = labelForm.exec(bare);
  if (match === null || !/^\p{Lu}/u.test(bare)) return null;
  const [, name = "", number = "", , rest = ""] = match;
  const opensAnnex = rest === "" || referenceForm.test(rest) || (/^[\p{Lu}\p{N}“"]/u.test(rest) && !endsSentence(rest));
  if (!opensAnnex) return null;
  const words = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
  const sign = /^\d/.test(number) ? number : number.toUpperCase();
  return { label: [words, words.startsWith("Biểu") ? "số" : "", sign].filter((part) => part !== "").join(" "), rest };
}

/** The annexes begin behind the recipients and the signature, or, in a paper without them, at a label that stands alone. */
export function splitAnnexes(lines: readonly SourceLine[]): { readonly main: readonly SourceLine[]; readonly annexes: readonly SourceLine[] } {
  const foot = lines.findIndex(({ text }) => isFootLine(text));
  const start = lines.findIndex(({ text }, index) => {
    const label = readLabel(text);
    return label !== null && (foot < 0 ? isAlone(label) : index > foot);
  });
  return start < 0 ? { main: lines, annexes: [] } : { main: lines.slice(0, start), annexes: lines.slice(start) };
}

const isAlone = ({ rest }: Label): boolean => rest === "" || referenceForm.test(rest);

function isFootLine(text: string): boolean {
  const bare = text.replaceAll("**", "").trim();
  return (
    /^Nơi\s+nhận\s*:?/iu.test(bare) || bare.split(/\t+|\s{2,}/).some((piece) => isAuthority(piece)) || (isPost(bare) && !/ỦY BAN|UỶ BAN/u.test(bare))
  );
}

/** Divide what stands behind the foot into annexes; the first paragraph is a label. */
export function annexesOf<Paragraph extends SourceParagraph>(paragraphs: readonly Paragraph[]): readonly Annex<Paragraph>[] {
  const starts = paragraphs.flatMap(({ text }, index) => (readLabel(text) === null ? [] : [index]));
  return starts.map((start, position) => annexOf(paragraphs.slice(start, starts[position + 1] ?? paragraphs.length)));
}

function annexOf<Paragraph extends SourceParagraph>(paragraphs: readonly Paragraph[]): Annex<Paragraph> {
  const [first, ...below] = paragraphs;
  const { label, rest } = readLabel(first?.text ?? "") ?? { label: "", rest: "" };
  const inLabel = splitReference(rest);
  const titles = inLabel.title === "" ? [] : [inLabel.title];
  let { reference } = inLabel;
  const referenceAt = reference === "" ? below.slice(0, referenceWithin).findIndex(({ text }) => isReference(text)) : -1;
  let taken = 0;
  for (const paragraph of below) {
    const row = readInline(paragraph.text).text;
    if (reference === "" && isReference(paragraph.text)) reference = row;
    else if (saysSomething(row)) {
      if (!isTitleRow(paragraph, row) || !(titles.length === 0 || taken < referenceAt || continues(titles, row))) break;
      titles.push(row);
    }
    taken += 1;
  }
  return {
    label,
    title: titles.join(" ").slice(0, longestTitle),
    reference,
    line: first?.line ?? 1,
    head: paragraphs.slice(0, taken + 1),
    paragraphs: below.slice(taken),
  };
}

const isReference = (text: string): boolean => {
  const bare = readInline(text).text;
  return referenceForm.test(bare) && bare.length <= longestTitle && bare.search(notePattern) < 0;
};

/** `DANH MỤC CÔNG TRÌNH (Kèm theo …)` on the line of the label. */
function splitReference(rest: string): { readonly title: string; readonly reference: string } {
  const at = referenceForm.test(rest) ? 0 : rest.search(/\(\s*(?:Ban hành\s+)?kèm theo(?!\p{L})/iu);
  return at < 0 ? { title: rest, reference: "" } : { title: rest.slice(0, at).trim(), reference: rest.slice(at) };
}

const isTitleRow = (paragraph: SourceParagraph, row: string): boolean =>
  paragraph.mark === null && !hasColumns(paragraph.text) && row.search(notePattern) < 0 && row.length <= longestLabel && !/[.;:]$/.test(row);

/** A title in capitals goes on over lines in capitals. */
const continues = (titles: readonly string[], row: string): boolean => isCapitals(titles.at(-1) ?? "") && isCapitals(row);

/** Whether the line below the title only says that the annex belongs to this document, as every annex is printed with. */
export const namesOwnDocument = (reference: string, symbol: string): boolean =>
  reference === "" || (symbol !== "" && reference.replaceAll(/\s/g, "").includes(`/${symbol}`));
