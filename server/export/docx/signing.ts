import { type FileChild, Paragraph } from "docx";
import type { SigningBlock } from "../model.ts";
import { bareTable } from "./bareTable.ts";
import { paragraphGap, signatureSpace, signingColumns, size } from "./layout.ts";
import { plainRun, styledParagraph } from "./runs.ts";

/** The ascent of Times in ems: the smaller "Nơi nhận:" is let down so that both columns begin on one baseline. */
const ascent = 0.891;
const baselineDrop = Math.round((size.signer - size.recipientsTitle) * ascent * 20);

/** Above "Nơi nhận:" and above the signer's first line. */
export const recipientsTitleGap = 2 * paragraphGap + baselineDrop;
export const authorityGap = 2 * paragraphGap;

/** Recipients and signer in one row that no page break cuts (appendix I, II.7 and II.9). */
export function writeSigning(block: SigningBlock): readonly FileChild[] {
  return [bareTable(signingColumns, [[recipients(block), signer(block)]])];
}

function recipients({ recipients: lines }: SigningBlock): readonly Paragraph[] {
  if (lines.length === 0) return [styledParagraph("Recipient", [])];
  return [
    new Paragraph({ style: "RecipientsTitle", spacing: { before: recipientsTitleGap }, children: [plainRun("Nơi nhận:")] }),
    ...lines.map((line) => styledParagraph("Recipient", [plainRun(line)])),
  ];
}

function signer({ signer: person }: SigningBlock): readonly Paragraph[] {
  const lines = person === null ? [] : [...person.authority, person.post].filter((line) => line !== "");
  if (person === null || (lines.length === 0 && person.name === "")) return [styledParagraph("Authority", [])];
  return [
    ...lines.map((line, index) =>
      index === 0
        ? new Paragraph({ style: "Authority", spacing: { before: authorityGap }, children: [plainRun(line)] })
        : styledParagraph("Authority", [plainRun(line)]),
    ),
    new Paragraph({ style: "Signer", spacing: { before: signatureSpace }, children: person.name === "" ? [] : [plainRun(person.name)] }),
  ];
}
