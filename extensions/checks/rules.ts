import type { Finding, FindingType } from "./finding.ts";
import type { Reading } from "./numbers/reading.ts";
import { wrongChanges } from "./relations/change.ts";
import { wrongGrowths } from "./relations/growth.ts";
import { wrongRatios } from "./relations/ratio.ts";
import type { Judged } from "./relations/relation.ts";
import { wrongRemainders } from "./relations/remainder.ts";
import { wrongSums } from "./relations/sum.ts";
import { wrongTotalsAfter } from "./relations/totalAfter.ts";

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
];

/** Rules that judge words and dates. */
export const rules: readonly Rule<Finding>[] = [];
