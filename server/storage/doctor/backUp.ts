import { copyFile, cp, type FileHandle, mkdir, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ReportError } from "../../../extensions/wire/errors.ts";
import { codeOf } from "../durableFile.ts";
import { notificationsFile } from "../fileNotificationStore.ts";
import { keptFolders } from "./examineKept.ts";
import { exists } from "./setAside.ts";

/** How often the files of one report are held anew because its log was begun anew meanwhile. */
const tries = 100;

/**
 * Copy a data folder to an empty place while a server may go on writing to it; nothing in it is locked or changed. What was saved before it began is in the copy. A report's
 * outline is copied before its words, so that no section stands there without them; the files of a text folder are held open at one moment at which none
 * came or went: all but the newest log never change, and of that one a part is as good as a moment earlier.
 */
export async function backUp(directory: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  if ((await readdir(target)).length > 0) throw new ReportError("conflict", `${target} is not empty. Name a new folder; nothing was copied.`);
  for (const name of wholeFolders) if (await exists(join(directory, name))) await cp(join(directory, name), join(target, name), { recursive: true });
  // The seal before the log: an older end is still true of a longer log.
  const names = ["office.json.bak", "office.json", `${notificationsFile}.bak`, notificationsFile, "audit.seal"];
  for (const name of names) await copyIfThere(join(directory, name), join(target, name));
  await copyLines(join(directory, "audit.jsonl"), join(target, "audit.jsonl"));
  const reports = join(directory, "reports");
  if (!(await exists(reports))) return;
  for (const id of await readdir(reports)) {
    await mkdir(join(target, "reports", id), { recursive: true, mode: 0o700 });
    for (const name of ["report.json.bak", "report.json"]) await copyIfThere(join(reports, id, name), join(target, "reports", id, name));
    for (const { name } of keptFolders) await copyKept(join(reports, id, name), join(target, "reports", id, name));
    await copyText(join(reports, id, "text"), join(target, "reports", id, "text"), id);
  }
}

/** What the server only reads: its secrets, and the certificates that the office trusts. */
const wholeFolders = ["secrets", "trusted-certificates"] as const;

/** A last line that is just being written is nobody's yet. */
async function copyLines(from: string, to: string): Promise<void> {
  if (!(await copyIfThere(from, to))) return;
  const bytes = await readFile(to);
  await truncate(to, bytes.lastIndexOf("\n") + 1);
}

/** Files that never change and their list: copied anew if one came or went meanwhile, so that the copy has each file of its list. */
async function copyKept(folder: string, target: string): Promise<void> {
  if (!(await exists(folder))) return;
  const list = (): Promise<string | null> => textIfThere(join(folder, keptList));
  for (let tried = 0; tried < tries; tried += 1) {
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { mode: 0o700 });
    const before = await list();
    const names = (await readdir(folder)).filter((name) => name !== keptList && !name.endsWith(".new"));
    for (const name of names) await copyIfThere(join(folder, name), join(target, name));
    if (before !== null) await writeFile(join(target, keptList), before, { mode: 0o600, flush: true });
    if ((await list()) === before) return;
  }
  throw new ReportError("conflict", `Files came to ${folder} or left it ${tries} times while it was being copied; try again.`);
}

const keptList = "index.json";

async function copyText(folder: string, target: string, id: string): Promise<void> {
  if (!(await exists(folder))) return;
  await mkdir(target, { mode: 0o700 });
  for (let tried = 0; tried < tries; tried += 1) {
    const held = await holdAll(folder);
    try {
      if (held === null) continue;
      for (const { name, file, bytes } of held) await writeFile(join(target, name), await readUpTo(file, bytes), { mode: 0o600, flush: true });
      return;
    } finally {
      for (const { file } of held ?? []) await file.close();
    }
  }
  throw new ReportError("conflict", `The log of the report ${id} was begun anew ${tries} times while it was being copied; try again.`);
}

interface HeldFile {
  readonly name: string;
  readonly file: FileHandle;
  /** Its length at the moment for which the files belong together. */
  readonly bytes: number;
}

/** Open all files of a text folder, so that they can be read also when they are removed meanwhile. Null if files came or went while they were being opened. */
async function holdAll(folder: string): Promise<readonly HeldFile[] | null> {
  const held: HeldFile[] = [];
  const before = await namesIn(folder);
  try {
    for (const name of before) {
      const file = await open(join(folder, name), "r");
      held.push({ name, file, bytes: 0 });
    }
    const sized = await Promise.all(held.map(async (one) => ({ ...one, bytes: (await one.file.stat()).size })));
    if ((await namesIn(folder)).join() === before.join()) return sized;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  for (const { file } of held) await file.close();
  return null;
}

async function readUpTo(file: FileHandle, bytes: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** Files of a text folder that stay; those that are just being written have other names. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /\.(log|snapshot|torn|damaged)$/.test(name)).toSorted();

/** False if the file is not there (any more). */
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function textIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
