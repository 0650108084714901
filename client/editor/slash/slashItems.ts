import type { Editor } from "@tiptap/core";
import { type MessageKey, t } from "../../messages/translate.ts";
import { foldText } from "../../ui/foldText.ts";
import type { FormDesk } from "../forms/formDesk.ts";
import { insertTable } from "../tables/tableCommands.ts";
import { insertBlock, insertFigure, insertFootnote, takesInline } from "../tools/insertNodes.ts";
import { setStyle, takesHeading } from "../tools/styles.ts";

/** One line of the slash menu. */
export interface SlashItem {
  readonly id: string;
  readonly label: MessageKey;
  /** Words in both languages that find it beside its label. */
  readonly words: string;
  readonly can: (editor: Editor) => boolean;
  readonly run: (editor: Editor, desk: FormDesk) => void;
}

const always = () => true;
const inline = (name: "figure" | "footnote") => (editor: Editor) => takesInline(editor.state, name);
const headed = (editor: Editor) => takesHeading(editor.state);

const allItems: readonly SlashItem[] = [
  { id: "paragraph", label: "tool.paragraph", words: "text van ban", can: always, run: (editor) => setStyle(editor, "paragraph") },
  { id: "heading", label: "tool.heading", words: "heading tieu de", can: headed, run: (editor) => setStyle(editor, "heading") },
  { id: "runIn", label: "tool.runIn", words: "run-in lead", can: headed, run: (editor) => setStyle(editor, "runIn") },
  { id: "point", label: "tool.point", words: "point a)", can: headed, run: (editor) => setStyle(editor, "point") },
  {
    id: "dashes",
    label: "tool.dashes",
    words: "bullet list - gach",
    can: always,
    run: (editor) => editor.commands.toggleList("bulletList", "listItem"),
  },
  {
    id: "letters",
    label: "tool.letters",
    words: "ordered list a) b)",
    can: always,
    run: (editor) => editor.commands.toggleList("orderedList", "listItem"),
  },
  { id: "figure", label: "tool.figure", words: "figure number so", can: inline("figure"), run: insertFigure },
  { id: "footnote", label: "tool.footnote", words: "footnote note", can: inline("footnote"), run: insertFootnote },
  {
    id: "table",
    label: "tool.table",
    words: "table bieu",
    can: always,
    run: (editor) => insertTable(3, 3, true)(editor.state, editor.view.dispatch),
  },
  { id: "recipients", label: "tool.recipients", words: "recipients", can: always, run: (editor, desk) => insertBlock(editor, desk, "recipientList") },
  {
    id: "signature",
    label: "tool.signature",
    words: "signature ky",
    can: always,
    run: (editor, desk) => insertBlock(editor, desk, "signatureBlock"),
  },
];

/** What of the menu fits the caret's place and the words typed so far, in the menu's order. */
export function slashItems(editor: Editor, query: string): SlashItem[] {
  // A slash with a space behind it is a slash: `km / h`.
  if (query.startsWith(" ")) return [];
  const wanted = foldText(query);
  return allItems.filter((item) => item.can(editor) && foldText(`${t(item.label)} ${item.words}`).includes(wanted));
}
