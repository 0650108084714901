import { Button, Select, TextInput } from "@mantine/core";
import { IconArrowLeft, IconListNumbers } from "@tabler/icons-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import type { ReportConnection } from "../sync/connection.ts";
import { FiguresTable } from "./FiguresTable.tsx";
import { arrangeRows, figureRows, type RowFilter, type RowOrder } from "./figureRows.ts";
import { cataloguePath } from "./figuresPath.ts";
import { HeldStrip } from "./held/HeldStrip.tsx";
import { useDifferences } from "./held/useDifferences.ts";
import { useGoToReference } from "./held/useGoToReference.ts";
import { UncodedRows } from "./uncoded/UncodedRows.tsx";
import { fitsUncoded, useUncoded } from "./uncoded/useUncoded.ts";
import { type FigureActs, useFigureActs } from "./useFigureActs.ts";
import "./figures.css";
import "./figures-print.css";

interface FiguresViewProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly stores: PaperStores;
  /** Lead back to the paper. */
  readonly onLeave: () => void;
  /** Bring a section of the paper into view. */
  readonly onGo: (sectionId: string) => void;
  /** What else can be done with all figures at once, such as taking in a block of another table; it gets what changes them. */
  readonly tools?: (acts: FigureActs) => ReactNode;
}

const noFilter: RowFilter = { text: "", owner: null, section: null };

/** All figures of the report as a table. A number that is changed here is changed in the text, as far as this person may. */
export function FiguresView({ report, me, connection, stores, onLeave, onGo, tools }: FiguresViewProps) {
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const repeats = useSyncExternalStore(stores.index.subscribe, stores.index.repeats);
  const catalogue = useSyncExternalStore(stores.indicators.subscribe, stores.indicators.view);
  const inText = useFigureActs({ report, me, connection, stores }, onGo);
  const acts: FigureActs = {
    ...inText,
    go: (sectionId, code) => {
      onLeave();
      inText.go(sectionId, code);
    },
    goToRepeat: (sectionId, code, nth) => {
      onLeave();
      inText.goToRepeat(sectionId, code, nth);
    },
    goToUncoded: (sectionId, figure) => {
      onLeave();
      inText.goToUncoded(sectionId, figure);
    },
  };
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState<RowOrder>({ by: null, descending: false });
  const all = figureRows(catalogue, figures);
  const rows = arrangeRows(all, filter, order);
  const filled = all.filter(({ figure }) => figure !== null).length;
  const differing = useDifferences(stores.index, report.sections);
  const differingCodes = new Set(differing.flatMap(({ differences }) => differences.map(({ code }) => code)));
  const inPaper = useGoToReference(stores, onGo);
  const goToReference = (sectionId: string, code: string): void => {
    onLeave();
    inPaper(sectionId, code);
  };
  const uncoded = useUncoded(stores.index, report.sections).filter((one) => fitsUncoded(one, filter));
  const uncodedRows = uncoded.length === 0 ? null : <UncodedRows report={report} me={me} stores={stores} uncoded={uncoded} acts={acts} />;
  const withText = report.sections.filter(({ room, access }) => room !== null && access !== "none");
  return (
    <section className="figures-view" aria-label={t("figures.title")}>
      <header className="figures-head">
        <Button className="no-print" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onLeave}>
          {t("figures.back")}
        </Button>
        <h2>{t("figures.title")}</h2>
        <span className="dim numeric" role="status">
          {t("figures.count", { count: all.length, filled })}
        </span>
        <div className="figures-filters no-print">
          <TextInput
            aria-label={t("figures.search")}
            placeholder={t("figures.search")}
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          />
          <Select
            aria-label={t("figures.allOwners")}
            placeholder={t("figures.allOwners")}
            clearable
            value={filter.owner}
            data={me.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(owner) => setFilter({ ...filter, owner })}
          />
          <Select
            aria-label={t("figures.allSections")}
            placeholder={t("figures.allSections")}
            clearable
            searchable
            value={filter.section}
            data={withText.map((section) => ({ value: section.id, label: sectionName(section) }))}
            onChange={(section) => setFilter({ ...filter, section })}
          />
          <Button variant="default" component={Link} href={cataloguePath(report.id)} leftSection={<IconListNumbers size={16} aria-hidden />}>
            {t("catalogue.open")}
          </Button>
          {tools?.(acts)}
        </div>
      </header>
      <HeldStrip report={report} stores={stores} differing={differing} onGo={goToReference} />
      <FiguresTable
        rows={rows}
        repeats={repeats}
        differing={differingCodes}
        uncoded={uncodedRows}
        sections={report.sections}
        order={order}
        acts={acts}
        onOrder={setOrder}
      />
    </section>
  );
}
