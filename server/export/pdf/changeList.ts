import { cellPadding } from "../layout.ts";
import type { ChangeModel, CommentModel } from "../revisions/model.ts";
import { sayEffects } from "../revisions/sayEffects.ts";
import { vietnamTime } from "../vietnamTime.ts";
import { anchorOf, type ChangeBook } from "./changeBook.ts";
import type { Column } from "./column.ts";
import type { TypstBlock, TypstCell, TypstRun } from "./input.ts";
import { commentAnchor, commentInk, commentLabels } from "./markedRuns.ts";

/** The columns of a list, as shares of the width. */
const listColumns = [
  { title: "Số", share: 0.08 },
  { title: "Người viết", share: 0.2 },
  { title: "Thời gian", share: 0.15 },
  { title: "Nội dung", share: 0.36 },
  { title: "Vị trí", share: 0.21 },
] as const;

/** A line of a list: whose it is, when it was made, what it says, and where. */
interface ListRow {
  readonly label: string;
  readonly color: string;
  readonly author: string;
  readonly at: string;
  readonly lines: readonly string[];
  readonly places: readonly string[];
  /** Under which name its page is found; null for none of its own. */
  readonly anchor: string | null;
}

/** What is suggested and what is said about it, told at the end of a print under the numbers that stand in the text. */
export function addChangeList(column: Column, book: ChangeBook, comments: readonly CommentModel[]): void {
  column.addPageEnd();
  column.addLine("Heading1", "CÁC ĐỀ NGHỊ SỬA");
  for (const line of legend) column.addLine("BodyText", line);
  if (book.changes.length === 0) column.addLine("BodyText", "Không có đề nghị sửa nào.");
  else
    addList(
      column,
      book.changes.map((change, index) => changeRow(book, change, index + 1)),
    );
  if (comments.length === 0) return;
  column.addLine("Heading1", "CÁC BÌNH LUẬN");
  addList(column, commentRows(comments));
}

const legend = [
  "Trong văn bản, chữ gạch chân là chữ đề nghị thêm, chữ gạch ngang là chữ đề nghị bỏ, chữ gạch chân bằng nét chấm là chữ đổi cách trình bày; dấu ¶ là chỗ ngắt đoạn, dấu ¬ là chỗ ngắt dòng được thêm hoặc bỏ.",
  "Khung nét liền là phần đề nghị thêm cả khối, khung nét đứt là phần đề nghị bỏ cả khối. Vạch bên lề cho biết đoạn có đề nghị. Số trong ô nhỏ là số thứ tự ở danh sách dưới đây.",
] as const;

function changeRow(book: ChangeBook, change: ChangeModel, number: number): ListRow {
  const { author, date, effects, places } = change;
  return {
    label: String(number),
    color: book.colorOf(change),
    author,
    at: date,
    lines: sayEffects(effects),
    places: [...new Set(places)],
    anchor: anchorOf(number),
  };
}

/** An answer follows what it answers, without a number of its own. */
function commentRows(comments: readonly CommentModel[]): readonly ListRow[] {
  const labels = commentLabels(comments);
  return comments.map(({ author, date, lines, answers, resolved, place }, index) => ({
    label: labels[index] ?? "",
    color: commentInk,
    author,
    at: date,
    lines: [...(answers === null ? [] : ["Trả lời:"]), ...lines, ...(resolved && answers === null ? ["(Đã giải quyết)"] : [])],
    places: answers === null ? [place] : [],
    anchor: answers === null ? commentAnchor(index) : null,
  }));
}

function addList(column: Column, rows: readonly ListRow[]): void {
  const widths = listColumns.map(({ share }) => Math.floor(column.room * share));
  const cell = (row: number, at: number, isHeader: boolean, blocks: readonly TypstBlock[]): TypstCell => ({
    row,
    column: at,
    colspan: 1,
    rowspan: 1,
    header: isHeader,
    breakable: !isHeader,
    blocks,
  });
  const filled = (at: number, fill: (inner: Column) => void): readonly TypstBlock[] => column.inside((widths[at] ?? 0) - 2 * cellPadding, fill);
  const head = listColumns.map(({ title }, at) =>
    cell(
      0,
      at,
      true,
      filled(at, (inner) =>
        inner.addRuns("TableText", [{ runs: [{ kind: "text", text: title, bold: true, italic: false, underline: false }] }], { align: "center" }),
      ),
    ),
  );
  const body = rows.flatMap((row, index) => cellsOf(row).map((fill, at) => cell(index + 1, at, false, filled(at, fill))));
  column.addGap(column.layout.paragraphGap);
  column.addTable((above) => ({
    kind: "table",
    above,
    widths: widths.map((width) => width / 20),
    rows: rows.length + 1,
    headerRows: 1,
    footRows: 0,
    cells: [...head, ...body],
  }));
}

/** What stands in each column. */
function cellsOf({ label, color, author, at, lines, places, anchor }: ListRow): readonly ((cell: Column) => void)[] {
  const colored = (cell: Column, text: string, bold: boolean): readonly TypstRun[] =>
    cell.writer.text(text, cell.lineRoom("TableText"), bold).map((run) => (run.kind === "text" ? { ...run, markup: { ink: color } } : run));
  return [
    (cell) => cell.addWritten("TableText", colored(cell, label, true), { align: "center" }),
    (cell) => cell.addWritten("TableText", colored(cell, author, false)),
    (cell) => cell.addLine("TableText", vietnamTime(at)),
    (cell) => {
      for (const line of lines) cell.addLine("TableText", line);
    },
    (cell) => {
      const page: readonly TypstRun[] = anchor === null ? [] : [{ kind: "pageOf", anchor, before: ", trang\u00a0" }];
      cell.addWritten("TableText", [...cell.writer.text(places.join("; "), cell.lineRoom("TableText")), ...page]);
    },
  ];
}
