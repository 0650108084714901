import { HardBreak as BaseHardBreak } from "@tiptap/extension-hard-break";
import { nodeAttributes } from "../attributes.ts";

/** A line break inside a paragraph. */
export const HardBreak = BaseHardBreak.extend({ addAttributes: () => nodeAttributes() });
