import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { changesAt } from "../editor/changes/activeChange.ts";
import { authorOf, authorsOf } from "../editor/changes/authors.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import { departmentStyle } from "../ui/departmentStyle.ts";
import { formatInstant } from "../ui/format/day.ts";
import { useNow } from "../ui/useNow.ts";
import { ChangeLines } from "./ChangeLines.tsx";
import { accessOf, mayDecide, useReview, type Verdict } from "./useReview.ts";

/** What the mouse rests on: the changes there, and where that is on the desk. */
interface Pointed {
  readonly section: SectionView;
  readonly changes: readonly Change[];
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const restMs = 450;
/** Time to bring the mouse from the words to their card. */
const leaveMs = 250;
const changed = "[data-record], [data-changed]";

/** Beside changed words on which the mouse rests: who proposes what, since when, and the two decisions. */
export function ChangeHover() {
  const paper = usePaper();
  const { me, review: store, comments } = paper;
  const now = useNow();
  const anchor = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const review = useReview(paper, paper.connection, () => undefined);
  const authors = useMemo(() => authorsOf(me), [me]);
  const isCommenting = useSyncExternalStore(comments.subscribe, () => comments.current().kind !== "nothing");
  const close = useCallback(() => setPointed(null), []);
  useRest(anchor, paper, setPointed);

  if (pointed === null || isCommenting) return <div ref={anchor} hidden />;
  const decide = (change: Change, verdict: Verdict) => {
    review.decide([{ section: pointed.section, changes: [change], malformed: [] }], verdict);
    store.look(null);
    close();
  };
  return (
    <div ref={anchor}>
      <HoverCard pointed={pointed} onClose={close}>
        {pointed.changes.map((change) => {
          const author = authorOf(authors, change.user);
          const can = mayDecide(accessOf(paper.connection, pointed.section.id), change, me.user.id);
          return (
            <article key={change.key} className="change-hover-part" style={departmentStyle(author.color)}>
              <header className="change-head">
                <strong>{author.name}</strong>
                {author.department !== "" && <span className="dim"> · {author.department}</span>}
                <time className="dim numeric">{formatInstant(new Date(change.at), now)}</time>
              </header>
              <ChangeLines change={change} />
              {(can.accept || can.reject) && (
                <div className="change-hover-buttons">
                  {can.accept && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      leftSection={<IconCheck size={14} aria-hidden />}
                      onClick={() => decide(change, "accept")}
                    >
                      {t("change.accept")}
                    </Button>
                  )}
                  {can.reject && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      leftSection={<IconX size={14} aria-hidden />}
                      onClick={() => decide(change, "reject")}
                    >
                      {t(can.accept ? "change.reject" : "change.withdraw")}
                    </Button>
                  )}
                </div>
              )}
            </article>
          );
        })}
      </HoverCard>
    </div>
  );
}

function HoverCard({ pointed, onClose, children }: { readonly pointed: Pointed; readonly onClose: () => void; readonly children: React.ReactNode }) {
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ left: pointed.left, top: pointed.bottom + 6 });
  useLayoutEffect(() => {
    const element = card.current;
    const desk = element?.closest(".paper-desk");
    if (!element || !desk) return;
    const room = desk.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const left = Math.max(8, Math.min(pointed.left, room.width - box.width - 8));
    const isLow = room.top + pointed.bottom + box.height + 12 > window.innerHeight;
    setPlace({ left, top: isLow ? pointed.top - box.height - 6 : pointed.bottom + 6 });
  }, [pointed]);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [onClose]);
  return (
    <section ref={card} className="change-hover no-print" style={place} aria-label={t("change.here")} lang={document.documentElement.lang}>
      {children}
    </section>
  );
}

/** Find what the mouse rests on. It goes away when the mouse leaves both the words and the card, with a key, and with a press elsewhere. */
function useRest(
  anchor: { readonly current: HTMLElement | null },
  { editors, report }: ReturnType<typeof usePaper>,
  onPointed: (pointed: Pointed | null) => void,
): void {
  useEffect(() => {
    const desk = anchor.current?.closest<HTMLElement>(".paper-desk");
    if (!desk) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    };
    const handleOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest(".change-hover") !== null) return clearTimeout(timer);
      const words = event.target.closest(".section-text")?.contains(event.target) === true ? event.target.closest(changed) : null;
      if (words === null) return later(() => onPointed(null), leaveMs);
      const { clientX, clientY } = event;
      later(() => onPointed(pointedAt(desk, words, clientX, clientY)), restMs);
    };
    const pointedAt = (around: HTMLElement, words: Element, clientX: number, clientY: number): Pointed | null => {
      const sectionId = words.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "";
      const section = report.sections.find(({ id }) => id === sectionId);
      const editor = editors.get(sectionId);
      const position = editor?.view.posAtCoords({ left: clientX, top: clientY })?.pos;
      if (section === undefined || editor === undefined || position === undefined) return null;
      const changes = changesAt(editor.state.doc, position);
      const outer = around.getBoundingClientRect();
      const line = [...words.getClientRects()].find(({ top, bottom }) => top <= clientY && clientY <= bottom) ?? words.getBoundingClientRect();
      if (changes.length === 0) return null;
      return { section, changes, left: clientX - outer.left - 24, top: line.top - outer.top, bottom: line.bottom - outer.top };
    };
    const handleKey = () => {
      clearTimeout(timer);
      onPointed(null);
    };
    const handleDown = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(".change-hover") === null) handleKey();
    };
    const handleLeave = () => later(() => onPointed(null), leaveMs);
    desk.addEventListener("pointerover", handleOver);
    desk.addEventListener("pointerleave", handleLeave);
    desk.addEventListener("keydown", handleKey);
    document.addEventListener("pointerdown", handleDown);
    return () => {
      clearTimeout(timer);
      desk.removeEventListener("pointerover", handleOver);
      desk.removeEventListener("pointerleave", handleLeave);
      desk.removeEventListener("keydown", handleKey);
      document.removeEventListener("pointerdown", handleDown);
    };
  }, [anchor, editors, report, onPointed]);
}
