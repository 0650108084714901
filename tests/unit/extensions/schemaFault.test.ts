import { expect, it } from "vitest";
import { ContentError, parseSectionContent, schemaFault } from "../../../extensions/sectionContent.ts";

it("says where a text breaks the schema, and nothing of its words", () => {
  const wrong = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: 'lời "riêng" của mục' }, { type: "table" }] }] };
  let said = "";
  try {
    parseSectionContent(wrong);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    said = error.message;
    expect(error.cause).toBeUndefined();
  }
  expect(said).toContain("Invalid content for node paragraph");
  expect(said).toContain("table");
  for (const word of ["lời", "riêng", "mục"]) expect(said).not.toContain(word);
});

it("hides also words that the library cut off in the middle of its quotation", () => {
  expect(schemaFault(new RangeError('Invalid content for node doc: <paragraph("một câu dài bị c'))).toBe(
    'Invalid content for node doc: <paragraph("…"',
  );
});
