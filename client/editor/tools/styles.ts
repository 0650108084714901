import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { effectiveStyle } from "../../../extensions/suggestions/tracking/effectiveStyle.ts";

/** The styles of a text block, as the toolbar names them. `subheading` is the `1.` that only exists in sections numbered `I.`. */
const styleNames = ["paragraph", "subheading", "heading", "runIn", "point"] as const;
export type StyleName = (typeof styleNames)[number];

interface HeadingLook {
  readonly level: 2 | 3 | 4;
  readonly layout: "block" | "run-in";
}

const headingLooks: Record<Exclude<StyleName, "paragraph">, HeadingLook> = {
  subheading: { level: 2, layout: "block" },
  heading: { level: 3, layout: "block" },
  runIn: { level: 3, layout: "run-in" },
  point: { level: 4, layout: "block" },
};

/** Make the selected blocks paragraphs or headings. A fixed number goes when the level changes, because it belonged to the old one. */
export function setStyle(editor: Editor, style: StyleName): boolean {
  if (style === "paragraph") return editor.chain().setNode("paragraph").run();
  const look = headingLooks[style];
  const { parent } = editor.state.selection.$from;
  const keepsNumber = parent.type.name === "heading" && parent.attrs["level"] === look.level;
  return editor
    .chain()
    .setNode("heading", { ...look, ...(keepsNumber ? {} : { number: "" }) })
    .run();
}

/** The style at the caret as people see it, with what is proposed; null where none applies (lists keep paragraphs, tables too). */
export function styleAt(state: EditorState): StyleName | null {
  const style = effectiveStyle(state.selection.$from.parent);
  if (style === null || style.type === "paragraph") return style === null ? null : "paragraph";
  const { level, layout } = style.attrs;
  const found = styleNames.find((name) => name !== "paragraph" && headingLooks[name].level === level && headingLooks[name].layout === layout);
  return found ?? (level === 2 ? "subheading" : level === 4 ? "point" : "heading");
}

/** Whether headings may stand at the caret: directly in the text or in a table cell, not in a list or a line of "Nơi nhận". */
export function takesHeading(state: EditorState): boolean {
  const { $from } = state.selection;
  const heading = state.schema.nodes["heading"];
  if (heading === undefined || $from.depth === 0) return false;
  return $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), heading);
}

/** Whether the heading at the caret prints a fixed number instead of a counted one. */
export const hasFixedNumber = (state: EditorState): boolean => {
  const { parent } = state.selection.$from;
  return parent.type.name === "heading" && parent.attrs["number"] !== "";
};

/** Let the heading at the caret be counted again. */
export const countAgain = (editor: Editor): boolean => editor.commands.updateAttributes("heading", { number: "" });
