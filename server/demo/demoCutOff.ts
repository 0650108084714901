import { cutOffBehind } from "../../extensions/cutOff/cutOff.ts";
import type { Report } from "../domain/model.ts";

const openDays = 2;
const dayMs = 86_400_000;
/** Vietnam keeps this time all year. */
const offsetMs = 7 * 3_600_000;

/**
 * The report with a data cut-off a few days ahead of the ward's first start. It is the one time in the demo that follows the clock: newcomers see the day coming,
 * and their first numbers are not closed, whenever they try it. `now`: milliseconds since 1970, UTC.
 */
export function withDemoCutOff(report: Report, now: number): Report {
  if (report.state === "issued") return report;
  const lastDay = new Date(now + offsetMs + openDays * dayMs).toISOString().slice(0, 10);
  return { ...report, figuresLockedAt: cutOffBehind(lastDay) };
}
