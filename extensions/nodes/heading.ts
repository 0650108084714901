import { Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";

const headingLevels = [2, 3, 4] as const;

/**
 * `level`: 2 is `1.` (only in sections that are themselves numbered `I.`), 3 is `1.1`, 4 is `a)`.
 * `number`: empty means counted automatically; otherwise the printed number, kept as it is (`1.2`, `*`).
 * `layout`: `run-in` prints the title in bold up to its colon and the text behind it in the same paragraph.
 */
const headingShape = {
  level: z.literal(headingLevels).default(3),
  number: z.string().max(16).default(""),
  layout: z.enum(["block", "run-in"]).default("block"),
} as const;

/** A heading inside a section. Its number is never text: `numberHeadings` counts it. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => nodeAttributes(headingShape),
  parseHTML() {
    return [
      { tag: "h1", attrs: { level: 3 } },
      { tag: "h2", attrs: { level: 2 } },
      { tag: "h3", attrs: { level: 3 } },
      { tag: "h4", attrs: { level: 4 } },
      { tag: "h5", attrs: { level: 4 } },
      { tag: "h6", attrs: { level: 4 } },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [`h${Number(node.attrs["level"])}`, HTMLAttributes, 0];
  },
});
