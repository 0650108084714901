// @vitest-environment jsdom
import type { Node } from "@tiptap/pm/model";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { parseSectionContent, seedSection } from "../../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../../extensions/suggestions/listChanges.ts";
import { rejectOf } from "../../../../../extensions/suggestions/projections.ts";
import { effectiveMarks, isMarkActive } from "../../../../../extensions/suggestions/tracking/effectiveMarks.ts";
import { narrowReplacement } from "../../../../../extensions/suggestions/tracking/narrowReplacement.ts";
import { editorsForOneTest } from "../../../../support/editorsForOneTest.ts";
import { comparable, drawn, p, placeOf, type SuggestingEditor, section, select, toggle, type } from "../../../../support/suggestingEditors.ts";

const open = editorsForOneTest();
const thu = section(p("Thu ngân sách."));

function withWords(user: string, words: string): Node {
  const { editor } = open({ content: thu, user });
  select(editor, "Thu| ngân");
  type(editor, words);
  return editor.state.doc;
}

function sharedThu(): Y.Doc {
  const shared = new Y.Doc();
  seedSection(shared, parseSectionContent(thu.toJSON()));
  return shared;
}

describe("direct mode", () => {
  it("[T12] words typed into somebody's proposal carry no record, and the proposal goes on behind them", () => {
    const before = withWords("an", "ABCD");
    const { editor } = open({ content: before, mode: "direct", user: "bình" });
    select(editor, "AB|CD");
    type(editor, "x");
    expect(drawn(editor.state.doc)).toBe("Thu{+an:AB}x{+an:CD} ngân sách.");
    const ids = editor.state.doc.child(0).children.flatMap(({ marks }) => marks.map(({ attrs }) => attrs["id"]));
    expect(new Set(ids).size).toBe(2);
    expect(drawn(rejectOf(editor.state.doc, "an"))).toBe("Thux ngân sách.");
  });

  it("[T12] words typed into a struck stretch are not struck", () => {
    const suggesting = open({ content: thu });
    select(suggesting.editor, "|ngân", "ngân|");
    suggesting.editor.commands.deleteSelection();
    const { editor } = open({ content: suggesting.editor.state.doc, mode: "direct", user: "bình" });
    select(editor, "ng|ân");
    type(editor, "x");
    expect(drawn(editor.state.doc)).toBe("Thu {-an:ng}x{-an:ân} sách.");
  });

  it("[T12] a typed letter beside nobody's proposal is the same transaction as without tracking", () => {
    const { editor } = open({ content: thu, mode: "direct" });
    const steps: number[] = [];
    editor.on("transaction", ({ transaction }) => steps.push(transaction.steps.length));
    select(editor, "Thu|");
    type(editor, "x");
    expect(steps.at(-1)).toBe(1);
    expect(drawn(editor.state.doc)).toBe("Thux ngân sách.");
  });
});

describe("view mode", () => {
  it("drops every change of the text, and lets in what comes from the shared text", () => {
    const shared = sharedThu();
    const { editor } = open({ shared, mode: "view" });
    type(editor, "x");
    editor.commands.setContent("<p>y</p>");
    expect(drawn(editor.state.doc)).toBe("Thu ngân sách.");
    const writer = open({ shared, mode: "direct" });
    select(writer.editor, "Thu|");
    type(writer.editor, "x");
    expect(drawn(editor.state.doc)).toBe("Thux ngân sách.");
  });
});

describe("a change of mode", () => {
  it("begins a new step of undo", () => {
    const made = open({ shared: sharedThu(), mode: "direct" });
    select(made.editor, "Thu|");
    type(made.editor, "x");
    made.setMode("suggest");
    type(made.editor, "y");
    expect(drawn(made.editor.state.doc)).toBe("Thux{+an:y} ngân sách.");
    yUndoPluginKey.getState(made.editor.state)?.undoManager.undo();
    expect(drawn(made.editor.state.doc)).toBe("Thux ngân sách.");
  });
});

describe("undo in suggestion mode", () => {
  it("gives the text as it was, and redo the suggestion again", () => {
    const made = open({ shared: sharedThu() });
    select(made.editor, "|ngân", "ngân|");
    type(made.editor, "mới");
    const { undoManager } = yUndoPluginKey.getState(made.editor.state) ?? {};
    undoManager.undo();
    expect(comparable(made.editor.state.doc)).toEqual(comparable(thu));
    undoManager.redo();
    expect(drawn(made.editor.state.doc)).toBe("Thu {-an:ngân}{+an:mới} sách.");
  });
});

