// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { CellSelection } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { tableActions } from "../../../../../client/editor/tables/tableCommands.ts";
import { setStyle } from "../../../../../client/editor/tools/styles.ts";
import { acceptAll, rejectAll, rejectOf } from "../../../../../extensions/suggestions/projections.ts";
import { baseId } from "../../../../../extensions/suggestions/records.ts";
import { editorsForOneTest } from "../../../../support/editorsForOneTest.ts";
import {
  comparable,
  drawn,
  erase,
  figure,
  h,
  li,
  p,
  placeOf,
  press,
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
const two = section(p("Thu ngân sách."), p("Chi ngân sách."));

describe("breaks and joins", () => {
  it("[T4] [A09] Enter at the end is a new block, at the start an empty one before, in the middle a sign", () => {
    const { editor, words } = suggest(thu);
    select(editor, "sách.|");
    press(editor, "Enter");
    type(editor, "Mới.");
    select(editor, "|Thu");
    press(editor, "Enter");
    select(editor, "Thu| ngân");
    press(editor, "Enter");
    type(editor, "x");
    expect(words()).toBe("[+an] \nThu{+an:¶}{+an:x} ngân sách.\n[+an] {+an:Mới.}");
    expect(drawn(acceptAll(editor.state.doc))).toBe("\nThu\nx ngân sách.\nMới.");
    expect(drawn(rejectAll(editor.state.doc))).toBe("Thu ngân sách.");
  });

  it("[T4] Enter in the middle of a list item divides the item", () => {
    const { editor } = suggest(section(ul(li(p("Một hai"), ul(li(p("con")))))));
    select(editor, "Một| hai");
    press(editor, "Enter");
    const accepted = acceptAll(editor.state.doc);
    expect(comparable(accepted)).toEqual(comparable(section(ul(li(p("Một")), li(p(" hai"), ul(li(p("con"))))))));
  });

  it("[T4] Backspace takes one's own break away again", () => {
    const { editor } = suggest(thu);
    select(editor, "Thu| ngân");
    press(editor, "Enter");
    erase(editor, -1);
    expect(comparable(editor.state.doc)).toEqual(comparable(thu));
  });

  it("[T5] [A09] Backspace at the start of a paragraph flags it, and the caret stands at the end of the one before", () => {
    const { editor, words } = suggest(two);
    select(editor, "|Chi");
    press(editor, "Backspace");
    expect(words()).toBe("Thu ngân sách.\n[-an] Chi ngân sách.");
    expect(editor.state.selection.head).toBe(placeOf(editor.state.doc, "sách.|"));
    expect(drawn(acceptAll(editor.state.doc))).toBe("Thu ngân sách.Chi ngân sách.");
  });

  it("[T5] Delete at the end of a paragraph flags the next one, and the caret stands in it", () => {
    const { editor, words } = suggest(two);
    select(editor, "Thu ngân sách.|");
    press(editor, "Delete");
    expect(words()).toBe("Thu ngân sách.\n[-an] Chi ngân sách.");
    expect(editor.state.selection.head).toBe(placeOf(editor.state.doc, "|Chi"));
  });

  it("[T5] one's own new paragraph is folded back, with its words", () => {
    const { editor, words } = suggest(thu);
    select(editor, "sách.|");
    press(editor, "Enter");
    type(editor, "Mới.");
    select(editor, "|Mới");
    press(editor, "Backspace");
    expect(words()).toBe("Thu ngân sách.{+an:Mới.}");
  });

  it("[T5] a new paragraph in which somebody else wrote is flagged, not folded", () => {
    const { editor } = suggest(thu);
    select(editor, "sách.|");
    press(editor, "Enter");
    type(editor, "Mới.");
    const other = then(editor, "bình", (e) => {
      select(e, "Mới|");
      type(e, "xyz");
    });
    const again = then(other, "an", (e) => {
      select(e, "|Mới");
      press(e, "Backspace");
    });
    expect(drawn(again.state.doc)).toContain("{+bình:xyz}");
    expect(drawn(rejectOf(again.state.doc, "an"))).toContain("{+bình:xyz}");
  });
});

describe("other changes", () => {
  it("[T7] a new block in the middle of a paragraph stands behind it, with one flag and all words proposed", () => {
    const { editor, words } = suggest(two);
    select(editor, "Thu| ngân");
    const node = editor.schema.nodeFromJSON(ul(li(p("x"))));
    editor.view.dispatch(editor.state.tr.replaceSelectionWith(node));
    expect(words()).toBe("Thu ngân sách.\n[+an] bulletList\n{+an:x}\nChi ngân sách.");
  });

  it("[T8] [A17] a changed figure is one act: the old one struck, the new one behind it", () => {
    const { editor, words } = suggest(section(p("Có ", figure("55"), ".")));
    editor.view.dispatch(editor.state.tr.setNodeAttribute(4, "value", "60").setNodeAttribute(4, "unit", "vụ"));
    expect(words()).toBe("Có <figure -an>{+an:\uFFFC}.");
    expect(actsIn(editor.state.doc)).toHaveLength(1);
    expect(acceptAll(editor.state.doc).nodeAt(4)?.attrs).toMatchObject({ value: "60", unit: "vụ" });
  });

  it("[T8] a figure that is struck is not changed, and says why", () => {
    const { editor, refused } = suggest(section(p("Có ", figure("55"), ".")));
    editor.commands.deleteRange({ from: 4, to: 5 });
    editor.view.dispatch(editor.state.tr.setNodeAttribute(4, "value", "60"));
    expect(refused).toEqual(["struckNode"]);
  });

  it("[T9] the latest style of one person holds, and going back to what the block is takes the proposal away", () => {
    const { editor, words } = suggest(section(h(3, "Đầu")));
    select(editor, "Đầu|");
    setStyle(editor, "point");
    setStyle(editor, "paragraph");
    expect(words()).toBe("[~] heading: Đầu");
    expect(drawn(acceptAll(editor.state.doc))).toBe("Đầu");
    setStyle(editor, "heading");
    expect(comparable(editor.state.doc)).toEqual(comparable(section(h(3, "Đầu"))));
  });

  it("[T10] emphasis taken back leaves no record, and one's own words get it at once", () => {
    const { editor, words } = suggest(thu);
    select(editor, "|ngân", "ngân|");
    toggle(editor, "bold");
    expect(words()).toBe("Thu {~an:ngân} sách.");
    toggle(editor, "bold");
    expect(comparable(editor.state.doc)).toEqual(comparable(thu));
    select(editor, "Thu|");
    type(editor, "mới");
    select(editor, "Thu|mới", "Thumới|");
    toggle(editor, "italic");
    expect(words()).toBe("Thu{+an:mới} ngân sách.");
    expect(editor.state.doc.nodeAt(placeOf(editor.state.doc, "|mới"))?.marks.map(({ type: { name } }) => name)).toContain("italic");
  });

  it.each(["mergeCells", "toggleHeaderRow"] as const)("[T11] %s is refused with a reason, also in one's own new table", (name) => {
    const act = (editor: Editor) => {
      const [first, last] = [placeOf(editor.state.doc, "|a") - 2, placeOf(editor.state.doc, "|b") - 2];
      editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, first, last)));
      tableActions[name](editor.state, editor.view.dispatch);
    };
    const base = section(p("x"), table(["a", "b"]));
    const { editor, refused } = suggest(base);
    act(editor);
    expect(refused).toEqual(["cells"]);
    expect(comparable(editor.state.doc)).toEqual(comparable(base));
    const own = suggest(section(p("x")));
    own.editor.view.dispatch(own.editor.state.tr.insert(3, own.editor.schema.nodeFromJSON(table(["a", "b"]))));
    act(own.editor);
    expect(own.refused).toEqual(["cells"]);
  });

  it("[T11] [A12] a new row in which a column is deleted keeps the table rectangular, whatever is decided", () => {
    const { editor } = suggest(section(table(["a", "b"], ["c", "d"])));
    select(editor, "a|");
    tableActions.addRowAfter(editor.state, editor.view.dispatch);
    tableActions.addColumnAfter(editor.state, editor.view.dispatch);
    select(editor, "b|");
    tableActions.deleteColumn(editor.state, editor.view.dispatch);
    for (const doc of [acceptAll(editor.state.doc), rejectAll(editor.state.doc)]) {
      const widths = doc.child(0).children.map(({ childCount }) => childCount);
      expect(new Set(widths)).toEqual(new Set([2]));
    }
    expect(acceptAll(editor.state.doc).child(0).childCount).toBe(3);
  });

  it("[T11] a column's border is not dragged, and says why", () => {
    const { editor, refused } = suggest(section(table(["a"])));
    editor.view.dispatch(editor.state.tr.setNodeAttribute(2, "colwidth", [120]));
    expect(refused).toEqual(["columnWidth"]);
  });

  it("[T13] [A05] words dragged with other people's records become the dragger's own", () => {
    const { editor } = suggest(two);
    select(editor, "Thu|");
    type(editor, "AB");
    const other = then(editor, "bình", (e) => {
      const [from, to] = [placeOf(e.state.doc, "Thu|AB"), placeOf(e.state.doc, "ThuAB|")];
      const slice = e.state.doc.slice(from, to);
      const at = placeOf(e.state.doc, "|Chi");
      e.view.dispatch(e.state.tr.replace(at, at, slice).setMeta("uiEvent", "drop"));
    });
    expect(drawn(other.state.doc)).toBe("Thu{+an:AB} ngân sách.\n{+bình:AB}Chi ngân sách.");
  });

  it("[T11] words that move between a list and a paragraph are copied as they will be, without what somebody struck", () => {
    const { editor } = suggest(section(p("Sau này"), ul(li(p("Một hai")))));
    select(editor, "Một| hai", "ha|i");
    editor.commands.deleteSelection();
    const other = then(editor, "bình", (e) => {
      select(e, "Sau|", "M|ột");
      e.commands.deleteSelection();
    });
    expect(drawn(other.state.doc)).toBe("Sau{-bình: này}{+bình:ộti}\n[-bình] bulletList\nMột{-an: ha}i");
    expect(comparable(rejectOf(other.state.doc, "bình"))).toEqual(comparable(editor.state.doc));
  });

  it("[T13] words pasted into a struck stretch stand behind it, and are not struck", () => {
    const { editor, words } = suggest(thu);
    select(editor, "|ngân", "ngân|");
    editor.commands.deleteSelection();
    const at = placeOf(editor.state.doc, "ng|ân");
    const pasted = editor.schema.text("x", editor.state.doc.resolve(at).marks());
    editor.view.dispatch(editor.state.tr.insert(at, pasted).setMeta("paste", true).setMeta("uiEvent", "paste"));
    expect(words()).toBe("Thu {-an:ngân}{+an:x} sách.");
  });

  it("[T14] a step of a kind that nobody knows is refused", () => {
    const { editor, refused } = suggest(section(p("Có ", figure("55"))));
    editor.view.dispatch(editor.state.tr.addNodeMark(4, editor.schema.mark("bold")));
    expect(refused).toEqual(["unknownStep"]);
  });

  it("[A18] two hundred replacements in one transaction are two hundred acts, told in one", () => {
    const { editor } = suggest(section(...Array.from({ length: 100 }, () => p("ngân sách và ngân sách"))));
    const told: number[] = [];
    editor.on("transaction", ({ transaction }) => told.push(transaction.steps.length));
    const transaction = editor.state.tr;
    editor.state.doc.descendants((node, position) => {
      for (const { index } of node.isText ? (node.text ?? "").matchAll(/ngân sách/g) : []) {
        const from = transaction.mapping.map(position + index);
        transaction.insertText("NSNN", from, from + 9);
      }
    });
    editor.view.dispatch(transaction);
    expect(told).toHaveLength(1);
    expect(actsIn(editor.state.doc)).toHaveLength(200);
    expect(acceptAll(editor.state.doc).firstChild?.textContent).toBe("NSNN và NSNN");
  });
});
