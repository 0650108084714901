import { numberLine, parseLetterhead, placeDateLine } from "../../extensions/nodes/letterhead.ts";
import { cleanLine, cleanLines, cleanText } from "./cleanText.ts";
import type { LetterheadBlock } from "./model.ts";

/** The letterhead as it is printed. A number or day that is not given yet stays a blank to be filled in by hand. */
export function letterheadBlock(attrs: unknown): LetterheadBlock {
  const head = parseLetterhead(attrs);
  return {
    kind: "letterhead",
    superior: cleanLine(head.superior),
    issuer: cleanLines(head.issuer),
    numberLine: cleanText(numberLine(head)),
    placeDateLine: cleanText(placeDateLine(head)),
    documentKind: cleanLine(head.kind),
    abstract: cleanLine(head.abstract),
    decidedBy: cleanLine(head.decidedBy),
    addressees: cleanLines(head.addressees).map((line) => line.replace(/^-\s*/, "").replace(/\s*[;.]$/, "")),
    urgency: head.urgency,
    circulation: cleanLine(head.circulation),
    date: isoDate(head.year, head.month, head.day),
  };
}

/** `YYYY-MM-DD`, or empty if it is no whole calendar date. */
function isoDate(year: string, month: string, day: string): string {
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : "";
}
