// @vitest-environment jsdom
import { expect, it } from "vitest";
import { changeInWords, sayChange } from "../../../../client/review/sayEffect.ts";

it("says a replacement as one thing, and a figure with both values", () => {
  expect(
    changeInWords({
      effects: [
        { kind: "delete", text: "Tỉ" },
        { kind: "insert", text: "Tỷ" },
      ],
    }),
  ).toBe("“Tỉ” → “Tỷ”");
  expect(changeInWords({ effects: [{ kind: "figure", before: "55 hồ sơ", after: "57 hồ sơ" }] })).toBe("Số liệu: “55 hồ sơ” → “57 hồ sơ”");
});

it("shows blanks that stand alone, and the beginning of long texts", () => {
  expect(sayChange({ effects: [{ kind: "delete", text: " " }] })).toEqual([
    [
      { kind: "plain", text: "Xóa " },
      { kind: "del", text: "␣" },
    ],
  ]);
  const [parts] = sayChange({ effects: [{ kind: "insert", text: "chữ ".repeat(100) }] });
  expect(parts?.[1]?.text.length).toBeLessThan(170);
  expect(parts?.[1]?.text).toMatch(/…$/);
});

it("names a new column once, and styles as the toolbar does", () => {
  const cell = { kind: "insertNode", node: "tableCell", text: "" } as const;
  expect(changeInWords({ effects: [cell, cell, cell] })).toBe("Thêm cột");
  const from = { type: "paragraph", attrs: {} } as const;
  const to = { type: "heading", attrs: { level: 3, layout: "block" } } as const;
  expect(changeInWords({ effects: [{ kind: "restyle", from, to }] })).toBe("Kiểu đoạn: Đoạn văn → Đề mục 1.1");
});
