import type { Editor } from "@tiptap/core";
import type { Attrs, Node } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { redoIn, undoIn } from "../../client/editor/binding.ts";
import { FormDesk } from "../../client/editor/forms/formDesk.ts";
import { insertTable, tableActionNames, tableActions } from "../../client/editor/tables/tableCommands.ts";
import { insertBlock } from "../../client/editor/tools/insertNodes.ts";
import { setStyle } from "../../client/editor/tools/styles.ts";
import { type Dice, splitsCharacter } from "./randomEdits.ts";

/** `mark`: of its own, for the node that is put in. */
type Action = (editor: Editor, roll: Dice, mark: string) => unknown;

const words = ["thu ", "ngân sách ", "đạt ", "96,6% ", "kế hoạch; ", "hộ ", "ă", "Ờ", "đ", "😀"];
const figure = (code: string) => ({ type: "figure", attrs: { code, value: "55", unit: "hồ sơ" } });
const press = (keys: string): Action => {
  return (editor) => editor.commands.keyboardShortcut(keys);
};

/** What people do in a section, as often as they do it against one another. Each goes through the editor's own keys and commands. */
const actions: Readonly<Record<string, { readonly weight: number; readonly run: Action }>> = {
  type: { weight: 12, run: (editor, roll) => editor.commands.insertContent(words[roll(words.length)] ?? "x") },
  enter: { weight: 6, run: press("Enter") },
  backspace: { weight: 4, run: press("Backspace") },
  remove: { weight: 2, run: press("Delete") },
  bold: { weight: 2, run: (editor, roll) => selectSome(editor, roll).toggleMark("bold").run() },
  italic: { weight: 1, run: (editor, roll) => selectSome(editor, roll).toggleMark("italic").run() },
  replace: { weight: 2, run: (editor, roll) => selectSome(editor, roll).insertContent("thay ").run() },
  cut: { weight: 1, run: (editor, roll) => selectSome(editor, roll).deleteSelection().run() },
  heading: { weight: 2, run: (editor, roll) => setStyle(editor, (["subheading", "heading", "runIn", "point"] as const)[roll(4)] ?? "heading") },
  paragraph: { weight: 2, run: (editor) => setStyle(editor, "paragraph") },
  dashes: { weight: 2, run: (editor) => editor.commands.toggleList("bulletList", "listItem") },
  letters: { weight: 1, run: (editor) => editor.commands.toggleList("orderedList", "listItem") },
  indent: { weight: 2, run: (editor) => editor.commands.sinkListItem("listItem") },
  outdent: { weight: 1, run: (editor) => editor.commands.liftListItem("listItem") },
  figure: { weight: 4, run: (editor, _roll, code) => editor.commands.insertContent(figure(code)) },
  reference: { weight: 1, run: (editor, _roll, code) => editor.commands.insertContent({ type: "figureRef", attrs: { code } }) },
  footnote: {
    weight: 3,
    run: (editor, _roll, code) => editor.commands.insertContent({ type: "footnote", content: [{ type: "text", text: "Theo " }, figure(code)] }),
  },
  revalue: { weight: 2, run: (editor, roll) => changeOne(editor, roll, "figure", (attrs) => ({ ...attrs, value: String(roll(9_999)) })) },
  table: {
    weight: 2,
    run: (editor, _roll, code) => insertTable(2, 2, true)(editor.state, editor.view.dispatch) && editor.commands.insertContent(figure(code)),
  },
  inTable: {
    weight: 6,
    run: (editor, roll) => tableActions[tableActionNames[roll(tableActionNames.length - 1)] ?? "addRowAfter"](editor.state, editor.view.dispatch),
  },
  recipients: { weight: 1, run: (editor) => insertBlock(editor, new FormDesk(), "recipientList") },
  purpose: {
    weight: 1,
    run: (editor, roll, purpose) => changeOne(editor, roll, "recipient", (attrs) => ({ ...attrs, purpose: attrs["purpose"] || purpose })),
  },
  signature: { weight: 1, run: (editor, _roll, post) => insertBlock(editor, new FormDesk(), "signatureBlock", { post }) },
  letterhead: { weight: 1, run: (editor, _roll, abstract) => insertBlock(editor, new FormDesk(), "letterhead", { abstract }) },
  undo: { weight: 4, run: undoIn },
  redo: { weight: 2, run: redoIn },
};

const deck = Object.entries(actions).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));

/** Put the caret somewhere and do something there; the answer is its name. */
export function actAnywhere(editor: Editor, roll: Dice, mark: string): string {
  const name = deck[roll(deck.length)] ?? "type";
  const { doc } = editor.state;
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(doc.resolve(wholeCharacter(doc, roll(doc.content.size + 1))))));
  actions[name]?.run(editor, roll, mark);
  return name;
}

const wholeCharacter = (doc: Node, at: number): number => (splitsCharacter(doc, at) ? at + 1 : at);

/** Some characters from the caret on, in its own line. */
function selectSome(editor: Editor, roll: Dice) {
  const { $from } = editor.state.selection;
  const to = $from.parent.inlineContent ? wholeCharacter($from.doc, Math.min($from.pos + 1 + roll(12), $from.end())) : $from.pos;
  return editor.chain().command(({ tr }) => {
    tr.setSelection(TextSelection.between(tr.doc.resolve($from.pos), tr.doc.resolve(to)));
    return true;
  });
}

function changeOne(editor: Editor, roll: Dice, name: string, next: (attrs: Attrs) => Attrs): void {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === name) places.push(position);
  });
  const at = places[roll(places.length)];
  const node = at === undefined ? null : editor.state.doc.nodeAt(at);
  if (at !== undefined && node !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, next(node.attrs)));
}
