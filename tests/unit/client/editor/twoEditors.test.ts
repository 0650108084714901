// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { FormDesk } from "../../../../client/editor/forms/formDesk.ts";
import { insertTable, tableActions } from "../../../../client/editor/tables/tableCommands.ts";
import { insertFootnote } from "../../../../client/editor/tools/insertNodes.ts";
import { setStyle } from "../../../../client/editor/tools/styles.ts";
import { contentRoot, nodeOf, readSection, seedSection } from "../../../../extensions/sectionContent.ts";
import { openSectionEditor } from "../../../support/openSectionEditor.ts";

const opened: { destroy(): void }[] = [];

function openEditor(doc: Y.Doc): Editor {
  const editor = openSectionEditor(doc);
  opened.push(editor);
  return editor;
}

/** Two people on one section. What one writes waits until `meet`. */
function twoEditors() {
  const first = new Y.Doc();
  seedSection(first, {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Thu ngân sách. Chi ngân sách." }] }, { type: "paragraph" }],
  });
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  const docs = [first, second] as const;
  const editors = [openEditor(first), openEditor(second)] as const;
  const meet = () => {
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first, Y.encodeStateVector(second)));
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second, Y.encodeStateVector(first)));
  };
  return { docs, editors, meet };
}

const actions: Readonly<Record<string, (editor: Editor) => unknown>> = {
  type: (editor) => editor.commands.insertContent("ả"),
  enter: (editor) => editor.commands.keyboardShortcut("Enter"),
  backspace: (editor) => editor.commands.keyboardShortcut("Backspace"),
  bold: (editor) => editor.chain().selectTextblockEnd().toggleMark("bold").run(),
  dashes: (editor) => editor.commands.toggleList("bulletList", "listItem"),
  indent: (editor) => editor.commands.sinkListItem("listItem"),
  heading: (editor) => setStyle(editor, "heading"),
  paragraph: (editor) => setStyle(editor, "paragraph"),
  footnote: (editor) => insertFootnote(editor, new FormDesk()),
  figure: (editor) => editor.commands.insertContent({ type: "figure", attrs: { value: "55", unit: "hồ sơ" } }),
  table: (editor) => insertTable(2, 2, true)(editor.state, editor.view.dispatch),
  row: (editor) => tableActions.addRowAfter(editor.state, editor.view.dispatch, editor.view),
  column: (editor) => tableActions.addColumnAfter(editor.state, editor.view.dispatch, editor.view),
  noColumn: (editor) => tableActions.deleteColumn(editor.state, editor.view.dispatch, editor.view),
  undo: (editor) => editor.commands.keyboardShortcut("Mod-z"),
  redo: (editor) => editor.commands.keyboardShortcut("Mod-y"),
};

beforeAll(() => {
  // jsdom measures nothing; the editor only asks where to scroll.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});

describe("two people in one section", () => {
  const step = fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    what: fc.constantFrom(...Object.keys(actions)),
    where: fc.nat(400),
    meets: fc.boolean(),
  });

  it("see the same text after an undo whose change a command captured", () => {
    const { docs, editors, meet } = twoEditors();
    editors[1].commands.setTextSelection(1);
    actions["dashes"]?.(editors[1]);
    meet();
    editors[0].commands.setTextSelection(1);
    actions["type"]?.(editors[0]);
    actions["paragraph"]?.(editors[0]);
    meet();
    actions["undo"]?.(editors[1]);
    meet();
    const text = nodeOf(readSection(docs[0])).toJSON();
    for (const editor of editors) expect(editor.getJSON()).toEqual(text);
  });

  it("keep what one types where it was, when the other puts a copy of the whole line behind it", () => {
    const { docs, editors, meet } = twoEditors();
    editors[0].commands.insertContentAt(5, { type: "figure", attrs: { value: "55", unit: "hồ sơ" } });
    meet();
    const line = editors[0].state.doc.child(0).content;
    editors[0].view.dispatch(editors[0].state.tr.insert(line.size + 1, line));
    editors[1].commands.insertContentAt(10, "XX");
    meet();
    expect(docs.map((doc) => nodeOf(readSection(doc)).child(0).textContent)).toEqual(
      [0, 1].map(() => "Thu ngânXX sách. Chi ngân sách.Thu ngân sách. Chi ngân sách."),
    );
  });

  it("see the same text, which fits the schema, whatever each of them did meanwhile", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
        const { docs, editors, meet } = twoEditors();
        for (const { who, what, where, meets } of steps) {
          const editor = editors[who];
          editor.commands.setTextSelection(where % (editor.state.doc.content.size + 1));
          actions[what]?.(editor);
          if (meets) meet();
        }
        meet();
        const [left, right] = docs.map(readSection);
        expect(right).toEqual(left);
        if (left === undefined) throw new Error("There are two documents.");
        for (const editor of editors) expect(editor.getJSON()).toEqual(nodeOf(left).toJSON());
        expect(docs[0].getXmlFragment(contentRoot).length).toBe(docs[1].getXmlFragment(contentRoot).length);
        for (const one of opened.splice(0)) one.destroy();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
