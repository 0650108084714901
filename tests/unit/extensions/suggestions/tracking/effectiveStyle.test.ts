import { expect, it } from "vitest";
import { nodeOf } from "../../../../../extensions/sectionContent.ts";
import { effectiveStyle } from "../../../../../extensions/suggestions/tracking/effectiveStyle.ts";
import { content, p, table } from "../../../../support/reportBuilder.ts";

const proposal = (user: string, at: number, level: number) => ({ id: `${user}-1`, user, at, type: "heading", attrs: { level } });

it("[T9] a paragraph looks to people as the latest proposal says", () => {
  const paragraph = { ...p("Kết quả"), attrs: { tcProp: JSON.stringify([proposal("an", 2, 3), proposal("binh", 1, 4)]) } };
  expect(effectiveStyle(nodeOf(content(paragraph)).child(0))).toEqual({ type: "heading", attrs: { level: 3 } });
});

it("what is neither a paragraph nor a heading has no such look", () => {
  expect(effectiveStyle(nodeOf(content(table())).child(0))).toBeNull();
});
