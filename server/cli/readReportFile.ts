import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Organisation } from "../../extensions/wire/http.ts";
import { isCompoundFile } from "../domain/fileName.ts";
import { randomIds } from "../domain/randomIds.ts";
import { createDocConverter } from "../import/doc/convertDoc.ts";
import { readDocx, type WordText } from "../import/docx/readDocx.ts";
import { wordReport } from "../import/docx/wordReport.ts";

export const isWordFile = (path: string): boolean => /^\.docx?$/.test(extname(path).toLowerCase());

/** A Word file as text and as a whole report; the organisation fills what the file does not say. Fails with `unreadable_file`, and with `old_word` for an old `.doc` without LibreOffice. */
export async function readWordReport(
  path: string,
  organisation?: Organisation,
): Promise<{ readonly word: WordText; readonly read: ReturnType<typeof wordReport> }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new ReportError("unreadable_file", `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const docx = isCompoundFile(bytes) ? await createDocConverter().toDocx(bytes) : bytes;
  const word = readDocx(docx, { nonce: randomUUID().slice(0, 8), now: new Date() });
  const read = wordReport(word, { ids: randomIds, organisation });
  return { word: { ...word, losses: read.losses }, read };
}
