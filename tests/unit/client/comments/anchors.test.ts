// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { anchorOfSelection, rangeOfAnchor } from "../../../../client/editor/comments/commentAnchor.ts";
import { showDraft } from "../../../../client/editor/comments/commentMarks.ts";
import { anchorInNote } from "../../../../client/editor/comments/noteSelection.ts";
import { threadsIn, threadsOn } from "../../../../client/editor/comments/threadPlaces.ts";
import { type ContentNode, seedSection } from "../../../../extensions/sectionContent.ts";
import type { Anchor } from "../../../../extensions/wire/comments.ts";
import { layComment } from "../../../../server/sync/commentMarks.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";
import { erase, figure, footnote, p, placeOf, press, select, table, type } from "../../../support/suggestingEditors.ts";

beforeAll(letJsdomMeasure);

const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

function editorOn(...content: readonly ContentNode[]) {
  const shared = new Y.Doc();
  seedSection(shared, { type: "doc", content });
  const editor = openSectionEditor(shared);
  opened.push(editor);
  return { editor, shared };
}

/** Comment on what is selected, as the server does it with what the page sends it. */
const comment = (shared: Y.Doc, anchor: Anchor, id = "t1"): string =>
  anchor.about === "section" ? "" : shared.transact(() => layComment(shared, JSON.parse(JSON.stringify(anchor)), id));

/** The words and nodes that a thread is on, a bar between paragraphs. */
function commented(doc: Node, id = "t1"): string {
  const lines: string[] = [];
  const under = (holder: Node): string => {
    let words = "";
    holder.forEach((node) => {
      if (node.isText) words += threadsOn(node).includes(id) ? (node.text ?? "") : "";
      else if (node.isInline) words += threadsOn(node).includes(id) ? `[${node.type.name}]` : under(node);
    });
    return words;
  };
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const words = under(node);
    if (words !== "") lines.push(words);
    return false;
  });
  return lines.join("|");
}

describe("what is selected becomes the place of a comment", () => {
  it("inside a paragraph, from its start, to its end and over paragraphs", () => {
    const spans: readonly (readonly [string, string, string])[] = [
      ["Thu |ngân", "ngân sách|", "ngân sách"],
      ["|Thu", "Thu|", "Thu"],
      ["được |mười", "tỷ|", "mười tỷ"],
      ["mười| tỷ", "|Chi", " tỷ"],
      ["mười |tỷ", "Chi |chín", "tỷ|Chi "],
    ];
    for (const [from, to, words] of spans) {
      const { editor, shared } = editorOn(p("Thu ngân sách được mười tỷ"), p("Chi chín tỷ"));
      select(editor, from, to);
      expect(comment(shared, anchorOfSelection(editor.state))).toBe(words.replace("|", "").trim());
      expect(commented(editor.state.doc)).toBe(words);
    }
  });

  it("over a figure, on a selected figure alone, and in a cell of a table", () => {
    const { editor, shared } = editorOn(p("Nhận ", figure(), " trong tháng"), table(["Xã", "Phường Bến"]));
    select(editor, "Nhận| ", " trong| tháng");
    comment(shared, anchorOfSelection(editor.state), "t1");
    expect(commented(editor.state.doc, "t1")).toBe(" [figure] trong");
    const at = placeOf(editor.state.doc, "Nhận |");
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
    expect(comment(shared, anchorOfSelection(editor.state), "t2")).toBe("55 hồ sơ");
    expect(commented(editor.state.doc, "t2")).toBe("[figure]");
    select(editor, "|Phường", "Phường|");
    comment(shared, anchorOfSelection(editor.state), "t3");
    expect(commented(editor.state.doc, "t3")).toBe("Phường");
    expect(threadsIn(editor.state.doc)).toEqual(["t1", "t2", "t3"]);
  });

  it("in the words of a note, of several that read the same the right one, also behind a figure in it", () => {
    const { editor, shared } = editorOn(p("Thu", footnote("Theo Kho bạc"), " chi", footnote("Theo Kho bạc"), " dư", footnote(figure(), " tồn quỹ")));
    const notes: Node[] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "footnote") notes.push(node);
    });
    const [first, , third] = notes;
    if (first === undefined || third === undefined) throw new Error("There are three notes.");
    const second = anchorInNote(shared, first, 1, { from: 5, to: 12, quote: "Kho bạc" });
    const behind = anchorInNote(shared, third, 0, { from: 2, to: 5, quote: "tồn" });
    if (second === null || behind === null) throw new Error("The notes are there.");
    expect(comment(shared, second, "t1")).toBe("Kho bạc");
    expect(comment(shared, behind, "t2")).toBe("tồn");
    const lines = ["t1", "t2"].map((id) => commented(editor.state.doc, id));
    expect(lines).toEqual(["Kho bạc", "tồn"]);
    let under: Node | null = null;
    editor.state.doc.descendants((node) => {
      if (
        node.type.name === "footnote" &&
        threadsIn(editor.state.doc.type.create(null, [editor.state.schema.node("paragraph", null, [node])])).includes("t1")
      )
        under ??= node;
    });
    expect(under).not.toBe(first);
  });

  it("and nothing selected is the whole section", () => {
    const { editor } = editorOn(p("Thu ngân sách"));
    select(editor, "Thu| ngân");
    expect(anchorOfSelection(editor.state)).toEqual({ about: "section" });
  });

  it("follows its words while somebody else writes before them, until they are gone", () => {
    const { editor, shared } = editorOn(p("Thu ngân sách"));
    select(editor, "|ngân", "sách|");
    const anchor = anchorOfSelection(editor.state);
    showDraft(editor, anchor);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared));
    const text = other.getXmlFragment("content").get(0);
    const words = text instanceof Y.XmlElement ? text.get(0) : null;
    if (!(words instanceof Y.XmlText)) throw new Error("The section has a paragraph.");
    words.insert(0, "Đã ");
    Y.applyUpdate(shared, Y.encodeStateAsUpdate(other));
    const range = rangeOfAnchor(editor.state, anchor);
    expect(range === null ? "" : editor.state.doc.textBetween(range.from, range.to)).toBe("ngân sách");
    expect(editor.view.dom.querySelector(".comment-draft")?.textContent).toBe("ngân sách");
    editor.view.dispatch(editor.state.tr.delete(1, editor.state.doc.content.size - 1));
    expect(rangeOfAnchor(editor.state, anchor)).toBeNull();
    expect(editor.view.dom.querySelector(".comment-draft")).toBeNull();
  });
});

