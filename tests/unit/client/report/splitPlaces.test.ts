import { describe, expect, it } from "vitest";
import { splitPlaces } from "../../../../client/pages/report/outline/splitPlaces.ts";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";

const text = (words: string): ContentNode => ({ type: "text", text: words });
const paragraph = (...content: ContentNode[]): ContentNode => ({ type: "paragraph", content });
const heading = (words: string): ContentNode => ({ type: "heading", attrs: { level: 3 }, content: [text(words)] });
const section = (...content: ContentNode[]): SectionContent => ({ type: "doc", content });

describe("the places where a section can be split", () => {
  it("are its headings, if it has any behind the first block", () => {
    const content = section(heading("Nông nghiệp"), paragraph(text("Gieo trồng…")), heading("Công thương"), paragraph(text("Chợ…")));
    expect(splitPlaces(content)).toEqual([{ from: 2, heading: true, words: "Công thương", title: "Công thương" }]);
  });

  it("are its paragraphs otherwise, with figures as they are printed and without the words of footnotes", () => {
    const figure: ContentNode = { type: "figure", attrs: { value: "1801.6", unit: "tấn" } };
    const note: ContentNode = { type: "footnote", content: [text("theo báo cáo")] };
    const content = section(paragraph(text("Một")), paragraph(text("Sản lượng "), figure, note, text(".")));
    expect(splitPlaces(content)).toEqual([{ from: 1, heading: false, words: "Sản lượng 1.801,6 tấn.", title: "" }]);
  });

  it("suggest a run-in heading without the sentence behind it as the new title", () => {
    const content = section(paragraph(text("Một")), heading("Nông nghiệp: Lúa mùa đã gặt xong: năng suất khá."));
    expect(splitPlaces(content)[0]?.title).toBe("Nông nghiệp");
  });

  it("are none in a section of one block, or where only empty lines follow", () => {
    expect(splitPlaces(section(paragraph(text("Một"))))).toEqual([]);
    expect(splitPlaces(section(paragraph(text("Một")), paragraph()))).toEqual([]);
    expect(splitPlaces({ type: "doc" })).toEqual([]);
  });
});
