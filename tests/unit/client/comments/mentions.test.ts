import { describe, expect, it } from "vitest";
import { mentionAt, namedIn, peopleFor, piecesOf, withMention } from "../../../../client/comments/mentions.ts";

const person = (id: string, name: string) => ({ id, name, departmentId: null });
const people = [person("a", "Trần Thị Lan"), person("b", "Lâm Văn Hòa"), person("c", "Trần Thị Lan Anh"), person("d", "Đỗ Thu Hà")];

describe("naming somebody in a comment", () => {
  it.each([
    ["Chị @la", 7, "la"],
    ["@", 1, ""],
    ["Xem (@Trần Thị", 14, "Trần Thị"],
    ["thu@phuong.vn", 13, null],
    ["Không có ai", 11, null],
    ["@Lan\nxong", 9, null],
  ])("sees in %j at %i what is typed behind an @", (text, caret, query) => {
    expect(mentionAt(text, caret)?.query ?? null).toBe(query);
  });

  it("finds people with and without accents, those first whose own name begins so", () => {
    expect(peopleFor("lan", people).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(peopleFor("do thu", people).map(({ id }) => id)).toEqual(["d"]);
    expect(peopleFor("ha", people).map(({ id }) => id)).toEqual(["d"]);
    expect(peopleFor("", people)).toHaveLength(4);
  });

  it("puts the whole name in and the caret behind it", () => {
    const query = mentionAt("Nhờ @la xem", 7);
    if (query === null) throw new Error("A name is being typed.");
    expect(withMention("Nhờ @la xem", query, "Trần Thị Lan")).toEqual({ text: "Nhờ @Trần Thị Lan xem", caret: 18 });
  });

  it("names who still stands in the text, each once", () => {
    expect(namedIn("@Đỗ Thu Hà, nhờ @Đỗ Thu Hà", people)).toEqual(["d"]);
    expect(namedIn("Đỗ Thu Hà", people)).toEqual([]);
  });

  it("shows names as such, the longer where one begins another, and loses no letter", () => {
    const text = "Nhờ @Trần Thị Lan Anh và @Trần Thị Lan xem";
    const pieces = piecesOf(text, ["Trần Thị Lan", "Trần Thị Lan Anh"]);
    expect(pieces.filter(({ isName }) => isName).map((piece) => piece.text)).toEqual(["@Trần Thị Lan Anh", "@Trần Thị Lan"]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(piecesOf("Không tên", [])).toEqual([{ at: 0, text: "Không tên", isName: false }]);
  });
});
