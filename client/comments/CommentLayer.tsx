import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useSearchParams } from "wouter";
import type { MeView } from "../../extensions/wire/http.ts";
import { showDraft } from "../editor/comments/commentMarks.ts";
import { useCaretThreads } from "../editor/comments/useCaretThreads.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t, useLanguage } from "../messages/translate.ts";
import type { PlacedThread } from "./arrangeThreads.ts";
import { CommentBubbles } from "./CommentBubbles.tsx";
import { CommentCard } from "./CommentCard.tsx";
import { CommentStyles } from "./CommentStyles.tsx";
import { personOf } from "./personOf.ts";
import { SelectionButton } from "./SelectionButton.tsx";
import { useGoal } from "./useGoal.ts";
import { useCommentKey, usePointedThreads } from "./usePaperEvents.ts";
import { useFollowedThreads, useFreshNotifications, usePlacedThreads } from "./useThreads.ts";
import "./comments.css";

/** Comments on the paper: their words, their bubbles in the margin, the one open card. It stands on the desk, beside the paper. */
export function CommentLayer() {
  useLanguage();
  const paper = usePaper();
  const { comments, connection, report, me, editors } = paper;
  const [desk, setDesk] = useState<HTMLElement | null>(null);
  const findDesk = useCallback((layer: HTMLElement | null) => setDesk(layer?.closest<HTMLElement>(".paper-desk") ?? null), []);
  const isPhone = useMediaQuery("(max-width: 799px)", false, { getInitialValueInEffect: false });
  const view = useSyncExternalStore(comments.subscribe, comments.current);
  const panelShown = useSyncExternalStore(comments.subscribe, comments.panelShown);
  const placed = usePlacedThreads(paper, report);
  const open = placed.filter(({ thread }) => thread.state === "open");
  const draft = view.kind === "draft" ? view.draft : null;
  const shown = view.kind === "threads" ? view.threads : [];

  useFollowedThreads(paper, report, connection);
  useFreshNotifications(paper);
  useThreadInAddress(paper.comments.goTo.bind(paper.comments));
  useCommentKey(paper);
  usePointedThreads(desk, paper);
  useCaretThreads(paper);
  useGoal(paper, placed, isPhone);
  useEffect(() => {
    const editor = draft === null ? undefined : editors.get(draft.sectionId);
    if (draft === null || editor === undefined) return;
    showDraft(editor, draft.anchor);
    return () => showDraft(editor, null);
  }, [draft, editors]);

  return (
    <div ref={findDesk} className="comment-layer no-print">
      <p className="visually-hidden" role="status">
        {view.kind === "threads" && view.by === "caret" ? saidOf(placed, view.threads, me) : ""}
      </p>
      <CommentStyles open={open.map(({ thread }) => thread.id)} shown={shown} />
      {desk !== null && (
        <>
          <CommentBubbles desk={desk} open={open} shown={shown} />
          <SelectionButton desk={desk} />
          {(draft !== null || (shown.length > 0 && !panelShown)) && <CommentCard desk={desk} view={view} placed={placed} isPhone={isPhone} />}
        </>
      )}
    </div>
  );
}

/** What a screen reader says when the caret comes into commented words. */
function saidOf(placed: readonly PlacedThread[], threads: readonly string[], me: MeView): string {
  return placed
    .filter(({ thread }) => threads.includes(thread.id))
    .map(({ thread }) => t("comment.thread", { name: personOf(thread.comments[0]?.author ?? "", me).name, text: thread.comments[0]?.text ?? "" }))
    .join("; ");
}

/** `?thread=…` in the address, as notifications write it, leads to that thread. The section in it is brought into view by the page, which clears the address. */
function useThreadInAddress(goTo: (thread: string) => void): void {
  const [search] = useSearchParams();
  const wanted = search.get("thread");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (wanted !== null) goTo(wanted);
  }, [wanted]);
}
