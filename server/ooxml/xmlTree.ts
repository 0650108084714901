import { SaxesParser } from "saxes";

/** An XML element of an Office file. Names carry the prefixes that Word writes (`w:p`, `r:id`), whatever prefixes the file chose; `text` is the element's own, joined. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ooxml = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";

/** The prefix that Word writes for each namespace, in its transitional and its strict form (ECMA-376, part 1, annex A; part 4). */
const prefixes: Readonly<Record<string, string>> = {
  [`${ooxml}/wordprocessingml/2006/main`]: "w:",
  [`${strict}/wordprocessingml/main`]: "w:",
  [`${ooxml}/officeDocument/2006/relationships`]: "r:",
  [`${strict}/officeDocument/relationships`]: "r:",
  [`${ooxml}/drawingml/2006/main`]: "a:",
  [`${strict}/drawingml/main`]: "a:",
  [`${ooxml}/drawingml/2006/wordprocessingDrawing`]: "wp:",
  [`${strict}/drawingml/wordprocessingDrawing`]: "wp:",
  [`${ooxml}/drawingml/2006/picture`]: "pic:",
  [`${strict}/drawingml/picture`]: "pic:",
  [`${ooxml}/markup-compatibility/2006`]: "mc:",
  [`${ooxml}/officeDocument/2006/math`]: "m:",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg:",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15:",
  "urn:schemas-microsoft-com:vml": "v:",
  "urn:schemas-microsoft-com:office:office": "o:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
  [`${ooxml}/package/2006/relationships`]: "",
  [`${ooxml}/package/2006/content-types`]: "",
};

/** Deeper than any program writes; a tree that is walked by recursion must end before the stack does. */
const maxDepth = 500;

interface OpenElement {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Parse a part. Throws at the first mistake, at a document type (which no part may have), and at elements nested beyond reason. */
export function parseXml(xml: string): XmlElement {
  const outside: OpenElement = { name: "", attrs: {}, children: [], text: "" };
  const stack: OpenElement[] = [outside];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("A part has a document type.");
  });
  parser.on("opentag", (tag) => {
    if (stack.length > maxDepth) throw new Error("A part nests its elements too deeply.");
    const attrs: Record<string, string> = {};
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== "xmlns" && local !== "xmlns") attrs[canonicalName(uri, prefix, local)] = value;
    }
    stack.push({ name: canonicalName(tag.uri, tag.prefix, tag.local), attrs, children: [], text: "" });
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const done = stack.pop();
    if (done !== undefined) stack.at(-1)?.children.push(done);
  });
  parser.write(xml).close();
  const root = outside.children[0];
  if (root === undefined) throw new Error("A part has no root element.");
  return root;
}

function canonicalName(uri: string, prefix: string, local: string): string {
  const known = prefixes[uri];
  if (known !== undefined) return `${known}${local}`;
  return prefix === "" ? local : `${prefix}:${local}`;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);

/** The `w:val` of a child, as most properties are written. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attrs["w:val"];

/** All elements below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}
