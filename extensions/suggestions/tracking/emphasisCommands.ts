import { commands, Extension } from "@tiptap/core";
import { type Emphasis, emphases } from "../projection/reading.ts";
import { takesEmphasis, toggleEmphasis } from "./toggleEmphasis.ts";

/**
 * TipTap's `toggleMark`, which all buttons and keys for emphasis come down to, by what people see instead of what is agreed on. Comes after the core's commands, so that
 * it takes their place.
 */
export const emphasisCommands = (isSuggesting: () => boolean): Extension =>
  Extension.create({
    name: "emphasisCommands",
    priority: 1,
    addCommands: () => ({
      toggleMark: (typeOrName, attributes, options) => (props) => {
        const name = typeof typeOrName === "string" ? typeOrName : typeOrName.name;
        const emphasis = emphases.find((one) => one === name);
        if (emphasis === undefined || !isSuggesting()) return commands.toggleMark(typeOrName, attributes, options)(props);
        return toggle(props, emphasis);
      },
    }),
  });

function toggle({ state, tr, dispatch }: Parameters<ReturnType<typeof commands.toggleMark>>[0], emphasis: Emphasis): boolean {
  if (!takesEmphasis(state, emphasis)) return false;
  if (dispatch !== undefined) toggleEmphasis(tr, state, emphasis);
  return true;
}
