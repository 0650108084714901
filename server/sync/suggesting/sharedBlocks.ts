import { Mark, type Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { reportSchema } from "../../../extensions/schema.ts";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import { markNameOf } from "../elementCheck.ts";
import { type Formats, runsOf } from "./letters.ts";

/** What stands in an element or in a section's text. */
export function childrenOf(parent: Y.XmlFragment): readonly (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  for (let item = parent._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
    const { type } = item.content;
    if (type instanceof Y.XmlElement || type instanceof Y.XmlText) children.push(type);
  }
  return children;
}

/** The blocks of a section. */
export const blocksOf = (doc: Y.Doc): readonly Y.XmlElement[] =>
  childrenOf(doc.getXmlFragment(contentRoot)).filter((child) => child instanceof Y.XmlElement);

/** Read an element of a valid section as the node that it is, without touching it. `readChild` reads the elements in it. */
export function nodeOfElement(element: Y.XmlElement, attrs: Readonly<Record<string, unknown>>, readChild: (child: Y.XmlElement) => Node): Node {
  const content = childrenOf(element).flatMap((child) => (child instanceof Y.XmlText ? textNodes(child) : [readChild(child)]));
  const type = reportSchema.nodes[element.nodeName];
  if (type === undefined) throw new RangeError(`There is no ${element.nodeName}.`);
  return type.create(attrs, content);
}

function textNodes(text: Y.XmlText): readonly Node[] {
  const nodes: Node[] = [];
  let [known, marks]: [Formats, readonly Mark[]] = [{}, Mark.none];
  for (const { text: words, formats } of runsOf(text)) {
    if (formats !== known) [known, marks] = [formats, marksOf(formats)];
    nodes.push(reportSchema.text(words, marks));
  }
  return nodes;
}

function marksOf(formats: Formats): readonly Mark[] {
  let marks = Mark.none;
  for (const [key, value] of Object.entries(formats)) marks = markOf(key, value).addToSet(marks);
  return marks;
}

/** Marks by the value that Yjs holds for each: a record is read once and not at every key. */
const marksOfValues = new WeakMap<object, Mark>();

function markOf(key: string, value: unknown): Mark {
  const attrs = typeof value === "object" && value !== null ? value : {};
  const known = marksOfValues.get(attrs);
  const name = markNameOf(key);
  if (known?.type.name === name) return known;
  const mark = reportSchema.mark(name, { ...attrs });
  marksOfValues.set(attrs, mark);
  return mark;
}
