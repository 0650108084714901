import type { Finding } from "./finding.ts";
import { wrongNameCounts } from "./names/listedNames.ts";
import { wrongOwnUnit } from "./names/ownUnit.ts";
import type { Reading } from "./numbers/reading.ts";
import { differentDataPeriods, wrongMonthOfRange } from "./periods/dataPeriods.ts";
import { wrongMonths } from "./periods/months.ts";
import { wrongYears } from "./periods/years.ts";
import { wrongBalances } from "./relations/balance.ts";
import { wrongChanges } from "./relations/change.ts";
import { wrongGrowths } from "./relations/growth.ts";
import { differentWholes } from "./relations/otherWhole.ts";
import { wrongRatios } from "./relations/ratio.ts";
import type { Judged } from "./relations/relation.ts";
import { wrongRemainders } from "./relations/remainder.ts";
import { wrongSums } from "./relations/sum.ts";
import { wrongTotalsAfter } from "./relations/totalAfter.ts";
import { impossibleDates, zerosInDates } from "./writing/dates.ts";
import { misshapenNumbers } from "./writing/numberShape.ts";
import { shortMillions, spacedPercents, ungroupedThousands } from "./writing/numberStyle.ts";

/** A check as the registry holds it. `ids`: the rules that its findings name; `source`: where they come from. */
export interface Rule<Found> {
  readonly ids: readonly string[];
  readonly source: string;
  readonly check: (reading: Reading) => readonly Found[];
}

/** Rules of numbers that belong together. Of two that judge the same numbers the earlier one speaks. */
export const relationRules: readonly Rule<Judged>[] = [
  { ids: ["ratio"], source: "arithmetic", check: wrongRatios },
  { ids: ["growth"], source: "arithmetic", check: wrongGrowths },
  { ids: ["change", "new-total"], source: "arithmetic", check: wrongChanges },
  { ids: ["balance"], source: "arithmetic", check: wrongBalances },
  { ids: ["remainder"], source: "arithmetic", check: wrongRemainders },
  { ids: ["sum"], source: "arithmetic", check: wrongSums },
  { ids: ["total-after"], source: "arithmetic", check: wrongTotalsAfter },
  { ids: ["other-whole"], source: "one indicator has one value in a report", check: differentWholes },
];

/** Rules that judge words and dates. */
export const rules: readonly Rule<Finding>[] = [
  { ids: ["listed-names"], source: "arithmetic", check: wrongNameCounts },
  { ids: ["years"], source: "arithmetic", check: wrongYears },
  { ids: ["plan-month", "report-month"], source: "one report, one month; the plan is for the one after it", check: wrongMonths },
  { ids: ["month-of-range"], source: "one report, one month", check: wrongMonthOfRange },
  { ids: ["data-periods"], source: "decree 09/2019/NĐ-CP, article 12: one data period in a report", check: differentDataPeriods },
  { ids: ["own-unit"], source: "the office's settings", check: wrongOwnUnit },
  { ids: ["number-shape"], source: "accounting law 2015; decree 86/2012/NĐ-CP, annex V", check: misshapenNumbers },
  { ids: ["impossible-date"], source: "the calendar", check: impossibleDates },
  { ids: ["zeros-in-dates"], source: "decree 30/2020/NĐ-CP, annex I, II.4.b", check: zerosInDates },
  { ids: ["ungrouped-thousands"], source: "accounting law 2015", check: ungroupedThousands },
  { ids: ["spaced-percent"], source: "convention", check: spacedPercents },
  { ids: ["short-millions"], source: "convention", check: shortMillions },
];
