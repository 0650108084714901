import { Extension } from "@tiptap/core";
import type { FormDesk } from "../forms/formDesk.ts";
import { insertFigure, insertFootnote } from "../tools/insertNodes.ts";
import { type StyleName, setStyle } from "../tools/styles.ts";

/** Keys for what the toolbar offers; those for emphasis and lists come with their nodes and marks. */
export const Shortcuts = Extension.create<{ desk: FormDesk | null }>({
  name: "shortcuts",
  priority: 150,
  addOptions: () => ({ desk: null }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const style = (name: StyleName) => () => setStyle(editor, name);
    const { desk } = this.options;
    return {
      "Mod-Alt-1": style("paragraph"),
      "Mod-Alt-2": style("heading"),
      "Mod-Alt-3": style("runIn"),
      "Mod-Alt-4": style("point"),
      "Mod-Alt-f": () => desk !== null && insertFootnote(editor, desk),
      "Mod-Alt-d": () => desk !== null && insertFigure(editor, desk),
    };
  },
});
