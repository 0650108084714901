import { mkdir, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, syncFolder } from "../durableFile.ts";

/** A folder beside what is repaired, for what is replaced: `damaged-20261124T094103Z`. Made when it is needed first. */
export async function asideFolder(beside: string, name: string): Promise<string> {
  const folder = join(beside, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(beside);
  return folder;
}

/** Move a file into a folder under a name that is free there; resolves when both folders are on disk. */
export async function setAside(path: string, folder: string): Promise<void> {
  await rename(path, await freeName(folder, basename(path)));
  await syncFolder(folder);
  await syncFolder(dirname(path));
}

/** The name, or the first of `name.1`, `name.2` … that nothing has. */
export async function freeName(folder: string, name: string): Promise<string> {
  for (let tried = 0; ; tried += 1) {
    const path = join(folder, tried === 0 ? name : `${name}.${tried}`);
    if (!(await exists(path))) return path;
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
    throw error;
  }
}

/** The end of a name that says when: `20261124T094103Z`. */
export const timeInName = (time: Date): string =>
  time
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replace(/[-:]/g, "");
