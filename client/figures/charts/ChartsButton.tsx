import { Button } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { figureRows } from "../figureRows.ts";

const ChartsDialog = lazy(async () => ({ default: (await import("./ChartsDialog.tsx")).ChartsDialog }));

interface ChartsButtonProps {
  readonly reportId: string;
  readonly stores: PaperStores;
}

/** Opens the charts; what draws them is fetched then. */
export function ChartsButton({ reportId, stores }: ChartsButtonProps) {
  const [opened, setOpened] = useState(false);
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const catalogue = useSyncExternalStore(stores.indicators.subscribe, stores.indicators.view);
  const rows = figureRows(catalogue, figures).filter(({ figure }) => figure !== null);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconChartBar size={16} aria-hidden />}
        disabled={rows.length === 0}
        onClick={() => setOpened(true)}
      >
        {t("chart.open")}
      </Button>
      {opened && (
        <Suspense>
          <ChartsDialog reportId={reportId} rows={rows} indicators={catalogue.indicators} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
