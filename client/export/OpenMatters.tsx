import { IconChecklist, IconHash, IconPencilCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ReportView } from "../../extensions/wire/http.ts";
import { useOpenFindings } from "../checks/useFindings.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { t } from "../messages/translate.ts";
import { useOpenChanges } from "../review/useChanges.ts";

interface OpenMattersProps {
  readonly report: ReportView;
  readonly stores: PaperStores;
  readonly onGo: (sectionId: string) => void;
  /** Open a panel beside the paper. */
  readonly onPanel: (panel: "changes" | "checks") => void;
}

/** What of the report itself is still open when it leaves: suggestions, findings, number and date. Nothing if nothing is. */
export function OpenMatters({ report, stores, onGo, onPanel }: OpenMattersProps) {
  const changes = useOpenChanges({ stores, report });
  const findings = useOpenFindings({ stores, report });
  const head = report.sections.find(({ kind }) => kind === "letterhead");
  const unnumbered = report.number === "" || report.issuedOn === null;
  if (changes === 0 && findings === 0 && !unnumbered) return null;
  return (
    <section>
      <h3>{t("decree.open")}</h3>
      <ul className="checklist-rows">
        {changes > 0 && (
          <Matter
            icon={<IconPencilCheck size={18} stroke={1.75} aria-hidden />}
            title={t("decree.changes", { count: changes })}
            words={t("decree.changesHint")}
          >
            <button type="button" className="checklist-link" onClick={() => onPanel("changes")}>
              {t("decree.showChanges")}
            </button>
          </Matter>
        )}
        {findings > 0 && (
          <Matter
            icon={<IconChecklist size={18} stroke={1.75} aria-hidden />}
            title={t("decree.findings", { count: findings })}
            words={t("decree.findingsHint")}
          >
            <button type="button" className="checklist-link" onClick={() => onPanel("checks")}>
              {t("decree.showFindings")}
            </button>
          </Matter>
        )}
        {unnumbered && (
          <Matter icon={<IconHash size={18} stroke={1.75} aria-hidden />} title={t("decree.unnumbered")} words={t("decree.unnumberedHint")}>
            {head !== undefined && (
              <button type="button" className="checklist-link" onClick={() => onGo(head.id)}>
                {t("decree.showHead")}
              </button>
            )}
          </Matter>
        )}
      </ul>
    </section>
  );
}

interface MatterProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  readonly children: ReactNode;
}

function Matter({ icon, title, words, children }: MatterProps) {
  return (
    <li className="checklist-row">
      {icon}
      <div>
        <strong>{title}</strong>
        <p className="dim">
          {words} {children}
        </p>
      </div>
    </li>
  );
}
