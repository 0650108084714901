import { mergeAttributes, Node } from "@tiptap/core";
import { inlineAttributes } from "../attributes.ts";

/** A real footnote: its rich text lives where its mark stands; numbers run through the whole report and are counted, never stored. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "(text | noteInline)*",
  addAttributes: () => inlineAttributes(),
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-footnote": "" }), 0],
});
