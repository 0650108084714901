// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type ContentNode, nodeOf, readSection, seedSection } from "../../../../extensions/sectionContent.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";

beforeAll(letJsdomMeasure);

const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

const words = (text: string): ContentNode => ({ type: "text", text });
const figure: ContentNode = { type: "figure", attrs: { code: "KT.1", value: "55", unit: "hồ sơ" } };
const footnote: ContentNode = { type: "footnote", content: [words("Theo Kho bạc")] };

/** Two people at `Thu được [55 hồ sơ] mới, theo báo cáo[¹] tháng.` What one writes waits until `meet`. */
function twoPeople() {
  const first = new Y.Doc();
  seedSection(first, {
    type: "doc",
    content: [{ type: "paragraph", content: [words("Thu được "), figure, words(" mới, theo báo cáo"), footnote, words(" tháng.")] }],
  });
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  const editors = [first, second].map((doc) => openSectionEditor(doc));
  opened.push(...editors);
  const [lan, minh] = editors;
  if (lan === undefined || minh === undefined) throw new Error("There are two editors.");
  const meet = (): void => {
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first, Y.encodeStateVector(second)));
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second, Y.encodeStateVector(first)));
  };
  return { lan, minh, meet, read: () => [first, second].map((doc) => linesOf(doc)) };
}

/** A section's lines as one reads them, figures as `[code]`, footnotes as `{words}`. */
const linesOf = (doc: Y.Doc): readonly string[] => {
  const lines: string[] = [];
  nodeOf(readSection(doc)).forEach((block) => {
    let line = "";
    block.forEach((node) => {
      if (node.type.name === "figure") line += `[${String(node.attrs["code"])}]`;
      else line += node.type.name === "footnote" ? `{${node.textContent}}` : node.textContent;
    });
    lines.push(line);
  });
  return lines;
};

/** Put the caret behind these words of the text and press Enter. */
function enterBehind(editor: Editor, before: string): void {
  let at: number | null = null;
  editor.state.doc.descendants((node, position) => {
    const index = node.text?.indexOf(before) ?? -1;
    if (at === null && index >= 0) at = position + index + before.length;
  });
  if (at === null) throw new Error(`"${before}" is not in the text.`);
  editor.commands.setTextSelection(at);
  editor.commands.keyboardShortcut("Enter");
}

const places: Readonly<Record<string, readonly [behind: string, lines: readonly string[]]>> = {
  "before both": ["Thu ", ["Thu ", "được [KT.1] mới, theo báo cáo{Theo Kho bạc} tháng."]],
  "right before the figure": ["được ", ["Thu được ", "[KT.1] mới, theo báo cáo{Theo Kho bạc} tháng."]],
  "between both": [" mới,", ["Thu được [KT.1] mới,", " theo báo cáo{Theo Kho bạc} tháng."]],
  "right before the note": ["báo cáo", ["Thu được [KT.1] mới, theo báo cáo", "{Theo Kho bạc} tháng."]],
  "behind both": [" tháng", ["Thu được [KT.1] mới, theo báo cáo{Theo Kho bạc} tháng", "."]],
};

describe("[A27] a figure and a footnote stay on their words", () => {
  it.each(Object.entries(places))("after Enter %s, in both editors", (_name, [behind, lines]) => {
    const { lan, meet, read } = twoPeople();
    enterBehind(lan, behind);
    meet();
    expect(read()).toEqual([lines, lines]);
  });

  const pairs = Object.keys(places).flatMap((one) => Object.keys(places).map((other) => [one, other] as const));
  it.each(pairs)("after Enter %s by one and %s by another at the same moment: each is there, with the word behind it", (one, other) => {
    const { lan, minh, meet, read } = twoPeople();
    enterBehind(lan, places[one]?.[0] ?? "");
    enterBehind(minh, places[other]?.[0] ?? "");
    meet();
    const [left, right] = read();
    expect(right).toEqual(left);
    // Nobody put anything between these and the word that follows them.
    expect(left?.some((line) => line.includes("[KT.1] mới,"))).toBe(true);
    expect(left?.some((line) => line.includes("{Theo Kho bạc} tháng"))).toBe(true);
  });
});
