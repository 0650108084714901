// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import { contentRoot, parseSectionContent, readSection, type SectionContent, seedSection } from "../../extensions/sectionContent.ts";
import { acceptAll, rejectAll, rejectOf } from "../../extensions/suggestions/projections.ts";
import { letJsdomMeasure } from "../support/openSectionEditor.ts";
import { dice } from "../support/randomEdits.ts";
import { act, variedText } from "../support/randomSuggestions.ts";
import { authorNamed, comparable, type SuggestingEditor, section, suggestingEditor } from "../support/suggestingEditors.ts";

const isLong = process.env["LONG"] === "1";
const runs = isLong ? { alone: 1_000, after: 300, together: 1_000, acts: 24 } : { alone: 200, after: 40, together: 30, acts: 12 };

const base: SectionContent = parseSectionContent(variedText.toJSON());

beforeAll(letJsdomMeasure);
const opened: { destroy(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});
const open = (settings: Parameters<typeof suggestingEditor>[0]): SuggestingEditor => {
  const made = suggestingEditor(settings);
  opened.push(made.editor);
  return made;
};
const from = Number(process.env["SEED"] ?? 1);
const seeds = (count: number) => Array.from({ length: process.env["SEED"] === undefined ? count : 1 }, (_none, index) => from + index);

describe("[T14] whatever one person does in suggestion mode, rejecting it gives the text as it was", () => {
  it.each(seeds(runs.alone))("seed %i", async (seed) => {
    const roll = dice(seed);
    const start = section(...(base.content ?? []));
    const { editor } = open({ content: start });
    for (let count = 0; count < runs.acts; count += 1) {
      await act(editor, roll);
      editor.state.doc.check();
      expect(comparable(rejectAll(editor.state.doc))).toEqual(comparable(start));
    }
    acceptAll(editor.state.doc).check();
    expect(comparable(rejectOf(editor.state.doc, "an"))).toEqual(comparable(start));
  });
});

describe("what one person writes on top of another's suggestions leaves these as they were", () => {
  it.each(seeds(runs.after))("seed %i", async (seed) => {
    const roll = dice(seed + 50_000);
    const first = open({ content: section(...(base.content ?? [])) });
    for (let count = 0; count < runs.acts; count += 1) await act(first.editor, roll);
    const before = first.editor.state.doc;
    const second = open({ content: before, user: "bình" });
    for (let count = 0; count < runs.acts; count += 1) {
      await act(second.editor, roll);
      second.editor.state.doc.check();
      expect(comparable(rejectOf(second.editor.state.doc, "bình"))).toEqual(comparable(rejectOf(before, "bình")));
    }
  });
});

describe("three people who suggest at once on slow lines see the same, and rejecting all gives the text as it was", () => {
  it.each(seeds(runs.together))("seed %i", async (seed) => {
    const roll = dice(seed + 90_000);
    const origin = new Y.Doc();
    seedSection(origin, base);
    const start = section(...(readSection(origin).content ?? []));
    const people = ["an", "bình", "chi"].map((user) => {
      const shared = newSharedSection();
      opened.push(shared);
      Y.applyUpdate(shared, Y.encodeStateAsUpdate(origin));
      return { shared, ...open({ shared, user, author: authorNamed(user) }) };
    });
    const meet = () => {
      for (const { shared } of people) {
        for (const other of people) Y.applyUpdate(shared, Y.encodeStateAsUpdate(other.shared, Y.encodeStateVector(shared)), "net");
      }
    };
    for (let count = 0; count < runs.acts; count += 1) {
      const person = people[roll(3)];
      if (person !== undefined) await act(person.editor, roll);
      if (roll(5) === 0) meet();
    }
    meet();
    meet();
    const [one, ...others] = people.map(({ shared }) => shared.getXmlFragment(contentRoot).toString());
    for (const other of others) expect(other).toBe(one);
    for (const { editor, shared } of people) {
      const text = section(...(readSection(shared).content ?? []));
      expect(comparable(editor.state.doc)).toEqual(comparable(text));
      expect(comparable(rejectAll(text))).toEqual(comparable(start));
    }
  });
});
