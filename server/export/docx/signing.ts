import { type FileChild, Paragraph } from "docx";
import { authorityGap, type Layout, signatureSpace } from "../layout.ts";
import type { SigningBlock } from "../model.ts";
import { bareTable } from "./bareTable.ts";
import { plainRun, styledParagraph } from "./runs.ts";

/** Recipients and signer in one row that no page break cuts (appendix I, II.7 and II.9). */
export function writeSigning(block: SigningBlock, layout: Layout): readonly FileChild[] {
  return [bareTable(layout.signingColumns, [[recipients(block, layout), signer(block)]])];
}

function recipients({ recipients: lines }: SigningBlock, { recipientsTitleGap }: Layout): readonly Paragraph[] {
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
