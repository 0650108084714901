import type { FileChild, Paragraph } from "docx";
import { letterSubject, nationalMotto, nationalName } from "../../../extensions/nodes/letterhead.ts";
import { abstractRuleGap, type Layout, ruleShare } from "../layout.ts";
import type { LetterheadBlock } from "../model.ts";
import { headGap, type ParagraphStyle } from "../paragraphStyles.ts";
import { urgencyStamp } from "../stamps.ts";
import { balancedLines, type Face, textWidthTwips } from "../timesMetrics.ts";
import { addresseeParagraphs } from "./addressees.ts";
import { bareTable } from "./bareTable.ts";
import { ruledLine } from "./ruledLine.ts";
import { linesAsRuns, plainRun, styledParagraph } from "./runs.ts";
import { stampParagraph } from "./stamp.ts";

/** Agency and national name side by side, number and date below them in one row, then kind, abstract and addressees (appendix I, II.1 to II.5 and II.9). */
export function writeLetterhead(block: LetterheadBlock, layout: Layout): readonly FileChild[] {
  const { letterheadColumns } = layout;
  const [left, right] = letterheadColumns;
  const isOfficialLetter = block.documentKind === "";
  const table = bareTable(letterheadColumns, [
    [agency(block, left, layout), nation(right, layout)],
    [
      [
        styledParagraph("DocumentNumber", [plainRun(block.numberLine)]),
        ...(isOfficialLetter && block.abstract !== "" ? [officialLetterAbstract(block.abstract, left, layout)] : []),
        ...urgency(block, left),
      ],
      [styledParagraph("PlaceDate", [plainRun(block.placeDateLine)])],
    ],
  ]);
  // LibreOffice puts a full empty line above a table that opens a document of several pages; a hairline of our own keeps the head in its place.
  return [
    styledParagraph("RuledLine", []),
    table,
    ...(isOfficialLetter ? [] : title(block, layout)),
    ...(block.decidedBy === "" ? [] : [decider(block.decidedBy, layout)]),
    ...addresseeParagraphs(block.addressees, layout),
  ];
}

function agency(block: LetterheadBlock, room: number, { size }: Layout): readonly Paragraph[] {
  const superior = block.superior === "" ? [] : [centred("Superior", block.superior, "regular", size.agency, room)];
  const issuer = block.issuer.map((line) => centred("Issuer", line, "bold", size.agency, room));
  const all = [...superior, ...issuer];
  const last = all.at(-1);
  if (last === undefined) return [styledParagraph("Issuer", [])];
  return [...all.map((line) => line.paragraph), ruledLine(last.lastLineTwips * ruleShare.agency, room)];
}

/** In a box in the middle under the number (appendix I, III.2.b). */
function urgency(block: LetterheadBlock, room: number): readonly Paragraph[] {
  const stamp = urgencyStamp(block.urgency);
  if (stamp === null) return [];
  const left = Math.round((room - stamp.width) / 2);
  return [stampParagraph(stamp, { left, right: room - stamp.width - left, before: 2 * headGap })];
}

const decider = (decidedBy: string, { size, page }: Layout): Paragraph =>
  centred("DecidedBy", decidedBy, "bold", size.body, page.textWidth).paragraph;

function nation(room: number, { size }: Layout): readonly Paragraph[] {
  const motto = textWidthTwips(nationalMotto, "bold", size.motto);
  return [
    styledParagraph("NationalName", [plainRun(nationalName)]),
    styledParagraph("Motto", [plainRun(nationalMotto)]),
    ruledLine(motto * ruleShare.motto, room),
  ];
}

function title(block: LetterheadBlock, { size, page: { textWidth } }: Layout): readonly Paragraph[] {
  const kind = styledParagraph("DocumentKind", [plainRun(block.documentKind)]);
  if (block.abstract === "") return [kind];
  const abstract = centred("Abstract", block.abstract, "bold", size.body, textWidth);
  return [kind, abstract.paragraph, ruledLine(abstract.lastLineTwips * ruleShare.abstract, textWidth, { after: abstractRuleGap })];
}

function officialLetterAbstract(abstract: string, room: number, { size }: Layout): Paragraph {
  return centred("OfficialLetterAbstract", letterSubject(abstract), "regular", size.officialLetterAbstract, room).paragraph;
}

/** A centred paragraph, broken into lines of about the same length; the line below it is measured by the last of them. */
function centred(style: ParagraphStyle, text: string, face: Face, sizePoints: number, room: number) {
  const lines = balancedLines(text, face, sizePoints, room);
  return { paragraph: styledParagraph(style, linesAsRuns(lines)), lastLineTwips: textWidthTwips(lines.at(-1) ?? "", face, sizePoints) };
}
