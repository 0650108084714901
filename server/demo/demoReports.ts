import type { DemoReport } from "./demoReport.ts";
import { novemberReport } from "./november.ts";
import { octoberReport } from "./october.ts";

/** What the demo starts with: this month's report in progress, and last month's as it was issued. */
export const demoReports: readonly DemoReport[] = [novemberReport, octoberReport];
