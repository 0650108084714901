import { closingMonth } from "../../../extensions/periods.ts";
import type { Period } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";

/** `Tháng 11/2026`, `Quý IV/2026`, `6 tháng đầu năm 2026`, `Năm 2026`. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case "month":
      return t("period.month", { month: period.month, year: period.year });
    case "quarter":
      return t("period.quarter", { quarter: ["I", "II", "III", "IV"][period.quarter - 1] ?? "", year: period.year });
    case "half":
      return t("period.half", { year: period.year });
    case "year":
      return t("period.year", { year: period.year });
  }
}

/** Where a period ends, as a number that sorts: year and month. */
export const periodOrder = (period: Period): number => period.year * 100 + closingMonth(period);
