import { useEffect, useRef } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import { changeAtCaret, changesAt } from "../editor/changes/activeChange.ts";
import { usePaper } from "../editor/paperContext.ts";
import { ChangeHover } from "./ChangeHover.tsx";
import { changesIn } from "./changesOf.ts";
import { neighbour, type PlacedChange } from "./neighbour.ts";
import { useReview } from "./useReview.ts";

/** Reviewing on the paper: the card beside changed words, and keys that lead from change to change and decide them. */
export function ReviewLayer() {
  useReviewKeys();
  return <ChangeHover />;
}

const acts: Readonly<Record<string, "next" | "previous" | "accept" | "reject">> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyA: "accept",
  KeyR: "reject",
};

/** Ctrl+Alt with J and K: to the next and previous change, across sections. With A and R: decide the one at the caret and go on. */
function useReviewKeys(): void {
  const paper = usePaper();
  const review = useReview(paper, paper.connection, (sectionId) => {
    document.querySelector(`[data-section="${CSS.escape(sectionId)}"]`)?.scrollIntoView({ block: "start" });
  });
  const handle = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    handle.current = (event) => {
      const act = acts[event.code];
      if (act === undefined || !(event.ctrlKey || event.metaKey) || !event.altKey || event.shiftKey) return;
      const all = paper.report.sections.flatMap((section): readonly PlacedChange[] =>
        changesNow(paper, section.id).map((change) => ({ section, change })),
      );
      const here = placeOfCaret(paper, all);
      event.preventDefault();
      if (act === "accept" || act === "reject") {
        const place = all[here.index];
        if (!here.on || place === undefined) return;
        if (review.decide([{ section: place.section, changes: [place.change], malformed: [] }], act) === null) return;
      }
      const next = neighbour(all, here, act === "previous" ? -1 : 1);
      if (next !== undefined) review.go({ sectionId: next.section.id, key: next.change.key });
    };
  });
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => handle.current(event);
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}

/** What is proposed in a section at this moment: an editor knows before the index has read it. */
function changesNow({ editors, index }: ReturnType<typeof usePaper>, sectionId: string): readonly Change[] {
  const editor = editors.get(sectionId);
  return editor === undefined ? changesIn(index, sectionId).changes : changesAt(editor.state.doc, 0, editor.state.doc.content.size);
}

/** Where the caret is among the changes: on one of them, or before the one at the index. */
function placeOfCaret(
  { active, review, report }: ReturnType<typeof usePaper>,
  all: readonly PlacedChange[],
): { readonly index: number; readonly on: boolean } {
  const at = active.current();
  if (at === null) {
    const looked = review.active();
    const index = all.findIndex(({ section, change }) => section.id === looked?.sectionId && change.key === looked.key);
    return { index: Math.max(index, 0), on: index >= 0 };
  }
  const change = changeAtCaret(at.editor.state);
  const index = all.findIndex((one) => one.section.id === at.sectionId && one.change.key === change?.key);
  if (index >= 0) return { index, on: true };
  const order = new Map(report.sections.map(({ id }, place) => [id, place]));
  const here = order.get(at.sectionId) ?? 0;
  const { head } = at.editor.state.selection;
  const behind = all.findIndex((one) => {
    const place = order.get(one.section.id) ?? 0;
    return place > here || (place === here && (one.change.stretches[0]?.from ?? 0) > head);
  });
  return { index: behind === -1 ? all.length : behind, on: false };
}
