import { admin } from "./admin.ts";
import { common } from "./common.ts";
import { report } from "./report.ts";
import { start } from "./start.ts";

/** Texts of the pages and panels. */
export const app = { ...common, ...start, ...report, ...admin } as const;
