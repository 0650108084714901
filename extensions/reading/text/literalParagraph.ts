import { readInline } from "./inline.ts";
import type { ParsedParagraph } from "./parsedBlocks.ts";

/** A paragraph that keeps all it begins with as text, a number too. */
export const literalParagraph = (text: string, line: number): ParsedParagraph => ({ kind: "paragraph", text: readInline(text), title: false, line });
