// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { saveForm } from "../../../../client/editor/forms/finishForm.ts";
import { FormDesk } from "../../../../client/editor/forms/formDesk.ts";
import { slashItems } from "../../../../client/editor/slash/slashItems.ts";
import { insertTable, suggestedTableActions, tableActionNames, tableActions } from "../../../../client/editor/tables/tableCommands.ts";
import { insertFigure, insertFootnote, insertReference } from "../../../../client/editor/tools/insertNodes.ts";
import { setStyle } from "../../../../client/editor/tools/styles.ts";
import { listTools, markTools } from "../../../../client/editor/tools/tools.ts";
import { seedSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";
import { content, dashes, figure, footnote, heading, p, row, table } from "../../../support/reportBuilder.ts";
import { authorNamed, comparable, placeOf } from "../../../support/suggestingEditors.ts";

beforeAll(() => {
  letJsdomMeasure();
  // What jsdom does not have and pasting makes one of.
  Reflect.set(globalThis, "ClipboardEvent", Event);
});
const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

const text = content(
  heading(3, "Kinh tế"),
  p("Thu ngân sách đạt ", figure({ value: "96", unit: "%" }), " kế hoạch."),
  dashes("Điểm một", "Điểm hai"),
  table(row("ô một", "ô hai"), row("ô ba", "ô bốn")),
  p("Theo báo cáo", footnote("Số liệu sơ bộ"), "."),
);

/** Places where a person may stand or select. */
const places: Readonly<Record<string, readonly [string, string?]>> = {
  "in a heading": ["Kinh| tế"],
  "in a paragraph": ["ngân| sách"],
  "over words": ["|ngân sách", "ngân sách|"],
  "over two paragraphs": ["Kinh| tế", "ngân| sách"],
  "in an item": ["Điểm| hai"],
  "in a cell": ["ô |ba"],
};

interface Sitting {
  readonly editor: Editor;
  readonly refused: string[];
}

function sit([from, to = from]: readonly [string, string?]): Sitting {
  const doc = new Y.Doc();
  seedSection(doc, text);
  const refused: string[] = [];
  const editor = openSectionEditor(doc, undefined, {
    mode: () => "suggest",
    author: authorNamed("an"),
    onlySuggests: () => true,
    onRefused: (why) => refused.push(why),
  });
  opened.push(editor);
  const { state } = editor;
  const range = TextSelection.between(state.doc.resolve(placeOf(state.doc, from)), state.doc.resolve(placeOf(state.doc, to)));
  editor.view.dispatch(state.tr.setSelection(range));
  return { editor, refused };
}

type Act = (editor: Editor) => unknown;

const press =
  (key: string, modifiers: Partial<KeyboardEventInit> = {}): Act =>
  ({ view }) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers });
    view.someProp("handleKeyDown", (handle) => handle(view, event));
  };
const write =
  (words: string): Act =>
  ({ view }) => {
    for (const letter of words) {
      const { from, to } = view.state.selection;
      const make = () => view.state.tr.insertText(letter, from, to);
      if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, letter, make))) view.dispatch(make());
    }
  };
const paste =
  (html: string): Act =>
  ({ view }) =>
    view.pasteHTML(html);

