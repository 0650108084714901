import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { StaleStore } from "../../../../client/editor/stale/staleStore.ts";
import type { ReadText } from "../../../../client/editor/text/reportIndex.ts";
import { nodeOf } from "../../../../extensions/sectionContent.ts";
import { carriedFrom, confirmed } from "../../../../extensions/stale/staleness.ts";
import type { CarriedView } from "../../../../extensions/wire/rollForward.ts";
import { content, p } from "../../../support/reportBuilder.ts";

const october = nodeOf(content(p("Thu đạt 11 tỷ đồng."), p("Giao thông thông suốt.")));
const view = (carried = carriedFrom(october)): CarriedView => ({ from: null, sections: { "kinh-te": [...carried] } });

/** Texts that a test changes, told as the report's index tells them. */
function texts(first: Node) {
  const listeners = new Set<() => void>();
  let text: ReadText = { state: "read", node: first };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text: (): ReadText => text,
    change: (node: Node) => {
      text = { state: "read", node };
      for (const listener of listeners) listener();
    },
  };
}

describe("what a page knows of the last report", () => {
  it("is compared with the texts as they stand, and told when one changes", () => {
    const store = new StaleStore();
    const index = texts(october);
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    const stop = store.follow(index);
    store.setView(view());
    expect(store.section("kinh-te").stale).toHaveLength(2);
    const before = told;
    index.change(nodeOf(content(p("Thu đạt 12 tỷ đồng."), p("Giao thông thông suốt."))));
    expect(told).toBe(before + 1);
    expect(store.section("kinh-te").stale.map(({ words }) => words)).toEqual(["Giao thông thông suốt."]);
    stop();
    expect(store.section("kinh-te").stale).toEqual([]);
  });

  it("is the same object until a text or what is confirmed changes", () => {
    const store = new StaleStore();
    store.follow(texts(october));
    store.setView(view());
    const first = store.section("kinh-te");
    expect(store.section("kinh-te")).toBe(first);
    const carried = carriedFrom(october);
    store.setView(view(confirmed(carried, new Set(carried.map(({ text }) => text)))));
    expect(store.section("kinh-te").stale).toEqual([]);
  });

  it("says nothing of sections that took nothing over", () => {
    const store = new StaleStore();
    store.follow(texts(october));
    expect(store.section("an-ninh")).toEqual({ stale: [], onlyDates: false });
  });
});
