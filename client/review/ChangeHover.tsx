import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { changesAt } from "../editor/changes/activeChange.ts";
import { authorOf, authorsOf } from "../editor/changes/authors.ts";
import { HoverCard, type Spot } from "../editor/hover/HoverCard.tsx";
import { useMouseRest } from "../editor/hover/useMouseRest.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import { departmentStyle } from "../ui/departmentStyle.ts";
import { formatInstant } from "../ui/format/day.ts";
import { useNow } from "../ui/useNow.ts";
import { ChangeLines } from "./ChangeLines.tsx";
import { accessOf, mayDecide, useReview, type Verdict } from "./useReview.ts";

/** What the mouse rests on: the changes there, and where that is on the desk. */
interface Pointed extends Spot {
  readonly section: SectionView;
  readonly changes: readonly Change[];
}

const cardClass = "change-hover";
const restMs = 450;
const wordsAt = (target: Element) =>
  target.closest(".section-text")?.contains(target) === true ? target.closest("[data-record], [data-changed]") : null;

/** Beside changed words on which the mouse rests: who proposes what, since when, and the two decisions. */
export function ChangeHover() {
  const paper = usePaper();
  const { report, editors, me, review: store, comments } = paper;
  const now = useNow();
  const anchor = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const review = useReview(paper, paper.connection, () => undefined);
  const authors = useMemo(() => authorsOf(me), [me]);
  const isCommenting = useSyncExternalStore(comments.subscribe, () => comments.current().kind !== "nothing");
  const close = useCallback(() => setPointed(null), []);
  const find = useCallback(
    (words: Element, clientX: number, clientY: number) => {
      const sectionId = words.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "";
      const section = report.sections.find(({ id }) => id === sectionId);
      const editor = editors.get(sectionId);
      const position = editor?.view.posAtCoords({ left: clientX, top: clientY })?.pos;
      if (section === undefined || editor === undefined || position === undefined) return null;
      const changes = changesAt(editor.state.doc, position);
      return changes.length === 0 ? null : { section, changes };
    },
    [report, editors],
  );
  useMouseRest(anchor, { cardClass, restMs, wordsAt, find }, setPointed);

  if (pointed === null || isCommenting) return <div ref={anchor} hidden />;
  const decide = (change: Change, verdict: Verdict) => {
    review.decide([{ section: pointed.section, changes: [change], malformed: [] }], verdict);
    store.look(null);
    close();
  };
  return (
    <div ref={anchor}>
      <HoverCard spot={pointed} side="below" className={`${cardClass} no-print`} label={t("change.here")}>
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
