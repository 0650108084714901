import type { ContentNode } from "../../sectionContent.ts";
import { atomSign } from "../../suggestions/records.ts";
import { noteChar, type Rich, readInline } from "../text/inline.ts";
import { readMark } from "../text/marks.ts";
import type { SourceParagraph } from "../text/sourceParagraph.ts";
import type { WordParagraph } from "./wordText.ts";

/** A paragraph as the reader of plain text sees it, with the way back to its own nodes. */
export interface WordLine {
  readonly paragraph: WordParagraph;
  readonly source: SourceParagraph;
  readonly rich: Rich;
  /** What Word draws before the words, empty if nothing. */
  readonly drawn: string;
}

/** Word's bullets in the signs of the decree's lists. */
const bulletSign = (depth: number): string => (depth === 0 ? "-" : "+");
/** Columns by which a level of Word's lists stands further in. */
const indentOfLevel = 4;

/** `line`: the number by which the paragraph is found again. */
export function wordLine(paragraph: WordParagraph, line: number): WordLine {
  const drawn = paragraph.bullet === null ? paragraph.printed : bulletSign(paragraph.bullet);
  const text = `${drawn}${drawn === "" ? "" : " "}${markedText(paragraph.inline)}`;
  const rich = readInline(text);
  return { paragraph, rich, drawn, source: { text, mark: readMark(rich.text), line, indent: (paragraph.bullet ?? 0) * indentOfLevel } };
}

export const isDeleted = ({ marks = [], attrs }: ContentNode): boolean =>
  marks.some(({ type }) => type === "del") || (typeof attrs?.["tcDel"] === "string" && attrs["tcDel"] !== "");

/** The words as they are once everything suggested is taken up (of a paragraph that goes whole: as they were), bold between `**`, a note or suggested node as one placeholder. */
function markedText(nodes: readonly ContentNode[]): string {
  const isGone = nodes.every(isDeleted);
  let text = "";
  let bold = false;
  for (const node of nodes) {
    if (isDeleted(node) && !isGone) continue;
    const words = shownWords(node);
    const isBold = node.type === "text" && looksBold(node);
    // Emphasis begins and ends at words.
    if (isBold !== bold && words.trim() !== "") {
      text += "**";
      bold = isBold;
    }
    text += words;
  }
  return bold ? `${text}**` : text;
}

function shownWords(node: ContentNode): string {
  if (node.type === "hardBreak") return " ";
  if (node.type !== "text" || node.text === atomSign) return noteChar(0);
  // Characters that the reader of plain text takes for emphasis or columns.
  return (node.text ?? "")
    .replaceAll(/(?<!^)\*/g, "∗")
    .replaceAll("|", "¦")
    .replaceAll("\t", " ");
}

function looksBold({ marks = [] }: ContentNode): boolean {
  const change = marks.find(({ type, attrs }) => type === "fmt" && attrs?.["mark"] === "bold");
  return change === undefined ? marks.some(({ type }) => type === "bold") : change.attrs?.["new"] !== "";
}

/** How many letters stand before a place in the text; spaces are not counted, because readers join them. */
export const lettersBefore = (text: string, end: number): number => [...text.slice(0, end).replaceAll(/\s/g, "")].length;

/** The nodes without a struck number that they begin with: where a heading is no heading any more, its number went with it. */
export function withoutStruckNumber(nodes: readonly ContentNode[]): readonly ContentNode[] {
  const [first, ...rest] = nodes;
  const isNumber = first?.type === "text" && isDeleted(first) && (first.text ?? "").trim() !== "" && isMarkAlone(first.text ?? "");
  return isNumber ? rest : nodes;
}

/** The nodes without the number or sign that they begin with. `letters`: of it, without spaces. A struck number before it goes with it. */
export function withoutFirst(nodes: readonly ContentNode[], letters: number): readonly ContentNode[] {
  const isGone = nodes.every(isDeleted);
  let left = letters;
  let begun = letters === 0;
  return nodes.flatMap((node): ContentNode[] => {
    if (begun || node.type !== "text" || node.text === atomSign) {
      begun = true;
      return [node];
    }
    if (isDeleted(node) && !isGone) return isMarkAlone(node.text ?? "") ? [] : [node];
    const kept = cutLetters(node.text ?? "", left);
    left = Math.max(0, left - lettersBefore(node.text ?? "", (node.text ?? "").length));
    const text = left === 0 ? kept.trimStart() : kept;
    begun = text !== "";
    return text === "" ? [] : [{ ...node, text }];
  });
}

const isMarkAlone = (text: string): boolean => text.trim() === "" || readMark(`${text.trim()} A`)?.length === text.trim().length + 1;

function cutLetters(text: string, letters: number): string {
  let left = letters;
  let at = 0;
  for (const character of text) {
    if (left === 0) break;
    at += character.length;
    if (character.trim() !== "") left -= 1;
  }
  return text.slice(at);
}

/** The nodes with the first letters in bold. */
export function boldFirst(nodes: readonly ContentNode[], letters: number): readonly ContentNode[] {
  let left = letters;
  return nodes.flatMap((node): ContentNode[] => {
    if (left === 0 || node.type !== "text" || node.text === atomSign || isDeleted(node)) {
      if (node.type !== "text" || node.text === atomSign) left = Math.max(0, left - 1);
      return [node];
    }
    const text = node.text ?? "";
    const rest = cutLetters(text, left);
    const lead = text.slice(0, text.length - rest.length);
    left = Math.max(0, left - lettersBefore(lead, lead.length));
    const bold: ContentNode = { ...node, text: lead, marks: [{ type: "bold" }, ...(node.marks ?? []).filter(({ type }) => type !== "bold")] };
    return [...(lead === "" ? [] : [bold]), ...(rest === "" ? [] : [{ ...node, text: rest }])];
  });
}

/** The nodes without bold if all their words are: headings and the heads of tables are bold by themselves. */
export const withoutBoldAll = (nodes: readonly ContentNode[]): readonly ContentNode[] => withoutMarkOfAll(nodes, "bold");

/** The nodes without an emphasis if all their words have it. */
export function withoutMarkOfAll(nodes: readonly ContentNode[], mark: "bold" | "italic"): readonly ContentNode[] {
  const isAll = nodes.every(
    (node) => node.type !== "text" || (node.text ?? "").trim() === "" || (node.marks ?? []).some(({ type }) => type === mark),
  );
  if (!isAll) return nodes;
  return nodes.map((node) => (node.marks === undefined ? node : { ...node, marks: node.marks.filter(({ type }) => type !== mark) }));
}