const desk = new FormDesk("an");
const acts: Readonly<Record<string, Act>> = {
  ...Object.fromEntries([...markTools, ...listTools].map(({ label, run }) => [label, run])),
  ...Object.fromEntries(
    (["paragraph", "subheading", "heading", "runIn", "point"] as const).map((style) => [
      `style ${style}`,
      (editor: Editor) => setStyle(editor, style),
    ]),
  ),
  ...Object.fromEntries(
    tableActionNames.map((name) => [`table ${name}`, ({ state, view }: Editor) => tableActions[name](state, view.dispatch, view)]),
  ),
  "insert table": ({ state, view }) => insertTable(2, 2, true)(state, view.dispatch),
  "insert figure": (editor) => insertFigure(editor, desk),
  "insert footnote": (editor) => insertFootnote(editor, desk),
  "insert reference": (editor) => insertReference(editor, "thu"),
  ...Object.fromEntries(
    ["paragraph", "heading", "runIn", "point", "dashes", "letters", "figure", "footnote", "table", "recipients", "signature", "letterhead"].map(
      (id) => [
        `slash ${id}`,
        (editor: Editor) =>
          (["section", "closing", "letterhead"] as const)
            .flatMap((kind) => slashItems(editor, { kind, level: 2 }, ""))
            .find((item) => item.id === id)
            ?.run(editor, desk),
      ],
    ),
  ),
  "type words": write("thêm chữ "),
  "type a dash": write("- "),
  "type a number": write("1. "),
  "key Enter": press("Enter"),
  "key Shift-Enter": press("Enter", { shiftKey: true }),
  "key Backspace": press("Backspace"),
  "key Delete": press("Delete"),
  "key Mod-Backspace": press("Backspace", { ctrlKey: true }),
  "key Tab": press("Tab"),
  "key Shift-Tab": press("Tab", { shiftKey: true }),
  "key Mod-b": press("b", { ctrlKey: true }),
  "key Mod-Alt-2": press("2", { ctrlKey: true, altKey: true }),
  "key Mod-Alt-1": press("1", { ctrlKey: true, altKey: true }),
  "key Mod-Shift-8": press("8", { ctrlKey: true, shiftKey: true }),
  "paste words": paste("<b>dán</b> chữ"),
  "paste paragraphs": paste("<p>một</p><p>hai</p><p>ba</p>"),
  "paste a table": paste("<table><tr><td>x</td><td>y</td></tr></table>"),
  "paste a list": paste("<ul><li>một</li><li>hai</li></ul>"),
  cut: ({ state, view }) => view.dispatch(state.tr.deleteSelection().setMeta("uiEvent", "cut")),
};

describe("[A20] in suggestion mode every tool, key, rule and paste makes a suggestion or does nothing", () => {
  describe.each(Object.entries(places))("%s", (_name, place) => {
    it.each(Object.entries(acts))("%s", async (_act, act) => {
      const { editor } = sit(place);
      const before = editor.state.doc;
      act(editor);
      // Input rules that wait for the end of a key have had their turn.
      await new Promise((resolve) => setTimeout(resolve));
      const { doc } = editor.state;
      doc.check();
      acceptAll(doc).check();
      expect(comparable(rejectAll(doc))).toEqual(comparable(before));
      if (!doc.eq(before)) expect(listChanges(doc).changes.length).toBeGreaterThan(0);
      expect(listChanges(doc).malformed).toEqual([]);
    });
  });

  it("refuses what cannot be suggested, with a reason", () => {
    for (const name of tableActionNames.filter((one) => !suggestedTableActions.has(one))) {
      const { editor, refused } = sit(["ô |ba"]);
      const before = editor.state.doc;
      if (tableActions[name](editor.state, editor.view.dispatch, editor.view)) expect(refused).toEqual(["cells"]);
      expect(editor.state.doc.eq(before)).toBe(true);
    }
  });
});

describe("[A17] a figure changed in its form", () => {
  it("is one change with the old and the new value, and stays one while the new value is corrected", () => {
    const { editor } = sit(["ngân| sách"]);
    const form = new FormDesk("an");
    const at = () => positionOf(editor, "figure");
    const anchor = document.createElement("span");
    form.open({ kind: "figure", view: editor.view, position: at, anchor, fresh: false, sign: false });
    const open = form.current();
    if (open !== null) saveForm(form, open, { value: "57" });
    expect(listChanges(editor.state.doc).changes.map(({ effects }) => effects)).toEqual([[{ kind: "figure", before: "96 %", after: "57 %" }]]);
    const sign = positionOf(editor, "sign");
    form.open({ kind: "figure", view: editor.view, position: () => sign, anchor, fresh: false, sign: true });
    const again = form.current();
    expect(again?.node.attrs["value"]).toBe("57");
    if (again !== null) saveForm(form, again, { value: "58" });
    expect(listChanges(editor.state.doc).changes.map(({ effects }) => effects)).toEqual([[{ kind: "figure", before: "96 %", after: "58 %" }]]);
  });
});

function positionOf({ state }: Editor, what: "figure" | "sign"): number {
  let found = -1;
  state.doc.descendants((node, position) => {
    if (what === "figure" ? node.type.name === "figure" : node.text === "￼") found = position;
  });
  return found;
}
