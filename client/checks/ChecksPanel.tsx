import { Button, SegmentedControl } from "@mantine/core";
import { IconCircleCheck, IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { allows } from "../../extensions/wire/access.ts";
import { writeReviewSheet } from "../api/dismissals.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { RefreshFinding } from "../figures/held/RefreshFinding.tsx";
import { t } from "../messages/translate.ts";
import { saveFile } from "../pages/report/bar/saveFile.ts";
import type { PanelProps } from "../pages/report/panel/panelProps.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { arrangeFindings, countFindings, type FindingFilter, severityFilters } from "./arrangeFindings.ts";
import { DismissedWords } from "./DismissedWords.tsx";
import { DismissFinding, type FindingToDismiss } from "./DismissFinding.tsx";
import { FindingCard } from "./FindingCard.tsx";
import { FindingList } from "./FindingList.tsx";
import { useFindingActs } from "./useFindingActs.ts";
import { useFindings } from "./useFindings.ts";
import "./checks.css";

/** What the checks found in the report, by section and gravity, and what of it somebody answers for. */
export function ChecksPanel({ report, me, stores, now, onGo }: PanelProps) {
  const all = useFindings(stores.findings, report.sections);
  const [filter, setFilter] = useState<FindingFilter>("all");
  const [toDismiss, setToDismiss] = useState<FindingToDismiss | null>(null);
  const acts = useFindingActs(stores, onGo);
  const sheet = useAction(() => writeReviewSheet(report.id), { onDone: saveFile, refresh: [keys.history(report.id)] });
  const counts = countFindings(all);
  const open = counts.error + counts.warning + counts.hint;
  const shown = filter === "dismissed" && counts.dismissed === 0 ? "all" : filter;

  if (open + counts.dismissed === 0)
    return <EmptyState icon={IconCircleCheck} words={all.length === 0 ? t("check.checking") : t("check.none", { count: all.length })} />;
  return (
    <div className="checks-panel">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t("check.filter")}
        value={shown === "dismissed" ? "" : shown}
        onChange={(value) => setFilter(severityFilters.find((one) => one === value) ?? "all")}
        data={severityFilters.map((value) => ({ value, label: t(`check.severity.${value}`) }))}
      />
      <div className="checks-counts">
        <p className="numeric checks-count" role="status">
          {t("check.count", { errors: counts.error, warnings: counts.warning, hints: counts.hint })}
        </p>
        {counts.dismissed > 0 && (
          <Button
            size="compact-xs"
            variant={shown === "dismissed" ? "light" : "subtle"}
            aria-pressed={shown === "dismissed"}
            onClick={() => setFilter(shown === "dismissed" ? "all" : "dismissed")}
          >
            {t("check.dismissed", { count: counts.dismissed })}
          </Button>
        )}
      </div>
      <FindingList
        groups={arrangeFindings(all, shown)}
        onGo={({ place, finding }) => acts.go(place, finding)}
        onEnter={({ place }) => stores.editors.get(place.section.id)?.view.focus()}
        card={({ name, place, finding, dismissal }, active, onGo) => (
          <FindingCard
            key={name}
            name={name}
            place={place}
            finding={finding}
            active={active}
            canFix={dismissal === null && allows(place.section.access, "suggest")}
            canDismiss={dismissal === null && place.section.abilities["finding.dismiss"]}
            onGo={onGo}
            onFix={(fix) => acts.fix(place, finding, fix)}
            onDismiss={() => setToDismiss({ section: place.section, finding })}
          >
            {dismissal === null && <RefreshFinding reportId={report.id} section={place.section} finding={finding} index={stores.index} />}
            {dismissal !== null && (
              <DismissedWords reportId={report.id} dismissal={dismissal} me={me} now={now} canRestore={place.section.abilities["finding.restore"]} />
            )}
          </FindingCard>
        )}
      />
      <Button
        variant="default"
        size="xs"
        loading={sheet.busy}
        leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}
        onClick={() => sheet.run(undefined)}
      >
        {t("check.sheet")}
      </Button>
      {toDismiss !== null && <DismissFinding report={report} {...toDismiss} onClose={() => setToDismiss(null)} />}
    </div>
  );
}
