import type { DecorationAttrs } from "@tiptap/pm/view";

/** What the server says of the person behind a caret; `color` has six hexadecimal digits. */
export interface CaretUser {
  readonly name: string;
  readonly color: string;
}

/** Somebody else's caret: a thin line in their colour with their name on a flag. The word joiners keep the line from breaking the word it stands in. */
export function drawCaret(user: CaretUser): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  caret.contentEditable = "false";
  caret.style.setProperty("--person", user.color);
  const flag = document.createElement("span");
  flag.className = "caret-name";
  flag.textContent = user.name;
  flag.setAttribute("aria-hidden", "true");
  caret.append("⁠", flag, "⁠");
  return caret;
}

/** What somebody else has selected: their colour, faint. */
export const selectionLook = (user: CaretUser): DecorationAttrs => ({ class: "others-selection", style: `--person: ${user.color}` });
