// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { content, text } from "../../../support/reportBuilder.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

describe("recipients", () => {
  const lines = (editor: Editor) =>
    (editor.state.doc.firstChild?.children ?? []).map((line) => [line.textContent, line.attrs["purpose"], line.attrs["role"]]);
  const list = content({
    type: "recipientList",
    content: [
      { type: "recipient", attrs: { purpose: "để báo cáo" }, content: [text("UBND thành phố")] },
      { type: "recipient", attrs: { role: "archive" }, content: [text("VT")] },
    ],
  });
  const press = (editor: Editor, key: string) =>
    editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

  it("get a new line without a purpose by Enter, and lose it by Backspace", () => {
    const { editor } = openContent(list);
    editor.commands.setTextSelection(2 + "UBND thành phố".length);
    press(editor, "Enter");
    expect(lines(editor)).toEqual([
      ["UBND thành phố", "để báo cáo", "to"],
      ["", "", "to"],
      ["VT", "", "archive"],
    ]);
    press(editor, "Backspace");
    expect(lines(editor)).toHaveLength(2);
  });

  it("do not leave the list by Enter on an empty line", () => {
    const { editor } = openContent(content({ type: "recipientList", content: [{ type: "recipient" }] }));
    editor.commands.setTextSelection(2);
    press(editor, "Enter");
    expect(editor.state.doc.childCount).toBe(1);
    expect(lines(editor)).toHaveLength(1);
  });

  it("keep the archive line last when a line is made in front of it", () => {
    const { editor } = openContent(list);
    editor.commands.setTextSelection(editor.state.doc.content.size - 4);
    expect(editor.state.selection.$from.parent.textContent).toBe("VT");
    press(editor, "Enter");
    expect(lines(editor).at(-1)).toEqual(["VT", "", "archive"]);
    expect(lines(editor)).toHaveLength(3);
  });
});
