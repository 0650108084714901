import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";
import { readConfig } from "../config.ts";
import { existingAuditKey } from "../secrets.ts";
import { lockDataFolder } from "../storage/dataLock.ts";
import { codeOf } from "../storage/durableFile.ts";

/** A data folder that no server uses, and the key of its audit log if it has one. */
export interface StoppedFolder {
  readonly directory: string;
  readonly auditKey: string | null;
  /** False: the disk takes no lock file. Whether a server is running is not known then. */
  readonly locked: boolean;
}

/** Hold the folder while `work` runs. Fails with `conflict` and the holder's name if a server uses it. `mayLook`: go on without the lock where the disk is full or read-only. */
export async function inStoppedFolder<Result>(
  data: string | undefined,
  { mayLook }: { readonly mayLook: boolean },
  work: (folder: StoppedFolder) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env, { demo: false });
  const directory = data === undefined ? config.dataDirectory : resolve(data);
  if (!(await isFolder(directory))) throw new ReportError("not_found", `There is no data folder ${directory}. Name it with --data or DATA_DIR.`);
  const lock = await lockDataFolder(directory).catch((error: unknown) => {
    if (mayLook && ["ENOSPC", "EDQUOT", "EROFS"].includes(codeOf(error))) return null;
    throw error;
  });
  try {
    return await work({ directory, auditKey: await existingAuditKey(directory, config.auditKey), locked: lock !== null });
  } finally {
    await lock?.release();
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}
