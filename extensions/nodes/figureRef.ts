import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { inlineAttributes } from "../attributes.ts";

/** `code`: of the figure whose value is shown. */
const figureRefShape = { code: z.string().max(64).default("") } as const;

/** Shows the value of a figure that stands elsewhere in the report. It stores no value: the page and the writers look it up. */
export const FigureRef = Node.create({
  name: "figureRef",
  group: "inline noteInline",
  inline: true,
  atom: true,
  addAttributes: () => inlineAttributes(figureRefShape),
  parseHTML: () => [{ tag: "span[data-figure-ref]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-figure-ref": "" }), `[${String(node.attrs["code"])}]`],
  renderText: ({ node }) => `[${String(node.attrs["code"])}]`,
});
