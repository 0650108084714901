// @vitest-environment jsdom
import { undo } from "@tiptap/y-tiptap";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newSharedSection } from "../../../../extensions/keptFormats.ts";
import { contentRoot, nodeOf, readSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { decideActs, resolve } from "../../../../extensions/suggestions/resolution.ts";
import type { Decision } from "../../../../server/sync/suggesting/decisions.ts";
import { letJsdomMeasure } from "../../../support/openSectionEditor.ts";
import { type RoomBench, roomBench } from "../../../support/roomBench.ts";
import { blocks, suggestedText, textAt } from "../../../support/suggestedText.ts";
import { comparable, erase, press, type SuggestingEditor, select, suggestingEditor, type } from "../../../support/suggestingEditors.ts";

let bench: RoomBench;
const opened: { destroy(): void }[] = [];

beforeAll(letJsdomMeasure);
beforeEach(async () => {
  bench = await roomBench(suggestedText);
});
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});

interface Person extends SuggestingEditor {
  /** Hand in what was done since, and say what it decided. */
  send(): readonly Decision[];
}

async function sitDown(user: string, mode: "direct" | "suggest", access: "write" | "suggest" = "write"): Promise<Person> {
  const shared = newSharedSection();
  Y.applyUpdate(shared, await bench.state(), "server");
  const made = suggestingEditor({ user, mode, shared });
  const unsent: Uint8Array[] = [];
  shared.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") unsent.push(update);
  });
  opened.push(made.editor, shared);
  return { ...made, send: () => unsent.splice(0).flatMap((update) => bench.take(user, update, access)) };
}

/** Decide one act of the text by its base id. */
function decide({ editor }: SuggestingEditor, id: string, verdict: "accept" | "reject"): void {
  const change = listChanges(editor.state.doc).changes.find((one) => one.id === id);
  if (change === undefined) throw new Error(`There is no act ${id}.`);
  const transaction = resolve(editor.state, decideActs(new Set([change.key]), verdict));
  if (transaction === null) throw new Error(`The act ${id} cannot be decided.`);
  editor.view.dispatch(transaction);
}

const acts = { words: "b-1", deletion: "b-2", block: "b-3", join: "b-4", heading: "b-5" };

describe("[SY21] decisions of writers are read from what they do", () => {
  it.each(Object.entries(acts).flatMap(([name, id]) => (["accept", "reject"] as const).map((verdict) => ({ name, id, verdict }))))(
    "$verdict of another's $name",
    async ({ id, verdict }) => {
      const writer = await sitDown("chi", "direct");
      decide(writer, id, verdict);
      expect(writer.send()).toEqual([{ verdict: `${verdict}ed`, user: "binh", count: 1 }]);
    },
  );

  it.each(["accept", "reject"] as const)("%s of signs: a figure's new value and a break", async (verdict) => {
    const an = await sitDown("an", "suggest", "suggest");
    an.editor.state.doc.descendants((node, position) => {
      if (node.type.name === "figure") an.editor.view.dispatch(an.editor.state.tr.setNodeAttribute(position, "value", "97"));
    });
    select(an.editor, "Kết |quả");
    press(an.editor, "Enter");
    an.send();
    const writer = await sitDown("chi", "direct");
    decide(writer, "an-1", verdict);
    expect(writer.send()).toEqual([{ verdict: `${verdict}ed`, user: "an", count: 1 }]);
    decide(writer, "an-2", verdict);
    expect(writer.send()).toEqual([{ verdict: `${verdict}ed`, user: "an", count: 1 }]);
  });

  it("several at once are one for each person and kind", async () => {
    const writer = await sitDown("chi", "direct");
    const transaction = resolve(writer.editor.state, () => "accept");
    if (transaction !== null) writer.editor.view.dispatch(transaction);
    expect(writer.send()).toEqual([
      { verdict: "accepted", user: "binh", count: 5 },
      { verdict: "accepted", user: "an", count: 1 },
    ]);
  });

  it("none is made by typing, by suggesting, and by withdrawing one's own", async () => {
    const writer = await sitDown("chi", "direct");
    select(writer.editor, "Thu |ngân");
    type(writer.editor, "hút ");
    erase(writer.editor, -1, 2);
    expect(writer.send()).toEqual([]);
    const owner = await sitDown("an", "suggest");
    select(owner.editor, "|Đoạn của An", "của An.|");
    owner.editor.commands.deleteSelection();
    decide(owner, "a-1", "reject");
    expect(owner.send()).toEqual([]);
  });

  it("part of an act is none, and its last word is one", async () => {
    const writer = await sitDown("chi", "direct");
    select(writer.editor, "tăng |đạt");
    erase(writer.editor, -1, 2);
    expect(writer.send()).toEqual([]);
    erase(writer.editor, -1, 3);
    expect(writer.send()).toEqual([{ verdict: "rejected", user: "binh", count: 1 }]);
  });
});

describe("[SY13] what was suggested stays its author's act", () => {
  it("when a rejection is undone", async () => {
    const writer = await sitDown("chi", "direct");
    const before = comparable(writer.editor.state.doc);
    for (const id of Object.values(acts)) decide(writer, id, "reject");
    writer.send();
    undo(writer.editor.state);
    writer.send();
    expect(comparable(writer.editor.state.doc)).toEqual(before);
    expect(comparable(nodeOf(readSection(await bench.reopened())))).toEqual(before);
  });

  it("when a break that another strikes is accepted, so that the deletion goes from the sign to the paragraph", async () => {
    const an = await sitDown("an", "suggest", "suggest");
    select(an.editor, "Kết |quả");
    press(an.editor, "Enter");
    an.send();
    const binh = await sitDown("binh", "suggest", "suggest");
    select(binh.editor, "Kết ¶|quả");
    erase(binh.editor, -1);
    binh.send();
    const writer = await sitDown("chi", "direct");
    decide(writer, "an-1", "accept");
    expect(writer.send()).toEqual([{ verdict: "accepted", user: "an", count: 1 }]);
  });

  it("but not in the name of somebody else where there was none", async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await bench.state());
    const before = Y.encodeStateVector(doc);
    textAt(doc, blocks.plain).insert(0, "X", { "ins--AAAAAAAA": { id: "b-1", user: "binh", at: 2, k: "", d: "" } });
    expect(() => bench.take("chi", Y.encodeStateAsUpdate(doc, before))).toThrow(expect.objectContaining({ code: "bad_update" }));
    expect(doc.getXmlFragment(contentRoot).length).toBeGreaterThan(0);
  });
});
