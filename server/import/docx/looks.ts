import { childOf, type XmlElement } from "../../ooxml/xmlTree.ts";

/** What a run of text looks like, as far as it matters. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** The name of the font that draws letters beyond ASCII, empty if none is said. */
  readonly font: string;
  readonly script: "" | "superscript" | "subscript";
}

export const plainLook: Look = { bold: false, italic: false, underline: false, capitals: false, hidden: false, font: "", script: "" };

/** The three that a section's text knows. */
export const emphases = ["bold", "italic", "underline"] as const;

/** A look with what the properties of a run say. */
export function lookOf(properties: XmlElement | undefined, under: Look): Look {
  if (properties === undefined) return under;
  const toggle = (name: string, otherwise: boolean): boolean => {
    const element = childOf(properties, name);
    if (element === undefined) return otherwise;
    return !["0", "false", "off", "none"].includes(element.attrs["w:val"] ?? "");
  };
  const fonts = childOf(properties, "w:rFonts")?.attrs;
  const script = childOf(properties, "w:vertAlign")?.attrs["w:val"];
  return {
    bold: toggle("w:b", under.bold),
    italic: toggle("w:i", under.italic),
    underline: toggle("w:u", under.underline),
    capitals: toggle("w:caps", under.capitals),
    hidden: toggle("w:vanish", under.hidden),
    font: fonts?.["w:hAnsi"] ?? fonts?.["w:ascii"] ?? under.font,
    script: script === "superscript" || script === "subscript" ? script : script === undefined ? under.script : "",
  };
}
