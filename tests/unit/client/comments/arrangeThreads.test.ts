import { describe, expect, it } from "vitest";
import { arrangeThreads, fitsFilter, openCounts } from "../../../../client/comments/arrangeThreads.ts";
import { stackBubbles } from "../../../../client/comments/stackBubbles.ts";
import type { Comment, Thread } from "../../../../extensions/comments/thread.ts";
import type { SectionView } from "../../../../extensions/wire/http.ts";
import { sectionView } from "../../../support/sectionView.ts";

const comment = (fields: Partial<Comment> = {}): Comment => ({
  id: "c",
  author: "lan",
  at: "2026-11-20T02:00:00.000Z",
  text: "Xem lại",
  mentions: [],
  editedAt: "",
  deleted: false,
  ...fields,
});
const thread = (id: string, fields: Partial<Thread> = {}): Thread => ({
  id,
  about: "words",
  quote: "",
  kind: "comment",
  state: "open",
  resolvedBy: "",
  resolvedAt: "",
  comments: [comment()],
  ...fields,
});
const section = (id: string): SectionView => ({
  id,
  kind: "section",
  level: 2,
  number: "1.",
  title: id,
  layout: "block",
  owners: [],
  confidential: false,
  state: "drafting",
  deadline: null,
  reason: "",
  room: id,
  access: "read",
  abilities: sectionView().abilities,
  confidentialTo: [],
  held: [],
});

describe("threads in the order of the report", () => {
  it("stand by section and place, those of the whole section first, those without words last and said to be so", () => {
    const threads = new Map([
      ["b", [thread("b1")]],
      ["a", [thread("late"), thread("gone"), thread("early"), thread("whole", { about: "section" })]],
    ]);
    const places: Readonly<Record<string, readonly string[]>> = { a: ["early", "late"], b: ["b1"] };
    const arranged = arrangeThreads([section("a"), section("b")], threads, (id) => places[id] ?? null);
    expect(arranged.map(({ thread: { id }, gone }) => [id, gone])).toEqual([
      ["whole", false],
      ["early", false],
      ["late", false],
      ["gone", true],
      ["b1", false],
    ]);
  });

  it("are not said to have lost their words while the text is not read", () => {
    expect(arrangeThreads([section("a")], new Map([["a", [thread("t")]]]), () => null).map(({ gone }) => gone)).toEqual([false]);
  });

  it("are filtered by state, by who spoke and by who is named; deleted words are nobody's", () => {
    const mine = thread("t", { comments: [comment({ author: "an" }), comment({ mentions: ["me"] })] });
    expect(["open", "resolved", "mine", "mentions"].filter((name) => fitsFilter(mine, name as "open", "me"))).toEqual(["open", "mentions"]);
    expect(fitsFilter(mine, "mine", "an")).toBe(true);
    expect(fitsFilter(thread("t", { comments: [comment({ author: "an", deleted: true }), comment()] }), "mine", "an")).toBe(false);
    expect(openCounts(new Map([["a", [mine, thread("r", { state: "resolved" })]]])).get("a")).toBe(1);
  });
});

describe("bubbles in the margin", () => {
  it("stand for all threads closer than they are high, and never cover each other", () => {
    const inMargin = { left: 738, isNarrow: false };
    const bubbles = stackBubbles(
      [
        { id: "c", top: 100, ...inMargin },
        { id: "a", top: 10, ...inMargin },
        { id: "b", top: 30, ...inMargin },
        { id: "d", top: 36, ...inMargin },
      ],
      26,
    );
    expect(bubbles).toEqual([
      { top: 10, ...inMargin, threads: ["a", "b"] },
      { top: 36, ...inMargin, threads: ["d"] },
      { top: 100, ...inMargin, threads: ["c"] },
    ]);
  });
});
