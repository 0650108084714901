import { Button, SegmentedControl } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { allows } from "../../extensions/wire/access.ts";
import { findingId } from "../editor/checks/findingMarks.ts";
import { t } from "../messages/translate.ts";
import type { PanelProps } from "../pages/report/panel/panelProps.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { arrangeFindings, countBySeverity, type SeverityFilter, severityFilters } from "./arrangeFindings.ts";
import { FindingCard } from "./FindingCard.tsx";
import { useFindingActs } from "./useFindingActs.ts";
import { useFindings } from "./useFindings.ts";
import "./checks.css";

/** So many cards are drawn; more come when the reader wants them. */
const cardsAtOnce = 150;

/** What the checks found in the report, by section and gravity. Arrow keys walk from card to card, Enter leads to the place. */
export function ChecksPanel({ report, stores, onGo }: PanelProps) {
  const all = useFindings(stores.findings, report.sections);
  const [filter, setFilter] = useState<SeverityFilter>("all");
  const [most, setMost] = useState(cardsAtOnce);
  const [walked, setWalked] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const acts = useFindingActs(stores, onGo);
  const counts = countBySeverity(all);
  const total = counts.error + counts.warning + counts.hint;
  const groups = arrangeFindings(all, filter);
  const cards = groups.flatMap(({ place, findings }) =>
    findings.map((finding) => ({ name: `${place.section.id} ${findingId(finding)}`, place, finding })),
  );
  const active = cards.find(({ name }) => name === walked) ?? cards[0];

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement || active === undefined) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== "Enter") return;
    event.preventDefault();
    const next = cards[cards.indexOf(active) + step];
    if (next === undefined) return;
    setWalked(next.name);
    acts.go(next.place, next.finding);
    if (step === 0) stores.editors.get(next.place.section.id)?.view.focus();
    else list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next.name)}"]`)?.focus();
  };

  let left = most;
  return (
    <div className="checks-panel">
      {total > 0 && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t("check.filter")}
          value={filter}
          onChange={setFilter}
          data={severityFilters.map((value) => ({ value, label: t(`check.severity.${value}`) }))}
        />
      )}
      {total === 0 ? (
        <EmptyState icon={IconCircleCheck} words={all.length === 0 ? t("check.checking") : t("check.none", { count: all.length })} />
      ) : (
        <>
          <p className="numeric checks-count" role="status">
            {t("check.count", { errors: counts.error, warnings: counts.warning, hints: counts.hint })}
          </p>
          {cards.length === 0 && <p className="dim">{t("check.noneShown")}</p>}
          <section ref={list} className="checks-list" aria-label={t("panel.checks")} onKeyDown={handleKey}>
            {groups.map(({ place, findings }) => {
              const shown = findings.slice(0, Math.max(left, 0));
              left -= findings.length;
              return shown.length === 0 ? null : (
                <section key={place.section.id} className="checks-section">
                  <h3>{sectionName(place.section)}</h3>
                  {shown.map((finding) => {
                    const name = `${place.section.id} ${findingId(finding)}`;
                    return (
                      <FindingCard
                        key={name}
                        name={name}
                        place={place}
                        finding={finding}
                        active={active?.name === name}
                        canFix={allows(place.section.access, "suggest")}
                        onGo={() => {
                          setWalked(name);
                          acts.go(place, finding);
                        }}
                        onFix={(fix) => acts.fix(place, finding, fix)}
                      />
                    );
                  })}
                </section>
              );
            })}
            {cards.length > most && (
              <Button variant="default" size="xs" fullWidth onClick={() => setMost(most + cardsAtOnce)}>
                {t("change.more", { count: cards.length - most })}
              </Button>
            )}
          </section>
        </>
      )}
    </div>
  );
}
