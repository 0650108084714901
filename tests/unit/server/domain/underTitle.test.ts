import { describe, expect, it } from "vitest";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";
import { underTitle } from "../../../../server/domain/underTitle.ts";

const text = (words: string, bold = false): ContentNode => ({ type: "text", text: words, ...(bold ? { marks: [{ type: "bold" as const }] } : {}) });
const paragraph = (...content: ContentNode[]): ContentNode => ({ type: "paragraph", content });
const heading = (layout: "block" | "run-in", ...content: ContentNode[]): ContentNode => ({ type: "heading", attrs: { level: 3, layout }, content });
const section = (...content: ContentNode[]): SectionContent => ({ type: "doc", content });

describe("a text that becomes a section of its own", () => {
  it("gives its opening heading up to the title", () => {
    const moved = section(heading("block", text("Nông  nghiệp:")), paragraph(text("Lúa mùa đã gặt xong.")));
    expect(underTitle(moved, "Nông nghiệp")).toEqual({ content: section(paragraph(text("Lúa mùa đã gặt xong."))), layout: "block" });
  });

  it("keeps the words behind a run-in heading as its first paragraph, and the title runs in", () => {
    const moved = section(heading("run-in", text("Nông nghiệp:", true), text(" Lúa mùa đã gặt xong."), text(" Hết.", true)));
    expect(underTitle(moved, "Nông nghiệp:")).toEqual({
      content: section(paragraph(text("Lúa mùa đã gặt xong."), text(" Hết.", true))),
      layout: "run-in",
    });
  });

  it("finds the end of a run-in title inside one run", () => {
    const moved = section(heading("run-in", text("Nông nghiệp: Lúa mùa đã gặt xong.")));
    expect(underTitle(moved, "Nông nghiệp")).toEqual({ content: section(paragraph(text("Lúa mùa đã gặt xong."))), layout: "run-in" });
  });

  it.each([
    ["a heading of other words", section(heading("block", text("Thủy sản")))],
    ["a run-in heading of other words", section(heading("run-in", text("Thủy sản: ổn định")))],
    ["a heading with a figure in it", section(heading("block", text("Nông nghiệp"), { type: "figure" }))],
    ["a paragraph", section(paragraph(text("Nông nghiệp")))],
    ["no text", section()],
  ])("leaves %s as it is", (_what, moved) => {
    expect(underTitle(moved, "Nông nghiệp")).toEqual({ content: moved, layout: "block" });
  });
});
