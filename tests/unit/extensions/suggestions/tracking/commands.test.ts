// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { type Node, Slice } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { insertTable, tableActions } from "../../../../../client/editor/tables/tableCommands.ts";
import { setStyle } from "../../../../../client/editor/tools/styles.ts";
import type { ContentNode } from "../../../../../extensions/sectionContent.ts";
import { acceptAll, rejectAll, rejectOf } from "../../../../../extensions/suggestions/projections.ts";
import { editorsForOneTest } from "../../../../support/editorsForOneTest.ts";
import {
  bold,
  comparable,
  erase,
  figure,
  footnote,
  h,
  li,
  ol,
  p,
  placeOf,
  press,
  recipients,
  section,
  select,
  table,
  toggle,
  type,
  ul,
} from "../../../../support/suggestingEditors.ts";

interface Act {
  readonly base: Node;
  readonly run: (editor: Editor) => unknown;
  /** What accepting gives where it is not what direct editing gives: the rule that says so. */
  readonly accepted?: { readonly rule: string; readonly text: Node };
}

const report = section(p("Thu ngân sách."), p("Chi ngân sách."), p("Kết quả."));
const list = section(p("Trước"), ul(li(p("Một")), li(p("Hai")), li(p("Ba"))), p("Sau"));
const nested = section(ul(li(p("Một"), ul(li(p("Con")))), li(p("Hai"))));
const rows = section(p("Trước"), table(["a", "b"], ["c", "d"]), p("Sau"));
const withFigure = section(p("Có ", figure(), " giải quyết."));
const closing = section(recipients("Như trên", "Lưu: VT"), { type: "signatureBlock", attrs: { post: "CHỦ TỊCH", name: "Người Ký" } });

const at = (words: string, then: (editor: Editor) => unknown) => (editor: Editor) => {
  select(editor, words);
  then(editor);
};
const over = (from: string, to: string, then: (editor: Editor) => unknown) => (editor: Editor) => {
  select(editor, from, to);
  then(editor);
};
const inlineNode = (content: ContentNode) => section(p(content)).child(0).child(0).toJSON();
const paste =
  (...content: readonly ContentNode[]) =>
  (editor: Editor) => {
    const slice = Slice.maxOpen(editor.schema.nodeFromJSON(section(...content).toJSON()).content);
    editor.view.dispatch(editor.state.tr.replaceSelection(slice).setMeta("paste", true).setMeta("uiEvent", "paste"));
  };
const setFirst = (name: string, attrs: Record<string, unknown>) => (editor: Editor) => {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === name) places.push(position);
  });
  const transaction = editor.state.tr;
  for (const [key, value] of Object.entries(attrs)) transaction.setNodeAttribute(places[0] ?? 0, key, value);
  editor.view.dispatch(transaction);
};
const inTable = (name: keyof typeof tableActions) => (editor: Editor) => tableActions[name](editor.state, editor.view.dispatch);
const cells = (editor: Editor) => {
  const found: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "tableCell") found.push(position);
  });
  return found;
};
const selectCells = (first: number, last: number) => (editor: Editor) => {
  const places = cells(editor);
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, places[first] ?? 0, places[last] ?? 0)));
};

/** As the page does it: the paste handler of tables. */
const pasteCells = (editor: Editor, ...lines: readonly (readonly string[])[]) => {
  const slice = new Slice(editor.schema.nodeFromJSON(section(table(...lines)).toJSON()).content, 0, 0);
  editor.view.someProp("handlePaste", (handle) => handle(editor.view, new Event("paste") as ClipboardEvent, slice));
};

