import type { Layout } from "./layout.ts";
import { textWidthTwips } from "./timesMetrics.ts";

const opening = "Kính gửi:";

/** "Kính gửi" as printed: one centred line, or an opening with a list below it. Indents in twips. */
export type AddresseeLines =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly line: string }
  | {
      readonly kind: "list";
      readonly opening: string;
      readonly openingIndent: number;
      readonly items: readonly string[];
      /** Of an item's further lines; its first begins `dash` before that. */
      readonly itemIndent: number;
      readonly dash: number;
    };

/**
 * "Kính gửi" (appendix I, II.9.d): a single addressee stands on the line itself; several stand one a line below it, each with a dash under the colon, a
 * semicolon behind it and a full stop behind the last.
 */
export function addresseeLines(addressees: readonly string[], { size, page }: Layout): AddresseeLines {
  const [only, ...others] = addressees;
  if (only === undefined) return { kind: "none" };
  if (others.length === 0) return { kind: "single", line: `${opening} ${only}` };
  const colon = textWidthTwips(opening.slice(0, -1), "regular", size.body);
  const items = addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? "." : ";"}`);
  const widest = Math.max(...items.map((item) => textWidthTwips(item, "regular", size.body)));
  // The block is centred as a whole; a long list moves it to the left margin.
  const openingIndent = Math.max(0, Math.round((page.textWidth - colon - widest) / 2));
  const dash = textWidthTwips("- ", "regular", size.body);
  return { kind: "list", opening, openingIndent, items, itemIndent: openingIndent + colon + dash, dash };
}
