import { describe, expect, it } from "vitest";
import { matchSheet } from "../../../../client/figures/sheet/matchSheet.ts";
import { readSheetFile, rowsOfText, type SheetRows } from "../../../../client/figures/sheet/readSheet.ts";
import { storedNumber } from "../../../../client/figures/sheet/storedNumber.ts";
import { type SheetColumn, writeSheet } from "../../../../client/figures/sheet/writeSheet.ts";

const rowsOf = (read: SheetRows | string): SheetRows => {
  if (typeof read === "string") throw new Error(read);
  return read;
};
const targets = [
  { code: "ho-so-nhan", name: "Hồ sơ tiếp nhận" },
  { code: "thu-ngan-sach", name: "Thu ngân sách" },
  { code: "hoi-nghi", name: "Hội nghị" },
  { code: "hoi-nghi-2", name: "Hội nghị" },
];

describe("a number that a workbook stores", () => {
  it("is kept without the noise of binary fractions, and is none where no figure could be so great", () => {
    expect(storedNumber("0.30000000000000004")).toBe("0.3");
    expect(storedNumber("1.8016E3")).toBe("1801.6");
    expect(storedNumber("1e40")).toBeNull();
  });
});

describe("rows of a sheet", () => {
  it("find their figures by code or by name, with or without accents", () => {
    const rows = rowsOf(rowsOfText("Mã\tTên chỉ tiêu\tKỳ trước\tKỳ này\nho-so-nhan\t\t50\t55\n\tthu ngan sach\t10\t11,5"));
    expect(matchSheet(rows, targets).matched.map(({ target, reading }) => [target.code, reading])).toEqual([
      ["ho-so-nhan", { state: "number", value: "55" }],
      ["thu-ngan-sach", { state: "number", value: "11.5" }],
    ]);
  });

  it("need no header: the first number is taken", () => {
    const rows = rowsOf(rowsOfText("ho-so-nhan;55\nthu-ngan-sach;1.234"));
    expect(matchSheet(rows, targets).matched.map(({ reading }) => reading.state)).toEqual(["number", "ambiguous"]);
  });

  it("are listed where no figure, or more than one, has that name", () => {
    const rows = rowsOf(rowsOfText("Chỉ tiêu;Kỳ này\nHội nghị;3\nCây xanh;12"));
    expect(matchSheet(rows, targets)).toEqual({ matched: [], unmatched: ["Hội nghị", "Cây xanh"] });
  });

  it("may hold separators and quotes in quoted cells", () => {
    expect(rowsOf(rowsOfText('"a;b";"nói ""có"""\r\nc;1\r\n'))).toEqual([
      [{ words: "a;b" }, { words: 'nói "có"' }],
      [{ words: "c" }, { words: "1" }],
    ]);
  });
});

describe("a workbook", () => {
  const labels = (column: SheetColumn): string => ({ code: "Mã", value: "Kỳ này" })[String(column)] ?? column;
  const figure = {
    code: "thu",
    name: "=1+1",
    unit: "tỷ đồng",
    section: "Ngân sách",
    value: "1801.6",
    previous: null,
    change: null,
    plan: "2000",
    reached: "90.1",
  };

  it("is read back as it was written, numbers as numbers and words as words", async () => {
    const rows = rowsOf(await readSheetFile(await writeSheet([figure], "Số liệu", labels)));
    expect(rows[1]?.slice(0, 5)).toEqual([{ words: "thu" }, { words: "=1+1" }, { words: "tỷ đồng" }, { words: "Ngân sách" }, { value: "1801.6" }]);
    expect(matchSheet(rows, [{ code: "thu", name: "" }]).matched).toEqual([
      { target: { code: "thu", name: "" }, reading: { state: "number", value: "1801.6" }, written: "1801.6" },
    ]);
  });

  it("that is broken, too large or empty is told so", async () => {
    expect(await readSheetFile(new Blob(["PK\u0003\u0004 broken"]))).toBe("unreadable");
    expect(await readSheetFile(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toBe("unreadable");
    expect(await readSheetFile(new Blob([new Uint8Array(5_000_001)]))).toBe("tooLarge");
    expect(await readSheetFile(new Blob([" \n;;\n"]))).toBe("empty");
  });
});
