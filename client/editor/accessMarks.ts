import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * What tells assistive tools whether a text can be written, kept true while access changes. Where one may only read there is no caret to bring to a
 * footnote, so its mark becomes a stop of the Tab key.
 */
export const AccessMarks = Extension.create<{ label: () => string }>({
  name: "accessMarks",
  addOptions: () => ({ label: () => "" }),
  addProseMirrorPlugins() {
    const { label } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        props: { attributes: (): Record<string, string> => ({ "aria-readonly": String(!editor.isEditable), "aria-label": label() }) },
        view: (view) => {
          let wasEditable = view.editable;
          markNotes(view);
          return {
            update: (_view, before) => {
              if (view.editable === wasEditable && (view.editable || before.doc === view.state.doc)) return;
              wasEditable = view.editable;
              markNotes(view);
            },
          };
        },
      }),
    ];
  },
});

function markNotes(view: EditorView): void {
  for (const mark of view.dom.querySelectorAll<HTMLElement>("sup[data-footnote]")) {
    if (view.editable) mark.removeAttribute("tabindex");
    else mark.tabIndex = 0;
  }
}
