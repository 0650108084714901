// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { drawText } from "../../../../client/editor/text/drawText.ts";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import { runInWords, type SectionHeading } from "../../../../client/editor/text/runIn.ts";
import { nodeOf } from "../../../../extensions/sectionContent.ts";
import { everything } from "../../../support/everything.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

const words = { hidden: "", unknown: "" };

/** What one sees: tags, words and the attributes that the style sheets use; not what ProseMirror adds for itself. */
function look(root: ParentNode): string {
  const copy = document.createElement("div");
  copy.append(...[...root.childNodes].map((child) => child.cloneNode(true)));
  for (const added of copy.querySelectorAll(".ProseMirror-trailingBreak, .ProseMirror-separator, br, .caret")) added.remove();
  for (const element of copy.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (
        ![
          "data-printed",
          "data-run-in",
          "data-layout",
          "data-figure",
          "data-figure-ref",
          "data-footnote",
          "data-role",
          "data-state",
          "colspan",
          "rowspan",
        ].includes(name)
      ) {
        element.removeAttribute(name);
      }
    }
  }
  return copy.innerHTML.replaceAll("<button>", "<span>").replaceAll("</button>", "</span>");
}

describe("static text", () => {
  it.each<SectionHeading>([
    { number: "3.", title: "Kinh tế", layout: "block" },
    { number: "3.", title: "Kinh tế", layout: "run-in" },
  ])("looks as the editor does, with a heading of layout $layout", (heading) => {
    const index = new ReportIndex();
    index.setOutline([{ id: "s", title: heading.title, confidentialTo: [] }]);
    const { editor } = openContent(everything, { heading, index });
    const node = nodeOf(everything);
    const drawn = drawText(node, {
      sectionNumber: heading.number,
      runIn: runInWords(heading, node),
      firstFootnote: 1,
      reference: (code) => index.reference("s", code),
      words,
    });
    expect(look(drawn)).toBe(look(editor.view.dom));
  });

  it("prints counted and fixed numbers of headings and the number of a footnote", () => {
    const drawn = drawText(nodeOf(everything), { sectionNumber: "3.", runIn: "", firstFootnote: 4, reference: () => ({ state: "unknown" }), words });
    expect([...drawn.querySelectorAll<HTMLElement>("[data-printed]")].map((heading) => heading.dataset["printed"])).toEqual(["3.1", "3.5", "a)"]);
    expect(drawn.querySelector("sup")?.textContent).toBe("4");
  });
});
