import { Button } from "@mantine/core";
import { IconFileExport, IconFileImport } from "@tabler/icons-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import type { ReportView } from "../../../extensions/wire/http.ts";
import { useAction } from "../../api/useAction.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { saveFile } from "../../pages/report/bar/saveFile.ts";
import { figureRows } from "../figureRows.ts";
import type { FigureActs } from "../useFigureActs.ts";
import { sheetRow } from "./sheetRow.ts";
import { type SheetColumn, writeSheet } from "./writeSheet.ts";

const ImportFiguresDialog = lazy(async () => ({ default: (await import("./ImportFiguresDialog.tsx")).ImportFiguresDialog }));

interface SheetButtonsProps {
  readonly report: ReportView;
  readonly stores: PaperStores;
  readonly acts: FigureActs;
}

/** Figures out to a workbook and in from one, as far as this person reads and writes them. */
export function SheetButtons({ report, stores, acts }: SheetButtonsProps) {
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const catalogue = useSyncExternalStore(stores.indicators.subscribe, stores.indicators.view);
  const rows = figureRows(catalogue, figures).map((row) => sheetRow(row, report.sections, acts));
  const [importing, setImporting] = useState(false);
  const write = useAction(async () =>
    saveFile({ name: `${report.title} - ${t("sheet.title")}.xlsx`, bytes: await writeSheet(rows, t("sheet.title"), labelOf) }),
  );
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconFileExport size={16} aria-hidden />}
        loading={write.busy}
        disabled={rows.length === 0}
        onClick={() => write.run(undefined)}
      >
        {t("sheet.export")}
      </Button>
      {rows.some(({ sectionId }) => sectionId !== null) && (
        <Button variant="default" size="sm" leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setImporting(true)}>
          {t("sheet.import")}
        </Button>
      )}
      {importing && (
        <Suspense>
          <ImportFiguresDialog
            rows={rows}
            onSet={({ sectionId, code, value }) => acts.set(sectionId, code, { value })}
            onClose={() => setImporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

const labelOf = (column: SheetColumn): string => t(`sheet.${column}`);
