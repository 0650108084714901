import { parseArgs } from "node:util";
import { ReportError } from "../../extensions/wire/errors.ts";
import { readConfig } from "../config.ts";
import { auditKey } from "../secrets.ts";
import { verifyAuditLog } from "../storage/fileAuditLog.ts";

/** Reads only, so that it works beside a running server. */
export async function auditVerify(rest: readonly string[]): Promise<void> {
  parseArgs({ args: [...rest], options: {} });
  const config = readConfig(process.env, { demo: false });
  const { lines, fault } = await verifyAuditLog(config.dataDirectory, await auditKey(config.dataDirectory, config.auditKey));
  if (fault !== null) {
    throw new ReportError(
      "storage_damaged",
      `The audit log is broken: line ${fault.line} ${fault.what}. Compare ${config.dataDirectory}/audit.jsonl with a backup.`,
    );
  }
  console.log(`The audit log is unbroken: ${lines} lines.`);
}
