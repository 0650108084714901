import type { Period } from "../../../extensions/wire/http.ts";

/** The period that a new report of that kind is most likely about on that day: the running one. */
export function presentPeriod(kind: Period["kind"], today: Date): Period {
  const year = today.getFullYear();
  const month = today.getMonth() + 1;
  switch (kind) {
    case "month":
      return { kind, year, month };
    case "quarter":
      return { kind, year, quarter: Math.ceil(month / 3) };
    case "half":
    case "year":
      return { kind, year };
  }
}

/** The period of the same kind with another year, month or quarter. */
export function withPart(period: Period, part: "year" | "month" | "quarter", value: number): Period {
  if (part === "year") return { ...period, year: value };
  if (part === "month") return period.kind === "month" ? { ...period, month: value } : period;
  return period.kind === "quarter" ? { ...period, quarter: value } : period;
}
