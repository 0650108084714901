import { expect, it } from "vitest";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import { remembered } from "../../../../extensions/checks/remembered.ts";

it("only lines that are new are looked at again, each once", () => {
  const asked: string[] = [];
  const lengths = remembered((lines) => {
    asked.push(...lines);
    return lines.map((line) => ({ length: line.length }));
  });
  expect(lengths(["một", "hai", "một"]).map(({ length }) => length)).toEqual([3, 3, 3]);
  expect(lengths(["một", "hai mươi", "ba"]).map(({ length }) => length)).toEqual([3, 8, 2]);
  expect(asked).toEqual(["một", "hai", "hai mươi", "ba"]);
});

it("answers go on being right when more lines were asked about than are remembered", () => {
  const copies = remembered((lines) => lines.map((line) => line));
  const many = Array.from({ length: 4_500 }, (_, index) => String(index));
  expect(copies(["a", "7"])).toEqual(["a", "7"]);
  expect(copies(many)).toEqual(many);
  expect(copies(["a", "4499", ""])).toEqual(["a", "4499", ""]);
});

it("a text is told the same of when a line of it was checked before in another one", () => {
  const wrong = "Giao 5 xã,phường tại Phường Mộc Lâm.";
  const alone = checkText(wrong).map(({ rule, start }) => ({ rule, start }));
  const shifted = checkText(`Đã họp xong\n${wrong}\n${wrong}`).map(({ rule, start }) => ({ rule, start: start - 12 }));
  expect(alone.length).toBeGreaterThan(1);
  expect(shifted.slice(0, alone.length)).toEqual(alone);
  expect(shifted).toHaveLength(alone.length * 2);
});
