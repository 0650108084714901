import { useCallback } from "react";
import type { CommentDesk } from "../editor/comments/commentDesk.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import type { PlacedThread } from "./arrangeThreads.ts";
import { bubbleLeft, elementOfThread, lineOf, measureSheet } from "./paperPlaces.ts";
import { type Bubble, stackBubbles } from "./stackBubbles.ts";
import { useMeasured } from "./useMeasured.ts";

interface CommentBubblesProps {
  readonly desk: HTMLElement;
  readonly open: readonly PlacedThread[];
  readonly shown: readonly string[];
}

const bubbleHeight = 26;

/** A bubble in the right margin for each line with open threads; the number is that of the comments. */
export function CommentBubbles({ desk, open, shown }: CommentBubblesProps) {
  const { comments } = usePaper();
  const key = open.map(({ thread, section }) => `${section.id} ${thread.id}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for other threads only
  const measure = useCallback(() => bubblesOn(desk, open), [desk, key]);
  const bubbles = useMeasured(desk, measure, noBubbles);
  return bubbles.map(({ top, left, isNarrow, threads }) => {
    const own = open.filter(({ thread }) => threads.includes(thread.id)).map(({ thread }) => thread);
    const count = own.reduce((sum, thread) => sum + thread.comments.filter(({ deleted }) => !deleted).length, 0);
    return (
      <button
        key={threads.join()}
        type="button"
        className="comment-bubble numeric"
        style={{ top, left }}
        data-bubble={threads.join(" ")}
        data-narrow={isNarrow || undefined}
        aria-pressed={threads.some((id) => shown.includes(id))}
        aria-label={t("comment.bubble", { count, text: own[0]?.comments[0]?.text ?? "" })}
        onClick={() => press(comments, threads)}
      >
        {count}
      </button>
    );
  });
}

/** A second press on the same bubble puts its card away. */
function press(comments: CommentDesk, threads: readonly string[]): void {
  const view = comments.current();
  if (view.kind === "threads" && view.by === "press" && view.threads.join() === threads.join()) comments.close();
  else comments.show(threads, "press", true);
}

const noBubbles: readonly Bubble[] = [];

function bubblesOn(desk: HTMLElement, open: readonly PlacedThread[]): readonly Bubble[] {
  const places = open.flatMap(({ thread, section, gone }) => {
    const element = gone ? null : elementOfThread(desk, thread.id, section.id);
    if (element === null) return [];
    const sheet = measureSheet(desk, element);
    return [{ id: thread.id, top: Math.round(lineOf(element).top - sheet.deskTop), left: bubbleLeft(sheet), isNarrow: sheet.isNarrow }];
  });
  return stackBubbles(places, bubbleHeight);
}
