import { Button, Select, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import { indicatorFor } from "../../../extensions/indicators/proposals.ts";
import type { MeView, ReportView } from "../../../extensions/wire/http.ts";
import { freeIndicators } from "../../editor/figures/findNumbers.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { foldText } from "../../ui/foldText.ts";
import { IndicatorForm } from "../catalogue/IndicatorForm.tsx";
import { newIndicator } from "../catalogue/newIndicator.ts";
import type { PlacedUncoded } from "./useUncoded.ts";

interface AttachCodeProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly stores: PaperStores;
  readonly placed: PlacedUncoded;
  readonly onAttach: (code: string) => void;
  readonly onClose: () => void;
}

/** So many indicators are offered at once; typing narrows them. */
const mostOffered = 50;

/** The indicator that a figure belongs to: chosen among those that have no figure yet, or made anew by the office. */
export function AttachCode({ report, me, stores, placed: { section, figure }, onAttach, onClose }: AttachCodeProps) {
  const catalogue = useSyncExternalStore(stores.indicators.subscribe, stores.indicators.view);
  const figures = useSyncExternalStore(stores.index.subscribe, stores.index.figures);
  const free = freeIndicators(catalogue.indicators, figures);
  const { lead, tail, printed, attributes } = figure;
  const [code, setCode] = useState<string | null>(() => indicatorFor({ figure: attributes, lead, tail }, free)?.code ?? null);
  const [makes, setMakes] = useState(false);
  if (makes) {
    const [owner = ""] = section.owners;
    return (
      <IndicatorForm
        reportId={report.id}
        catalogue={catalogue}
        figures={figures}
        departments={me.departments}
        opened={newIndicator({ unit: attributes.unit, format: attributes.format, owner })}
        isNew
        onSaved={onAttach}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t("uncoded.title.one")}
      confirm={t("uncoded.do")}
      ready={code !== null}
      busy={false}
      failure={null}
      onSubmit={() => code !== null && onAttach(code)}
      onClose={onClose}
    >
      <Text size="sm" lang="vi">
        {lead}
        <strong className="numeric">{printed}</strong>
        {tail}
      </Text>
      {report.abilities["report.arrange"] && (
        <div>
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setMakes(true)}>
            {t("uncoded.new")}
          </Button>
        </div>
      )}
      <Select
        label={t("uncoded.indicator")}
        description={t("uncoded.indicatorHint")}
        searchable
        clearable
        limit={mostOffered}
        nothingFoundMessage={free.length === 0 ? t("uncoded.noneFree") : t("figures.noneFit")}
        value={code}
        data={free.map((one) => ({ value: one.code, label: one.unit === "" ? one.name : `${one.name} (${one.unit})` }))}
        filter={({ options, search, limit }) => {
          const wanted = foldText(search);
          return options.filter((option) => "value" in option && foldText(`${option.label} ${option.value}`).includes(wanted)).slice(0, limit);
        }}
        onChange={setCode}
      />
    </FormDialog>
  );
}
