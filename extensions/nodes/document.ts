import { Node } from "@tiptap/core";

/** The text of one section. `block*`, never `+`: two people who each delete one of the last two paragraphs must not make the parent invalid. */
export const SectionDocument = Node.create({ name: "doc", topNode: true, content: "block*" });
