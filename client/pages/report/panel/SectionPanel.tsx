import { Button } from "@mantine/core";
import { IconClick, IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Originals } from "../../../import/Originals.tsx";
import { t } from "../../../messages/translate.ts";
import { Deadline } from "../../../ui/Deadline.tsx";
import { DepartmentTag } from "../../../ui/DepartmentTag.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { SectionBadge } from "../../../ui/StateBadge.tsx";
import { sectionName } from "../sectionName.ts";
import type { PanelProps } from "./panelProps.ts";

/** The section in which one is: whose it is, how it stands, why it came back, and what one may do with it. */
export function SectionPanel({ report, me, now, active: section, buttons, busy, onStart }: PanelProps) {
  if (section === undefined) return <EmptyState icon={IconClick} words={t("panel.noSection")} />;
  const departments = (ids: readonly string[]) => me.departments.filter(({ id }) => ids.includes(id));
  const open = (report.state === "collecting" || report.state === "reviewing") && (section.state === "drafting" || section.state === "returned");
  const owners = departments(section.owners);
  const readers = departments([...section.confidentialTo, ...section.owners]);
  return (
    <div className="section-panel">
      <h2>{sectionName(section)}</h2>
      {section.kind !== "part" && (
        <dl className="facts">
          <Fact name={t("section.stateLabel")}>
            <SectionBadge state={section.state} />
          </Fact>
          {section.reason !== "" && (
            <Fact name={t("section.reason")}>
              <q className="section-reason">{section.reason}</q>
            </Fact>
          )}
          <Fact name={t("section.owners")}>
            {owners.length === 0 ? (
              <span className="dim">{t(section.kind === "section" ? "create.noOwner" : "section.officeOwns")}</span>
            ) : (
              owners.map((department) => <DepartmentTag key={department.id} department={department} />)
            )}
          </Fact>
          {section.deadline !== null && (
            <Fact name={t("section.deadline")}>
              <Deadline day={section.deadline} now={now} met={!open} bare />
            </Fact>
          )}
          <Fact name={t("section.access")}>{t(`access.${section.access}`)}</Fact>
          {section.confidential && (
            <Fact name={t("section.confidential")}>
              <span className="section-lock">
                <IconLock size={14} stroke={1.75} aria-hidden />
                {section.access === "none"
                  ? t("section.notForYou")
                  : t("section.readers", { names: readers.map(({ shortName }) => shortName).join(", ") })}
              </span>
            </Fact>
          )}
        </dl>
      )}
      {buttons.length > 0 && (
        <div className="section-actions">
          {buttons.map((button) => (
            <Button key={button.action} variant={button.main ? "filled" : "default"} disabled={busy} onClick={() => onStart(button)}>
              {t(`workflow.${button.action}`)}
            </Button>
          ))}
        </div>
      )}
      <Originals reportId={report.id} sectionId={section.id} me={me} now={now} />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
