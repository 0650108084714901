import type { CheckContext } from "../checks/passage.ts";
import { startingOff } from "../checks/ruleBook.ts";
import { closingMonth } from "../periods.ts";
import type { Department, Organisation, PublicReport } from "../wire/http.ts";

/** What the checks know of a report besides its words. */
export function checkContextOf(
  { name, withoutRules }: Pick<Organisation, "name" | "withoutRules">,
  { period, periodless }: Pick<PublicReport, "period" | "periodless">,
  departments: readonly Pick<Department, "name">[] = [],
): CheckContext {
  const ownUnit = /(?:phường|xã|đặc khu|thị trấn)\s.+$/iu.exec(name.normalize("NFC"))?.[0];
  const month = period.kind === "month" && periodless !== true ? { reportMonth: { month: closingMonth(period), year: period.year } } : {};
  return {
    ...(ownUnit === undefined ? {} : { ownUnit }),
    ...month,
    officeNames: departments.map((one) => one.name),
    withoutRules: withoutRules ?? startingOff,
  };
}
