import { cleanText } from "../../../extensions/reading/word/cleanText.ts";
import { scriptText, signOf } from "../../../extensions/reading/word/signs.ts";
import { isTcvn3Font, isVniFont, tcvn3ToUnicode } from "../../../extensions/reading/word/tcvn3.ts";
import { descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { Look } from "./looks.ts";
import type { Losses } from "./losses.ts";

/** The words of a run as people see them: in Unicode, in the capitals and raised digits that are drawn; what is hidden is told and left out. */
export function shownText(raw: string, look: Look, losses: Losses): string {
  const decoded = withoutPrivate(decodedText(raw, look.font, losses), look.font, losses);
  const text = cleanText(decoded);
  if (text.trim() === "") return text;
  if (look.hidden) {
    losses.add("hidden_text", text);
    return "";
  }
  const printed = look.capitals ? text.toUpperCase() : text;
  if (look.script === "") return printed;
  const script = scriptText(printed, look.script);
  if (script === null) losses.add("script", printed);
  return script ?? printed;
}

function decodedText(raw: string, font: string, losses: Losses): string {
  if (isTcvn3Font(font)) {
    const text = tcvn3ToUnicode(raw, font);
    if (text !== raw) losses.add("tcvn3", text);
    return text;
  }
  if (isVniFont(font) && /[\u0080-\uffff]/.test(raw)) losses.add("vni", raw);
  return raw;
}

/** Signs of a symbol font as letters; what no letter exists for is told and left out. */
function withoutPrivate(text: string, font: string, losses: Losses): string {
  return text.replaceAll(/[\uE000-\uF8FF]/g, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16);
    const letter = signOf(font, code);
    if (letter === null) losses.add("symbol", `${font} ${code.toUpperCase()}`.trim());
    return letter ?? "";
  });
}

/** Formats of a run that a section's text has no place for. */
export function tellFormats(properties: XmlElement | undefined, text: string, losses: Losses): void {
  if (properties === undefined || text.trim() === "") return;
  for (const { name, attrs } of properties.children) {
    const value = attrs["w:val"] ?? "";
    if (["0", "false", "none", "auto", "nil"].includes(value)) continue;
    if (name === "w:strike" || name === "w:dstrike") losses.add("strike", text);
    if (name === "w:smallCaps") losses.add("small_caps", text);
    if (name === "w:highlight" || (name === "w:color" && !/^0{6}$/.test(value))) losses.add("colour", text);
  }
}

/** The letters of a formula, in the order of the file. */
export const formulaText = (formula: XmlElement): string =>
  cleanText([...descendants(formula)].map(({ name, text }) => (name === "m:t" ? text : "")).join(""));
