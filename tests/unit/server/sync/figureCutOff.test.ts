// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newSharedSection } from "../../../../extensions/keptFormats.ts";
import { nodeOf, readSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { decideActs, resolve } from "../../../../extensions/suggestions/resolution.ts";
import { letJsdomMeasure } from "../../../support/openSectionEditor.ts";
import { type RoomBench, roomBench } from "../../../support/roomBench.ts";
import { figure, p, press, type SuggestingEditor, select, suggestingEditor, type } from "../../../support/suggestingEditors.ts";

const opened: { destroy(): void }[] = [];
beforeAll(letJsdomMeasure);
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});

const text = { type: "doc", content: [p("Thu ngân sách đạt ", figure("96"), " kế hoạch."), p("Còn lại.")] } as const;

type Person = SuggestingEditor & { readonly shared: Y.Doc; send(): void };

async function sitDown(bench: RoomBench, user: string, mode: "direct" | "suggest"): Promise<Person> {
  const shared = newSharedSection();
  Y.applyUpdate(shared, await bench.state(), "server");
  const made = suggestingEditor({ user, mode, shared });
  const unsent: Uint8Array[] = [];
  shared.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") unsent.push(update);
  });
  opened.push(made.editor, shared);
  const send = () => {
    for (const update of unsent.splice(0)) bench.take(user, update, mode === "direct" ? "write" : "suggest");
  };
  return { ...made, shared, send };
}

/** A room behind the data cut-off; `vanphong` alone may correct figures. */
const lockedRoom = () => roomBench(text, {}, { reasonOf: (userId) => (userId === "vanphong" ? "Đếm lại" : null) });

function figureAt({ editor }: SuggestingEditor): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "figure") found = position;
  });
  return found;
}

const set = (one: Person, name: string, value: string) => one.editor.view.dispatch(one.editor.state.tr.setNodeAttribute(figureAt(one), name, value));

const edits: Record<string, (one: Person) => void> = {
  "a new value": (one) => set(one, "value", "97"),
  "a new whole": (one) => set(one, "ratioOf", "120"),
  "another unit": (one) => set(one, "unit", "triệu đồng"),
  "another meaning": (one) => set(one, "format", "percent"),
  "another indicator": (one) => set(one, "code", "thu"),
  "a figure more": (one) => one.editor.view.dispatch(one.editor.state.tr.insert(3, one.editor.schema.nodes["figure"]?.create({ value: "5" }) ?? [])),
  "a figure less": (one) => one.editor.view.dispatch(one.editor.state.tr.delete(figureAt(one), figureAt(one) + 1)),
  "its paragraph gone": (one) => one.editor.view.dispatch(one.editor.state.tr.delete(0, one.editor.state.doc.firstChild?.nodeSize ?? 0)),
};
const named = Object.entries(edits);
/** Those that a suggestion tells in a way of their own. */
const suggested = named.filter(([name]) => ["a new value", "a figure more", "its paragraph gone"].includes(name));

function decideAll({ editor }: SuggestingEditor, verdict: "accept" | "reject"): void {
  const keys = new Set(listChanges(editor.state.doc).changes.map(({ key }) => key));
  const decided = resolve(editor.state, decideActs(keys, verdict));
  if (decided === null) throw new Error("There is nothing to decide.");
  editor.view.dispatch(decided);
}

/** Somebody suggests, and somebody who writes decides. */
async function suggestAndDecide(edit: (one: Person) => void, who: { readonly asks: string; readonly writes: string }, verdict: "accept" | "reject") {
  const bench = await lockedRoom();
  const asks = await sitDown(bench, who.asks, "suggest");
  edit(asks);
  asks.send();
  const writer = await sitDown(bench, who.writes, "direct");
  decideAll(writer, verdict);
  return { bench, writer };
}

describe("[A43] after the data cut-off", () => {
  it.each(named)("%s is refused, and the text stays as it was", async (_name, edit) => {
    const bench = await lockedRoom();
    const before = await bench.state();
    const one = await sitDown(bench, "an", "direct");
    edit(one);
    expect(() => one.send()).toThrow(expect.objectContaining({ code: "figures_locked" }));
    expect(await bench.state()).toEqual(before);
  });

  it.each(suggested)("%s goes through for who may correct", async (_name, edit) => {
    const bench = await lockedRoom();
    const one = await sitDown(bench, "vanphong", "direct");
    edit(one);
    one.send();
    expect(readSection(await bench.reopened())).toEqual(readSection(one.shared));
  });

  it.each(suggested)("%s may be suggested", async (_name, edit) => {
    const bench = await lockedRoom();
    const one = await sitDown(bench, "an", "suggest");
    edit(one);
    one.send();
    expect(readSection(await bench.reopened())).toEqual(readSection(one.shared));
  });

  it.each(suggested)("%s that a colleague suggests is not for them to accept", async (_name, edit) => {
    const { writer } = await suggestAndDecide(edit, { asks: "an", writes: "chi" }, "accept");
    expect(() => writer.send()).toThrow(expect.objectContaining({ code: "figures_locked" }));
  });

  it.each(suggested)("%s that somebody suggests who may correct is theirs to accept", async (_name, edit) => {
    const { bench, writer } = await suggestAndDecide(edit, { asks: "vanphong", writes: "chi" }, "accept");
    writer.send();
    expect(readSection(await bench.reopened())).toEqual(readSection(writer.shared));
  });

  it.each(suggested)("%s that is suggested can be rejected by everybody who writes", async (_name, edit) => {
    const { bench, writer } = await suggestAndDecide(edit, { asks: "vanphong", writes: "chi" }, "reject");
    writer.send();
    expect(nodeOf(readSection(await bench.reopened())).eq(nodeOf(text))).toBe(true);
  });

  it("a figure that is made to look as if it were only suggested is refused", async () => {
    const bench = await lockedRoom();
    const one = await sitDown(bench, "an", "direct");
    const block = one.editor.state.tr.setNodeAttribute(0, "tcIns", "an-9|an|1000");
    one.editor.view.dispatch(block);
    expect(() => one.send()).toThrow(expect.objectContaining({ code: "figures_locked" }));
  });

  it("words change, also where a figure's paragraph is split before it", async () => {
    const bench = await lockedRoom();
    const one = await sitDown(bench, "an", "direct");
    select(one.editor, "Thu |ngân");
    type(one.editor, "tổng ");
    press(one.editor, "Enter");
    one.send();
    expect(readSection(await bench.reopened())).toEqual(readSection(one.shared));
  });

  it("a figure may be written in another form, and moved with its paragraph", async () => {
    const bench = await lockedRoom();
    const one = await sitDown(bench, "an", "direct");
    set(one, "format", "ungrouped");
    const { doc, tr } = one.editor.state;
    const [first, end] = [doc.child(0), doc.content.size];
    one.editor.view.dispatch(tr.insert(end, first).delete(0, first.nodeSize));
    one.send();
    expect(readSection(await bench.reopened())).toEqual(readSection(one.shared));
  });
});
