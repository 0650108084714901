import { Button } from "@mantine/core";
import { heldRule } from "../../../extensions/sectionChecks/heldFigures.ts";
import type { SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";
import type { ReportIndex } from "../../editor/text/reportIndex.ts";
import { t } from "../../messages/translate.ts";
import { useRefresh } from "./useRefresh.ts";

interface RefreshFindingProps {
  readonly reportId: string;
  readonly section: SectionView;
  readonly finding: SectionFinding;
  readonly index: ReportIndex;
}

/** On the card of a reference that differs from its source: take the new value over. Nothing on other cards, and for those who may not. */
export function RefreshFinding({ reportId, section, finding, index }: RefreshFindingProps) {
  const refresh = useRefresh(reportId);
  if (finding.rule !== heldRule || !section.abilities["section.reopen"]) return null;
  const codes = index
    .differences(section.id)
    .filter(({ held, now }) => held === finding.printed && now === finding.expected)
    .map(({ code }) => code);
  if (codes.length === 0) return null;
  return (
    <div className="finding-buttons">
      <Button size="compact-sm" variant="default" loading={refresh.busy} onClick={() => refresh.run({ sectionId: section.id, codes })}>
        {t(finding.expected === "" ? "held.release" : "held.refresh")}
      </Button>
    </div>
  );
}