describe("[T10] what people see of emphasis", () => {
  it("decides what a button does without a selection: the next word is bold, then plain", () => {
    const { editor } = open({ content: thu });
    select(editor, "Thu|");
    toggle(editor, "bold");
    type(editor, "ab");
    toggle(editor, "bold");
    type(editor, "cd");
    const marked = editor.state.doc.child(0).children.filter(({ marks }) => marks.some((mark) => mark.type.name === "bold"));
    expect(marked.map(({ text }) => text)).toEqual(["ab"]);
    expect(drawn(editor.state.doc)).toBe("Thu{+an:ab}{+an:cd} ngân sách.");
  });

  it("is what a button shows, on a selection and at a caret", () => {
    const { editor } = open({ content: thu });
    select(editor, "|ngân", "ngân|");
    expect(isMarkActive(editor.state, "bold")).toBe(false);
    toggle(editor, "bold");
    expect(isMarkActive(editor.state, "bold")).toBe(true);
    editor.commands.setTextSelection(placeOf(editor.state.doc, "ng|ân"));
    expect(effectiveMarks(editor.state).map(({ type: { name } }) => name)).toEqual(["bold"]);
  });

  it("takes proposed bold off words of which some are bold already and some by one's own proposal", () => {
    const { editor } = open({ content: section(p("một ", { type: "text", text: "hai", marks: [{ type: "bold" }] })) });
    select(editor, "|một", "một|");
    toggle(editor, "bold");
    select(editor, "|một", "một| ");
    editor.commands.setTextSelection({ from: 1, to: 4 });
    toggle(editor, "bold");
    expect(drawn(editor.state.doc)).toBe("một hai");
  });

  it("is what words typed into proposed bold get", () => {
    const { editor } = open({ content: thu });
    select(editor, "|ngân", "ngân|");
    toggle(editor, "bold");
    select(editor, "ng|ân");
    type(editor, "xy");
    expect(drawn(editor.state.doc)).toBe("Thu {~an:ng}{+an:xy}{~an:ân} sách.");
    const typed = editor.state.doc.nodeAt(placeOf(editor.state.doc, "|xy"));
    expect(typed?.marks.map(({ type: { name } }) => name)).toContain("bold");
  });

  it("goes for TipTap's own keys as well", () => {
    const { editor } = open({ content: thu });
    select(editor, "|ngân", "ngân|");
    for (let press = 0; press < 2; press += 1) {
      const event = new KeyboardEvent("keydown", { key: "b", ctrlKey: true });
      editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
      expect(drawn(editor.state.doc)).toBe(press === 0 ? "Thu {~an:ngân} sách." : "Thu ngân sách.");
    }
  });
});

describe("[A55] an input method", () => {
  const begin = ({ editor }: SuggestingEditor) => editor.view.dom.dispatchEvent(new CompositionEvent("compositionstart"));
  /** As ProseMirror tells what was composed: the old letters replaced, in the marks that stand there. */
  const compose = ({ editor }: SuggestingEditor, from: number, to: number, words: string) => {
    const { state } = editor;
    const marks = state.storedMarks ?? state.doc.resolve(from + (from < to ? 1 : 0)).marks();
    editor.view.dispatch(state.tr.replaceWith(from, to, state.schema.text(words, marks)).setMeta("composition", 1));
  };

  it("composes in the insertion's own mark from the first letter on, and what is composed is never made anew", () => {
    const made = open({ content: thu });
    select(made.editor, "Thu|");
    begin(made);
    const stored = made.editor.state.storedMarks?.find((mark) => mark.type.name === "ins");
    expect(stored?.attrs["user"]).toBe("an");
    const at = placeOf(made.editor.state.doc, "Thu|");
    compose(made, at, at, "a");
    compose(made, at, at + 1, "ă");
    compose(made, at, at + 1, "ằn");
    expect(drawn(made.editor.state.doc)).toBe("Thu{+an:ằn} ngân sách.");
    expect(made.editor.state.doc.nodeAt(at)?.marks.find((mark) => mark.type.name === "ins")).toEqual(stored);
  });

  it("begins behind what was selected, which is struck before it begins", () => {
    const made = open({ content: thu });
    select(made.editor, "|ngân", "ngân|");
    begin(made);
    expect(drawn(made.editor.state.doc)).toBe("Thu {-an:ngân} sách.");
    const at = made.editor.state.selection.from;
    compose(made, at, at, "ô");
    expect(drawn(made.editor.state.doc)).toBe("Thu {-an:ngân}{+an:ô} sách.");
    expect(listChanges(made.editor.state.doc).changes.map(({ effects }) => effects.map(({ kind }) => kind))).toEqual([["delete", "insert"]]);
  });

  it("does not cut what somebody else suggests in two when a word in it is written anew", () => {
    const theirs = { type: "text", text: "ngân", marks: [{ type: "ins", attrs: { id: "b-1", user: "binh", at: 1, k: "", d: "" } }] } as const;
    const made = open({ content: section(p("Thu ", theirs, " sách.")) });
    select(made.editor, "|ngân", "ngân|");
    begin(made);
    const at = made.editor.state.selection.from;
    compose(made, at, at, "ngoân");
    const narrowed = narrowReplacement(made.editor.state, "an");
    if (narrowed !== null) made.editor.view.dispatch(narrowed);
    expect(drawn(made.editor.state.doc)).toBe("Thu {+binh:ng}{+binh-an:ân}{+an:oân} sách.");
  });

  it.each([
    { word: "ngân", composed: "ngành", left: "Thu ng{-an:ân}{+an:ành}| sách." },
    { word: "ngân", composed: "ngâns", left: "Thu ngân{+an:s}| sách." },
    { word: "ngân", composed: "ngoân", left: "Thu ng{+an:o}ân| sách." },
    { word: "ngân", composed: "ngn", left: "Thu ng{-an:â}n| sách." },
    { word: "ngân", composed: "ngân", left: "Thu ngân| sách." },
    { word: "ngân", composed: "chi", left: "Thu {-an:ngân}{+an:chi}| sách." },
  ])("leaves of $word written anew as $composed only the letters that differ", ({ word, composed, left }) => {
    const made = open({ content: thu });
    const { editor } = made;
    select(editor, `|${word}`, `${word}|`);
    begin(made);
    const at = editor.state.selection.from;
    compose(made, at, at, composed);
    const narrowed = narrowReplacement(editor.state, "an");
    if (narrowed !== null) editor.view.dispatch(narrowed);
    expect(drawn(editor.state.doc)).toBe(left.replace("|", ""));
    const { $head } = editor.state.selection;
    expect($head.parent.textBetween($head.parentOffset, $head.parent.content.size)).toBe(" sách.");
  });
});
