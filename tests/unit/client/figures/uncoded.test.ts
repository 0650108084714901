import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { changeFigureAt } from "../../../../client/editor/figures/changeFigure.ts";
import { placeOfReference } from "../../../../client/editor/figures/placeOfReference.ts";
import { sameUncoded, uncodedFigures } from "../../../../client/editor/figures/uncodedFigures.ts";
import { type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { content, figure, figureRef, footnote, p, row, table } from "../../../support/reportBuilder.ts";

const reference = (): string => "•••";
const doc = (...blocks: readonly ContentNode[]) => nodeOf(content(...blocks));

describe("figures without a code", () => {
  it("are found wherever they stand, with the words of their line around them", () => {
    const text = doc(
      p("Đã tiếp nhận ", figure({ value: "12", unit: "hồ sơ" }), " về đất đai, giải quyết ", figure({ code: "dat.xong", value: "9" }), "."),
      table(row("Chợ Bến", p(figure({ value: "3" })))),
      p("Còn lại", footnote("Gồm ", figure({ value: "2", unit: "hộ" }), " tạm vắng"), "."),
    );
    expect(uncodedFigures(text, reference).map(({ printed, lead, tail }) => [lead, printed, tail])).toEqual([
      ["Đã tiếp nhận ", "12 hồ sơ", " về đất đai, giải quyết 9."],
      ["Chợ Bến | ", "3", ""],
      ["Gồm ", "2 hộ", " tạm vắng"],
    ]);
  });

  it("show only so many words as tell them apart", () => {
    const [found] = uncodedFigures(doc(p("Trong tháng, ".repeat(12), figure({ value: "5" }), " và".repeat(40))), reference);
    expect(found?.lead.startsWith("… ")).toBe(true);
    expect(found?.lead.length).toBeLessThan(52);
    expect(found?.tail.endsWith("…")).toBe(true);
  });

  it("take a code where they stand now, though words came before them meanwhile", () => {
    const [meant] = uncodedFigures(doc(p("Có ", figure({ value: "5" }), " hộ nghèo.")), reference);
    const now = doc(p("Thêm một đoạn."), p("Có ", figure({ value: "5" }), " hộ nghèo."));
    if (meant === undefined) throw new Error("The figure should be found.");
    const standing = sameUncoded(uncodedFigures(now, reference), meant);
    if (standing === null) throw new Error("The figure should still stand.");
    const changed = changeFigureAt(EditorState.create({ doc: now }), standing, { code: "ngheo.ho" }, "someone");
    expect(uncodedFigures(changed?.doc ?? now, reference)).toEqual([]);
    expect(sameUncoded(uncodedFigures(doc(p("Có ", figure({ value: "6" }), " hộ nghèo.")), reference), meant)).toBeNull();
  });
});

describe("the place of a reference", () => {
  it("is the first of its code, in notes as well", () => {
    const text = doc(p("Như ", figureRef("a"), " đã nêu", footnote("xem ", figureRef("b"))));
    expect(placeOfReference(text, "a")).toBe(5);
    expect(text.nodeAt(placeOfReference(text, "b") ?? 0)?.attrs["code"]).toBe("b");
    expect(placeOfReference(text, "c")).toBeNull();
  });
});
