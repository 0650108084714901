import { Button, Menu, SegmentedControl } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconPencilCheck } from "@tabler/icons-react";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import { changeAtCaret } from "../editor/changes/activeChange.ts";
import { authorOf, authorsOf } from "../editor/changes/authors.ts";
import { clearUnreadable } from "../editor/changes/decide.ts";
import type { ReviewView } from "../editor/changes/reviewStore.ts";
import { t } from "../messages/translate.ts";
import type { PanelProps } from "../pages/report/panel/panelProps.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChangeCard } from "./ChangeCard.tsx";
import { ChangeFilters } from "./ChangeFilters.tsx";
import type { SectionChanges } from "./changesOf.ts";
import { everyChange, filterChanges } from "./filterChanges.ts";
import { useChanges } from "./useChanges.ts";
import { accessOf, lookAt, mayDecide, useReview, type Verdict } from "./useReview.ts";
import "./changes-panel.css";

/** So many cards are drawn; more come when the reader wants them. */
const cardsAtOnce = 150;

const views: readonly ReviewView[] = ["all", "after", "before"];

/** All that is proposed in the report: found, read, decided one by one or many at once, by mouse or by keys (↑ ↓ A R, Enter to the place). */
export function ChangesPanel({ report, me, connection, stores, now, onGo }: PanelProps) {
  const all = useChanges(stores.index, report.sections);
  const [filter, setFilter] = useState(everyChange);
  const [most, setMost] = useState(cardsAtOnce);
  const list = useRef<HTMLDivElement>(null);
  const view = useSyncExternalStore(stores.review.subscribe, stores.review.view);
  const active = useSyncExternalStore(stores.review.subscribe, stores.review.active);
  const review = useReview(stores, connection, onGo);
  const authors = useMemo(() => authorsOf(me), [me]);
  const shown = useMemo(() => filterChanges(all, filter), [all, filter]);
  const places = useMemo(() => shown.flatMap(({ section, changes }) => changes.map((change) => ({ section, change }))), [shown]);
  const total = all.reduce((count, { changes }) => count + changes.length, 0);
  useCaretChange(stores, list);

  const decideMany = (sections: readonly SectionChanges[], verdict: Verdict) => {
    const outcome = review.decide(sections, verdict);
    if (outcome !== null) sayDecided(verdict, outcome.count, outcome.undo);
  };
  // Cards keep their acts while the list around them changes: each key that somebody presses moves what is listed, and no card of another section is drawn again.
  const listed = useRef(places);
  useEffect(() => {
    listed.current = places;
  });
  const decideOne = useCallback(
    (change: Change, verdict: Verdict) => {
      const places = listed.current;
      const here = places.findIndex((place) => place.change.key === change.key);
      const place = places[here];
      if (place === undefined) return;
      const next = places[here + 1] ?? places[here - 1];
      if (review.decide([{ section: place.section, changes: [change], malformed: [] }], verdict) === null) return;
      // The keys go on to the next one.
      if (next === undefined) lookAt(stores, null);
      else review.go({ sectionId: next.section.id, key: next.change.key });
      if (list.current?.contains(document.activeElement) === true) focusCard(list.current, next?.change.key);
    },
    [review, stores],
  );
  const goTo = useCallback(
    (change: Change) => {
      const place = listed.current.find((one) => one.change.key === change.key);
      if (place !== undefined) review.go({ sectionId: place.section.id, key: change.key });
    },
    [review],
  );

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return;
    const here = places.findIndex((place) => place.change.key === active?.key);
    const place = places[here];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const verdict = { a: "accept", r: "reject" }[event.key.toLowerCase()];
    if (step !== 0) {
      const next = places[Math.min(Math.max(here + step, 0), places.length - 1)];
      if (next === undefined) return;
      review.go({ sectionId: next.section.id, key: next.change.key });
      focusCard(list.current, next.change.key);
    } else if (place !== undefined && (verdict === "accept" || verdict === "reject")) {
      if (mayDecide(accessOf(connection, place.section.id), place.change, me.user.id)[verdict]) decideOne(place.change, verdict);
    } else if (place !== undefined && event.key === "Enter") {
      goTo(place.change);
      stores.editors.get(place.section.id)?.view.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  const decidable = (verdict: Verdict) =>
    shown.flatMap(({ section, changes }): SectionChanges[] => {
      const allowed = changes.filter((change) => mayDecide(accessOf(connection, section.id), change, me.user.id)[verdict]);
      return allowed.length === 0 ? [] : [{ section, changes: allowed, malformed: [] }];
    });
  const countOf = (sections: readonly SectionChanges[]) => sections.reduce((sum, { changes }) => sum + changes.length, 0);
  const acceptable = decidable("accept");
  const rejectable = decidable("reject");

  return (
    <div className="changes-panel">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t("change.view")}
        value={view}
        onChange={(value) => stores.review.show(views.find((one) => one === value) ?? "all")}
        data={views.map((value) => ({ value, label: t(`change.view.${value}`) }))}
      />
      {total === 0 && all.length === 0 ? (
        <EmptyState icon={IconPencilCheck} words={t("change.none")} />
      ) : (
        <>
          <ChangeFilters report={report} all={all} authors={authors} filter={filter} onFilter={setFilter} />
          <div className="changes-head">
            <span className="numeric" role="status">
              {places.length === total ? t("change.count", { count: total }) : t("change.countOf", { count: places.length, total })}
            </span>
            {(acceptable.length > 0 || rejectable.length > 0) && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
                    {t("change.many")}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item disabled={acceptable.length === 0} onClick={() => decideMany(acceptable, "accept")}>
                    {t("change.acceptShown", { count: countOf(acceptable) })}
                  </Menu.Item>
                  <Menu.Item disabled={rejectable.length === 0} onClick={() => decideMany(rejectable, "reject")}>
                    {t("change.rejectShown", { count: countOf(rejectable) })}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </div>
          {places.length === 0 && shown.length === 0 && <p className="dim">{t("change.noneShown")}</p>}
          <section ref={list} className="changes-list" aria-label={t("panel.changes")} onKeyDown={handleKey}>
            {cut(shown, most).map(({ section, changes, malformed }) => (
              <section key={section.id} className="changes-section">
                <h3>{sectionName(section)}</h3>
                {changes.map((change, index) => (
                  <div key={change.key} className={change.block === changes[index - 1]?.block ? "change-same" : "change-apart"}>
                    <ChangeCard
                      change={change}
                      author={authorOf(authors, change.user)}
                      now={now}
                      active={active === null ? change === places[0]?.change : active.key === change.key && active.sectionId === section.id}
                      own={change.user === me.user.id}
                      can={canOf(accessOf(connection, section.id), change.user === me.user.id)}
                      onGo={goTo}
                      onDecide={decideOne}
                    />
                  </div>
                ))}
                {malformed.map((record) => (
                  <article key={`${record.kind} ${record.from}`} className="change-card change-broken">
                    <p>{t("change.broken")}</p>
                    <q>{record.text}</q>
                    <Button
                      variant="default"
                      size="compact-xs"
                      onClick={() => {
                        onGo(section.id);
                        clearUnreadable({ doc: connection.room(section.id).doc, editor: stores.editors.get(section.id) }, record);
                      }}
                    >
                      {t("change.repair")}
                    </Button>
                  </article>
                ))}
              </section>
            ))}
            {places.length > most && (
              <Button variant="default" size="xs" fullWidth onClick={() => setMost(most + cardsAtOnce)}>
                {t("change.more", { count: places.length - most })}
              </Button>
            )}
          </section>
        </>
      )}
    </div>
  );
}

/** The same object for the same rights, so that cards that did not change are not drawn again. */
const rights = new Map<string, Readonly<Record<Verdict, boolean>>>();
function canOf(access: Parameters<typeof mayDecide>[0], own: boolean): Readonly<Record<Verdict, boolean>> {
  const key = `${access} ${own}`;
  const known = rights.get(key) ?? mayDecide(access, { user: own ? "me" : "other" }, "me");
  rights.set(key, known);
  return known;
}

/** The first so many changes, with their sections. */
function cut(sections: readonly SectionChanges[], most: number): readonly SectionChanges[] {
  let left = most;
  return sections.flatMap((section) => {
    const changes = section.changes.slice(0, Math.max(left, 0));
    left -= section.changes.length;
    return changes.length === 0 && section.malformed.length === 0 ? [] : [{ ...section, changes }];
  });
}

function focusCard(list: HTMLElement | null, key: string | undefined): void {
  requestAnimationFrame(() => {
    const card = key === undefined ? null : list?.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`);
    (card ?? list?.querySelector<HTMLElement>("[data-change]"))?.focus();
  });
}

/** What was decided, with the way back. */
function sayDecided(verdict: Verdict, count: number, undo: () => void): void {
  const id = notifications.show({
    message: (
      <span className="decided">
        {t(verdict === "accept" ? "change.accepted" : "change.rejected", { count })}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            undo();
            notifications.hide(id);
          }}
        >
          {t("change.undo")}
        </Button>
      </span>
    ),
    autoClose: 10_000,
  });
}

/** Follow the caret: the change that it comes into is the one that the panel shows. */
function useCaretChange(stores: PanelProps["stores"], list: { readonly current: HTMLElement | null }): void {
  const editor = useSyncExternalStore(stores.active.subscribe, stores.active.current);
  useEffect(() => {
    if (editor === null) return;
    const follow = () => {
      if (!editor.editor.isFocused) return;
      const change = changeAtCaret(editor.editor.state);
      if (change === null || stores.review.active()?.key === change.key) return;
      stores.review.look({ sectionId: editor.sectionId, key: change.key });
      list.current?.querySelector(`[data-change="${CSS.escape(change.key)}"]`)?.scrollIntoView({ block: "nearest" });
    };
    editor.editor.on("selectionUpdate", follow);
    return () => {
      editor.editor.off("selectionUpdate", follow);
    };
  }, [editor, stores, list]);
}
