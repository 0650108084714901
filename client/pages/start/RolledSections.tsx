import { shiftDeadline, shiftPeriodWords } from "../../../extensions/periodShift.ts";
import type { Department, Period, ReportView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { DepartmentTag } from "../../ui/DepartmentTag.tsx";
import { formatDay } from "../../ui/format/day.ts";
import { titleAlone } from "../../ui/titleAlone.ts";
import "./owners-preview.css";

interface RolledSectionsProps {
  readonly last: ReportView;
  readonly period: Period;
  readonly deadline: string | null;
  readonly departments: readonly Department[];
}

/** The outline that the next report will have, with owners and deadlines. */
export function RolledSections({ last, period, deadline, departments }: RolledSectionsProps) {
  const titleOf = (title: string): string => titleAlone(shiftPeriodWords(title, last.period, period));
  return (
    <section aria-labelledby="rolled-title">
      <h3 id="rolled-title" className="owners-title">
        {t("roll.sections")}
      </h3>
      <ol className="owners">
        {last.sections.map((section) => {
          if (section.kind === "part") {
            return (
              <li key={section.id} className="owners-part">
                {titleOf(section.title)}
              </li>
            );
          }
          if (section.kind !== "section") return null;
          const day = shiftDeadline(section.deadline, last, { period, deadline });
          const owners = departments.filter(({ id }) => section.owners.includes(id));
          return (
            <li key={section.id} className="owners-row roll-row">
              <span>{titleOf(section.title)}</span>
              <span className="roll-owners">
                {owners.length === 0 ? <span className="dim">{t("create.noOwner")}</span> : null}
                {owners.map((department) => (
                  <DepartmentTag key={department.id} department={department} />
                ))}
                {day !== null && <span className="dim numeric roll-day">{t("deadline.on", { day: formatDay(day) })}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
