import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListLetters,
  IconUnderline,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { MessageKey } from "../../messages/translate.ts";
import { redoIn, undoIn } from "../binding.ts";
import type { ReasonName } from "./toolReasons.ts";
import type { ToolState } from "./toolState.ts";

/** A tool that is one button. */
export interface Tool {
  readonly label: MessageKey;
  readonly icon: Icon;
  readonly shortcut: string;
  readonly reason: ReasonName;
  /** Whether it shows as pressed; absent for tools that are never on or off. */
  readonly pressed?: (tools: ToolState) => boolean;
  readonly run: (editor: Editor) => unknown;
}

export const historyTools: readonly Tool[] = [
  { label: "tool.undo", icon: IconArrowBackUp, shortcut: "Mod-z", reason: "undo", run: undoIn },
  { label: "tool.redo", icon: IconArrowForwardUp, shortcut: "Mod-y", reason: "redo", run: redoIn },
];

export const markTools: readonly Tool[] = [
  {
    label: "tool.bold",
    icon: IconBold,
    shortcut: "Mod-b",
    reason: "marks",
    pressed: ({ bold }) => bold,
    run: ({ commands }) => commands.toggleMark("bold"),
  },
  {
    label: "tool.italic",
    icon: IconItalic,
    shortcut: "Mod-i",
    reason: "marks",
    pressed: ({ italic }) => italic,
    run: ({ commands }) => commands.toggleMark("italic"),
  },
  {
    label: "tool.underline",
    icon: IconUnderline,
    shortcut: "Mod-u",
    reason: "marks",
    pressed: ({ underline }) => underline,
    run: ({ commands }) => commands.toggleMark("underline"),
  },
];

export const listTools: readonly Tool[] = [
  {
    label: "tool.dashes",
    icon: IconList,
    shortcut: "Mod-Shift-8",
    reason: "list",
    pressed: ({ dashes }) => dashes,
    run: ({ commands }) => commands.toggleList("bulletList", "listItem"),
  },
  {
    label: "tool.letters",
    icon: IconListLetters,
    shortcut: "Mod-Shift-7",
    reason: "list",
    pressed: ({ letters }) => letters,
    run: ({ commands }) => commands.toggleList("orderedList", "listItem"),
  },
  { label: "tool.indent", icon: IconIndentIncrease, shortcut: "Tab", reason: "indent", run: ({ commands }) => commands.sinkListItem("listItem") },
  {
    label: "tool.outdent",
    icon: IconIndentDecrease,
    shortcut: "Shift-Tab",
    reason: "outdent",
    run: ({ commands }) => commands.liftListItem("listItem"),
  },
];
