import { type DOMOutputSpec, DOMSerializer, type Fragment, type Node } from "@tiptap/pm/model";
import { TableView } from "@tiptap/pm/tables";
import { reportSchema } from "../../../extensions/schema.ts";
import { readMark } from "../../../extensions/suggestions/projection/reading.ts";
import { nodeLook, type SayNode } from "../changes/nodeLook.ts";
import { virtualLook } from "../changes/virtualNode.ts";
import { defaultCellMinWidth } from "../tables/cellWidths.ts";
import { drawRecipient, fillFigure, fillFootnoteMark, fillLetterhead, fillReference, fillSignature } from "./drawNode.ts";
import { headingNumbers } from "./headingNumbers.ts";
import { openingBlocks } from "./openingBlocks.ts";
import { printedReference, type Reference } from "./reportIndex.ts";
import { leadLength } from "./runIn.ts";

/** What static text shows beside its own words. */
export interface DrawnWith {
  readonly sectionNumber: string;
  readonly runIn: string;
  readonly firstFootnote: number;
  readonly reference: (code: string) => Reference;
  readonly words: { readonly hidden: string; readonly unknown: string };
  /** What is said of changed nodes; nothing without it. */
  readonly say?: SayNode;
}

/** Draw a section's text as the editor would show it, to be put into an element of class `section-text`. */
export function drawText(text: Node, options: DrawnWith): DocumentFragment {
  const numbers = headingNumbers(options.sectionNumber, text);
  const serializer = serializerFor(options);
  const roles = openingBlocks(options.sectionNumber, text);
  const drawn = document.createDocumentFragment();
  text.forEach((block, position, index) => {
    const element = serializer.serializeNode(block);
    if (element instanceof HTMLElement) {
      if (block.type.name === "heading") {
        element.dataset["printed"] = numbers.get(position) ?? "";
        if (block.attrs["layout"] === "run-in") markLead(element, block, serializer);
      }
      const role = roles[index] ?? "text";
      if (role !== "text") element.dataset["opening"] = role;
      if (index === 0 && options.runIn !== "") element.dataset["runIn"] = options.runIn;
    }
    drawn.append(element);
  });
  for (const empty of drawn.querySelectorAll("p, h2, h3, h4, .recipient-words")) {
    if (empty.childNodes.length === 0) empty.append(document.createElement("br"));
  }
  return drawn;
}

/** Draw inline text, such as that of a footnote. */
export const drawInline = (content: Fragment, options: Pick<DrawnWith, "reference" | "words" | "say">): Element | DocumentFragment =>
  serializerFor({ ...options, sectionNumber: "", runIn: "", firstFootnote: 1 }).serializeFragment(content);

function serializerFor(options: DrawnWith): DOMSerializer {
  let footnote = options.firstFootnote;
  const nodes: typeof DOMSerializer.prototype.nodes = {
    ...DOMSerializer.nodesFromSchema(reportSchema),
    figure: drawnBy("span", fillFigure),
    figureRef: drawnBy("span", (span, node) => {
      const code = String(node.attrs["code"]);
      fillReference(span, code, options.reference(code), options.words);
    }),
    footnote: drawnBy("sup", (mark) => {
      fillFootnoteMark(mark, footnote);
      footnote += 1;
    }),
    letterhead: drawnBy("div", fillLetterhead),
    signatureBlock: drawnBy("div", fillSignature),
    recipient: drawRecipient,
    table: (node) => {
      const view = new TableView(node, defaultCellMinWidth);
      return { dom: view.dom, contentDOM: view.contentDOM };
    },
  };
  const marks: typeof DOMSerializer.prototype.marks = {
    ...DOMSerializer.marksFromSchema(reportSchema),
    ins: (mark) => {
      const record = readMark(mark);
      const spec: DOMOutputSpec = ["ins", { "data-record": "ins", "data-user": String(mark.attrs["user"]), "data-k": String(mark.attrs["k"]) }, 0];
      if (record === null || record === "malformed" || record.kind !== "ins" || record.inserted.kind !== "node") return spec;
      const { node } = record.inserted;
      const look = virtualLook(node, footnote, (code) => printedReference(options.reference(code)));
      if (node.type.name === "footnote") footnote += 1;
      return ["ins", { "data-record": "ins", "data-user": String(mark.attrs["user"]), "data-k": "node" }, ["span", look, 0]];
    },
  };
  return new DOMSerializer(Object.fromEntries(Object.entries(nodes).map(([name, draw]) => [name, withLook(draw, options.say ?? silent)])), marks);
}

const silent: SayNode = () => "";

/** Draw a node with what its records say of it. */
const withLook =
  (draw: (node: Node) => DOMOutputSpec, say: SayNode) =>
  (node: Node): DOMOutputSpec => {
    const look = nodeLook(node, say);
    if (look === null) return draw(node);
    const drawn = DOMSerializer.renderSpec(document, draw(node));
    if (drawn.dom instanceof HTMLElement) for (const [name, value] of Object.entries(look)) drawn.dom.setAttribute(name, value);
    return drawn.contentDOM === undefined ? drawn.dom : { dom: drawn.dom, contentDOM: drawn.contentDOM };
  };

const drawnBy =
  (tag: string, fill: (element: HTMLElement, node: Node) => void) =>
  (node: Node): HTMLElement => {
    const element = document.createElement(tag);
    fill(element, node);
    return element;
  };

/** Draw a run-in heading's words again, with its title in a span of its own. */
function markLead(element: HTMLElement, heading: Node, serializer: DOMSerializer): void {
  const end = leadLength(heading);
  const lead = document.createElement("span");
  lead.className = "lead";
  lead.append(serializer.serializeFragment(heading.content.cut(0, end)));
  element.replaceChildren(lead, serializer.serializeFragment(heading.content.cut(end)));
}
