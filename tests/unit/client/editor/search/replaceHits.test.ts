// @vitest-environment jsdom
import type { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Finder } from "../../../../../client/editor/search/finder.ts";
import { patternOf } from "../../../../../client/editor/search/matchWords.ts";
import { replaceHits } from "../../../../../client/editor/search/replaceHits.ts";
import { replaceInSection } from "../../../../../client/editor/search/replaceInReport.ts";
import { nodeOf, parseSectionContent, readSection, seedSection } from "../../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../../extensions/suggestions/projections.ts";
import { editorsForOneTest } from "../../../../support/editorsForOneTest.ts";
import { authorNamed, bold, drawn, figure, footnote, p, section, select, type } from "../../../../support/suggestingEditors.ts";

const edit = editorsForOneTest();

function finderOf(typed: string): Finder {
  const pattern = patternOf(typed, { accents: false, words: false });
  if (pattern === null) throw new Error("There is nothing to look for.");
  return new Finder(pattern);
}
const hitsIn = (doc: ReturnType<typeof section>, typed: string) => finderOf(typed).hitsIn(doc, () => "55 hồ sơ");

describe("what is found in a section", () => {
  it("runs over emphasis and a note's mark, never over the end of a paragraph; the note's words are found too", () => {
    const doc = section(p("Thu ", bold("ngân"), " sách", footnote("Theo ngân sách"), " nhà nước"), p("Ngân"), p("sách"));
    expect(hitsIn(doc, "ngân sách").map(({ kept, note }) => [kept, note !== null])).toEqual([
      [null, false],
      [null, true],
    ]);
    expect(hitsIn(doc, "sách nhà").map(({ stretches }) => stretches.length)).toEqual([2]);
  });

  it("finds a figure by its printed form and keeps it", () => {
    expect(hitsIn(section(p("Tiếp nhận ", figure("1200"), ".")), "1.200 hồ").map(({ kept }) => kept)).toEqual(["printed"]);
  });

  it("finds words that were replaced by suggestion once, and reads on over them", () => {
    const { editor } = edit({ content: section(p("Tổ công tác họp")) });
    select(editor, "|công", "công|");
    type(editor, "kỹ thuật");
    expect(hitsIn(editor.state.doc, "công tác").map(({ kept }) => kept)).toEqual(["struck"]);
    expect(hitsIn(editor.state.doc, "Tổ kỹ thuật tác").map(({ kept }) => kept)).toEqual([null]);
  });
});

describe("replacing", () => {
  it("[A18] becomes one suggestion each in suggestion mode, and the text as it was comes back", () => {
    const content = section(...Array.from({ length: 200 }, (_, line) => p(`Dòng ${line} của Uỷ ban phường`)));
    const { editor, refused } = edit({ content });
    editor.view.dispatch(replaceHits(editor.state, hitsIn(editor.state.doc, "ủy ban"), "Ủy ban"));
    expect(refused).toEqual([]);
    expect(listChanges(editor.state.doc).changes).toHaveLength(200);
    expect(acceptAll(editor.state.doc).textContent).toBe(content.textContent.replaceAll("Uỷ", "Ủy"));
    expect(rejectAll(editor.state.doc).toJSON()).toEqual(content.toJSON());
  });

  it("keeps the emphasis of the words that it replaces, not that of those before them", () => {
    const { editor } = edit({ content: section(p(bold("Thu"), " ngân ", bold("sách"))), mode: "direct" });
    editor.view.dispatch(replaceHits(editor.state, [...hitsIn(editor.state.doc, " ngân"), ...hitsIn(editor.state.doc, "sách")], "X"));
    expect(editor.state.doc.toJSON()).toEqual(section(p(bold("Thu"), "X ", bold("X"))).toJSON());
  });

  it("leaves figures and struck words, and a note that stands between the words", () => {
    const { editor } = edit({ content: section(p("ngân", footnote("Theo"), " sách ", figure("5"))), mode: "direct" });
    editor.view.dispatch(replaceHits(editor.state, hitsIn(editor.state.doc, "ngân sách"), "thu"));
    editor.view.dispatch(replaceHits(editor.state, hitsIn(editor.state.doc, "5 hồ sơ"), "6"));
    expect(drawn(editor.state.doc)).toBe("thu<footnote> <figure>");
  });

  it.each(["suggest", "direct"] as const)("does the same in %s mode where no editor shows the section, as one step", (mode) => {
    const doc = new Y.Doc();
    const content = section(p("Uỷ ban họp."), p("Uỷ ban báo cáo."));
    seedSection(doc, parseSectionContent(content.toJSON()));
    const finder = finderOf("ủy ban");
    const text = { doc, editor: undefined, mode, onlySuggests: mode === "suggest", author: authorNamed("an"), figureLock: null };
    const { count, step } = replaceInSection(text, (state: EditorState) => finder.hitsIn(state.doc, () => ""), "Tổ");
    const after = nodeOf(readSection(doc));
    expect(count).toBe(2);
    expect(listChanges(after).changes).toHaveLength(mode === "suggest" ? 2 : 0);
    expect(acceptAll(after).eq(section(p("Tổ họp."), p("Tổ báo cáo.")))).toBe(true);
    step?.undo();
    expect(nodeOf(readSection(doc)).eq(content)).toBe(true);
    step?.destroy();
  });
});
