// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { createSectionEditor } from "../../../../client/editor/createSectionEditor.ts";
import { FormDesk } from "../../../../client/editor/forms/formDesk.ts";
import { pageAuthor } from "../../../../client/editor/mode/pageAuthor.ts";
import { SlashDesk } from "../../../../client/editor/slash/slashDesk.ts";
import { slashItems } from "../../../../client/editor/slash/slashItems.ts";
import { insertTable, tableActions, toNextCell } from "../../../../client/editor/tables/tableCommands.ts";
import { drawText } from "../../../../client/editor/text/drawText.ts";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import { runInWords, type SectionHeading } from "../../../../client/editor/text/runIn.ts";
import { insertFootnote } from "../../../../client/editor/tools/insertNodes.ts";
import { setStyle } from "../../../../client/editor/tools/styles.ts";
import { type ContentNode, nodeOf, readSection, type SectionContent, seedSection } from "../../../../extensions/sectionContent.ts";

const text = (words: string): ContentNode => ({ type: "text", text: words });
const p = (...content: readonly (string | ContentNode)[]): ContentNode => ({
  type: "paragraph",
  content: content.map((part) => (typeof part === "string" ? text(part) : part)),
});
const section = (...content: readonly ContentNode[]): SectionContent => ({ type: "doc", content });
const words = { hidden: "", unknown: "" };

interface Opened {
  readonly editor: Editor;
  readonly doc: Y.Doc;
  readonly index: ReportIndex;
}

const open: Editor[] = [];

function openEditor(
  content: SectionContent,
  heading: SectionHeading = { number: "3.", title: "Kinh tế", layout: "block" },
  editable = true,
  refused = () => {},
): Opened {
  const doc = new Y.Doc();
  seedSection(doc, content);
  const index = new ReportIndex();
  index.setOutline([{ id: "s", title: heading.title, confidentialTo: [] }]);
  index.attach("s", doc);
  const element = document.body.appendChild(document.createElement("div"));
  const editor = createSectionEditor({
    element,
    doc,
    awareness: new Awareness(doc),
    mode: () => (editable ? "direct" : "view"),
    author: pageAuthor("somebody", Date.now),
    onlySuggests: () => false,
    around: { heading, firstFootnote: 1 },
    slash: new SlashDesk(),
    place: { kind: "section", level: 2 },
    context: {
      sectionId: "s",
      desk: new FormDesk(),
      index,
      words: {
        hidden: () => "",
        unknown: () => "",
        figure: (printed) => printed,
        footnote: () => "",
        letterhead: () => "",
        signature: () => "",
        purpose: () => "",
      },
    },
    placeholder: () => "",
    label: () => heading.title,
    onRefused: refused,
    onLeave: () => false,
  });
  open.push(editor);
  return { editor, doc, index };
}

