import { expect, it } from "vitest";
import { lineDifference } from "../../../../client/pages/report/panel/lineDifference.ts";

it("tells a changed line word by word", () => {
  expect(lineDifference({ before: "Thu đạt 90% dự toán.", after: "Thu đạt 96% dự toán năm." })).toEqual([
    { kind: "same", text: "Thu đạt " },
    { kind: "removed", text: "90%" },
    { kind: "added", text: "96%" },
    { kind: "same", text: " dự toán" },
    { kind: "added", text: " năm" },
    { kind: "same", text: "." },
  ]);
});

it("tells a line that came or went as a whole", () => {
  expect(lineDifference({ before: "", after: "Câu mới" })).toEqual([{ kind: "added", text: "Câu mới" }]);
  expect(lineDifference({ before: "Câu cũ", after: "" })).toEqual([{ kind: "removed", text: "Câu cũ" }]);
});
