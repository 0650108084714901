import { AlignmentType, Paragraph } from "docx";
import { size, textWidth } from "./layout.ts";
import { plainRun } from "./runs.ts";
import { textWidthTwips } from "./timesMetrics.ts";

const opening = "Kính gửi:";

/**
 * "Kính gửi" (appendix I, II.9.d): a single addressee stands on the line itself; several stand one a line below it, each with a dash under the colon, a
 * semicolon behind it and a full stop behind the last.
 */
export function addresseeParagraphs(addressees: readonly string[]): readonly Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0)
    return [
      new Paragraph({ style: "Addressee", alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [plainRun(`${opening} ${only}`)] }),
    ];
  const colon = textWidthTwips(opening.slice(0, -1), "regular", size.body);
  const items = addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? "." : ";"}`);
  const widest = Math.max(...items.map((item) => textWidthTwips(item, "regular", size.body)));
  // The block is centred as a whole; a long list moves it to the left margin.
  const start = Math.max(0, Math.round((textWidth - colon - widest) / 2));
  const dash = textWidthTwips("- ", "regular", size.body);
  return [
    new Paragraph({ style: "Addressee", keepNext: true, indent: { left: start }, children: [plainRun(opening)] }),
    ...items.map((item) => new Paragraph({ style: "Addressee", indent: { left: start + colon + dash, hanging: dash }, children: [plainRun(item)] })),
  ];
}
