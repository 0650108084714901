import { readFile } from "node:fs/promises";
import { ReportError } from "../../extensions/wire/errors.ts";

/** The bytes of a file. Fails with `unreadable_file`. */
export async function fileBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ReportError("unreadable_file", `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The text of a file. Fails with `unreadable_file` if it can't be read or is no UTF-8. */
export async function utf8Text(path: string): Promise<string> {
  const bytes = await fileBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReportError("unreadable_file", `${path} is not UTF-8 text. Save it as UTF-8 ("Save as", encoding UTF-8) and try again.`, { cause });
  }
}
