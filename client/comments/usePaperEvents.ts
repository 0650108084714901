import { useEffect } from "react";
import { startComment } from "../editor/comments/startComment.ts";
import type { PaperContextValue } from "../editor/paperContext.ts";
import { isOpenForComments } from "./arrangeThreads.ts";
import { threadsAt } from "./paperPlaces.ts";

/** Ctrl+Alt+M anywhere on the page but in a field of its own: comment on what is selected. Also where one may only read, where the editor takes no keys. */
export function useCommentKey(paper: PaperContextValue): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
      if (event.target instanceof Element && event.target.closest("input, textarea") !== null) return;
      if (isOpenForComments(paper.report) && startComment(paper)) event.preventDefault();
    };
    document.addEventListener("keydown", handle);
    return () => document.removeEventListener("keydown", handle);
  }, [paper]);
}

const hoverMs = 350;
/** Time to bring the mouse from the words to their card. */
const leaveMs = 300;

/** The mouse on commented words shows their threads; a press keeps them; a press elsewhere or Esc puts them away. */
export function usePointedThreads(desk: HTMLElement | null, { comments, threads }: PaperContextValue): void {
  useEffect(() => {
    if (desk === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    };
    const openAt = (target: EventTarget | null) => {
      const open = new Set([...threads.threads().values()].flat().flatMap(({ id, state }) => (state === "open" ? [id] : [])));
      return threadsAt(target).filter((id) => open.has(id));
    };
    const handleOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      const ids = openAt(event.target);
      if (ids.length > 0) later(() => comments.show(ids, "hover"), hoverMs);
      else if (inCard(event.target)) clearTimeout(timer);
      else later(() => comments.close("hover"), leaveMs);
    };
    const handleLeave = () => later(() => comments.close("hover"), leaveMs);
    const handleDown = (event: PointerEvent) => {
      if (!inComments(event.target) && openAt(event.target).length === 0) comments.close("press");
    };
    const handleClick = (event: MouseEvent) => {
      const ids = openAt(event.target);
      clearTimeout(timer);
      if (ids.length > 0 && document.getSelection()?.isCollapsed !== false) comments.show(ids, "press");
      else if (inCard(event.target)) keep();
    };
    const keep = () => {
      const view = comments.current();
      if (view.kind === "threads" && view.by === "hover") comments.show(view.threads, "press");
    };
    const handleKey = (event: KeyboardEvent) => {
      // A card with the focus in it closes by itself, and gives the focus back.
      if (event.key === "Escape" && !inCard(event.target) && comments.current().kind === "threads") comments.close();
    };
    desk.addEventListener("pointerover", handleOver);
    desk.addEventListener("keydown", handleKey);
    desk.addEventListener("pointerleave", handleLeave);
    desk.addEventListener("click", handleClick);
    document.addEventListener("pointerdown", handleDown);
    return () => {
      clearTimeout(timer);
      desk.removeEventListener("pointerover", handleOver);
      desk.removeEventListener("keydown", handleKey);
      desk.removeEventListener("pointerleave", handleLeave);
      desk.removeEventListener("click", handleClick);
      document.removeEventListener("pointerdown", handleDown);
    };
  }, [desk, comments, threads]);
}

const inCard = (target: EventTarget | null): boolean => target instanceof Element && target.closest(".comment-card") !== null;

/** In a card, a bubble, the panel, or in a menu that one of them opened. */
const inComments = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".comment-card, .comment-bubble, .comments-panel, [data-portal]") !== null;
