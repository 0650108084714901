import type { Node } from "@tiptap/pm/model";
import { compareBlocks } from "./blocks.ts";
import { type DiffAuthor, withoutComments } from "./marking.ts";

export type { DiffAuthor } from "./marking.ts";

/**
 * What happened between two versions of a section's text (`doc` nodes without records; project them first), told as suggestions of one author in the text
 * as it was before: `rejectAll` of the result is `before`, `acceptAll` of it `after`, both without comments. Each readable change is one act. A text
 * without any block is one with an empty paragraph.
 */
export function diffAsSuggestions(before: Node, after: Node, author: DiffAuthor): Node {
  const [old, now] = [comparable(before), comparable(after)];
  if (old.eq(now)) return old;
  return old.type.create(old.attrs, [...compareBlocks(old.children, now.children, author)]);
}

function comparable(doc: Node): Node {
  const bare = withoutComments(doc);
  return bare.childCount > 0 ? bare : bare.type.create(bare.attrs, bare.type.contentMatch.defaultType?.create());
}