beforeAll(() => {
  // jsdom measures nothing; the editor only asks where to scroll.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

/** What one sees: tags, words and the attributes that the style sheets use; not what ProseMirror adds for itself. */
function look(root: ParentNode): string {
  const copy = document.createElement("div");
  copy.append(...[...root.childNodes].map((child) => child.cloneNode(true)));
  for (const added of copy.querySelectorAll(".ProseMirror-trailingBreak, .ProseMirror-separator, br, .caret")) added.remove();
  for (const element of copy.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (
        ![
          "data-printed",
          "data-run-in",
          "data-layout",
          "data-figure",
          "data-figure-ref",
          "data-footnote",
          "data-role",
          "data-state",
          "colspan",
          "rowspan",
        ].includes(name)
      ) {
        element.removeAttribute(name);
      }
    }
  }
  return copy.innerHTML.replaceAll("<button>", "<span>").replaceAll("</button>", "</span>");
}

const everything = section(
  p(
    "Thu ngân sách đạt ",
    { type: "figure", attrs: { code: "KT.1", value: "1801.6", unit: "tấn" } },
    ", ghi ở ",
    { type: "footnote", content: [text("Kho bạc")] },
    ".",
  ),
  { type: "heading", attrs: { level: 3 }, content: [text("Nông nghiệp")] },
  { type: "heading", attrs: { level: 3, layout: "run-in", number: "3.5" }, content: [text("Lúa: đã gặt xong")] },
  { type: "heading", attrs: { level: 4 }, content: [text("Trồng trọt")] },
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [p("Một"), { type: "orderedList", content: [{ type: "listItem", content: [p("Hai")] }] }] }],
  },
  p("Xem ", { type: "figureRef", attrs: { code: "KT.1" } }, " và ", { type: "figureRef", attrs: { code: "X" } }),
  p({ type: "text", text: "Đậm", marks: [{ type: "bold" }] }, { type: "hardBreak" }, "dòng hai"),
  {
    type: "table",
    content: [
      { type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2 }, content: [p("Bảng")] }] },
      {
        type: "tableRow",
        content: [
          { type: "tableCell", content: [p("1")] },
          { type: "tableCell", content: [p()] },
        ],
      },
    ],
  },
  {
    type: "letterhead",
    attrs: { issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM", kind: "BÁO CÁO", abstract: "Tháng 11", addressees: "UBND thành phố\nHĐND phường" },
  },
  {
    type: "recipientList",
    content: [
      { type: "recipient", attrs: { purpose: "để báo cáo" }, content: [text("UBND thành phố")] },
      { type: "recipient", attrs: { role: "archive" }, content: [text("VT")] },
    ],
  },
  { type: "signatureBlock", attrs: { authority: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH", name: "Lê Văn An" } },
);

describe("static text", () => {
  it.each<SectionHeading>([
    { number: "3.", title: "Kinh tế", layout: "block" },
    { number: "3.", title: "Kinh tế", layout: "run-in" },
  ])("looks as the editor does, with a heading of layout $layout", (heading) => {
    const { editor, index } = openEditor(everything, heading);
    const node = nodeOf(everything);
    const drawn = drawText(node, {
      sectionNumber: heading.number,
      runIn: runInWords(heading, node),
      firstFootnote: 1,
      reference: (code) => index.reference("s", code),
      words,
    });
    expect(look(drawn)).toBe(look(editor.view.dom));
  });

  it("prints counted and fixed numbers of headings and the number of a footnote", () => {
    const drawn = drawText(nodeOf(everything), { sectionNumber: "3.", runIn: "", firstFootnote: 4, reference: () => ({ state: "unknown" }), words });
    expect([...drawn.querySelectorAll<HTMLElement>("[data-printed]")].map((heading) => heading.dataset["printed"])).toEqual(["3.1", "3.5", "a)"]);
    expect(drawn.querySelector("sup")?.textContent).toBe("4");
  });
});

describe("an opened section", () => {
  it("changes nothing in the shared text by being opened", () => {
    const { editor, doc } = openEditor(everything);
    const changed = vi.fn();
    doc.on("update", changed);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3)));
    expect(changed).not.toHaveBeenCalled();
    expect(readSection(doc)).toEqual(nodeOf(everything).toJSON());
  });

  it("writes what is typed into the shared text, and undo takes back only that", () => {
    const { editor, doc } = openEditor(section(p("Thu ngân sách.")));
    editor.commands.insertContentAt(15, " Tăng.");
    expect(readSection(doc).content?.[0]?.content).toEqual([text("Thu ngân sách. Tăng.")]);
    editor.commands.keyboardShortcut("Mod-z");
    expect(readSection(doc).content?.[0]?.content).toEqual([text("Thu ngân sách.")]);
  });

  it("takes no key where one may only read, and says so", () => {
    const refused = vi.fn();
    const { editor } = openEditor(section(p("Của phòng khác.")), undefined, false, refused);
    editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true, cancelable: true }));
    expect(refused).toHaveBeenCalledTimes(1);
    expect(editor.view.dom.getAttribute("contenteditable")).toBe("false");
    expect(editor.view.dom.getAttribute("aria-readonly")).toBe("true");
  });

  it("may be left empty: no paragraph comes back by itself", () => {
    const { editor, doc } = openEditor(section(p("Một"), p("Hai")));
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect((readSection(doc).content ?? []).every((block) => (block.content ?? []).length === 0)).toBe(true);
  });

  it("gets its first paragraph from the person who comes in", () => {
    const { editor, doc } = openEditor(section());
    expect(readSection(doc).content ?? []).toEqual([]);
    editor.view.dom.dispatchEvent(new FocusEvent("focus"));
    expect(readSection(doc).content).toHaveLength(1);
  });

  it("makes a heading a paragraph by Backspace at its start, and leaves its words alone", () => {
    const { editor } = openEditor(section(p("Trước"), { type: "heading", attrs: { level: 3 }, content: [text("Nông nghiệp")] }));
    editor.commands.setTextSelection(8);
    editor.commands.keyboardShortcut("Backspace");
    expect(editor.getJSON().content?.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
    expect(editor.state.doc.textBetween(0, editor.state.doc.content.size, "|")).toBe("Trước|Nông nghiệp");
  });

  it("drops a heading's fixed number when its level changes, and keeps it when it does not", () => {
    const { editor } = openEditor(section({ type: "heading", attrs: { level: 3, number: "1.2" }, content: [text("Nông nghiệp")] }));
    editor.commands.setTextSelection(2);
    setStyle(editor, "runIn");
    expect(editor.state.doc.firstChild?.attrs).toMatchObject({ level: 3, number: "1.2", layout: "run-in" });
    setStyle(editor, "point");
    expect(editor.state.doc.firstChild?.attrs).toMatchObject({ level: 4, number: "", layout: "block" });
  });

  it("opens the form of a new footnote at the caret", () => {
    const { editor } = openEditor(section(p("Thu ngân sách.")));
    editor.commands.setTextSelection(14);
    const desk = new FormDesk();
    expect(insertFootnote(editor, desk)).toBe(true);
    expect(editor.state.doc.firstChild?.child(1).type.name).toBe("footnote");
    expect(desk.current()?.kind).toBe("footnote");
  });
});