/** Thu [ngân sách 55 hồ sơ] tháng này, then a second paragraph. */
function commentedText() {
  const { editor, shared } = editorOn(p("Thu ngân sách ", figure(), " tháng này"), p("Chi chín tỷ"));
  const from = placeOf(editor.state.doc, "Thu |ngân");
  const to = placeOf(editor.state.doc, "| tháng");
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
  comment(shared, anchorOfSelection(editor.state));
  return editor;
}

describe("[A27] a comment stays on its words", () => {
  const enters: Readonly<Record<string, readonly [place: string, words: string]>> = {
    "before them": ["Th|u", "ngân sách [figure]"],
    "right before them": ["Thu |ngân", "ngân sách [figure]"],
    "in them": ["ngân| sách", "ngân| sách [figure]"],
    "right before the figure in them": ["sách |", "ngân sách |[figure]"],
    "right behind them": ["| tháng", "ngân sách [figure]"],
    "behind them": ["tháng| này", "ngân sách [figure]"],
  };
  it.each(Object.entries(enters))("after Enter %s", (_name, [place, words]) => {
    const editor = commentedText();
    select(editor, place);
    press(editor, "Enter");
    type(editor, "x");
    expect(commented(editor.state.doc).replace("x", "")).toBe(words);
    expect(editor.state.doc.childCount).toBe(3);
  });

  it("after a paragraph is parted in the middle of them and joined again", () => {
    const editor = commentedText();
    select(editor, "ngân| sách");
    press(editor, "Enter");
    press(editor, "Backspace");
    expect(commented(editor.state.doc)).toBe("ngân sách [figure]");
  });

  it("after the paragraph behind is joined to theirs, and theirs to the one before", () => {
    const editor = commentedText();
    select(editor, "|Chi");
    press(editor, "Backspace");
    expect(editor.state.doc.childCount).toBe(1);
    expect(commented(editor.state.doc)).toBe("ngân sách [figure]");
    select(editor, "|Thu");
    press(editor, "Enter");
    select(editor, "|Thu");
    press(editor, "Backspace");
    expect(commented(editor.state.doc)).toBe("ngân sách [figure]");
  });

  it("and what is typed at their edges does not become part of it, nor do they lose a letter when one is taken away beside them", () => {
    const editor = commentedText();
    select(editor, "| tháng");
    type(editor, " mới");
    select(editor, "Thu |ngân");
    type(editor, "được ");
    erase(editor, -1, 3);
    expect(commented(editor.state.doc)).toBe("ngân sách [figure]");
  });
});

describe("[A05] what is copied", () => {
  it("carries no trace of comments in its HTML", () => {
    const editor = commentedText();
    const { dom, text } = editor.view.serializeForClipboard(editor.state.doc.slice(0, editor.state.doc.content.size));
    expect(dom.innerHTML).not.toContain("data-comment");
    expect(dom.innerHTML).not.toContain("t1");
    expect(text).toContain("ngân sách");
    expect(dom.textContent).toContain("ngân sách");
  });
});
