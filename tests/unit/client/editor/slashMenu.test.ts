// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { slashItems } from "../../../../client/editor/slash/slashItems.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { content, p } from "../../../support/reportBuilder.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

describe("the slash menu", () => {
  const offered = (editor: Editor, query: string, place: Parameters<typeof slashItems>[1] = { kind: "section", level: 2 }) =>
    slashItems(editor, place, query).map(({ id }) => id);

  it("is searched in Vietnamese with and without marks, and in English", () => {
    const { editor } = openContent(content(p("Thu ngân sách.")));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "Số liệu")).toEqual(["figure"]);
    expect(offered(editor, "so lieu")).toEqual(["figure"]);
    expect(offered(editor, "foot")).toEqual(["footnote"]);
  });

  it("stays away when a space follows the slash", () => {
    const { editor } = openContent(content(p("Thu ngân sách.")));
    expect(offered(editor, " h")).toEqual([]);
  });

  it("offers signature and recipients in the closing part only, and only once", () => {
    const { editor } = openContent(content(p("Hết."), { type: "signatureBlock" }));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "", { kind: "section", level: 2 })).not.toContain("recipients");
    expect(offered(editor, "", { kind: "closing", level: 1 })).toContain("recipients");
    expect(offered(editor, "", { kind: "closing", level: 1 })).not.toContain("signature");
  });

  it("offers headings of the first level only where the section is numbered I.", () => {
    const { editor } = openContent(content(p("Hết.")));
    editor.commands.setTextSelection(1);
    expect(offered(editor, "")).not.toContain("subheading");
    expect(offered(editor, "", { kind: "section", level: 1 })).toContain("subheading");
  });
});
