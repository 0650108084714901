import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconArrowLeft, IconListNumbers, IconPlus } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import type { MeView, ReportView } from "../../../extensions/wire/http.ts";
import { placeIndicator, useIndicators } from "../../api/indicators.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { foldText } from "../../ui/foldText.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { CatalogueTable } from "./CatalogueTable.tsx";
import { IndicatorForm } from "./IndicatorForm.tsx";
import { newIndicator } from "./newIndicator.ts";
import { RemoveIndicator } from "./RemoveIndicator.tsx";
import { usageOf } from "./usage.ts";
import { ValuesGrid } from "./ValuesGrid.tsx";
import "../figures.css";
import "../figures-print.css";
import "./catalogue.css";

interface CatalogueViewProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly stores: PaperStores;
  /** Lead back to the table of figures. */
  readonly onLeave: () => void;
  /** Bring a section of the paper into view. */
  readonly onGo: (sectionId: string) => void;
}

/** The catalogue of the report's indicators, and what is known of them besides the text. The office changes it; others read it. */
export function CatalogueView({ report, me, stores, onLeave, onGo }: CatalogueViewProps) {
  const asked = useIndicators(report.id);
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const [shownAs, setShownAs] = useState<"list" | "values">("list");
  const [text, setText] = useState("");
  const [owner, setOwner] = useState<string | null>(null);
  const [edited, setEdited] = useState<{ readonly indicator: Indicator; readonly isNew: boolean } | null>(null);
  const [removed, setRemoved] = useState<Indicator | null>(null);
  const canEdit = report.abilities["report.arrange"];
  const placing = useAction(({ code, after }: { readonly code: string; readonly after: string | null }) => placeIndicator(report.id, code, after), {
    refresh: [keys.report(report.id)],
  });
  const catalogue = asked.data;
  const indicators = catalogue?.indicators ?? [];
  const wanted = foldText(text);
  const rows = indicators.filter((one) => foldText(`${one.code} ${one.name}`).includes(wanted) && (owner === null || one.owner === owner));
  const add = () => setEdited({ indicator: newIndicator({}), isNew: true });
  const acts = canEdit
    ? {
        edit: (indicator: Indicator) => setEdited({ indicator, isNew: false }),
        remove: setRemoved,
        place: (code: string, after: string | null) => placing.run({ code, after }),
      }
    : null;
  return (
    <section className="figures-view" aria-label={t("catalogue.title")}>
      <header className="figures-head">
        <Button className="no-print" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onLeave}>
          {t("catalogue.back")}
        </Button>
        <h2>{t("catalogue.title")}</h2>
        <span className="dim numeric" role="status">
          {t("catalogue.count", { count: indicators.length })}
        </span>
        <div className="figures-filters no-print">
          <TextInput
            aria-label={t("figures.search")}
            placeholder={t("figures.search")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            aria-label={t("figures.allOwners")}
            placeholder={t("figures.allOwners")}
            clearable
            value={owner}
            data={me.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={setOwner}
          />
          <SegmentedControl
            aria-label={t("catalogue.views")}
            value={shownAs}
            onChange={setShownAs}
            data={[
              { value: "list", label: t("catalogue.view.list") },
              { value: "values", label: t("catalogue.view.values") },
            ]}
          />
          {canEdit && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              {t("catalogue.add")}
            </Button>
          )}
        </div>
      </header>
      {!canEdit && <p className="catalogue-note dim no-print">{t("catalogue.readOnly")}</p>}
      {catalogue === undefined &&
        (asked.error === null ? <Waiting lines={6} /> : <Failure error={asked.error} onRetry={() => void asked.refetch()} />)}
      {catalogue !== undefined && indicators.length === 0 && (
        <EmptyState icon={IconListNumbers} words={t(canEdit ? "catalogue.none" : "catalogue.noneReadOnly")}>
          {canEdit && <Button onClick={add}>{t("catalogue.add")}</Button>}
        </EmptyState>
      )}
      {indicators.length > 0 && shownAs === "list" && <CatalogueTable rows={rows} indicators={indicators} departments={me.departments} acts={acts} />}
      {catalogue !== undefined && indicators.length > 0 && shownAs === "values" && (
        <ValuesGrid reportId={report.id} rows={rows} catalogue={catalogue} canEdit={canEdit} />
      )}
      {catalogue !== undefined && edited !== null && (
        <IndicatorForm
          reportId={report.id}
          catalogue={catalogue}
          figures={figures}
          departments={me.departments}
          opened={edited.indicator}
          isNew={edited.isNew}
          onSaved={() => setEdited(null)}
          onClose={() => setEdited(null)}
        />
      )}
      {removed !== null && (
        <RemoveIndicator
          reportId={report.id}
          indicator={removed}
          usage={usageOf(removed.code, stores.index, report.sections, indicators)}
          onGo={({ id }) => onGo(id)}
          onClose={() => setRemoved(null)}
        />
      )}
    </section>
  );
}