/** Every kind of edit that an editor has a command, key or step for. */
const acts: Readonly<Record<string, Act>> = {
  "typing in the middle": { base: report, run: at("Thu| ngân", (e) => type(e, " nhiều")) },
  "typing over a selection": { base: report, run: over("|Thu", "Thu|", (e) => type(e, "Chi")) },
  "typing into an empty paragraph": {
    base: section(p("a"), p("")),
    run: (e) => {
      e.commands.setTextSelection(4);
      type(e, "mới");
    },
  },
  "Backspace in a line": { base: report, run: at("ngân| sách", (e) => erase(e, -1, 3)) },
  "Delete in a line": { base: report, run: at("|ngân", (e) => erase(e, 1, 3)) },
  "deleting a selection": { base: report, run: over("|ngân", "ngân |", (e) => e.commands.deleteSelection()) },
  "Enter in the middle": { base: report, run: at("Thu| ngân", (e) => press(e, "Enter")) },
  "Enter at the end": { base: report, run: at("sách.|", (e) => press(e, "Enter")) },
  "Enter at the end and typing": {
    base: report,
    run: at("sách.|", (e) => {
      press(e, "Enter");
      type(e, "Mới.");
    }),
  },
  "Enter at the start": { base: report, run: at("|Chi", (e) => press(e, "Enter")) },
  "Enter at the end of a heading": { base: section(h(3, "Đầu"), p("a")), run: at("Đầu|", (e) => press(e, "Enter")) },
  "Enter at the start of a heading": { base: section(h(3, "Đầu"), p("a")), run: at("|Đầu", (e) => press(e, "Enter")) },
  "Enter in the middle of a heading": {
    base: section(h(3, "Đầu"), p("a")),
    run: at("Đ|ầu", (e) => press(e, "Enter")),
    accepted: { rule: "what an accepted break cuts off is a paragraph", text: section(h(3, "Đ"), p("ầu"), p("a")) },
  },
  "Enter over a selection": { base: report, run: over("Thu |", "ngân|", (e) => press(e, "Enter")) },
  "Backspace at the start of a paragraph": { base: report, run: at("|Chi", (e) => press(e, "Backspace")) },
  "Delete at the end of a paragraph": { base: report, run: at("Thu ngân sách.|", (e) => press(e, "Delete")) },
  "Backspace after an empty paragraph": { base: section(p("a"), p(""), p("b")), run: at("|b", (e) => press(e, "Backspace")) },
  "Backspace behind a list": { base: list, run: at("|Sau", (e) => press(e, "Backspace")) },
  "deleting over two paragraphs": { base: report, run: over("Thu |ngân", "Chi| ngân", (e) => e.commands.deleteSelection()) },
  "deleting over three paragraphs": { base: report, run: over("Thu |ngân", "Kết |", (e) => e.commands.deleteSelection()) },
  "typing over three paragraphs": { base: report, run: over("Thu |ngân", "Kết |", (e) => type(e, "mới ")) },
  "deleting from a paragraph into a list": { base: list, run: over("Tr|ước", "H|ai", (e) => e.commands.deleteSelection()) },
  "deleting from a list into a paragraph": { base: list, run: over("H|ai", "S|au", (e) => e.commands.deleteSelection()) },
  "deleting over items": { base: list, run: over("M|ột", "B|a", (e) => e.commands.deleteSelection()) },
  "deleting everything": { base: rows, run: (e) => e.chain().selectAll().deleteSelection().run() },
  "Enter in the middle of an item": { base: list, run: at("H|ai", (e) => press(e, "Enter")) },
  "Enter at the end of an item": {
    base: list,
    run: at("Hai|", (e) => {
      press(e, "Enter");
      type(e, "Mới");
    }),
  },
  "Enter at the start of an item": { base: list, run: at("|Hai", (e) => press(e, "Enter")) },
  "Enter before a nested list": { base: nested, run: at("Một|", (e) => press(e, "Enter")) },
  "Enter twice at the end of a list": {
    base: list,
    run: at("Ba|", (e) => {
      press(e, "Enter", "Enter");
      type(e, "Mới");
    }),
  },
  "Backspace at the start of an item": { base: list, run: at("|Hai", (e) => press(e, "Backspace")) },
  "Delete at the end of an item": { base: list, run: at("Một|", (e) => press(e, "Delete")) },
  "making a list": { base: report, run: over("Thu|", "Chi|", (e) => e.commands.toggleList("bulletList", "listItem")) },
  "ending a list": { base: list, run: at("Hai|", (e) => e.commands.toggleList("bulletList", "listItem")) },
  "changing the kind of a list": { base: list, run: at("Hai|", (e) => e.commands.toggleList("orderedList", "listItem")) },
  "indenting an item": { base: list, run: at("Hai|", (e) => e.commands.sinkListItem("listItem")) },
  "outdenting a nested item": { base: nested, run: at("Con|", (e) => e.commands.liftListItem("listItem")) },
  "outdenting an item out of a list": { base: list, run: at("Hai|", (e) => e.commands.liftListItem("listItem")) },
  "a list made by typing": { base: report, run: at("|Chi", (e) => type(e, "- ")) },
  "joining two lists": { base: section(ul(li(p("Một"))), p(""), ul(li(p("Hai")))), run: (e) => e.commands.deleteRange({ from: 9, to: 11 }) },
  "making a heading": { base: report, run: at("Chi|", (e) => setStyle(e, "heading")) },
  "making three headings": { base: report, run: over("Thu|", "Kết|", (e) => setStyle(e, "heading")) },
  "making a paragraph": { base: section(h(3, "Đầu")), run: at("Đầu|", (e) => setStyle(e, "paragraph")) },
  "changing a heading's level": { base: section(h(3, "Đầu")), run: at("Đầu|", (e) => setStyle(e, "point")) },
  "putting on bold": { base: report, run: over("|ngân", "ngân|", (e) => toggle(e, "bold")) },
  "putting on bold over paragraphs": { base: report, run: over("Thu |ngân", "Chi| ngân", (e) => e.commands.toggleMark("bold")) },
  "taking off bold": { base: section(p("a", bold("đậm"), "b")), run: over("a|đậm", "đậm|", (e) => toggle(e, "bold")) },
  "putting in a figure": { base: report, run: at("Thu |ngân", (e) => e.commands.insertContent(inlineNode(figure("7")))) },
  "putting in a line break": { base: report, run: at("Thu |ngân", (e) => e.commands.insertContent({ type: "hardBreak" })) },
  "putting in a footnote": { base: report, run: at("Thu| ngân", (e) => e.commands.insertContent(inlineNode(footnote("Theo ", figure())))) },
  "changing a figure": { base: withFigure, run: setFirst("figure", { value: "60", unit: "vụ" }) },
  "deleting a figure": { base: withFigure, run: (e) => e.commands.deleteRange({ from: 4, to: 5 }) },
  "changing a footnote": { base: section(p("Thu", footnote("Theo báo cáo"), ".")), run: (e) => e.view.dispatch(e.state.tr.insertText("số ", 10)) },
  "putting in a table": { base: report, run: at("Thu|", (e) => insertTable(2, 2, true)(e.state, e.view.dispatch)) },
  "putting in a table in place of an empty paragraph": {
    base: section(p("a"), p("")),
    run: (e) => {
      e.commands.setTextSelection(4);
      insertTable(2, 2, true)(e.state, e.view.dispatch);
    },
  },
  "adding a row": { base: rows, run: at("a|", inTable("addRowAfter")) },
  "adding a row above": { base: rows, run: at("a|", inTable("addRowBefore")) },
  "adding a column": { base: rows, run: at("a|", inTable("addColumnAfter")) },
  "adding a column at the end": { base: rows, run: at("b|", inTable("addColumnAfter")) },
  "deleting a row": { base: rows, run: at("a|", inTable("deleteRow")) },
  "deleting a column": { base: rows, run: at("b|", inTable("deleteColumn")) },
  "deleting a table": { base: rows, run: at("b|", inTable("deleteTable")) },
  "emptying cells": {
    base: rows,
    run: (e) => {
      selectCells(0, 1)(e);
      press(e, "Backspace");
    },
    accepted: { rule: "a cell that loses everything keeps an empty paragraph", text: section(p("Trước"), table(["", ""], ["c", "d"]), p("Sau")) },
  },
  "typing in a cell": { base: rows, run: at("a|", (e) => type(e, "x")) },
  "Tab behind the last cell": { base: rows, run: at("d|", (e) => press(e, "Tab")) },
  "pasting words": { base: report, run: at("Thu| ngân", paste(p(" và ", bold("nhiều")))) },
  "[A19] pasting three paragraphs in the middle": { base: report, run: at("Thu| ngân", paste(p("một"), p("hai"), p("ba"))) },
  "pasting two paragraphs at the end": { base: report, run: at("Thu ngân sách.|", paste(p("một"), p("hai"))) },
  "pasting two paragraphs at the start": { base: report, run: at("|Thu ngân sách.", paste(p("một"), p("hai"))) },
  "pasting paragraphs over a selection": { base: report, run: over("Thu |", "Chi| ngân", paste(p("một"), p("hai"))) },
  "pasting a table in the middle of a paragraph": {
    base: report,
    run: at("Thu| ngân", paste(p("một"), table(["x"]), p("hai"))),
    accepted: {
      rule: "blocks put in the middle of a paragraph go behind it",
      text: section(p("Thumột ngân sách."), table(["x"]), p("hai"), p("Chi ngân sách."), p("Kết quả.")),
    },
  },
  "pasting a list in an empty paragraph": {
    base: section(p("a"), p("")),
    run: (e) => {
      e.commands.setTextSelection(4);
      paste(ol(li(p("x")), li(p("y"))))(e);
    },
  },
  "pasting cells over cells": {
    base: rows,
    run: (e) => {
      selectCells(0, 1)(e);
      pasteCells(e, ["x", "y"]);
    },
  },
  "pasting more cells than there are": {
    base: rows,
    run: (e) => {
      selectCells(3, 3)(e);
      pasteCells(e, ["x", "y"], ["z", "w"]);
    },
  },
  "changing a signature": { base: closing, run: setFirst("signatureBlock", { name: "Người Khác" }) },
  "changing a recipient's purpose": { base: closing, run: setFirst("recipient", { purpose: "để báo cáo" }) },
  "Enter at the end of a recipient": {
    base: closing,
    run: at("Như trên|", (e) => {
      press(e, "Enter");
      type(e, "Sở");
    }),
  },
  "Enter in the middle of a recipient": { base: closing, run: at("Như| trên", (e) => press(e, "Enter")) },
  "Backspace at the start of a recipient": { base: closing, run: at("|Lưu", (e) => press(e, "Backspace")) },
  "deleting a signature": {
    base: closing,
    run: (e) => {
      const at = e.state.doc.content.size - 1;
      e.view.dispatch(e.state.tr.setSelection(NodeSelection.create(e.state.doc, at)));
      e.commands.deleteSelection();
    },
  },
  "moving a word": {
    base: report,
    run: (e) => {
      const [from, to] = [placeOf(e.state.doc, "|Thu "), placeOf(e.state.doc, "Thu |")];
      const slice = e.state.doc.slice(from, to);
      const transaction = e.state.tr.delete(from, to);
      e.view.dispatch(transaction.replace(transaction.mapping.map(placeOf(e.state.doc, "|Kết")), undefined, slice).setMeta("uiEvent", "drop"));
    },
  },
  "moving a block": {
    base: report,
    run: (e) => {
      const block = e.state.doc.child(0);
      const transaction = e.state.tr.delete(0, block.nodeSize);
      e.view.dispatch(transaction.insert(transaction.doc.content.size, block).setMeta("uiEvent", "drop"));
    },
  },
  "replacing the whole text": { base: report, run: (e) => e.commands.setContent(rows.toJSON()) },
  "replacing words in many places": {
    base: report,
    run: (e) => {
      const transaction = e.state.tr;
      const hits: number[] = [];
      e.state.doc.descendants((node, position) => {
        const found = node.isText ? (node.text ?? "").indexOf("ngân sách") : -1;
        if (found >= 0) hits.push(position + found);
      });
      for (const hit of hits) {
        const from = transaction.mapping.map(hit);
        transaction.insertText("NSNN", from, from + 9);
      }
      e.view.dispatch(transaction);
    },
  },
};

const inputRulesRan = () => new Promise((resolve) => setTimeout(resolve));
const open = editorsForOneTest();

describe("an act in suggestion mode, rejected, leaves the text as it was; accepted, it is what direct editing makes", () => {
  it.each(Object.entries(acts))("%s", async (_name, { base, run, accepted }) => {
    const suggesting = open({ content: base });
    const direct = open({ content: base, mode: "direct" });
    run(suggesting.editor);
    run(direct.editor);
    await inputRulesRan();
    const { doc } = suggesting.editor.state;
    doc.check();
    expect(suggesting.refused).toEqual([]);
    expect(comparable(doc)).not.toEqual(comparable(base));
    expect(comparable(rejectAll(doc))).toEqual(comparable(base));
    expect(comparable(rejectOf(doc, "an"))).toEqual(comparable(base));
    expect(comparable(acceptAll(doc))).toEqual(comparable(accepted?.text ?? direct.editor.state.doc));
  });
});
