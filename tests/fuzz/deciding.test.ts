// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import { contentRoot, parseSectionContent, readSection, type SectionContent, seedSection } from "../../extensions/sectionContent.ts";
import { changeKey, listChanges } from "../../extensions/suggestions/listChanges.ts";
import { acceptAll, decided, rejectAll } from "../../extensions/suggestions/projections.ts";
import { decideActs, resolve } from "../../extensions/suggestions/resolution.ts";
import { letJsdomMeasure } from "../support/openSectionEditor.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { act, variedText } from "../support/randomSuggestions.ts";
import { authorNamed, comparable, type SuggestingEditor, section, suggestingEditor } from "../support/suggestingEditors.ts";

const isLong = process.env["LONG"] === "1";
const runs = isLong ? { alone: 1_000, together: 500, acts: 24 } : { alone: 70, together: 20, acts: 12 };
const from = Number(process.env["SEED"] ?? 1);
const seeds = (count: number) => Array.from({ length: process.env["SEED"] === undefined ? count : 1 }, (_none, index) => from + index);
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

/** Decide one act that is drawn. Whether there was one. */
function decideOne({ editor }: SuggestingEditor, roll: Dice, verdict: "accept" | "reject", only?: string): boolean {
  const changes = listChanges(editor.state.doc).changes.filter(({ user }) => only === undefined || user === only);
  const change = changes[roll(Math.max(changes.length, 1))];
  if (change === undefined) return false;
  const transaction = resolve(editor.state, decideActs(new Set([changeKey(change)]), verdict));
  if (transaction !== null) editor.view.dispatch(transaction);
  return transaction !== null;
}

describe("[A13] decisions one by one come to the same end as all at once", () => {
  it.each(seeds(runs.alone))("seed %i", async (seed) => {
    const roll = dice(seed + 20_000);
    const start = section(...(base.content ?? []));
    const person = open({ content: start });
    for (let count = 0; count < runs.acts; count += 1) await act(person.editor, roll);
    const pending = person.editor.state.doc;
    for (const verdict of ["accept", "reject"] as const) {
      const decider = open({ content: pending, user: "bình" });
      for (let count = 0; count < 400 && listChanges(decider.editor.state.doc).changes.length > 0; count += 1) {
        const before = decider.editor.state.doc;
        const changes = listChanges(before).changes;
        const key = changes[roll(changes.length)]?.key ?? "";
        const one = decided(before, decideActs(new Set([key]), verdict));
        decideOne(decider, () => changes.findIndex((change) => change.key === key), verdict);
        decider.editor.state.doc.check();
        expect(comparable(decider.editor.state.doc)).toEqual(comparable(one));
      }
      const end = (verdict === "accept" ? acceptAll : rejectAll)(pending);
      // What had to wait for another decision is decided when everything else is.
      expect(comparable(decided(decider.editor.state.doc, () => verdict))).toEqual(comparable(end));
    }
  });
});

describe("deciding single acts while others write: all see the same, and only that act is decided", () => {
  it.each(seeds(runs.together))("seed %i", async (seed) => {
    const roll = dice(seed + 70_000);
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
    const [decider, ...writers] = people;
    if (decider === undefined) return;
    for (let count = 0; count < runs.acts; count += 1) {
      const writer = writers[roll(2)];
      if (writer !== undefined) await act(writer.editor, roll);
      if (roll(3) === 0) {
        meet();
        // What is rejected was only proposed: the text underneath stays as it was, whatever the others propose meanwhile.
        decideOne(decider, roll, "reject");
      }
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
