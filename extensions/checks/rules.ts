import type { Finding, FindingType } from "./finding.ts";
import { wrongNameCounts } from "./names/listedNames.ts";
import { wrongOwnUnit } from "./names/ownUnit.ts";
import type { Reading } from "./numbers/reading.ts";
import { differentDataPeriods, wrongMonthOfRange } from "./periods/dataPeriods.ts";
import { wrongMonths } from "./periods/months.ts";
import { wrongYears } from "./periods/years.ts";
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

/** A check as the registry holds it. `source`: where it comes from. */
export interface Rule<Found> {
  readonly id: string;
  readonly type: FindingType;
  readonly source: string;
  readonly check: (reading: Reading) => readonly Found[];
}

/** Rules of numbers that belong together. Of two that judge the same numbers the earlier one speaks. */
export const relationRules: readonly Rule<Judged>[] = [
  { id: "ratio", type: "ratio", source: "arithmetic", check: wrongRatios },
  { id: "growth", type: "ratio", source: "arithmetic", check: wrongGrowths },
  { id: "change", type: "difference", source: "arithmetic", check: wrongChanges },
  { id: "remainder", type: "difference", source: "arithmetic", check: wrongRemainders },
  { id: "sum", type: "sum", source: "arithmetic", check: wrongSums },
  { id: "total-after", type: "sum", source: "arithmetic", check: wrongTotalsAfter },
  { id: "other-whole", type: "ratio", source: "one indicator has one value in a report", check: differentWholes },
];

/** Rules that judge words and dates. */
export const rules: readonly Rule<Finding>[] = [
  { id: "listed-names", type: "count", source: "arithmetic", check: wrongNameCounts },
  { id: "years", type: "years", source: "arithmetic", check: wrongYears },
  { id: "months", type: "month", source: "one report, one month; the plan is for the one after it", check: wrongMonths },
  { id: "month-of-range", type: "month", source: "one report, one month", check: wrongMonthOfRange },
  { id: "data-periods", type: "month", source: "decree 09/2019/NĐ-CP, article 12: one data period in a report", check: differentDataPeriods },
  { id: "own-unit", type: "name", source: "the office's settings", check: wrongOwnUnit },
  { id: "number-shape", type: "format", source: "accounting law 2015; decree 86/2012/NĐ-CP, annex V", check: misshapenNumbers },
  { id: "impossible-date", type: "format", source: "the calendar", check: impossibleDates },
  { id: "zeros-in-dates", type: "format", source: "decree 30/2020/NĐ-CP, annex I, II.4.b", check: zerosInDates },
  { id: "ungrouped-thousands", type: "format", source: "accounting law 2015", check: ungroupedThousands },
  { id: "spaced-percent", type: "format", source: "convention", check: spacedPercents },
  { id: "short-millions", type: "format", source: "convention", check: shortMillions },
];
