import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";

/**
 * Replace a file so that after a crash at any moment either the old or the new content is there: write beside, fsync, rename, fsync the folder.
 * The content before stays as `<path>.bak`. Fails with `storage_full` if the disk has no room; the file is unchanged then.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  try {
    const file = await open(beside, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await keepBackup(path);
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(beside, { force: true });
    throw storageError(cause, path);
  }
}

/** Make new and renamed names of a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A failed write in the words of the error table: no room is expected and may pass, everything else is not. */
export function storageError(cause: unknown, path: string): unknown {
  const code = codeOf(cause);
  return code === "ENOSPC" || code === "EDQUOT"
    ? new ReportError("storage_full", `The disk is full: ${path} could not be written. Nothing was changed; make room and try again.`, { cause })
    : cause;
}

/** The system's name of an error, such as `ENOENT`; empty for what is not a system error. */
export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "");

/** The present file gets a second name before the new one takes the first; there is no moment without a whole file. */
async function keepBackup(path: string): Promise<void> {
  const second = `${path}.bak.new`;
  await rm(second, { force: true });
  try {
    await link(path, second);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  await rename(second, `${path}.bak`);
}
