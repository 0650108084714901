// @vitest-environment jsdom
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { pasteColumns } from "../../../../client/editor/paste/pastedColumns.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { content, p } from "../../../support/reportBuilder.ts";
import { authorNamed, comparable, placeOf } from "../../../support/suggestingEditors.ts";

beforeAll(() => {
  letJsdomMeasure();
  // What jsdom does not have and pasting makes one of.
  Reflect.set(globalThis, "ClipboardEvent", Event);
});
afterEach(closeEditors);

const note = `<a href="#_ftn1" name="_ftnref1">[1]</a>`;
const fromWord = `<html><body><p class=MsoNormal><b>1.1. Công nghiệp</b></p><p class=MsoNormal>Tiếp nhận 55 hồ sơ${note}.</p><p class=MsoNormal>- Một</p>
<table><tr><td colspan=2>Chỉ tiêu</td></tr><tr><td>Hồ sơ</td><td>1.025</td></tr></table><p class=MsoNormal>Hết.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Sơ bộ</p></div></div></body></html>`;

function sit(mode: "suggest" | "direct") {
  const { editor } = openContent(content(p("Đoạn trước."), p("Đoạn sau.")), {
    mode: () => mode,
    author: authorNamed("an"),
    onlySuggests: () => mode === "suggest",
  });
  const { state } = editor;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state.doc, "trước|.") + 1)));
  return editor;
}

const kinds = (node: { readonly children: readonly { readonly type: { readonly name: string } }[] }) => node.children.map(({ type }) => type.name);

describe("[A54] a text pasted from Word", () => {
  it("is in the section as its own kinds of blocks, with its note and merged cells", () => {
    const editor = sit("direct");
    editor.view.pasteHTML(fromWord);
    const { doc } = editor.state;
    expect(kinds(doc)).toEqual(expect.arrayContaining(["bulletList", "table"]));
    const found: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === "footnote") found.push(node.textContent);
      if (node.type.name === "tableCell" && node.attrs["colspan"] === 2) found.push("merged");
      if (node.type.name === "figure") found.push("figure");
    });
    expect(found).toEqual(["Sơ bộ", "merged"]);
  });

  it("is nothing but suggestions of who suggests: rejected, the text is as it was; accepted, it is as if it had been written", () => {
    const editor = sit("suggest");
    const before = editor.state.doc;
    editor.view.pasteHTML(fromWord);
    const { doc } = editor.state;
    expect(listChanges(doc).changes.length).toBeGreaterThan(0);
    expect(comparable(rejectAll(doc))).toEqual(comparable(before));
    const direct = sit("direct");
    direct.view.pasteHTML(fromWord);
    expect(acceptAll(doc).textContent).toBe(direct.state.doc.textContent);
  });
});

describe("[A54] text in columns without HTML", () => {
  const event = (types: readonly string[], text: string): ClipboardEvent =>
    Object.assign(new Event("paste"), { clipboardData: { types, getData: () => text } }) as unknown as ClipboardEvent;

  it("is pasted as a table, once; what comes with HTML is left to that", () => {
    const editor = sit("direct");
    expect(pasteColumns(editor.view, event(["text/plain", "text/html"], "a\tb\nc\td"))).toBe(false);
    expect(pasteColumns(editor.view, event(["text/plain"], "một dòng"))).toBe(false);
    expect(pasteColumns(editor.view, event(["text/plain"], "a\tb\nc\td"))).toBe(true);
    expect(kinds(editor.state.doc).filter((kind) => kind === "table")).toHaveLength(1);
  });
});