describe("tables", () => {
  const cells = (editor: Editor) => {
    const found: number[] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "tableCell" || node.type.name === "tableHeader") found.push(node.childCount);
    });
    return found;
  };

  it("are inserted with a paragraph in every cell and the caret in the first", () => {
    const { editor } = openEditor(section(p()));
    editor.commands.setTextSelection(1);
    expect(insertTable(2, 3, true)(editor.state, editor.view.dispatch)).toBe(true);
    expect(cells(editor)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(editor.state.selection.$from.node(-1).type.name).toBe("tableHeader");
  });

  it.each(["addRowBefore", "addRowAfter", "addColumnBefore", "addColumnAfter"] as const)("have a paragraph in every cell after %s", (action) => {
    const { editor } = openEditor(section(p()));
    editor.commands.setTextSelection(1);
    insertTable(2, 2, false)(editor.state, editor.view.dispatch);
    expect(tableActions[action](editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("have a paragraph in every cell after cells were merged and split again, in one transaction each", () => {
    const { editor } = openEditor(section(p()));
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
    const { editor } = openEditor(section(p()));
    editor.commands.setTextSelection(1);
    insertTable(1, 1, false)(editor.state, editor.view.dispatch);
    expect(toNextCell(editor.state, editor.view.dispatch, editor.view)).toBe(true);
    expect(cells(editor)).toEqual([1, 1]);
    expect(editor.state.selection.$from.index(1)).toBe(1);
  });

  it("are not repaired behind somebody's back when a row is too short", () => {
    const short = section({
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
    const { editor, doc } = openEditor(short);
    editor.commands.setTextSelection(4);
    editor.commands.insertContent("a");
    expect(readSection(doc).content?.[0]?.content?.[1]?.content).toHaveLength(1);
  });
});

describe("recipients", () => {
  const lines = (editor: Editor) =>
    (editor.state.doc.firstChild?.children ?? []).map((line) => [line.textContent, line.attrs["purpose"], line.attrs["role"]]);
  const list = section({
    type: "recipientList",
    content: [
      { type: "recipient", attrs: { purpose: "để báo cáo" }, content: [text("UBND thành phố")] },
      { type: "recipient", attrs: { role: "archive" }, content: [text("VT")] },
    ],
  });
  const press = (editor: Editor, key: string) =>
    editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

  it("get a new line without a purpose by Enter, and lose it by Backspace", () => {
    const { editor } = openEditor(list);
    editor.commands.setTextSelection(2 + "UBND thành phố".length);
    press(editor, "Enter");
    expect(lines(editor)).toEqual([
      ["UBND thành phố", "để báo cáo", "to"],
      ["", "", "to"],
      ["VT", "", "archive"],
    ]);
    press(editor, "Backspace");
    expect(lines(editor)).toHaveLength(2);
  });

  it("do not leave the list by Enter on an empty line", () => {
    const { editor } = openEditor(section({ type: "recipientList", content: [{ type: "recipient" }] }));
    editor.commands.setTextSelection(2);
    press(editor, "Enter");
    expect(editor.state.doc.childCount).toBe(1);
    expect(lines(editor)).toHaveLength(1);
  });

  it("keep the archive line last when a line is made in front of it", () => {
    const { editor } = openEditor(list);
    editor.commands.setTextSelection(editor.state.doc.content.size - 4);
    expect(editor.state.selection.$from.parent.textContent).toBe("VT");
    press(editor, "Enter");
    expect(lines(editor).at(-1)).toEqual(["VT", "", "archive"]);
    expect(lines(editor)).toHaveLength(3);
  });
});

describe("the slash menu", () => {
  const offered = (editor: Editor, query: string, place: Parameters<typeof slashItems>[1] = { kind: "section", level: 2 }) =>
    slashItems(editor, place, query).map(({ id }) => id);

  it("is searched in Vietnamese with and without marks, and in English", () => {
    const { editor } = openEditor(section(p("Thu ngân sách.")));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "Số liệu")).toEqual(["figure"]);
    expect(offered(editor, "so lieu")).toEqual(["figure"]);
    expect(offered(editor, "foot")).toEqual(["footnote"]);
  });

  it("stays away when a space follows the slash", () => {
    const { editor } = openEditor(section(p("Thu ngân sách.")));
    expect(offered(editor, " h")).toEqual([]);
  });

  it("offers signature and recipients in the closing part only, and only once", () => {
    const { editor } = openEditor(section(p("Hết."), { type: "signatureBlock" }));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "", { kind: "section", level: 2 })).not.toContain("recipients");
    expect(offered(editor, "", { kind: "closing", level: 1 })).toContain("recipients");
    expect(offered(editor, "", { kind: "closing", level: 1 })).not.toContain("signature");
  });

  it("offers headings of the first level only where the section is numbered I.", () => {
    const { editor } = openEditor(section(p("Hết.")));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "")).not.toContain("subheading");
    expect(offered(editor, "", { kind: "section", level: 1 })).toContain("subheading");
  });
});
