import { AlignmentType, Paragraph } from "docx";
import { addresseeLines } from "../addresseeLines.ts";
import { addresseeGap, type Layout } from "../layout.ts";
import { plainRun } from "./runs.ts";

/** "Kính gửi" as paragraphs. */
export function addresseeParagraphs(addressees: readonly string[], layout: Layout): readonly Paragraph[] {
  const lines = addresseeLines(addressees, layout);
  switch (lines.kind) {
    case "none":
      return [];
    case "single":
      return [
        new Paragraph({ style: "Addressee", alignment: AlignmentType.CENTER, spacing: { after: addresseeGap }, children: [plainRun(lines.line)] }),
      ];
    case "list":
      return [
        new Paragraph({ style: "Addressee", keepNext: true, indent: { left: lines.openingIndent }, children: [plainRun(lines.opening)] }),
        ...lines.items.map(
          (item) => new Paragraph({ style: "Addressee", indent: { left: lines.itemIndent, hanging: lines.dash }, children: [plainRun(item)] }),
        ),
      ];
  }
}
