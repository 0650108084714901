import { parseXml, type XmlElement } from "./xmlTree.ts";

/** A part as text with one element a line, without namespace declarations, so that a difference shows where it is. */
export const indentedXml = (xml: string): string => `${lines(parseXml(xml), 0).join("\n")}\n`;

function lines(element: XmlElement, depth: number): readonly string[] {
  const attributes = Object.entries(element.attrs)
    .filter(([name]) => !name.startsWith("xmlns"))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join("");
  const indent = "  ".repeat(depth);
  if (element.children.length === 0) return [`${indent}${element.name}${attributes}${element.text === "" ? "" : ` ${JSON.stringify(element.text)}`}`];
  return [`${indent}${element.name}${attributes}`, ...element.children.flatMap((child) => lines(child, depth + 1))];
}
