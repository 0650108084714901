import { letterSubject, nationalMotto, nationalName } from "../../../extensions/nodes/letterhead.ts";
import { addresseeLines } from "../addresseeLines.ts";
import { abstractRuleGap, addresseeGap, ruleShare } from "../layout.ts";
import type { LetterheadBlock } from "../model.ts";
import { headGap, type ParagraphStyle } from "../paragraphStyles.ts";
import { circulationSides, circulationStamp, urgencyStamp } from "../stamps.ts";
import { balancedLines, type Face, textWidthTwips } from "../timesMetrics.ts";
import type { Column } from "./column.ts";

/** Agency and national name side by side, number and date below them in one row, then kind, abstract and addressees. */
export function addLetterhead(column: Column, block: LetterheadBlock): void {
  const { letterheadColumns, size } = column.layout;
  const [left, right] = letterheadColumns;
  const isOfficialLetter = block.documentKind === "";
  const circulation = circulationStamp(block.circulation);
  if (circulation !== null) column.addMarginStamp(circulation, circulationSides(circulation, column.layout).left);
  const urgency = urgencyStamp(block.urgency);
  column.addColumns(letterheadColumns, [
    [column.inside(left, (cell) => addAgency(cell, block)), column.inside(right, addNation)],
    [
      column.inside(left, (cell) => {
        cell.addLine("DocumentNumber", block.numberLine);
        if (isOfficialLetter && block.abstract !== "")
          addBalanced(cell, "OfficialLetterAbstract", letterSubject(block.abstract), "regular", size.officialLetterAbstract);
        if (urgency !== null) cell.addStamp(urgency, 2 * headGap);
      }),
      column.inside(right, (cell) => cell.addLine("PlaceDate", block.placeDateLine)),
    ],
  ]);
  if (!isOfficialLetter) addTitle(column, block);
  if (block.decidedBy !== "") addBalanced(column, "DecidedBy", block.decidedBy, "bold", size.body);
  addAddressees(column, block.addressees);
}

function addAgency(column: Column, block: LetterheadBlock): void {
  const widths = [
    ...(block.superior === "" ? [] : [addBalanced(column, "Superior", block.superior, "regular", column.layout.size.agency)]),
    ...block.issuer.map((line) => addBalanced(column, "Issuer", line, "bold", column.layout.size.agency)),
  ];
  const last = widths.at(-1);
  if (last !== undefined) column.addRule(last * ruleShare.agency);
}

function addNation(column: Column): void {
  column.addLine("NationalName", nationalName);
  column.addLine("Motto", nationalMotto);
  column.addRule(textWidthTwips(nationalMotto, "bold", column.layout.size.motto) * ruleShare.motto);
}

function addTitle(column: Column, block: LetterheadBlock): void {
  column.addLine("DocumentKind", block.documentKind);
  if (block.abstract === "") return;
  column.addRule(addBalanced(column, "Abstract", block.abstract, "bold", column.layout.size.body) * ruleShare.abstract);
  column.addGap(abstractRuleGap);
}

function addAddressees(column: Column, addressees: readonly string[]): void {
  const lines = addresseeLines(addressees, column.layout);
  if (lines.kind === "single") {
    column.addLine("Addressee", lines.line, { align: "center" });
    column.addGap(addresseeGap);
  }
  if (lines.kind !== "list") return;
  column.addLine("Addressee", lines.opening, { keepNext: true, indent: lines.openingIndent });
  for (const item of lines.items) column.addLine("Addressee", item, { indent: lines.itemIndent - lines.dash, hanging: lines.dash });
}

/** A centred paragraph, broken into lines of about the same length. Answers how wide the last of them is, in twips: a ruled line is measured by it. */
function addBalanced(column: Column, style: ParagraphStyle, text: string, face: Face, sizePoints: number): number {
  const lines = balancedLines(text, face, sizePoints, column.room);
  column.addLines(style, lines);
  return textWidthTwips(lines.at(-1) ?? "", face, sizePoints);
}
