import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ReportError } from "../../extensions/wire/errors.ts";
import { readConfig } from "../config.ts";
import { existingAuditKey } from "../secrets.ts";
import { backUp } from "../storage/doctor/backUp.ts";
import { examineFolder } from "../storage/doctor/examineFolder.ts";
import { isProblem } from "../storage/doctor/finding.ts";
import { exists } from "../storage/doctor/setAside.ts";
import { restoreRoom } from "../sync/roomState.ts";
import { UsageError } from "./usage.ts";

/** What a copy that was made while people write may show without being damaged: the last write, half copied. */
const halfCopied = "logTorn";

/** Copy, then look whether the copy is whole: a backup that nobody has read is a hope. */
export async function backup(rest: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...rest], options: { to: { type: "string" }, data: { type: "string" } } });
  if (values.to === undefined) throw new UsageError("Name a new folder with --to.");
  const config = readConfig(process.env, { demo: false });
  const directory = values.data === undefined ? config.dataDirectory : resolve(values.data);
  const target = resolve(values.to);
  if (!(await exists(directory))) throw new ReportError("not_found", `There is no data folder ${directory}. Name it with --data or DATA_DIR.`);
  await backUp(directory, target);
  const { findings, counts } = await examineFolder({ directory: target, auditKey: await existingAuditKey(target, config.auditKey), restoreRoom });
  const problems = findings.filter((finding) => isProblem(finding) && finding.kind !== halfCopied);
  console.log(`${target}: ${counts.reports} reports, ${counts.rooms} texts.`);
  if (problems.length === 0) return;
  throw new ReportError(
    "storage_damaged",
    `The copy is not whole, so the original may not be either:\n${problems.map(({ path, what }) => `  ${path}: ${what}`).join("\n")}`,
  );
}
