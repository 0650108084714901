import { randomUUID } from "node:crypto";
import { extname } from "node:path";
import type { Organisation } from "../../extensions/wire/http.ts";
import { isCompoundFile } from "../domain/fileName.ts";
import { randomIds } from "../domain/randomIds.ts";
import { createDocConverter } from "../import/doc/convertDoc.ts";
import { readDocx, type WordText } from "../import/docx/readDocx.ts";
import { wordReport } from "../import/docx/wordReport.ts";
import { fileBytes } from "./utf8Text.ts";

export const isWordFile = (path: string): boolean => /^\.docx?$/.test(extname(path).toLowerCase());

/** A Word file as text and as a whole report; the organisation fills what the file does not say, `now` the times that it leaves out. Fails with `unreadable_file`, and with `old_word` for an old `.doc` without LibreOffice. */
export async function readWordReport(
  path: string,
  { organisation, now = new Date() }: { readonly organisation?: Organisation | undefined; readonly now?: Date } = {},
): Promise<{ readonly word: WordText; readonly read: ReturnType<typeof wordReport> }> {
  const bytes = await fileBytes(path);
  const docx = isCompoundFile(bytes) ? await createDocConverter().toDocx(bytes) : bytes;
  const word = readDocx(docx, { nonce: randomUUID().slice(0, 8), now });
  const read = wordReport(word, { ids: randomIds, organisation });
  return { word: { ...word, losses: read.losses }, read };
}
