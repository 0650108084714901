import { createHash } from "node:crypto";
import type { ExportBody } from "../../extensions/wire/http.ts";
import type { Report } from "../domain/model.ts";

/** What the log keeps of an export: the file's hash, and the hash of the frozen state that it shows, if there is one. */
export function exportDetail({ format, tracked, comments }: ExportBody, bytes: Uint8Array, report: Report): string {
  const kind = [format, ...(tracked === true ? ["with tracked changes"] : []), ...(comments === true ? ["with comments"] : [])].join(" ");
  const file = `${kind}, sha256 ${createHash("sha256").update(bytes).digest("hex")}`;
  return report.frozen === null ? file : `${file}, state ${report.frozen.hash}`;
}
