import { useEffect, useState, useSyncExternalStore } from "react";
import type { ActiveEditor } from "../activeEditor.ts";
import { usePaper } from "../paperContext.ts";
import { idleTools, keepSame, type ToolState, toolState } from "./toolState.ts";

/** The editor that the toolbar acts on, and what it shows for the caret there. Read once a frame at most, and only a difference is drawn. */
export function useTools(): { readonly active: ActiveEditor | null; readonly tools: ToolState } {
  const { active: store } = usePaper();
  const active = useSyncExternalStore(store.subscribe, store.current);
  const [tools, setTools] = useState(idleTools);
  useEffect(() => {
    if (active === null) {
      setTools(idleTools);
      return;
    }
    const { editor } = active;
    let frame: number | null = null;
    const read = () => {
      frame = null;
      if (editor.isDestroyed) return;
      // Read now: by the time it is drawn the editor may be gone.
      const next = toolState(editor);
      setTools((before) => keepSame(before, next));
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(read);
    };
    read();
    editor.on("transaction", schedule);
    return () => {
      editor.off("transaction", schedule);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [active]);
  return { active, tools };
}
