import { Button } from "@mantine/core";
import { IconFileExport, IconFileImport } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { saveFile } from "../../pages/report/bar/saveFile.ts";
import type { SheetChange, SheetRow } from "./sheetRow.ts";
import { type SheetColumn, writeSheet } from "./writeSheet.ts";

const ImportFiguresDialog = lazy(async () => ({ default: (await import("./ImportFiguresDialog.tsx")).ImportFiguresDialog }));

interface SheetButtonsProps {
  /** The report's title; the workbook is called after it. */
  readonly title: string;
  /** The figures that this person sees. */
  readonly rows: readonly SheetRow[];
  /** Put a value into the text, directly or as a suggestion. Whether it stands there now. */
  readonly onSet: (change: SheetChange) => boolean;
}

/** Figures out to a workbook and in from one. */
export function SheetButtons({ title, rows, onSet }: SheetButtonsProps) {
  const [importing, setImporting] = useState(false);
  const write = useAction(async () =>
    saveFile({ name: `${title} - ${t("sheet.title")}.xlsx`, bytes: await writeSheet(rows, t("sheet.title"), labelOf) }),
  );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileExport size={14} aria-hidden />}
        loading={write.busy}
        disabled={rows.length === 0}
        onClick={() => write.run(undefined)}
      >
        {t("sheet.export")}
      </Button>
      {rows.some(({ sectionId }) => sectionId !== null) && (
        <Button variant="default" size="xs" leftSection={<IconFileImport size={14} aria-hidden />} onClick={() => setImporting(true)}>
          {t("sheet.import")}
        </Button>
      )}
      {importing && (
        <Suspense>
          <ImportFiguresDialog rows={rows} onSet={onSet} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}

const labelOf = (column: SheetColumn): string => t(`sheet.${column}`);
