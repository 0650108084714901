import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { rebuildText } from "./rebuildText.ts";
import { sectionsOf } from "./repairFolder.ts";
import { exists, timeInName } from "./setAside.ts";

/**
 * Give every report of a data folder a new epoch, so that what browsers kept from a later time never merges into what a backup brought back. The texts stay as they are;
 * the files that held them before move to `replaced-<time>` beside. Gives the ids of the reports.
 */
export async function newEpochs(directory: string, now: Date): Promise<readonly string[]> {
  const reports = join(directory, "reports");
  const done: string[] = [];
  if (!(await exists(reports))) return done;
  for (const reportId of (await readdir(reports)).sort()) {
    const folder = join(reports, reportId, "text");
    if (!(await exists(folder))) continue;
    const sections = await sectionsOf(join(reports, reportId, "report.json"));
    await rebuildText({ folder, reportId, sections, aside: `replaced-${timeInName(now)}`, newEpoch: "always" });
    done.push(reportId);
  }
  return done;
}
