// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { acceptAll, rejectOf } from "../../../../../extensions/suggestions/projections.ts";
import { baseId } from "../../../../../extensions/suggestions/records.ts";
import { editorsForOneTest } from "../../../../support/editorsForOneTest.ts";
import {
  comparable,
  drawn,
  erase,
  li,
  p,
  placeOf,
  type SuggestingEditor,
  section,
  select,
  table,
  toggle,
  type,
  ul,
} from "../../../../support/suggestingEditors.ts";

const open = editorsForOneTest();

function suggest(content: Node, user = "an"): SuggestingEditor & { readonly words: () => string } {
  const made = open({ content, user });
  return { ...made, words: () => drawn(made.editor.state.doc) };
}

/** The text after somebody else went on with it. */
function then(before: Editor, user: string, act: (editor: Editor) => unknown): Editor {
  const { editor } = suggest(before.state.doc, user);
  act(editor);
  return editor;
}

/** The acts that the records on words belong to, in the order of the text. */
function actsIn(doc: Node): readonly string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const mark of node.marks) if (typeof mark.attrs["id"] === "string") ids.add(baseId(mark.attrs["id"]));
    for (const name of ["tcIns", "tcDel"]) if (node.attrs[name]) ids.add(String(node.attrs[name]).split("|")[0] ?? "");
  });
  return [...ids];
}

const thu = section(p("Thu ngân sách."));
const _two = section(p("Thu ngân sách."), p("Chi ngân sách."));

describe("typed words", () => {
  it("[T1] [A55] are one act as long as they stand beside each other", () => {
    const { editor, words } = suggest(thu);
    select(editor, "Thu| ngân");
    type(editor, " nhiều");
    editor.commands.setTextSelection(placeOf(editor.state.doc, "nhi|ều"));
    type(editor, "x");
    expect(words()).toBe("Thu{+an: nhixều} ngân sách.");
    expect(actsIn(editor.state.doc)).toHaveLength(1);
  });

  it("[T1] go behind a stretch that somebody proposes to delete, never into it", () => {
    const { editor } = suggest(thu);
    select(editor, "|ngân", "ngân|");
    editor.commands.deleteSelection();
    const other = then(editor, "bình", (e) => {
      select(e, "ng|ân");
      type(e, "x");
    });
    expect(drawn(other.state.doc)).toBe("Thu {-an:ngân}{+bình:x} sách.");
  });

  it("[T1] over a selection stand behind the old ones, under the same act", () => {
    const { editor, words } = suggest(thu);
    select(editor, "|ngân sách", "sách|");
    type(editor, "mới");
    expect(words()).toBe("Thu {-an:ngân sách}{+an:mới}.");
    expect(actsIn(editor.state.doc)).toHaveLength(1);
  });

  it("[T2] inside somebody else's proposal are one's own, and the other's goes on behind them as the same act", () => {
    const { editor } = suggest(thu);
    select(editor, "Thu| ngân");
    type(editor, "ABCD");
    const other = then(editor, "bình", (e) => {
      select(e, "AB|CD");
      type(e, "x");
    });
    expect(drawn(other.state.doc)).toBe("Thu{+an:AB}{+bình:x}{+an:CD} ngân sách.");
    const ids = other.state.doc.child(0).children.flatMap(({ marks }) => marks.map(({ attrs }) => String(attrs["id"])));
    expect(new Set(ids).size).toBe(3);
    expect(actsIn(other.state.doc)).toHaveLength(2);
    expect(comparable(rejectOf(other.state.doc, "bình"))).toEqual(comparable(editor.state.doc));
  });

  it("[T2] inside words whose emphasis somebody changes carry no emphasis record", () => {
    const { editor } = suggest(thu);
    select(editor, "|ngân", "ngân|");
    toggle(editor, "bold");
    const other = then(editor, "bình", (e) => {
      select(e, "ng|ân");
      type(e, "x");
    });
    expect(drawn(other.state.doc)).toBe("Thu {~an:ng}{+bình:x}{~an:ân} sách.");
  });

  it("[T13] never hold the two signs that stand for breaks and nodes", () => {
    const { editor, words } = suggest(thu);
    select(editor, "Thu|");
    editor.view.dispatch(editor.state.tr.insertText("a¶b\uFFFCc"));
    expect(words()).toBe("Thu{+an:abc} ngân sách.");
  });
});

describe("deleting", () => {
  it("[T3] takes away one's own pending words and strikes the others", () => {
    const { editor, words } = suggest(thu);
    select(editor, "Thu| ngân");
    type(editor, " nhiều");
    select(editor, "T|hu", "ng|ân");
    editor.commands.deleteSelection();
    expect(words()).toBe("T{-an:hu ng}ân sách.");
  });

  it("[T3] [A15] of somebody's pending words lies on top of them, and each act can be taken back alone", () => {
    const { editor } = suggest(thu);
    select(editor, "Thu| ngân");
    type(editor, "ABC");
    const other = then(editor, "bình", (e) => {
      select(e, "A|BC", "BC|");
      e.commands.deleteSelection();
    });
    expect(drawn(other.state.doc)).toBe("Thu{+an:A}{+an-bình:BC} ngân sách.");
    expect(comparable(rejectOf(other.state.doc, "bình"))).toEqual(comparable(editor.state.doc));
    expect(rejectOf(other.state.doc, "an").textContent).toBe("Thu ngân sách.");
  });

  it("[T3] [A16] what somebody struck already leaves it as it is; what overlaps is struck for the rest", () => {
    const { editor } = suggest(thu);
    select(editor, "|ngân", "ngân|");
    editor.commands.deleteSelection();
    const other = then(editor, "bình", (e) => {
      select(e, "ng|ân", "sá|ch");
      e.commands.deleteSelection();
    });
    expect(drawn(other.state.doc)).toBe("Thu {-an:ngân}{-bình: sá}ch.");
    expect(drawn(rejectOf(other.state.doc, "an"))).toBe("Thu ngân{-bình: sá}ch.");
  });

  it("[T3] character by character is one act, and each key goes on to the next character", () => {
    const { editor, words } = suggest(thu);
    select(editor, "ngân| sách");
    erase(editor, -1, 2);
    erase(editor, 1, 4);
    expect(words()).toBe("Thu ng{-an:ân s}ách.");
    expect(actsIn(editor.state.doc)).toHaveLength(1);
  });

  it("[T6] [A10] from the middle of one paragraph to the middle of the third strikes words and breaks, and typing goes to the first", () => {
    const { editor, words } = suggest(section(p("Một hai"), p("ba"), p("bốn năm")));
    select(editor, "Một| hai", "bốn| năm");
    type(editor, "X");
    expect(words()).toBe("Một{-an: hai}{+an:X}\n[-an] {-an:ba}\n[-an] {-an:bốn} năm");
    expect(drawn(acceptAll(editor.state.doc))).toBe("MộtX năm");
  });

  it("[T6] of a whole list or table puts one flag on it", () => {
    const { editor, words } = suggest(section(p("a"), ul(li(p("x"))), table(["y"]), p("b")));
    editor.commands.setTextSelection({ from: 1, to: editor.state.doc.content.size - 2 });
    editor.commands.deleteSelection();
    expect(words()).toBe("[-an] {-an:a}\n[-an] bulletList\nx\n[-an] table\ny\nb");
  });
});
