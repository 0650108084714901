import { describe, expect, it } from "vitest";
import { sayEffects } from "../../../../server/export/revisions/sayEffects.ts";

describe("what a suggestion does, in words", () => {
  it("tells a replacement as one thing", () => {
    expect(
      sayEffects([
        { kind: "delete", text: "khá" },
        { kind: "insert", text: "tốt" },
      ]),
    ).toEqual(["Thay “khá” bằng “tốt”"]);
  });

  it("tells a column as one thing", () => {
    const cell = { kind: "insertNode", node: "tableCell", text: "" } as const;
    expect(sayEffects([cell, cell])).toEqual(["Thêm cột"]);
    expect(sayEffects([cell])).toEqual(["Thêm ô"]);
  });

  it("tells of emphasis and styles by the names that the page gives them", () => {
    expect(
      sayEffects([
        { kind: "format", mark: "bold", on: true, text: "Đậm" },
        { kind: "format", mark: "italic", on: false, text: "nghiêng" },
        { kind: "restyle", from: { type: "paragraph", attrs: {} }, to: { type: "heading", attrs: { level: 4 } } },
        { kind: "restyle", from: { type: "heading", attrs: { level: 2 } }, to: { type: "heading", attrs: { level: 3, layout: "run-in" } } },
      ]),
    ).toEqual([
      "Đổi thành in đậm: “Đậm”",
      "Thôi in nghiêng: “nghiêng”",
      "Đổi kiểu đoạn: đoạn văn thành điểm a)",
      "Đổi kiểu đoạn: đề mục 1. thành đề mục chạy liền",
    ]);
  });

  it("shortens long words and names blanks", () => {
    const [long, blank] = sayEffects([
      { kind: "insert", text: "chữ ".repeat(100) },
      { kind: "delete", text: "  " },
    ]);
    expect(long?.length).toBeLessThan(180);
    expect(long).toMatch(/…”$/);
    expect(blank).toBe("Bỏ khoảng trắng");
  });
});
