import { useCallback, useRef, useState } from "react";
import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import { allows } from "../../extensions/wire/access.ts";
import { findingId } from "../editor/checks/findingMarks.ts";
import { HoverCard, type Spot } from "../editor/hover/HoverCard.tsx";
import { useMouseRest } from "../editor/hover/useMouseRest.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import type { SectionFindings } from "./arrangeFindings.ts";
import { DismissFinding, type FindingToDismiss } from "./DismissFinding.tsx";
import { FindingBody } from "./FindingCard.tsx";
import { useFindingActs } from "./useFindingActs.ts";
import { useFollowedChecks } from "./useFindings.ts";
import "./checks.css";

/** What the mouse rests on, and where that is on the desk. */
interface Pointed extends Spot {
  readonly place: SectionFindings;
  readonly finding: SectionFinding;
}

const cardClass = "finding-hover";
const restMs = 350;
const wordsAt = (target: Element) => target.closest("[data-finding]");

/** The checks on the paper: they run as long as it is there, and underlined words on which the mouse rests have a card. */
export function ChecksLayer() {
  const paper = usePaper();
  const { report, me, findings } = paper;
  const anchor = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [toDismiss, setToDismiss] = useState<FindingToDismiss | null>(null);
  const acts = useFindingActs(paper, () => undefined);
  const close = useCallback(() => setPointed(null), []);
  useFollowedChecks(paper, report, me);
  const find = useCallback(
    (words: Element) => {
      const sectionId = words.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "";
      const section = report.sections.find(({ id }) => id === sectionId);
      const checked = findings.section(sectionId);
      const finding = checked?.open.find((one) => findingId(one) === words.getAttribute("data-finding"));
      return section === undefined || checked === undefined || finding === undefined ? null : { place: { section, checked }, finding };
    },
    [report, findings],
  );
  useMouseRest(anchor, { cardClass, restMs, wordsAt, find }, setPointed);
  return (
    <div ref={anchor} className="no-print">
      {pointed !== null && (
        <HoverCard spot={pointed} side="above" className={cardClass} label={t("check.here")}>
          <FindingBody
            place={pointed.place}
            finding={pointed.finding}
            canFix={allows(pointed.place.section.access, "suggest")}
            onFix={(fix) => {
              acts.fix(pointed.place, pointed.finding, fix);
              close();
            }}
            canDismiss={pointed.place.section.abilities["finding.dismiss"]}
            onDismiss={() => {
              setToDismiss({ section: pointed.place.section, finding: pointed.finding });
              close();
            }}
          />
        </HoverCard>
      )}
      {toDismiss !== null && <DismissFinding report={report} {...toDismiss} onClose={() => setToDismiss(null)} />}
    </div>
  );
}
