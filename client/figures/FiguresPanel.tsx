import { Button, TextInput } from "@mantine/core";
import { IconNumbers, IconSearch, IconTable } from "@tabler/icons-react";
import { Fragment, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import { useHistory } from "../api/reports.ts";
import { CorrectionList, correctionsOf } from "../editor/figures/CorrectionList.tsx";
import { t } from "../messages/translate.ts";
import type { PanelProps } from "../pages/report/panel/panelProps.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FindNumbers } from "./FindNumbers.tsx";
import { arrangeRows, type FigureRow, figureRows, printedChange, printedIn, printedValue } from "./figureRows.ts";
import { figuresPath } from "./figuresPath.ts";
import { RepeatedPlaces } from "./RepeatedPlaces.tsx";
import { useFigureActs } from "./useFigureActs.ts";
import "./figures.css";

/** The figures of the report by section, the one in which one is first, and the search for numbers that are none yet. A press leads to the place. */
export function FiguresPanel({ report, me, connection, stores, active, onGo }: PanelProps) {
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const repeats = useSyncExternalStore(stores.index.subscribe, stores.index.repeats);
  const history = useHistory(report.id, report.figuresLockedAt !== undefined);
  const catalogue = useSyncExternalStore(stores.indicators.subscribe, stores.indicators.view);
  const acts = useFigureActs({ report, me, connection, stores }, onGo);
  const [text, setText] = useState("");
  const [finding, setFinding] = useState<string | null>(null);
  const standing = figureRows(catalogue, figures).filter(({ figure }) => figure !== null);
  const rows = arrangeRows(standing, { text, owner: null, section: null }, { by: null, descending: false });
  const sections = [...report.sections].sort((one, other) => Number(other.id === active?.id) - Number(one.id === active?.id));
  const nameOf = new Map(sections.map((section) => [section.id, sectionName(section)]));
  if (active !== undefined && finding === active.id) {
    return <FindNumbers key={active.id} section={active} stores={stores} acts={acts} onClose={() => setFinding(null)} />;
  }
  return (
    <div className="figures-panel">
      <div className="figures-buttons">
        {active !== undefined && active.room !== null && active.access !== "none" && (
          <Button size="xs" variant="default" leftSection={<IconSearch size={14} aria-hidden />} onClick={() => setFinding(active.id)}>
            {t("figures.find")}
          </Button>
        )}
        <Button size="xs" variant="default" component={Link} href={figuresPath(report.id)} leftSection={<IconTable size={14} aria-hidden />}>
          {t("figures.table")}
        </Button>
      </div>
      {standing.length === 0 ? (
        <EmptyState icon={IconNumbers} words={t("figures.none")} />
      ) : (
        <>
          <TextInput
            size="xs"
            aria-label={t("figures.search")}
            placeholder={t("figures.search")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {rows.length === 0 && <p className="dim">{t("figures.noneFit")}</p>}
          {sections.map((section) => {
            const here = rows.filter(({ figure }) => figure?.sectionId === section.id);
            return here.length === 0 ? null : (
              <section key={section.id} className="figures-section">
                <h3>{sectionName(section)}</h3>
                {here.map((row) => (
                  <Fragment key={row.code}>
                    <FigureCard row={row} onGo={() => acts.go(section.id, row.code)} />
                    <div className="figures-elsewhere">
                      <CorrectionList corrections={correctionsOf(history.data ?? [], section.id, row.code)} />
                      <RepeatedPlaces repeats={repeats.get(row.code) ?? []} nameOf={nameOf} onGo={acts.goToRepeat} />
                    </div>
                  </Fragment>
                ))}
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}

function FigureCard({ row, onGo }: { readonly row: FigureRow; readonly onGo: () => void }) {
  const { code, name, unit, previous } = row;
  return (
    <button type="button" className="figure-card" aria-label={t("figures.go", { name: name === "" ? code : name })} onClick={onGo}>
      <span className="figure-card-name">{name === "" ? code : name}</span>
      <span className="figure-card-value numeric">
        {printedValue(row)} <small>{unit}</small>
      </span>
      {previous !== null && (
        <span className="figure-card-before numeric dim">
          {t("figures.previous")} {printedIn(row, previous)} · {printedChange(row)}
        </span>
      )}
    </button>
  );
}
