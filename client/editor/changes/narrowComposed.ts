import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { narrowReplacement } from "../../../extensions/suggestions/tracking/narrowReplacement.ts";

/** So long after a composition ended its text may be touched: keyboards of phones begin the next one at once, and lose letters if it changes under them. */
const settledMs = 100;

interface NarrowComposedOptions {
  /** Who suggests; null while nothing is told as suggestions. */
  readonly suggests: () => string | null;
}

/** A word that an input method wrote anew is struck and put in whole; once it is done, only the letters that differ stay so. */
export const NarrowComposed = Extension.create<NarrowComposedOptions>({
  name: "narrowComposed",
  addOptions: () => ({ suggests: () => null }),
  addProseMirrorPlugins() {
    const { suggests } = this.options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    return [
      new Plugin({
        view: () => ({ destroy: () => clearTimeout(timer) }),
        props: {
          handleDOMEvents: {
            compositionstart: () => {
              clearTimeout(timer);
              return false;
            },
            compositionend: (view) => {
              clearTimeout(timer);
              timer = setTimeout(() => {
                const user = suggests();
                const narrowed = user === null || view.composing || !view.editable ? null : narrowReplacement(view.state, user);
                if (narrowed !== null) view.dispatch(narrowed);
              }, settledMs);
              return false;
            },
          },
        },
      }),
    ];
  },
});
