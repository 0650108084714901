import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import { insertTable, tableActionNames, tableActions } from "../../client/editor/tables/tableCommands.ts";
import { setStyle } from "../../client/editor/tools/styles.ts";
import type { ContentNode } from "../../extensions/sectionContent.ts";
import type { Dice } from "./randomEdits.ts";
import { erase, figure, footnote, h, li, p, press, recipients, section, table, toggle, type, ul } from "./suggestingEditors.ts";

type Act = (editor: Editor, roll: Dice) => unknown;

/** Typing as people do: rules that wait for a space have had their turn before the next act. */
const write = async (editor: Editor, roll: Dice): Promise<void> => {
  type(editor, words[roll(words.length)] ?? "x");
  await new Promise((resolve) => setTimeout(resolve));
};

const words = ["thu ", "- ", "ngân sách ", "đạt", "96,6% ", "hộ ", "ă", "đ", "😀"];
const emphases = ["bold", "italic", "underline"] as const;
const styles = ["paragraph", "heading", "point", "runIn"] as const;

const writing: Readonly<Record<string, Act>> = {
  type: write,
  replace: (editor, roll) => {
    selectSome(editor, roll, 10);
    return write(editor, roll);
  },
  back: (editor, roll) => {
    for (let times = 1 + roll(4); times > 0 && !isAtHeading(editor); times -= 1) erase(editor, -1);
  },
  forth: (editor, roll) => erase(editor, 1, 1 + roll(4)),
  cut: (editor, roll) => {
    selectSome(editor, roll, 40);
    editor.commands.deleteSelection();
  },
  enter: (editor) => press(editor, "Enter"),
  figure: (editor) =>
    editor.commands.insertContent(
      nodeIn(editor, p(figure("7")))
        .child(0)
        .toJSON(),
    ),
  footnote: (editor) =>
    editor.commands.insertContent(
      nodeIn(editor, p(footnote("Theo ")))
        .child(0)
        .toJSON(),
    ),
  emphasize: (editor, roll) => {
    selectSome(editor, roll, 15);
    toggle(editor, emphases[roll(3)] ?? "bold");
  },
};

const building: Readonly<Record<string, Act>> = {
  style: (editor, roll) => setStyle(editor, styles[roll(4)] ?? "heading"),
  dashes: (editor) => editor.commands.toggleList("bulletList", "listItem"),
  letters: (editor) => editor.commands.toggleList("orderedList", "listItem"),
  indent: (editor) => editor.commands.sinkListItem("listItem"),
  outdent: (editor) => editor.commands.liftListItem("listItem"),
  table: (editor) => insertTable(2, 2, true)(editor.state, editor.view.dispatch),
  inTable: (editor, roll) =>
    hasBrokenTable(editor) || tableActions[tableActionNames[roll(tableActionNames.length)] ?? "addRowAfter"](editor.state, editor.view.dispatch),
  paste: (editor, roll) => {
    const copied = [[p("một"), p("hai")], [p("một"), table(["x", "y"]), p("hai")], [ul(li(p("x")), li(p("y")))], [h(3, "Đầu"), p("hai")]][roll(4)];
    const doc = nodeIn(editor, ...(copied ?? []));
    editor.view.dispatch(
      editor.state.tr
        .replaceSelection(doc.slice(1, doc.content.size - 1))
        .setMeta("paste", true)
        .setMeta("uiEvent", "paste"),
    );
  },
  revalue: (editor, roll) => {
    const places: number[] = [];
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === "figure") places.push(position);
    });
    const at = places[roll(places.length)];
    if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "value", String(roll(9_999))));
  },
};

const all: readonly Act[] = [...Object.values(writing), ...Object.values(writing), ...Object.values(building)];
const nodeIn = (editor: Editor, ...content: readonly ContentNode[]): Node => {
  const doc = editor.schema.nodeFromJSON(section(...content).toJSON());
  return doc.childCount === 1 && doc.firstChild?.isTextblock === true ? doc.child(0) : doc;
};

function selectSome({ view }: Editor, roll: Dice, most: number): void {
  const { doc, selection, tr } = view.state;
  const to = whole(doc, Math.min(doc.content.size, selection.from + 1 + roll(most)));
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(selection.from), doc.resolve(to))));
}

/** Never in the middle of a character of two code units. */
function whole(doc: Node, at: number): number {
  const place = doc.resolve(at);
  const before = place.textOffset > 0 ? (place.parent.childBefore(place.parentOffset).node?.text?.charCodeAt(place.textOffset - 1) ?? 0) : 0;
  return before >= 0xd800 && before < 0xdc00 ? at + 1 : at;
}

/** Where two people add a row and a column at once, the table is uneven until somebody decides; the library's own look at such a table can throw. */
function hasBrokenTable({ state }: Editor): boolean {
  let found = false;
  state.doc.descendants((node) => {
    if (node.type.name === "table" && TableMap.get(node).problems !== null) found = true;
  });
  return found;
}

const isAtHeading = ({ state: { selection } }: Editor): boolean =>
  selection.$from.parent.type.name === "heading" && selection.$from.parentOffset === 0;

/** Something that people do in an editor, mostly at a new place. */
export async function act(editor: Editor, roll: Dice): Promise<void> {
  const { doc } = editor.state;
  if (roll(3) > 0) {
    editor.view.dispatch(editor.state.tr.setSelection(Selection.near(doc.resolve(whole(doc, roll(doc.content.size + 1))))));
  }
  await all[roll(all.length)]?.(editor, roll);
}

/** A section with every kind of block. */
export const variedText = section(
  h(3, "Kinh tế"),
  p("Thu ngân sách đạt ", figure("96"), " kế hoạch; chi đúng dự toán."),
  p("Kết quả."),
  ul(li(p("Một"), ul(li(p("Con")))), li(p("Hai"))),
  table(["a", "b"], ["c", "d"]),
  p("Theo báo cáo", footnote("Số liệu ", figure("3")), "."),
  recipients("Như trên", "Lưu: VT"),
);
