import { Mark, type Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { withoutSigns } from "../../../extensions/suggestions/records.ts";
import { effectiveOf } from "../../../extensions/suggestions/tracking/effectiveMarks.ts";
import type { Hit } from "./finder.ts";

/**
 * Replace places in one transaction; those that are never replaced stay. The new words look as the first of the old ones do. What stands between the words of
 * a place, such as a footnote's mark, stays behind the new ones.
 */
export function replaceHits(state: EditorState, hits: readonly Hit[], replacement: string): Transaction {
  const words = withoutSigns(replacement.normalize("NFC")).replaceAll("\n", " ");
  const edits = hits
    .filter(({ kept }) => kept === null)
    .flatMap(({ stretches }) => stretches.map(({ from, to }, index) => ({ from, to, words: index === 0 ? words : "" })))
    .toSorted((one, other) => other.from - one.from);
  const { tr, schema } = state;
  for (const edit of edits) {
    if (edit.words === "") tr.delete(edit.from, edit.to);
    else tr.replaceWith(edit.from, edit.to, schema.text(edit.words, lookAt(state.doc, edit.from)));
  }
  // Told as pasted words are: they keep their own look instead of taking that of the words before them.
  return tr.setMeta("paste", true);
}

function lookAt(doc: Node, position: number): readonly Mark[] {
  const node = doc.nodeAt(position);
  return node === null ? Mark.none : effectiveOf(node);
}
