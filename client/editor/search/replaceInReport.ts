import type { EditorState } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { type EditedText, editText } from "../editText.ts";
import type { Hit } from "./finder.ts";
import { replaceHits } from "./replaceHits.ts";

/** What was replaced in one text: how many places, and what takes them back together. */
export interface Replaced {
  readonly count: number;
  readonly step: Y.UndoManager | null;
}

/** Replace places in one section as one step of undo. `choose` is asked for the places in the text as it is at that moment. */
export function replaceInSection(text: EditedText, choose: (state: EditorState) => readonly Hit[], replacement: string): Replaced {
  let count = 0;
  const step = editText(text, (state) => {
    const hits = choose(state).filter(({ kept }) => kept === null);
    count = hits.length;
    return count === 0 ? null : replaceHits(state, hits, replacement);
  });
  return { count: step === null ? 0 : count, step };
}
