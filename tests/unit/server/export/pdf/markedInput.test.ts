import { describe, expect, it } from "vitest";
import type { TypstBlock, TypstParagraph, TypstRun, TypstTable } from "../../../../../server/export/pdf/input.ts";
import { markedInput } from "../../../../../server/export/pdf/markedInput.ts";
import { loadTinos } from "../../../../../server/export/pdf/typeface.ts";
import { revisedOutlineOf } from "../../../../../server/export/revisions/revisedOutline.ts";
import { remarks, suggestedReportOfManyActs } from "../../../../support/suggestedReport.ts";

const green = "#0b6e4f";
const typeface = loadTinos();
const input = markedInput(revisedOutlineOf(suggestedReportOfManyActs(), { ...remarks, colors: { "u-an": green } }), typeface);

const isParagraph = (block: TypstBlock): block is TypstParagraph => block.kind === "paragraph";
const isTable = (block: TypstBlock): block is TypstTable => block.kind === "table";

/** A run as a reader of the print tells it: `+` comes, `-` goes, `~` looks otherwise, `?` is spoken of. */
function read(run: TypstRun): string {
  if (run.kind === "tag") return `[${run.label}]`;
  if (run.kind !== "text" && run.kind !== "note") return "";
  const text = run.kind === "note" ? `(${run.number})` : run.text;
  const { inserted, deleted, restyled, spoken } = run.markup ?? {};
  const signs = [inserted && "+", deleted && "-", restyled && "~", spoken && "?"].filter((sign) => sign !== undefined).join("");
  return signs === "" ? text : `{${signs}${text}}`;
}
const lineOf = ({ runs }: Pick<TypstParagraph, "runs">): string => runs.map(read).join("");
const lines = input.blocks.filter(isParagraph).map(lineOf);
const cellsOf = (table: TypstTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ blocks }) => blocks.filter(isParagraph).map(lineOf).join(" | ")),
  );

describe("a print with its suggestions to be seen", () => {
  it("marks what comes, what goes and what looks otherwise, with a number behind each and a sign for a paragraph's end", () => {
    expect(lines.slice(0, 18)).toMatchInlineSnapshot(`
      [
        "BÁO CÁO",
        "Kết quả thực hiện nhiệm vụ tháng 11,phương hướng, nhiệm vụ tháng 12 năm 2026",
        "{?1. Kinh tế}[B2][B3]",
        "Thu {-khá}{+tốt}{+- mới}[1][2], {?chi}[B1].",
        "Có {-55 hồ sơ}{+56 hồ sơ}[3].",
        "Theo{-(1)}{+(2)}[4](3).",
        "Một.{+¶}[5]",
        "Hai.",
        "Ba {-¶}[6]",
        "bốn.",
        "{-Đi hẳn.}{-¶}[7]",
        "{+Mới hẳn.}{+¶}[8]",
        "{~Đậm}[9] {~nghiêng}[9]",
        "{+1.1 }Thành đề mục[10]",
        "{-1.1 }Thành đoạn văn[11]",
        "- Giữ",
        "{-- }{-Đi}{-¶}[12]",
        "Cuối.",
      ]
    `);
  });

  it("gives each author a colour: the department's, or one of its own", () => {
    const [an, binh] = [green, "#1f5f8b"];
    const words = input.blocks
      .filter(isParagraph)
      .flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "text" && run.text === " mới" ? [run] : [])));
    expect(words.map(({ markup }) => markup)).toEqual([{ inserted: an, deleted: binh }]);
  });

  it("puts a bar beside paragraphs in which something is suggested, and beside no other", () => {
    const barred = input.blocks.filter(isParagraph).filter(({ changed }) => changed === true);
    expect(barred.map(lineOf)).toContainEqual(expect.stringContaining("{-khá}{+tốt}"));
    expect(barred.map(lineOf).filter((line) => /^Hai\.|^Cuối\.|^- Giữ$/.test(line))).toEqual([]);
  });

  it("frames cells that come or go, and tells their number once", () => {
    const [first] = input.blocks.filter(isTable);
    expect(cellsOf(first)).toEqual([
      ["A", "B"],
      ["[13]{-C}", "{-D}"],
      ["{+E}", "{+F}"],
    ]);
    expect(first?.cells.map(({ frame }) => frame ?? null)).toEqual([
      null,
      null,
      ...Array.from({ length: 2 }, () => ({ color: green, dashed: true })),
      ...Array.from({ length: 2 }, () => ({ color: green, dashed: false })),
    ]);
  });

  it("marks the words of notes", () => {
    expect(input.notes.map((runs) => lineOf({ runs }))).toEqual(["{-Chú thích cũ.}[4]", "{+Chú thích mới.}[4]", "Nguồn {-A}{+B}[4]"]);
  });

  it("lists every suggestion under its number: by whom, when, what and where", () => {
    const rows = cellsOf(input.blocks.filter(isTable).at(-2));
    expect(rows[0]).toEqual(["Số", "Người viết", "Thời gian", "Nội dung", "Vị trí"]);
    expect(rows.slice(1).map(([number]) => number)).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
    expect(rows[1]).toEqual(["1", "Nguyễn Thị An", "15:30 24/11/2026", "Thay “khá” bằng “tốt”", "1. Kinh tế"]);
    expect(rows[4]?.[3]).toBe("Bỏ chú thích: “Chú thích cũ.” | Thêm chú thích: “Chú thích mới.” | Bỏ “A” | Thêm “B”");
  });

  it("anchors every number once, at its first place, so that the list can tell the page", () => {
    const anchors = JSON.stringify(input)
      .match(/"anchor":"change-\d+"/g)
      ?.sort();
    expect(new Set(anchors).size).toBe(17);
    expect(anchors).toHaveLength(2 * 17);
  });

  it("lists comments with their answers under numbers of their own, and lays them on the words that they speak of", () => {
    expect(lines).toContainEqual(expect.stringContaining("{?chi}[B1]"));
    expect(cellsOf(input.blocks.filter(isTable).at(-1)).slice(1)).toEqual([
      ["B1", "Trần Văn Bình", "16:01 24/11/2026", "Kiểm tra lại | số này", "1. Kinh tế"],
      ["", "Nguyễn Thị An", "16:02 24/11/2026", "Trả lời: | Đã kiểm tra", ""],
      ["B2", "Không rõ", "16:03 24/11/2026", "“chữ đã mất” | Vì sao?", "1. Kinh tế"],
      ["B3", "Nguyễn Thị An", "16:04 24/11/2026", "Xong | (Đã giải quyết)", "1. Kinh tế"],
    ]);
  });
});
