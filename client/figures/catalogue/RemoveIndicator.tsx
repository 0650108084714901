import { Button, Group, Stack, Text } from "@mantine/core";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";
import { removeIndicator } from "../../api/indicators.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { sectionName } from "../../pages/report/sectionName.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Usage } from "./usage.ts";

interface RemoveIndicatorProps {
  readonly reportId: string;
  readonly indicator: Indicator;
  readonly usage: Usage;
  readonly onGo: (section: SectionView) => void;
  readonly onClose: () => void;
}

/** Take an indicator out of the catalogue, or say who still uses it. */
export function RemoveIndicator({ reportId, indicator, usage, onGo, onClose }: RemoveIndicatorProps) {
  const action = useAction(() => removeIndicator(reportId, indicator.code), {
    quiet: true,
    words: { conflict: t("catalogue.inUse") },
    refresh: [keys.report(reportId)],
    onDone: onClose,
  });
  const title = t("catalogue.removeTitle", { name: indicator.name });
  if (usage.sections.length + usage.indicators.length === 0) {
    return (
      <ConfirmDialog
        title={title}
        words={t("catalogue.removeWords")}
        confirm={t("catalogue.removeAct")}
        deletes
        busy={action.busy}
        failure={action.failure}
        onConfirm={() => action.run(undefined)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap={12}>
        <Text size="sm">{t("catalogue.inUse")}</Text>
        {usage.sections.length > 0 && (
          <div>
            <Text size="sm">{t("catalogue.usedInText")}</Text>
            <ul className="catalogue-usage">
              {usage.sections.map((section) => (
                <li key={section.id}>
                  <button type="button" className="figures-place" onClick={() => onGo(section)}>
                    {sectionName(section)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {usage.indicators.length > 0 && (
          <div>
            <Text size="sm">{t("catalogue.usedInRelations")}</Text>
            <ul className="catalogue-usage">
              {usage.indicators.map(({ code, name }) => (
                <li key={code}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        <Text size="sm" c="dimmed">
          {t("catalogue.usedHint")}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("action.close")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
