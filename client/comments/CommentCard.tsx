import { Drawer } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useRef } from "react";
import type { ActiveEditor } from "../editor/activeEditor.ts";
import type { CommentDesk, CommentView } from "../editor/comments/commentDesk.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import { useNow } from "../ui/useNow.ts";
import type { PlacedThread } from "./arrangeThreads.ts";
import { DraftForm } from "./DraftForm.tsx";
import { elementOfThread, lineOf, measureSheet } from "./paperPlaces.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import { useMeasured } from "./useMeasured.ts";

interface CommentCardProps {
  readonly desk: HTMLElement;
  readonly view: CommentView;
  readonly placed: readonly PlacedThread[];
  readonly isPhone: boolean;
}

/** The one open card: threads beside their words, or a comment that is being written. On a phone it is a sheet. */
export function CommentCard({ desk, view, placed, isPhone }: CommentCardProps) {
  const { report, me, comments, active } = usePaper();
  const now = useNow();
  const card = useRef<HTMLElement>(null);
  const threads = view.kind === "threads" ? placed.filter(({ thread }) => view.threads.includes(thread.id)) : [];
  const close = () => {
    const hadFocus = card.current?.contains(document.activeElement) ?? false;
    comments.close();
    if (hadFocus || isPhone) focusText(active.current());
  };
  if (view.kind === "threads" && threads.length === 0) return null;

  const content =
    view.kind === "draft" ? (
      <DraftForm draft={view.draft} onClose={close} />
    ) : (
      threads.map((one) => (
        <ThreadCard key={one.thread.id} placed={one} report={report} me={me} now={now} onGo={() => comments.goTo(one.thread.id)} />
      ))
    );
  const label = t(view.kind === "draft" ? "comment.write" : "comment.card");
  if (isPhone) {
    // Glances make no sheet: it would cover what is looked at.
    if (view.kind === "threads" && view.by !== "press") return null;
    return (
      <Drawer.Root opened position="bottom" size="auto" onClose={view.kind === "draft" ? () => undefined : close}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={label} className="comment-sheet">
          <Drawer.Body>{content}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    );
  }
  return (
    <Beside desk={desk} view={view} placed={threads}>
      <section
        ref={card}
        className="comment-card"
        role="dialog"
        aria-label={label}
        data-by={view.kind === "threads" ? view.by : "draft"}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
        onPointerDown={() => keep(comments)}
        onFocus={() => keep(comments)}
      >
        {content}
        <Arrival card={card} view={view} />
      </section>
    </Beside>
  );
}

/** ProseMirror alone would not focus a text that is only read. */
function focusText(active: ActiveEditor | null): void {
  if (active === null) return;
  if (active.editor.isEditable) active.editor.view.focus();
  else active.editor.view.dom.focus({ preventScroll: true });
}

/** Brings a card into view, and the focus into it if it was asked for by key or button. Stands in the card, so that it acts once that is there. */
function Arrival({ card, view }: { readonly card: RefObject<HTMLElement | null>; readonly view: CommentView }) {
  // Not a layout effect: those of what stands in the card run before the card itself is known.
  useEffect(() => {
    if (view.kind === "threads" && view.focus) card.current?.querySelector<HTMLElement>(".thread-card")?.focus({ preventScroll: true });
    if (view.kind === "draft" || (view.kind === "threads" && view.by === "press")) card.current?.scrollIntoView({ block: "nearest" });
  }, [card, view]);
  return null;
}

/** Who works in a card that was shown at a glance means to keep it. */
function keep(comments: CommentDesk): void {
  const view = comments.current();
  if (view.kind === "threads" && view.by !== "press") comments.show(view.threads, "press");
}

interface BesideProps {
  readonly desk: HTMLElement;
  readonly view: CommentView;
  readonly placed: readonly PlacedThread[];
  readonly children: ReactNode;
}

const cardWidth = 320;
const gap = 12;

/** Beside the paper at the words' height if there is room, else under their line at the right. */
function Beside({ desk, view, placed, children }: BesideProps) {
  const key = placed.map(({ thread }) => thread.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for other threads only
  const measure = useCallback(() => placeOf(desk, view, placed), [desk, view, key]);
  const place = useMeasured(desk, measure, null);
  return place === null ? null : (
    <div className="comment-place" style={place}>
      {children}
    </div>
  );
}

function placeOf(desk: HTMLElement, view: CommentView, placed: readonly PlacedThread[]) {
  const [first] = placed;
  const element = view.kind === "threads" && first !== undefined ? elementOfThread(desk, first.thread.id, first.section.id) : null;
  const section = view.kind === "draft" ? desk.querySelector<HTMLElement>(`section[data-section="${CSS.escape(view.draft.sectionId)}"]`) : null;
  const line = (view.kind === "draft" ? view.draft.place() : null) ?? visibleLine(desk, element ?? section);
  if (line === null) return null;
  const { deskTop, deskWidth, right } = measureSheet(desk, element ?? section);
  const fitsBeside = deskWidth - right >= cardWidth + 2 * gap;
  const left = fitsBeside ? right + gap : Math.max(gap, deskWidth - cardWidth - gap);
  return { top: Math.round((fitsBeside ? line.top - 4 : line.bottom + 8) - deskTop), left: Math.round(left), width: cardWidth };
}

/** The line of an element; of a section that begins above the window, the first line that is seen. */
function visibleLine(desk: HTMLElement, element: HTMLElement | null) {
  if (element === null) return null;
  const line = lineOf(element);
  if (element.tagName !== "SECTION") return line;
  const top = (desk.querySelector(".toolbar")?.getBoundingClientRect().bottom ?? 0) + 8;
  return line.top >= top ? line : { top, bottom: top };
}
