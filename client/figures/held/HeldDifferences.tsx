import { Button } from "@mantine/core";
import { t } from "../../messages/translate.ts";
import { sectionName } from "../../pages/report/sectionName.ts";
import type { DifferingSection } from "./useDifferences.ts";
import { useRefresh } from "./useRefresh.ts";
import "./held.css";

interface HeldDifferencesProps {
  readonly reportId: string;
  readonly differing: readonly DifferingSection[];
  /** What the indicator of a code is called. */
  readonly nameOf: (code: string) => string;
  /** Whether this list is the place to take new values over. */
  readonly offersRefresh: boolean;
  readonly onGo: (sectionId: string, code: string) => void;
}

/** References of accepted sections that differ from their source, by section: a press on one leads to its place. */
export function HeldDifferences({ reportId, differing, nameOf, offersRefresh, onGo }: HeldDifferencesProps) {
  const refresh = useRefresh(reportId);
  return (
    <ul className="held-list">
      {differing.flatMap(({ section, differences }) =>
        differences.map(({ code, held, now }) => (
          <li key={`${section.id} ${code}`} className="held-row">
            <button type="button" className="held-place" onClick={() => onGo(section.id, code)}>
              <strong>{nameOf(code)}</strong>
              <span className="numeric">
                {sectionName(section)}: {t("held.says", { held })}; {now === "" ? t("held.gone") : t("held.now", { now })}
              </span>
            </button>
            {offersRefresh && section.abilities["section.reopen"] && (
              <Button
                className="no-print"
                size="compact-sm"
                variant="default"
                loading={refresh.busy}
                aria-label={t("held.refreshOne", { name: nameOf(code) })}
                onClick={() => refresh.run({ sectionId: section.id, codes: [code] })}
              >
                {t(now === "" ? "held.release" : "held.refresh")}
              </Button>
            )}
          </li>
        )),
      )}
    </ul>
  );
}
