import { IconMessagePlus } from "@tabler/icons-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { startComment } from "../editor/comments/startComment.ts";
import { usePaper } from "../editor/paperContext.ts";
import { shortcutWords } from "../editor/tools/shortcutWords.ts";
import { t } from "../messages/translate.ts";
import { isOpenForComments } from "./arrangeThreads.ts";
import { measureSheet } from "./paperPlaces.ts";

/** A small button in the margin beside what is selected on the paper. */
export function SelectionButton({ desk }: { readonly desk: HTMLElement }) {
  const paper = usePaper();
  const { comments, report } = paper;
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const view = useSyncExternalStore(comments.subscribe, comments.current);
  useEffect(() => {
    let frame: number | null = null;
    const read = () => {
      frame = null;
      setPlace(placeOfSelection(desk));
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(read);
    };
    document.addEventListener("selectionchange", schedule);
    return () => {
      document.removeEventListener("selectionchange", schedule);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [desk]);
  if (place === null || view.kind === "draft" || !isOpenForComments(report)) return null;
  return (
    <button
      type="button"
      className="selection-comment"
      style={place}
      tabIndex={-1}
      aria-label={t("comment.add")}
      title={`${t("comment.add")} (${shortcutWords("Mod-Alt-m")})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => startComment(paper)}
    >
      <IconMessagePlus size={18} stroke={1.75} aria-hidden />
    </button>
  );
}

function placeOfSelection(desk: HTMLElement) {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  if (element === null || !desk.contains(element) || element.closest(".section-text, .footnotes") === null) return null;
  const rect = [...range.getClientRects()].at(-1);
  if (rect === undefined) return null;
  const { deskTop, deskWidth, right, isNarrow } = measureSheet(desk, element);
  return { top: rect.top - deskTop - 4, left: isNarrow ? Math.min(right, deskWidth) - 44 : Math.min(right - 18, deskWidth - 44) };
}
