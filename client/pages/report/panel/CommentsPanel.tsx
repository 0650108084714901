import { SegmentedControl, Select } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { fitsFilter, openCounts, type PlacedThread, type ThreadFilter, threadFilters } from "../../../comments/arrangeThreads.ts";
import { ThreadCard } from "../../../comments/ThreadCard.tsx";
import { usePlacedThreads, useThreads } from "../../../comments/useThreads.ts";
import { t } from "../../../messages/translate.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { sectionName } from "../sectionName.ts";
import type { PanelProps } from "./panelProps.ts";

const everySection = "";

/** What is said about the report, in the order of the report. Arrow keys walk from thread to thread. */
export function CommentsPanel({ report, me, stores, now, onGo }: PanelProps) {
  const { comments } = stores;
  const placed = usePlacedThreads(stores, report);
  const view = useSyncExternalStore(comments.subscribe, comments.current);
  const [filter, setFilter] = useState<ThreadFilter>("open");
  const [sectionId, setSectionId] = useState(everySection);
  const [walked, setWalked] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = placed.filter(
    ({ thread, section }) => fitsFilter(thread, filter, me.user.id) && (sectionId === everySection || section.id === sectionId),
  );
  const pointed = view.kind === "threads" ? view.threads : [];
  const start = shown.find(({ thread }) => thread.id === walked) ?? shown[0];

  useEffect(() => {
    comments.setPanelShown(true);
    return () => comments.setPanelShown(false);
  }, [comments]);
  usePointedCard(list, placed, view.kind === "threads" && view.by === "press" ? pointed : noThreads, view, (thread) => {
    if (!fitsFilter(thread, filter, me.user.id)) setFilter(thread.state === "resolved" ? "resolved" : "open");
    setSectionId(everySection);
  });

  const step = (from: string, by: -1 | 1) => {
    const next = shown[shown.findIndex(({ thread }) => thread.id === from) + by];
    if (next !== undefined) cardOf(list.current, next.thread.id)?.focus();
  };
  const withThreads = report.sections.filter(({ id }) => placed.some(({ section }) => section.id === id));
  return (
    <div className="comments-panel">
      <div className="comments-filters">
        <SegmentedControl
          fullWidth
          aria-label={t("comment.filter")}
          value={filter}
          onChange={setFilter}
          data={threadFilters.map((value) => ({ value, label: t(`comment.filter.${value}`) }))}
        />
        {withThreads.length > 1 && (
          <Select
            aria-label={t("comment.section")}
            value={sectionId}
            onChange={(value) => setSectionId(value ?? everySection)}
            data={[
              { value: everySection, label: t("comment.allSections") },
              ...withThreads.map((one) => ({ value: one.id, label: sectionName(one) })),
            ]}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={IconMessage} words={t(`comment.none.${filter}`)} />
      ) : (
        <>
          <div ref={list} className="comments-list" role="feed" aria-label={t("comment.list")}>
            {shown.map((one) => (
              <ThreadCard
                key={one.thread.id}
                placed={one}
                report={report}
                me={me}
                now={now}
                sectionLabel={sectionName(one.section)}
                current={pointed.includes(one.thread.id)}
                tabIndex={one === start ? 0 : -1}
                onFocus={() => setWalked(one.thread.id)}
                onStep={(by) => step(one.thread.id, by)}
                onGo={() => {
                  onGo(one.section.id);
                  comments.goTo(one.thread.id);
                }}
              />
            ))}
          </div>
          <p className="comments-keys">{t("comment.keys")}</p>
        </>
      )}
    </div>
  );
}

const noThreads: readonly string[] = [];

const cardOf = (list: HTMLElement | null, threadId: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(threadId)}"]`) ?? null;

/** What was pressed on the paper comes into view here; `uncover` makes sure that no filter hides it. The focus follows if it was asked for. */
function usePointedCard(
  list: { readonly current: HTMLElement | null },
  placed: readonly PlacedThread[],
  pointed: readonly string[],
  view: object,
  uncover: (thread: PlacedThread["thread"]) => void,
): void {
  const act = useRef(() => {});
  useEffect(() => {
    act.current = () => {
      const first = placed.find(({ thread }) => pointed.includes(thread.id));
      if (first === undefined) return;
      if (cardOf(list.current, first.thread.id) === null) uncover(first.thread);
      requestAnimationFrame(() => {
        const card = cardOf(list.current, first.thread.id);
        card?.scrollIntoView({ block: "nearest" });
        if ("focus" in view && view.focus === true) card?.focus({ preventScroll: true });
      });
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each press
  useEffect(() => act.current(), [view]);
}

/** How many threads are open in the report. */
export const useOpenComments = ({ stores }: Pick<PanelProps, "stores">): number =>
  [...openCounts(useThreads(stores)).values()].reduce((sum, count) => sum + count, 0);
