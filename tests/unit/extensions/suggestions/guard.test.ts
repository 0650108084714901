import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../../extensions/schema.ts";
import { type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { keepsOthers } from "../../../../extensions/suggestions/guard/keepsOthers.ts";
import { windowOf } from "../../../../extensions/suggestions/guard/windowOf.ts";
import { rejectOf } from "../../../../extensions/suggestions/projections.ts";
import { trackTransaction } from "../../../../extensions/suggestions/tracking/trackTransaction.ts";
import { dice, randomEdit } from "../../../support/randomEdits.ts";
import { stampOf, suggestedText } from "../../../support/suggestedText.ts";
import { authorNamed, comparable, li, p, placeOf, section, ul } from "../../../support/suggestingEditors.ts";

const text = nodeOf(suggestedText);
const empty = nodeOf({ type: "doc", content: [] });
const ownWords = reportSchema.mark("ins", { ...stampOf("a-7", "an"), k: "", d: "" });

/** The text after an edit made in suggestion mode by `an`. */
function suggested(before: Node, edit: (transaction: EditorState["tr"]) => EditorState["tr"]): Node {
  const state = EditorState.create({ doc: before });
  const told = trackTransaction(edit(state.tr), state, authorNamed("an"));
  if (told.kind !== "tracked") throw new Error("The edit was not told as suggestions.");
  return told.transactions.reduce((current, one) => current.apply(one), state).doc;
}
const edited = (before: Node, edit: (transaction: EditorState["tr"]) => EditorState["tr"]): Node => edit(EditorState.create({ doc: before }).tr).doc;

const at = placeOf(text, "Kết |quả");
const theirs = placeOf(text, "Đoạn |của Bình");
const edits: Readonly<Record<string, (transaction: EditorState["tr"]) => EditorState["tr"]>> = {
  typing: (transaction) => transaction.insertText("mới ", at),
  deleting: (transaction) => transaction.delete(at, at + 3),
  splitting: (transaction) => transaction.split(at),
  joining: (transaction) => transaction.join(at - 5),
  "typing in another's words": (transaction) => transaction.insertText("mới ", theirs),
  "deleting another's words": (transaction) => transaction.delete(theirs, theirs + 3),
  emphasis: (transaction) => transaction.addMark(at, at + 3, reportSchema.mark("bold")),
  "a heading's level": (transaction) => transaction.setNodeAttribute(text.child(0).nodeSize, "level", 4),
};

describe("[A03] the guard of a page whose person may only suggest", () => {
  it.each(Object.entries(edits))("lets %s through as a suggestion, and not as it is", (_name, edit) => {
    expect(keepsOthers(text, suggested(text, edit), "an")).toBe(true);
    expect(keepsOthers(text, edited(text, edit), "an")).toBe(false);
  });

  it("lets a suggestion be withdrawn, by its author alone", () => {
    const after = suggested(text, (transaction) => transaction.insertText("mới ", at));
    expect(keepsOthers(after, text, "an")).toBe(true);
    expect(keepsOthers(after, text, "binh")).toBe(false);
  });

  it("takes a sign that also lies in the words of its own act for that sign, and for no other", () => {
    const ins = (user: string, id: string, k: string, words: string) => reportSchema.text(words, [ownBeside(user, id, k)]);
    const ownBeside = (user: string, id: string, k: string) => reportSchema.mark("ins", { ...stampOf(id, user), k, d: k === "" ? "" : "p" });
    const doc = (...content: readonly Node[]): Node => reportSchema.node("doc", null, [reportSchema.node("paragraph", null, content)]);
    const sign = ins("binh", "b-1", "brk", "¶");
    const inWords = (user: string, id: string): Node => sign.mark(ownBeside(user, id, "").addToSet(sign.marks));
    const words = ins("binh", "b-1", "", "Trước");
    expect(keepsOthers(doc(words, sign), doc(words, inWords("binh", "b-1~x")), "an")).toBe(true);
    expect(keepsOthers(doc(words, sign), doc(words, inWords("binh", "b-2")), "an")).toBe(false);
    expect(keepsOthers(doc(words, sign), doc(words, inWords("chi", "b-1")), "an")).toBe(false);
  });

  it("takes an empty cell for one with an empty paragraph, which is what a withdrawn list leaves", () => {
    const table = (...content: readonly ContentNode[]): Node =>
      section({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content }] }] });
    const list = { ...ul(li(p())), attrs: { tcIns: "a-1|an|1" } };
    expect(keepsOthers(table(), table(list), "an")).toBe(true);
    expect(keepsOthers(table(p("Chữ")), table(), "an")).toBe(false);
  });

  it("does not let anybody decide: neither another's suggestion nor one's own", () => {
    const own = suggested(text, (transaction) => transaction.insertText("mới ", at));
    expect(
      keepsOthers(
        own,
        edited(own, (transaction) => transaction.removeMark(at, at + 4)),
        "an",
      ),
    ).toBe(false);
    expect(
      keepsOthers(
        text,
        edited(text, (transaction) => transaction.removeMark(theirs, theirs + 3)),
        "an",
      ),
    ).toBe(false);
  });

  it("takes an empty text and one empty paragraph for the same, but no further paragraph", () => {
    expect(keepsOthers(empty, section(p()), "an")).toBe(true);
    expect(keepsOthers(section(p()), empty, "an")).toBe(true);
    expect(keepsOthers(section(p()), section(p(), p()), "an")).toBe(false);
    expect(keepsOthers(section(p("a")), section(p(), p("a")), "an")).toBe(false);
  });

  it("sees that another's words would join another paragraph if one's own before them were no more", () => {
    const flag = { tcIns: "a-1|an|1" };
    const own = { ...p({ type: "text", text: "b", marks: [{ type: "ins", attrs: { ...stampOf("b-1", "binh"), k: "", d: "" } }] }), attrs: flag };
    const between = { ...p({ type: "text", text: "x", marks: [{ type: "ins", attrs: ownWords.attrs }] }), attrs: flag };
    expect(keepsOthers(section(p("a"), own), section(p("a"), between, own), "an")).toBe(true);
    expect(keepsOthers(section(p("a"), own), section(p("a"), p("c"), own), "an")).toBe(false);
  });

  it("answers as a look at the whole text would", () => {
    const whole = (before: Node, after: Node): boolean =>
      JSON.stringify(comparable(rejectOf(before, "an"))) === JSON.stringify(comparable(rejectOf(after, "an")));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const roll = dice(seed);
        const before = roll(2) === 0 ? text : randomEdit(text, roll);
        const direct = randomEdit(before, roll);
        expect(keepsOthers(before, direct, "an")).toBe(whole(before, direct));
        const words = edited(before, (transaction) => transaction.insert(placeOf(before, "|"), reportSchema.text("mới", [ownWords])));
        expect(keepsOthers(before, words, "an")).toBe(whole(before, words));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the window of a change", () => {
  const look = { isSame: (one: string, other: string) => one === other, isOpen: (block: string) => block.startsWith("?") };
  it("reaches left to a block that stays, and right over blocks that may go", () => {
    expect(windowOf(["a", "b", "?c", "d", "?e", "f"], ["a", "b", "?c", "D", "?e", "f"], look)).toEqual({
      before: ["b", "?c", "d", "?e"],
      after: ["b", "?c", "D", "?e"],
      isWhole: false,
    });
  });
  it("is the whole text only if it reaches both ends", () => {
    expect(windowOf(["?a"], ["?a", "b"], look).isWhole).toBe(true);
    expect(windowOf(["a", "b"], ["A", "b"], look).isWhole).toBe(false);
  });
});
