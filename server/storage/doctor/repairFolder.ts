import { chmod, copyFile, link, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Report, reportSchema } from "../../domain/model.ts";
import { syncFolder } from "../durableFile.ts";
import { openFileAuditLog } from "../fileAuditLog.ts";
import { openFileUpdateLogs } from "../fileUpdateLogs.ts";
import { parseStored } from "../jsonFile.ts";
import { breakAction, breakDetail } from "./examineAudit.ts";
import type { Examination } from "./examineFolder.ts";
import { textSections } from "./examineText.ts";
import type { Remedy } from "./finding.ts";
import { rebuildText } from "./rebuildText.ts";
import { asideFolder, exists, freeName, setAside, timeInName } from "./setAside.ts";

interface RepairSettings {
  readonly directory: string;
  readonly auditKey: string | null;
  readonly now: Date;
}

/** What a remedy would do, in words that follow "would". */
export function remedyWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case "restoreCopy":
      return `put ${remedy.path}.bak in the place of ${remedy.path}; the damaged file is kept`;
    case "cutTail":
      return "cut the unfinished write away and keep its bytes beside the log";
    case "rebuildText":
      return "make a new log and snapshots of everything that is whole; the present files are kept";
    case "setAside":
      return `move ${remedy.path} aside`;
    case "markAudit":
      return "write a line at the end of the audit log that says where it is broken; nothing in it is changed, and a copy is kept";
    case "narrowMode":
      return `let its owner alone open it (mode ${remedy.mode.toString(8)})`;
  }
}

/** Do what the findings ask for, each thing once and small files first, because texts are repaired with the help of the outline. Gives what was done, in words. */
export async function repairFolder({ findings }: Examination, settings: RepairSettings): Promise<readonly string[]> {
  const done = new Set<string>();
  const told: string[] = [];
  const remedies = findings.flatMap(({ remedy }) => (remedy === null ? [] : [remedy]));
  const order: readonly Remedy["kind"][] = ["restoreCopy", "setAside", "rebuildText", "cutTail", "narrowMode", "markAudit"];
  const rebuilt = new Set<string>();
  for (const remedy of remedies.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    const key = JSON.stringify(remedy);
    if (done.has(key) || (remedy.kind === "cutTail" && rebuilt.has(remedy.reportId))) continue;
    done.add(key);
    if (remedy.kind === "rebuildText") rebuilt.add(remedy.reportId);
    await apply(remedy, settings);
    told.push(`${placeOf(remedy)}: ${remedyWords(remedy)}`);
  }
  return told;
}

function placeOf(remedy: Remedy): string {
  if ("path" in remedy) return remedy.path;
  return "reportId" in remedy ? `reports/${remedy.reportId}/text` : "audit.jsonl";
}

async function apply(remedy: Remedy, { directory, auditKey, now }: RepairSettings): Promise<void> {
  const aside = `damaged-${timeInName(now)}`;
  switch (remedy.kind) {
    case "restoreCopy":
      return restoreCopy(join(directory, remedy.path), aside);
    case "cutTail":
      // The server's own way of opening keeps the bytes and cuts them away.
      return (await (await openFileUpdateLogs({ directory })).open(remedy.reportId)).close();
    case "rebuildText": {
      const report = join(directory, "reports", remedy.reportId);
      const sections = await sectionsOf(join(report, "report.json"));
      return rebuildText({ folder: join(report, "text"), reportId: remedy.reportId, sections, aside, newEpoch: "ifLost" });
    }
    case "setAside":
      return setAside(join(directory, remedy.path), await asideFolder(asideHome(directory, remedy.path), aside));
    case "markAudit":
      return markAudit(directory, auditKey, remedy.lines, now, aside);
    case "narrowMode":
      return chmod(join(directory, remedy.path), remedy.mode);
  }
}

/** Beside a report's folders for what is in one of them, else in the data folder. */
function asideHome(directory: string, path: string): string {
  const [top = "", id = ""] = path.split("/");
  return top === "reports" && id !== "" ? join(directory, top, id) : directory;
}

/** The sections that a report should have texts of; none if its metadata can't be read. */
export async function sectionsOf(path: string): Promise<readonly string[]> {
  let report: Report | null;
  try {
    report = parseStored(await readFile(path, "utf8"), reportSchema);
  } catch {
    // The examination has told so; texts are repaired without it.
    report = null;
  }
  return textSections(report);
}

/** The copy takes the place of the file, which keeps a second name in the folder aside; the copy itself stays. */
async function restoreCopy(path: string, aside: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, "w", 0o600);
  try {
    await file.writeFile(await readFile(`${path}.bak`));
    await file.sync();
  } finally {
    await file.close();
  }
  if (await exists(path)) {
    const folder = await asideFolder(dirname(path), aside);
    await link(path, await freeName(folder, path.slice(dirname(path).length + 1)));
    await syncFolder(folder);
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

async function markAudit(directory: string, key: string | null, lines: readonly number[], now: Date, aside: string): Promise<void> {
  if (key === null) return;
  const folder = await asideFolder(directory, aside);
  for (const name of ["audit.jsonl", "audit.seal"]) {
    if (await exists(join(directory, name))) await copyFile(join(directory, name), await freeName(folder, name));
  }
  await syncFolder(folder);
  const log = await openFileAuditLog(directory, key);
  try {
    const entry = { at: now.toISOString(), userId: "operator", action: breakAction, reportId: null, sectionId: null, detail: breakDetail(lines) };
    await log.append(entry);
  } finally {
    await log.close();
  }
}
