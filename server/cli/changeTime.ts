import { stat } from "node:fs/promises";
import { isCompoundFile } from "../domain/fileName.ts";
import { readPackage } from "../ooxml/readPackage.ts";
import { isWordFile } from "./readReportFile.ts";
import { UsageError } from "./usage.ts";
import { fileBytes } from "./utf8Text.ts";

/**
 * When a file was changed last: what `SOURCE_DATE_EPOCH` says (whole seconds since 1970, as reproducible builds set it), or else what a `.docx` says of
 * itself, or else its day on the disk. Never the clock: the same file is exported to the same bytes. Fails with `unreadable_file`.
 */
export async function changeTimeOf(path: string, sourceDateEpoch = process.env["SOURCE_DATE_EPOCH"] ?? ""): Promise<Date> {
  if (sourceDateEpoch !== "") return instantOf(sourceDateEpoch);
  const bytes = await fileBytes(path);
  const own = isWordFile(path) && !isCompoundFile(bytes) ? modifiedIn(bytes) : null;
  return own ?? (await stat(path)).mtime;
}

/** The last second of the year 9999, which every format still writes with four digits. */
const lastSecond = 253_402_300_799;

function instantOf(seconds: string): Date {
  if (!/^\d{1,12}$/.test(seconds) || Number(seconds) > lastSecond)
    throw new UsageError(`SOURCE_DATE_EPOCH is "${seconds}"; it is a number of seconds since 1970.`);
  return new Date(Number(seconds) * 1000);
}

function modifiedIn(bytes: Uint8Array): Date | null {
  const said = /<dcterms:modified\b[^>]*>\s*(\d{4}-[^<]*)</.exec(readPackage(bytes).text("docProps/core.xml") ?? "")?.[1] ?? "";
  const time = new Date(said.trim());
  return Number.isNaN(time.getTime()) ? null : time;
}
