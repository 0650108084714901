import { Button } from "@mantine/core";
import { type Icon, IconAlertTriangle, IconBulb, IconExclamationCircle } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import type { Fix, Severity } from "../../extensions/checks/finding.ts";
import { ruleEntry } from "../../extensions/checks/ruleBook.ts";
import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import { planFix } from "../editor/checks/fix.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { isOver, type SectionFindings } from "./arrangeFindings.ts";

const pictures: Record<Severity, Icon> = { error: IconExclamationCircle, warning: IconAlertTriangle, hint: IconBulb };

interface FindingBodyProps {
  readonly place: SectionFindings;
  readonly finding: SectionFinding;
  /** Whether this person may change the text, directly or as a suggestion. */
  readonly canFix: boolean;
  /** Whether this person may answer for it as right. */
  readonly canDismiss: boolean;
  readonly onFix: (fix: number) => void;
  readonly onDismiss: () => void;
  /** What else stands on the card. */
  readonly children?: ReactNode;
}

/** What is told of a fix: of another number than the one at fault also which one it is. */
function labelOf({ text }: SectionFindings["checked"], { start, end }: SectionFinding, fix: Fix): string {
  const words = fix.replacement;
  return fix.start < end && fix.end > start
    ? t("check.fix", { words })
    : t("check.fixOther", { printed: text.text.slice(fix.start, fix.end), words });
}

/** What a check says of a place, and what can be done about it. */
export function FindingBody({ place: { checked }, finding, canFix, canDismiss, onFix, onDismiss, children }: FindingBodyProps) {
  const Picture = pictures[finding.severity];
  const source = ruleEntry(finding.rule)?.source;
  const fixes = useMemo(
    () =>
      finding.fixes.flatMap((fix, index) =>
        planFix(checked.node, checked.text, fix) === null ? [] : [{ index, label: labelOf(checked, finding, fix) }],
      ),
    [checked, finding],
  );
  return (
    <>
      <header className="finding-head">
        <Picture size={16} stroke={1.75} aria-hidden className={`finding-sign-${finding.severity}`} />
        <strong>{t(`check.severity.${finding.severity}`)}</strong>
        <q>{finding.printed}</q>
      </header>
      <p lang="vi">{finding.message}</p>
      {source !== undefined && (
        <p className="finding-source" lang="vi">
          {t("check.source", { source })}
        </p>
      )}
      {((canFix && fixes.length > 0) || canDismiss) && (
        <div className="finding-buttons">
          {canFix &&
            fixes.map(({ index, label }) => (
              <Button key={index} size="compact-sm" variant="default" onClick={() => onFix(index)}>
                {label}
              </Button>
            ))}
          {canDismiss && (
            <Button size="compact-sm" variant="subtle" onClick={onDismiss}>
              {t("check.dismiss")}
            </Button>
          )}
        </div>
      )}
      {children}
    </>
  );
}

interface FindingCardProps extends FindingBodyProps {
  readonly name: string;
  readonly active: boolean;
  readonly onGo: () => void;
}

/** A finding in the panel: a press on it leads to its place. */
export function FindingCard({ name, active, onGo, ...body }: FindingCardProps) {
  const { finding } = body;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of cards has the keys
    <article
      className={`finding-card finding-card-${finding.severity}`}
      data-card={name}
      data-active={active || undefined}
      aria-label={t(`check.said.${finding.severity}`, { message: finding.message })}
      tabIndex={active ? 0 : -1}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest("button") === null) onGo();
      }}
    >
      {isOver(body) && <p className="finding-place">{sectionName(body.place.section)}</p>}
      <FindingBody {...body} />
    </article>
  );
}
