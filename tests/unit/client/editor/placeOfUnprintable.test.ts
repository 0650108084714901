import { describe, expect, it } from "vitest";
import { placeOfUnprintable } from "../../../../client/editor/text/placeOfUnprintable.ts";
import { nodeOf } from "../../../../extensions/sectionContent.ts";
import { content, figure, p, row, table } from "../../../support/reportBuilder.ts";

const doc = nodeOf(content(p("Đạt ☑ một"), p("Có ", figure({ value: "5" }), " việc ☑ hai"), table(row("Tên ☑", "Số")), table(row("Bảng rộng", "2"))));
const textAt = (place: { from: number; to: number } | null): string => (place === null ? "" : doc.textBetween(place.from, place.to));

describe("the place of what cannot be printed", () => {
  it("is the sign among the words that were told", () => {
    const place = placeOfUnprintable(doc, { kind: "character", sectionId: "", character: "☑", near: "Có 5 việc ☑ hai" });
    expect(textAt(place)).toBe("☑");
    expect(doc.resolve(place?.from ?? 0).parent.textContent).toContain("hai");
  });

  it("is the first such sign where the words have changed meanwhile, and nowhere if there is none", () => {
    const place = placeOfUnprintable(doc, { kind: "character", sectionId: "", character: "☑", near: "khác hẳn ☑" });
    expect(doc.resolve(place?.from ?? 0).parent.textContent).toBe("Đạt ☑ một");
    expect(placeOfUnprintable(doc, { kind: "character", sectionId: "", character: "☐", near: "☐" })).toBeNull();
  });

  it("is the first words of the table that has them", () => {
    expect(textAt(placeOfUnprintable(doc, { kind: "table", sectionId: "", near: "Bảng rộng" }))).toBe("Bảng rộng");
    expect(placeOfUnprintable(doc, { kind: "table", sectionId: "", near: "Không có" })).toBeNull();
  });
});
