import type { ContentMark } from "../../../extensions/sectionContent.ts";
import type { PastedStyles } from "./pastedStyles.ts";

/** How pasted letters look, as far as it matters. */
export interface PastedLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly strike: boolean;
  /** In a link, whose line is not emphasis. */
  readonly linked: boolean;
  /** The first font that is named, as it is written; empty if none is. */
  readonly font: string;
}

export const plainLook: PastedLook = { bold: false, italic: false, underline: false, capitals: false, strike: false, linked: false, font: "" };

/** The look within an element, by its tag and its style. */
export function lookIn(element: Element, under: PastedLook, styles: PastedStyles): PastedLook {
  const style = styles.of(element);
  const tag = element.localName;
  const line = style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";
  const linked = under.linked || (tag === "a" && element.hasAttribute("href"));
  return {
    bold: isBold(style.get("font-weight")) ?? (tag === "b" || tag === "strong" || under.bold),
    italic: isItalic(style.get("font-style")) ?? (tag === "i" || tag === "em" || under.italic),
    underline: !linked && (under.underline || line.includes("underline") || (tag === "u" && !line.includes("none"))),
    capitals: style.has("text-transform") ? style.get("text-transform") === "uppercase" : under.capitals,
    strike: under.strike || line.includes("line-through") || tag === "s" || tag === "strike",
    linked,
    font: fontIn(style.get("font-family") ?? element.getAttribute("face")) ?? under.font,
  };
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === "inherit") return undefined;
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function isItalic(slant: string | undefined): boolean | undefined {
  if (slant === undefined || slant === "inherit") return undefined;
  return slant.startsWith("italic") || slant.startsWith("oblique");
}

function fontIn(family: string | null): string | null {
  const first = family?.split(",")[0]?.replaceAll(/["']/g, "").trim();
  return first === undefined || first === "" || first === "inherit" ? null : first;
}

/** The three emphases that a section's text knows. */
export const marksOf = ({ bold, italic, underline }: PastedLook): readonly ContentMark[] => [
  ...(bold ? [{ type: "bold" } as const] : []),
  ...(italic ? [{ type: "italic" } as const] : []),
  ...(underline ? [{ type: "underline" } as const] : []),
];
