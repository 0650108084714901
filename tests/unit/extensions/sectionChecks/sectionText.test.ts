// @vitest-environment jsdom
import type { Node } from "@tiptap/pm/model";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../../extensions/nodes/figure.ts";
import { placesOf, sectionText } from "../../../../extensions/sectionChecks/sectionText.ts";
import type { SectionText } from "../../../../extensions/sectionChecks/textPieces.ts";
import { nodeOfSign } from "../../../../extensions/suggestions/listing/printed.ts";
import { acceptAll } from "../../../../extensions/suggestions/projections.ts";
import { letJsdomMeasure } from "../../../support/openSectionEditor.ts";
import { dice } from "../../../support/randomEdits.ts";
import { act, variedText } from "../../../support/randomSuggestions.ts";
import { figure, footnote, h, li, p, section, suggestingEditor, table, ul } from "../../../support/suggestingEditors.ts";

const reference = (code: string): string => `số của ${code}`;

beforeAll(letJsdomMeasure);
const opened: { destroy(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});

/** What stands in the document where a piece of the text says that it came from. */
function standingAt(doc: Node, from: number, to: number): string {
  const node = doc.nodeAt(from);
  if (node === null) return "";
  const stood = node.isText ? nodeOfSign(node) : node;
  if (stood === null) return doc.textBetween(from, to);
  if (stood.type.name === "figure") return formatFigure(parseFigure(stood.attrs));
  return stood.type.name === "footnote" ? stood.children.map((child) => child.text ?? formatFigure(parseFigure(child.attrs))).join("") : " ";
}

function expectTheSameWords(doc: Node, { text, pieces }: SectionText): void {
  for (const { at, length, from, to } of pieces) expect(standingAt(doc, from, to)).toBe(text.slice(at, at + length));
}

describe("a section as plain text", () => {
  it("has a block a line, marks before items, rows as lines, figures printed and notes behind their block", () => {
    const doc = section(
      h(3, "Kinh tế"),
      p("Thu ", figure("1250"), " trong tháng", footnote("Theo số ", figure("3")), "."),
      ul(li(p("Một"), ul(li(p("Con")))), li(p("Hai"))),
      table(["Chỉ tiêu", "Số"], ["Hộ", "12"]),
      p({ type: "figureRef", attrs: { code: "thu" } }),
    );
    expect(sectionText(doc, reference).text.split("\n")).toEqual([
      "Kinh tế",
      `Thu ${formatFigure(parseFigure(figure("1250").attrs))} trong tháng.`,
      `Theo số ${formatFigure(parseFigure(figure("3").attrs))}`,
      "- Một",
      "+ Con",
      "- Hai",
      "Chỉ tiêu | Số",
      "Hộ | 12",
      "số của thu",
    ]);
  });

  it("gives a range that goes over a figure as three places", () => {
    const doc = section(p("Thu ", figure("12"), " đồng"));
    const text = sectionText(doc, reference);
    const printed = formatFigure(parseFigure(figure("12").attrs));
    const places = placesOf(text, 2, 5 + printed.length);
    expect(places.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [3, 5, "words"],
      [5, 6, "printed"],
      [6, 7, "words"],
    ]);
  });

  it("has no place for a range that lies between the pieces", () => {
    const text = sectionText(section(table(["a", "b"])), reference);
    expect(text.text).toBe("a | b");
    expect(placesOf(text, 1, 4)).toEqual([]);
  });
});

describe("with suggestions, every piece leads back to the same words, and the text is that of what was accepted", () => {
  const seeds = Array.from({ length: 60 }, (_none, index) => index + 1);
  it.each(seeds)("seed %i", async (seed) => {
    const roll = dice(seed + 900_000);
    const { editor } = suggestingEditor({ content: variedText });
    opened.push(editor);
    for (let count = 0; count < 14; count += 1) {
      await act(editor, roll);
      const { doc } = editor.state;
      const text = sectionText(doc, reference);
      expect(text.text).toBe(sectionText(acceptAll(doc), reference).text);
      expectTheSameWords(doc, text);
    }
  });
});
