import type { EditorEvents } from "@tiptap/core";
import { useEffect, useSyncExternalStore } from "react";
import type { PaperContextValue } from "../paperContext.ts";
import { openThreadsAtCaret } from "./startComment.ts";

/** A caret that comes into commented words shows their threads; it leaves them, or types, and they go. */
export function useCaretThreads({ active, comments, threads }: PaperContextValue): void {
  const current = useSyncExternalStore(active.subscribe, active.current);
  useEffect(() => {
    if (current === null) return;
    const { editor } = current;
    const follow = ({ transaction }: EditorEvents["transaction"]) => {
      if (transaction.docChanged) comments.close("caret");
      else if (transaction.selectionSet && editor.view.hasFocus()) comments.show(openThreadsAtCaret(editor, threads), "caret");
    };
    const close = () => comments.close("caret");
    editor.on("transaction", follow);
    editor.on("blur", close);
    return () => {
      editor.off("transaction", follow);
      editor.off("blur", close);
    };
  }, [current, comments, threads]);
}
