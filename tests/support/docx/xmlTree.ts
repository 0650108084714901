import { SaxesParser } from "saxes";

/** An XML element as the docx reader wants it: names with their prefixes as written, text joined. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Parse a well-formed part. Throws at the first mistake, and at a document type, which no part may have. */
export function parseXml(xml: string): XmlElement {
  interface Open {
    name: string;
    attrs: Record<string, string>;
    children: XmlElement[];
    text: string;
  }
  const stack: Open[] = [{ name: "", attrs: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("A part has a document type.");
  });
  parser.on("opentag", (tag) => {
    const attrs: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attrs[name] = value;
    stack.push({ name: tag.name, attrs, children: [], text: "" });
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on("closetag", () => {
    const done = stack.pop();
    if (done !== undefined) stack.at(-1)?.children.push(done);
  });
  parser.write(xml).close();
  const root = stack[0]?.children[0];
  if (root === undefined) throw new Error("A part has no root element.");
  return root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attrs["w:val"];

/** All elements below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}
