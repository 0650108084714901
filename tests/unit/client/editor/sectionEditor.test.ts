// @vitest-environment jsdom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { FormDesk } from "../../../../client/editor/forms/formDesk.ts";
import { insertFootnote } from "../../../../client/editor/tools/insertNodes.ts";
import { setStyle } from "../../../../client/editor/tools/styles.ts";
import { nodeOf, readSection } from "../../../../extensions/sectionContent.ts";
import { everything } from "../../../support/everything.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { content, p, text } from "../../../support/reportBuilder.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

describe("an opened section", () => {
  it("changes nothing in the shared text by being opened", () => {
    const { editor, doc } = openContent(everything);
    const changed = vi.fn();
    doc.on("update", changed);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3)));
    expect(changed).not.toHaveBeenCalled();
    expect(readSection(doc)).toEqual(nodeOf(everything).toJSON());
  });

  it("writes what is typed into the shared text, and undo takes back only that", () => {
    const { editor, doc } = openContent(content(p("Thu ngân sách.")));
    editor.commands.insertContentAt(15, " Tăng.");
    expect(readSection(doc).content?.[0]?.content).toEqual([text("Thu ngân sách. Tăng.")]);
    editor.commands.keyboardShortcut("Mod-z");
    expect(readSection(doc).content?.[0]?.content).toEqual([text("Thu ngân sách.")]);
  });

  it("takes no key where one may only read, and says so", () => {
    const refused = vi.fn();
    const { editor } = openContent(content(p("Của phòng khác.")), { mode: () => "view", onRefused: refused });
    editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true, cancelable: true }));
    expect(refused).toHaveBeenCalledTimes(1);
    expect(editor.view.dom.getAttribute("contenteditable")).toBe("false");
    expect(editor.view.dom.getAttribute("aria-readonly")).toBe("true");
  });

  it("may be left empty: no paragraph comes back by itself", () => {
    const { editor, doc } = openContent(content(p("Một"), p("Hai")));
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect((readSection(doc).content ?? []).every((block) => (block.content ?? []).length === 0)).toBe(true);
  });

  it("gets its first paragraph from the person who comes in", () => {
    const { editor, doc } = openContent(content());
    expect(readSection(doc).content ?? []).toEqual([]);
    editor.view.dom.dispatchEvent(new FocusEvent("focus"));
    expect(readSection(doc).content).toHaveLength(1);
  });

  it("makes a heading a paragraph by Backspace at its start, and leaves its words alone", () => {
    const { editor } = openContent(content(p("Trước"), { type: "heading", attrs: { level: 3 }, content: [text("Nông nghiệp")] }));
    editor.commands.setTextSelection(8);
    editor.commands.keyboardShortcut("Backspace");
    expect(editor.getJSON().content?.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
    expect(editor.state.doc.textBetween(0, editor.state.doc.content.size, "|")).toBe("Trước|Nông nghiệp");
  });

  it("drops a heading's fixed number when its level changes, and keeps it when it does not", () => {
    const { editor } = openContent(content({ type: "heading", attrs: { level: 3, number: "1.2" }, content: [text("Nông nghiệp")] }));
    editor.commands.setTextSelection(2);
    setStyle(editor, "runIn");
    expect(editor.state.doc.firstChild?.attrs).toMatchObject({ level: 3, number: "1.2", layout: "run-in" });
    setStyle(editor, "point");
    expect(editor.state.doc.firstChild?.attrs).toMatchObject({ level: 4, number: "", layout: "block" });
  });

  it("opens the form of a new footnote at the caret", () => {
    const { editor } = openContent(content(p("Thu ngân sách.")));
    editor.commands.setTextSelection(14);
    const desk = new FormDesk();
    expect(insertFootnote(editor, desk)).toBe(true);
    expect(editor.state.doc.firstChild?.child(1).type.name).toBe("footnote");
    expect(desk.current()?.kind).toBe("footnote");
  });
});
