import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { type ContentMark, type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, decided, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { clearMalformed, decideActs, resolve } from "../../../../extensions/suggestions/resolution.ts";
import { content, dashes, heading, p, row, table } from "../../../support/reportBuilder.ts";

const mark = (type: "ins" | "del", id: string, more = {}): ContentMark => ({ type, attrs: { id, user: id.split("-")[0] ?? "", at: 1, ...more } });
const marked = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const flagged = (node: ContentNode, flag: "tcIns" | "tcDel", id: string): ContentNode => ({
  ...node,
  attrs: { ...node.attrs, [flag]: `${id}|${id.split("-")[0]}|1` },
});
const stateOf = (...blocks: readonly ContentNode[]): EditorState => EditorState.create({ doc: nodeOf(content(...blocks)) });
const everything = (verdict: "accept" | "reject") => () => verdict;

const long = stateOf(
  heading(3, "Kinh tế"),
  p("Thu ", marked("11", mark("del", "an-1")), marked("12", mark("ins", "an-1")), " tỷ; ", marked("đạt", mark("ins", "binh-1")), " kế hoạch."),
  p("Không đổi."),
  flagged(p(marked("Mới.", mark("ins", "an-2"))), "tcIns", "an-2"),
  dashes(p("A;", marked("¶", mark("ins", "binh-2", { k: "brk", d: "li" })), "B."), flagged(p("c"), "tcDel", "an-3")),
  table(row("x", p(marked("y", mark("del", "an-4")))), row("z", "t")),
  p("Hết."),
);

describe("a decision in an editor", () => {
  it.each(["accept", "reject"] as const)("says what the projection says, if everything is decided: %s", (verdict) => {
    const after = resolve(long, everything(verdict))?.doc;
    expect(after?.toJSON()).toEqual((verdict === "accept" ? acceptAll : rejectAll)(long.doc).toJSON());
  });

  it("decides acts one by one, in any order, to the same end", () => {
    const keys = listChanges(long.doc).changes.map(({ key }) => key);
    expect(keys).toHaveLength(6);
    for (const order of [keys, keys.toReversed()]) {
      const end = order.reduce<EditorState>((state, key) => {
        const transaction = resolve(state, decideActs(new Set([key]), "accept"));
        return transaction === null ? state : state.apply(transaction);
      }, long);
      expect(end.doc.toJSON()).toEqual(acceptAll(long.doc).toJSON());
    }
  });

  it("leaves everything else as the same nodes, and the caret on its word", () => {
    const place = positionOf(long.doc, "Không đổi.") + 6;
    const state = long.apply(long.tr.setSelection(TextSelection.create(long.doc, place)));
    const next = state.apply(resolve(state, everything("accept")) ?? state.tr);
    expect(next.selection.$from.parent.textContent).toBe("Không đổi.");
    expect(next.selection.$from.parentOffset).toBe(6);
    expect(next.selection.$from.parent).toBe(state.selection.$from.parent);
  });

  it("touches one word only, where one word is decided", () => {
    const transaction = resolve(long, decideActs(new Set(["binh binh-1"]), "reject"));
    const ranges: number[] = [];
    for (const map of transaction?.mapping.maps ?? []) {
      map.forEach((start, end) => {
        ranges.push(end - start);
      });
    }
    expect(ranges).toEqual([3]);
  });

  it("does nothing where there is nothing to decide", () => {
    expect(resolve(stateOf(p("A")), everything("accept"))).toBeNull();
    expect(resolve(long, decideActs(new Set(["an an-99"]), "accept"))).toBeNull();
  });

  it("takes up what had to wait for another decision", () => {
    const { doc } = stateOf(flagged(p(marked("mới", mark("ins", "binh-1"))), "tcDel", "an-1"), p("Z"));
    const waits = decided(doc, decideActs(new Set(["an an-1"]), "accept"));
    expect(waits.toJSON()).toEqual(doc.toJSON());
    expect(decided(doc, everything("reject")).toJSON()).toEqual(rejectAll(doc).toJSON());
  });
});

describe("[A14] a record that nobody can read", () => {
  const broken: ContentMark = { type: "ins", attrs: { id: "an-1", user: "", at: 1 } };
  const state = stateOf(p("Thu ", marked("mười hai", broken), " và ", marked("chi", mark("ins", "an-2"))), {
    ...p("B"),
    attrs: { tcDel: "không đọc được" },
  });

  it("does not stop the others, and is listed", () => {
    const next = state.apply(resolve(state, everything("accept")) ?? state.tr);
    expect(listChanges(next.doc)).toMatchObject({ changes: [], malformed: [{ text: "mười hai" }, { text: "B" }] });
  });

  it("is cleared and leaves its words", () => {
    let now = state;
    for (let { malformed } = listChanges(now.doc); malformed[0] !== undefined; { malformed } = listChanges(now.doc)) {
      const transaction = clearMalformed(now, malformed[0]);
      expect(transaction).not.toBeNull();
      if (transaction !== null) now = now.apply(transaction);
    }
    expect(acceptAll(now.doc).textContent).toBe("Thu mười hai và chiB");
    expect(acceptAll(now.doc).childCount).toBe(2);
  });
});

function positionOf(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (node.isText && node.text?.startsWith(words) === true) found = position;
  });
  return found;
}
