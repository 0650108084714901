import { commands, Extension } from "@tiptap/core";
import { type Emphasis, emphases } from "../projection/reading.ts";
import { withdrawStyles } from "./effectiveStyle.ts";
import { takesEmphasis, toggleEmphasis } from "./toggleEmphasis.ts";

type CommandProps = Parameters<ReturnType<typeof commands.toggleMark>>[0];

/**
 * TipTap's `toggleMark` and `setNode`, which all buttons and keys for emphasis and style come down to, by what people see instead of what is agreed on. Comes
 * after the core's commands, so that it takes their place. `suggester`: who suggests; null in other modes.
 */
export const suggestingCommands = (suggester: () => string | null): Extension =>
  Extension.create({
    name: "suggestingCommands",
    priority: 1,
    addCommands: () => ({
      toggleMark: (typeOrName, attributes, options) => (props) => {
        const emphasis = emphases.find((one) => one === nameOf(typeOrName));
        if (emphasis === undefined || suggester() === null) return commands.toggleMark(typeOrName, attributes, options)(props);
        return toggle(props, emphasis);
      },
      setNode: (typeOrName, attributes) => (props) => {
        const user = suggester();
        const { tr, state, dispatch } = props;
        if (user === null) return commands.setNode(typeOrName, attributes)(props);
        const isLeft = withdrawStyles(dispatch === undefined ? state.tr : tr, state, user, nameOf(typeOrName), attributes ?? {});
        return !isLeft || commands.setNode(typeOrName, attributes)(props);
      },
    }),
  });

const nameOf = (typeOrName: string | { readonly name: string }): string => (typeof typeOrName === "string" ? typeOrName : typeOrName.name);

function toggle({ state, tr, dispatch }: CommandProps, emphasis: Emphasis): boolean {
  if (!takesEmphasis(state, emphasis)) return false;
  if (dispatch !== undefined) toggleEmphasis(tr, state, emphasis);
  return true;
}
