// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { undoIn } from "../../../../client/editor/binding.ts";
import { editText } from "../../../../client/editor/editText.ts";
import { changeFigure } from "../../../../client/editor/figures/changeFigure.ts";
import { figuresOf, findNumbers, makeFigures } from "../../../../client/editor/figures/findNumbers.ts";
import { FormDesk } from "../../../../client/editor/forms/formDesk.ts";
import { pageAuthor } from "../../../../client/editor/mode/pageAuthor.ts";
import { insertFigure } from "../../../../client/editor/tools/insertNodes.ts";
import { figuresIn } from "../../../../extensions/indicators/figuresIn.ts";
import { indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";
import { nodeOf, parseSectionContent, readSection, seedSection } from "../../../../extensions/sectionContent.ts";
import { acceptedContent } from "../../../../extensions/suggestions/acceptedContent.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";

beforeAll(letJsdomMeasure);

const catalogue = indicatorsSchema.parse([
  { code: "hcc.tructuyen", name: "Hồ sơ nộp trực tuyến", unit: "hồ sơ" },
  { code: "hcc.nhan", name: "Hồ sơ phải giải quyết", unit: "hồ sơ" },
]);
const words = "Hồ sơ phải giải quyết 1.527 hồ sơ, gồm 1.356 hồ sơ nộp trực tuyến; ngày 15/11/2026 kiểm tra.";
const docOf = (...content: readonly object[]): Y.Doc => {
  const doc = new Y.Doc();
  seedSection(doc, parseSectionContent({ type: "doc", content: [{ type: "paragraph", content }] }));
  return doc;
};
const text = (said: string) => ({ type: "text", text: said });
const figuresOfDoc = (doc: Y.Doc) => figuresIn(nodeOf(readSection(doc))).map(({ code, value, unit }) => `${code}=${value} ${unit}`);
const textIn = (editor: Editor): string => editor.state.doc.textContent;

/** Make every number of the section a figure. */
const makeAll = (doc: Y.Doc, editor: Editor | undefined, mode: "direct" | "suggest" = "direct") =>
  editText({ doc, editor, mode, onlySuggests: mode === "suggest", author: pageAuthor("an", Date.now), figureLock: null }, (state) => {
    const numbers = findNumbers(state.doc, () => "");
    const figures = figuresOf(numbers, catalogue, new Map());
    return makeFigures(
      state,
      numbers.flatMap((number, index) => {
        const figure = figures[index];
        return figure === undefined ? [] : [{ number, figure }];
      }),
    );
  });

describe("the numbers of a section", () => {
  it("become figures together, each with the indicator that its words name, and one undo takes all back", () => {
    const doc = docOf(text(words));
    const editor = openSectionEditor(doc);
    expect(makeAll(doc, editor)).not.toBeNull();
    expect(figuresOfDoc(doc)).toEqual(["hcc.nhan=1527 hồ sơ", "hcc.tructuyen=1356 hồ sơ"]);
    undoIn(editor);
    expect(figuresOfDoc(doc)).toEqual([]);
    expect(textIn(editor)).toBe(words);
    editor.destroy();
  });

  it("are written into the shared text where no editor shows the section", () => {
    const doc = docOf(text(words));
    makeAll(doc, undefined);
    expect(figuresOfDoc(doc)).toHaveLength(2);
  });

  it("become suggestions where one suggests: the words stay until somebody decides", () => {
    const doc = docOf(text(words));
    makeAll(doc, undefined, "suggest");
    expect(nodeOf(readSection(doc)).textContent).toContain("1.527 hồ sơ");
    expect(figuresOfDoc(doc)).toEqual([]);
    const accepted = nodeOf(acceptedContent(readSection(doc)).content);
    expect(figuresIn(accepted).map(({ value }) => value)).toEqual(["1527", "1356"]);
  });

  it("are numbers no more once they are figures", () => {
    const doc = docOf({ type: "text", text: "Có 12 hộ nghèo.", marks: [{ type: "bold" }] });
    makeAll(doc, undefined);
    expect(nodeOf(readSection(doc)).firstChild?.child(1).type.name).toBe("figure");
    expect(makeAll(doc, undefined)).toBeNull();
  });
});

describe("the tool for figures", () => {
  const desk = new FormDesk("an");
  const select = (editor: Editor, said: string): void => {
    const from = textIn(editor).indexOf(said) + 1;
    editor.commands.setTextSelection({ from, to: from + said.length });
  };

  it("makes the selected number a figure with the unit behind it, in one step", () => {
    const doc = docOf(text(words));
    const editor = openSectionEditor(doc);
    select(editor, "1.356");
    insertFigure(editor, desk, { free: () => catalogue });
    expect(figuresOfDoc(doc)).toEqual(["hcc.tructuyen=1356 hồ sơ"]);
    expect(textIn(editor)).toContain("gồm  nộp trực tuyến");
    undoIn(editor);
    expect(textIn(editor)).toBe(words);
    editor.destroy();
  });

  it("never takes words away that are no number", () => {
    const doc = docOf(text(words));
    const editor = openSectionEditor(doc);
    select(editor, "kiểm tra");
    insertFigure(editor, desk);
    expect(textIn(editor)).toContain("kiểm tra");
    expect(figuresOfDoc(doc)).toEqual(["=0 "]);
    editor.destroy();
  });
});

describe("a figure that is changed from elsewhere", () => {
  const attrs = { code: "a", value: "3", unit: "hộ" };
  const change = (doc: Y.Doc, mode: "direct" | "suggest", value: string) =>
    editText({ doc, editor: undefined, mode, onlySuggests: mode === "suggest", author: pageAuthor("an", Date.now), figureLock: null }, (state) =>
      changeFigure(state, "a", { value }, "an"),
    );

  it("has its new value in the text; the same value again is no change", () => {
    const doc = docOf(text("Còn "), { type: "figure", attrs });
    expect(change(doc, "direct", "5")).not.toBeNull();
    expect(figuresOfDoc(doc)).toEqual(["a=5 hộ"]);
    expect(change(doc, "direct", "5")).toBeNull();
  });

  it("[A17] is one suggestion where one suggests, and a second value takes its place", () => {
    const doc = docOf(text("Còn "), { type: "figure", attrs });
    change(doc, "suggest", "5");
    change(doc, "suggest", "6");
    expect(figuresOfDoc(doc)[0]).toBe("a=3 hộ");
    expect(figuresIn(nodeOf(acceptedContent(readSection(doc)).content)).map(({ value }) => value)).toEqual(["6"]);
  });

  it("is left alone if it is gone", () => {
    expect(change(docOf(text("Còn hộ nghèo.")), "direct", "5")).toBeNull();
  });
});
