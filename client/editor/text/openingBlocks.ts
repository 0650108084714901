import type { Node } from "@tiptap/pm/model";
import { type OpeningRole, openingRoles } from "../../../extensions/openingLines.ts";

/**
 * What each block of a text is if it opens a document: ground, words that decide, or running text. Only texts without a printed number open one; style sheets
 * show it in openings alone.
 */
export const openingBlocks = (sectionNumber: string, text: Node): readonly OpeningRole[] =>
  sectionNumber === "" ? openingRoles(text.children.map((block) => (block.type.name === "paragraph" ? block.textContent : null))) : [];
