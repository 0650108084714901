// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { CellSelection } from "@tiptap/pm/tables";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { insertTable, tableActions, toNextCell } from "../../../../client/editor/tables/tableCommands.ts";
import { readSection } from "../../../../extensions/sectionContent.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { content, p } from "../../../support/reportBuilder.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

describe("tables", () => {
  const cells = (editor: Editor) => {
    const found: number[] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "tableCell" || node.type.name === "tableHeader") found.push(node.childCount);
    });
    return found;
  };

  it("are inserted with a paragraph in every cell and the caret in the first", () => {
    const { editor } = openContent(content(p()));
    editor.commands.setTextSelection(1);
    expect(insertTable(2, 3, true)(editor.state, editor.view.dispatch)).toBe(true);
    expect(cells(editor)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(editor.state.selection.$from.node(-1).type.name).toBe("tableHeader");
  });

  it.each(["addRowBefore", "addRowAfter", "addColumnBefore", "addColumnAfter"] as const)("have a paragraph in every cell after %s", (action) => {
    const { editor } = openContent(content(p()));
    editor.commands.setTextSelection(1);
    insertTable(2, 2, false)(editor.state, editor.view.dispatch);
    expect(tableActions[action](editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("have a paragraph in every cell after cells were merged and split again, in one transaction each", () => {
    const { editor } = openContent(content(p()));
    editor.commands.setTextSelection(1);
    insertTable(2, 2, false)(editor.state, editor.view.dispatch);
    const positions: number[] = [];
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === "tableCell") positions.push(position);
    });
    editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, positions[0] ?? 0, positions[1] ?? 0)));
    const changes = vi.fn();
    editor.on("transaction", ({ transaction }) => transaction.docChanged && changes());
    expect(tableActions.mergeCells(editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor)).toHaveLength(3);
    expect(tableActions.splitCell(editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor).every((count) => count >= 1)).toBe(true);
    expect(cells(editor)).toHaveLength(4);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it("get a new row by Tab in the last cell", () => {
    const { editor } = openContent(content(p()));
    editor.commands.setTextSelection(1);
    insertTable(1, 1, false)(editor.state, editor.view.dispatch);
    expect(toNextCell(editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor)).toEqual([1, 1]);
    expect(editor.state.selection.$from.index(1)).toBe(1);
  });

  it("are not repaired behind somebody's back when a row is too short", () => {
    const short = content({
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableCell", content: [p("1")] },
            { type: "tableCell", content: [p("2")] },
          ],
        },
        { type: "tableRow", content: [{ type: "tableCell", content: [p("3")] }] },
      ],
    });
    const { editor, doc } = openContent(short);
    editor.commands.setTextSelection(4);
    editor.commands.insertContent("a");
    expect(readSection(doc).content?.[0]?.content?.[1]?.content).toHaveLength(1);
  });
});
