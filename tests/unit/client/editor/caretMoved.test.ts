// @vitest-environment jsdom
import { afterEach, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { contentRoot, seedSection } from "../../../../extensions/sectionContent.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";

beforeAll(letJsdomMeasure);
afterEach(() => document.body.replaceChildren());

it("somebody else's word leaves the caret where the browser has just put it, before the editor was told", () => {
  const doc = new Y.Doc();
  seedSection(doc, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Thu ngân sách" }] }] });
  const editor = openSectionEditor(doc);
  editor.view.focus();
  editor.commands.setTextSelection(1);
  const words = editor.view.dom.querySelector("p")?.firstChild ?? null;
  document.getSelection()?.collapse(words, 13);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const line = other.getXmlFragment(contentRoot).get(0);
  const text = line instanceof Y.XmlElement ? line.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(0, "Tổng ");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(editor.state.doc.textContent).toBe("Tổng Thu ngân sách");
  expect(editor.state.selection.head).toBe(19);
  editor.destroy();
});
