import type { Editor } from "@tiptap/core";
import type { SectionView } from "../../../extensions/wire/http.ts";
import { type MessageKey, t } from "../../messages/translate.ts";
import { foldText } from "../../ui/foldText.ts";
import type { FormDesk } from "../forms/formDesk.ts";
import { insertTable } from "../tables/tableCommands.ts";
import { type BlockNodeName, insertBlock, insertFigure, insertFootnote, takesInline } from "../tools/insertNodes.ts";
import { setStyle, takesHeading } from "../tools/styles.ts";

/** What the menu needs of the section it opens in. */
export type SlashPlace = Pick<SectionView, "kind" | "level">;

/** One line of the slash menu. */
export interface SlashItem {
  readonly id: string;
  readonly label: MessageKey;
  /** Words in both languages that find it beside its label. */
  readonly words: string;
  readonly can: (editor: Editor, place: SlashPlace) => boolean;
  readonly run: (editor: Editor, desk: FormDesk) => void;
}

const always = () => true;
const inline = (name: "figure" | "footnote") => (editor: Editor) => takesInline(editor.state, name);
const headed = (editor: Editor) => takesHeading(editor.state);
const tabled = (editor: Editor) => insertTable(1, 1, false)(editor.state);
/** Blocks that the paper has once, in one kind of section. */
const once = (name: BlockNodeName, kind: SlashPlace["kind"]) => (editor: Editor, place: SlashPlace) =>
  place.kind === kind && editor.state.doc.children.every((block) => block.type.name !== name);

const allItems: readonly SlashItem[] = [
  { id: "paragraph", label: "tool.paragraph", words: "text van ban", can: always, run: (editor) => setStyle(editor, "paragraph") },
  {
    id: "subheading",
    label: "tool.subheading",
    words: "heading tieu de",
    can: (editor, place) => headed(editor) && place.kind === "section" && place.level === 1,
    run: (editor) => setStyle(editor, "subheading"),
  },
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
    can: tabled,
    run: (editor) => insertTable(3, 3, true)(editor.state, editor.view.dispatch),
  },
  {
    id: "recipients",
    label: "tool.recipients",
    words: "recipients",
    can: once("recipientList", "closing"),
    run: (editor, desk) => insertBlock(editor, desk, "recipientList"),
  },
  {
    id: "signature",
    label: "tool.signature",
    words: "signature ky",
    can: once("signatureBlock", "closing"),
    run: (editor, desk) => insertBlock(editor, desk, "signatureBlock"),
  },
  {
    id: "letterhead",
    label: "tool.letterhead",
    words: "letterhead quoc hieu",
    can: once("letterhead", "letterhead"),
    run: (editor, desk) => insertBlock(editor, desk, "letterhead"),
  },
];

/** What of the menu fits the caret's place and the words typed so far, in the menu's order. */
export function slashItems(editor: Editor, place: SlashPlace, query: string): SlashItem[] {
  // A slash with a space behind it is a slash: `km / h`.
  if (query.startsWith(" ")) return [];
  const wanted = foldText(query);
  return allItems.filter((item) => item.can(editor, place) && foldText(`${t(item.label)} ${item.words}`).includes(wanted));
}
