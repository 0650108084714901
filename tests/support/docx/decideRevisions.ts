import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { childOf, parseXml, type XmlElement } from "./xmlTree.ts";

/** The revisions are taken over, or taken back. */
export type Verdict = "accept" | "reject";

/**
 * Decide all tracked changes of a `.docx`, as Word does: our own reader of the standard (ECMA-376, part 1, 17.13.5), which shares nothing with the writer.
 * A paragraph whose end goes runs on into the next one and takes over its properties.
 */
export function decideRevisions(bytes: Uint8Array, verdict: Verdict): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of ["word/document.xml", "word/footnotes.xml"]) {
    const part = parts[path];
    if (part === undefined) continue;
    const [root] = decided(parseXml(strFromU8(part)), verdict);
    if (root !== undefined) parts[path] = strToU8(written(root));
  }
  return zipSync(parts);
}

const goingTag: Record<Verdict, "w:ins" | "w:del"> = { accept: "w:del", reject: "w:ins" };
const goingCell: Record<Verdict, "w:cellIns" | "w:cellDel"> = { accept: "w:cellDel", reject: "w:cellIns" };
const recordNames: ReadonlySet<string> = new Set(["w:rPrChange", "w:pPrChange", "w:ins", "w:del", "w:cellIns", "w:cellDel"]);

function decided(element: XmlElement, verdict: Verdict): readonly XmlElement[] {
  switch (element.name) {
    case "w:ins":
    case "w:del":
      return element.name === goingTag[verdict] ? [] : element.children.flatMap((child) => decided(child, verdict));
    case "w:delText":
      return [{ ...element, name: "w:t" }];
    case "w:rPr":
      return [properties(element, "w:rPrChange", "w:rPr", verdict)];
    case "w:pPr":
      return [properties(element, "w:pPrChange", "w:pPr", verdict)];
    case "w:tr":
      return childOf(childOf(element, "w:trPr"), goingTag[verdict]) === undefined ? [inside(element, verdict)] : [];
    case "w:tc":
      return childOf(childOf(element, "w:tcPr"), goingCell[verdict]) === undefined ? [inside(element, verdict)] : [];
    case "w:trPr":
    case "w:tcPr":
      return [withoutRecords(element)];
    case "w:tbl": {
      const table = inside(element, verdict);
      return table.children.some(({ name }) => name === "w:tr") ? [table] : [];
    }
    default:
      return [inside(element, verdict)];
  }
}

/** An element with its children decided. Paragraphs whose end goes are joined with what follows. */
function inside(element: XmlElement, verdict: Verdict): XmlElement {
  const children: XmlElement[] = [];
  let open: XmlElement[] = [];
  const flush = (): void => {
    if (open.some(({ name }) => name === "w:r")) children.push({ name: "w:p", attrs: {}, children: open, text: "" });
    open = [];
  };
  for (const child of element.children) {
    const results = decided(child, verdict);
    if (child.name !== "w:p") {
      if (child.name === "w:tbl" && results.length > 0) flush();
      children.push(...results);
      continue;
    }
    for (const paragraph of results) {
      const content = paragraph.children.filter(({ name }) => name !== "w:pPr");
      if (childOf(childOf(childOf(child, "w:pPr"), "w:rPr"), goingTag[verdict]) !== undefined) {
        // Should nothing follow that it can run on into, it keeps its own properties.
        open = [...(open.length === 0 ? paragraph.children.filter(({ name }) => name === "w:pPr") : open), ...content];
      } else {
        children.push({
          ...paragraph,
          children: [...paragraph.children.filter(({ name }) => name === "w:pPr"), ...withoutProperties(open), ...content],
        });
        open = [];
      }
    }
  }
  flush();
  return { ...element, children };
}

const withoutProperties = (children: readonly XmlElement[]): readonly XmlElement[] => children.filter(({ name }) => name !== "w:pPr");

function properties(element: XmlElement, change: string, name: string, verdict: Verdict): XmlElement {
  const before = childOf(childOf(element, change), name);
  const kept = withoutRecords(element);
  if (verdict === "accept" || before === undefined) return inside(kept, verdict);
  // What a paragraph says of its own end is no part of what changed.
  return {
    ...kept,
    children: [...before.children, ...kept.children.filter((child) => name === "w:pPr" && child.name === "w:rPr").map(withoutRecords)],
  };
}

const withoutRecords = (element: XmlElement): XmlElement => ({ ...element, children: element.children.filter(({ name }) => !recordNames.has(name)) });

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function written({ name, attrs, children, text }: XmlElement): string {
  const attributes = Object.entries(attrs)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("");
  return `<${name}${attributes}>${children.length > 0 ? children.map(written).join("") : escaped(text)}</${name}>`;
}
