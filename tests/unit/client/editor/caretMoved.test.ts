// @vitest-environment jsdom
import { afterEach, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { contentRoot, seedSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
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

it("the word that the browser selects as a keyboard begins to write it anew is the one that is struck", () => {
  const doc = new Y.Doc();
  seedSection(doc, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Thu ngân sách" }] }] });
  const editor = openSectionEditor(doc, undefined, { mode: () => "suggest", onlySuggests: () => true });
  editor.view.focus();
  editor.commands.setTextSelection(9);
  const words = editor.view.dom.querySelector("p")?.firstChild ?? null;
  document.getSelection()?.setBaseAndExtent(words ?? editor.view.dom, 4, words ?? editor.view.dom, 8);
  editor.view.dom.dispatchEvent(new CompositionEvent("compositionstart"));
  expect(listChanges(editor.state.doc).changes.map(({ effects }) => effects)).toEqual([[{ kind: "delete", text: "ngân" }]]);
  expect(editor.state.selection.head).toBe(9);
  editor.destroy();
});
