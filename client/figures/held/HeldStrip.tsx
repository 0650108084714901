import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReportView } from "../../../extensions/wire/http.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { HeldDifferences } from "./HeldDifferences.tsx";
import type { DifferingSection } from "./useDifferences.ts";

interface HeldStripProps {
  readonly report: ReportView;
  readonly stores: Pick<PaperStores, "indicators">;
  readonly differing: readonly DifferingSection[];
  readonly offersRefresh?: boolean;
  readonly onGo: (sectionId: string, code: string) => void;
}

/** The list of what differs from its source under a heading that says so; nothing if nothing does. */
export function HeldStrip({ report, stores, differing, offersRefresh = true, onGo }: HeldStripProps) {
  const count = differing.reduce((sum, { differences }) => sum + differences.length, 0);
  if (count === 0) return null;
  const { indicators } = stores.indicators.view();
  return (
    <section className="held-strip" aria-label={t("held.title", { count })}>
      <h3>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t("held.title", { count })}
      </h3>
      {!offersRefresh && <p className="dim">{t("held.approving")}</p>}
      <HeldDifferences
        reportId={report.id}
        differing={differing}
        nameOf={(code) => indicators.find((one) => one.code === code)?.name ?? code}
        offersRefresh={offersRefresh}
        onGo={onGo}
      />
    </section>
  );
}
