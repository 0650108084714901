import { Paragraph as BaseParagraph } from "@tiptap/extension-paragraph";
import { nodeAttributes } from "../attributes.ts";

/** A paragraph of running text. */
export const Paragraph = BaseParagraph.extend({ addAttributes: () => nodeAttributes() });
