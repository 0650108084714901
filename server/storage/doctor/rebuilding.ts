import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { syncFolder } from "../durableFile.ts";
import { asideFolder, exists, setAside } from "./setAside.ts";

/** A folder in a text folder, in which the new files of a repair are made. */
const stagingName = "rebuilding";
const planName = "plan.json";

const planSchema = z.strictObject({
  /** The new files, in the order in which they move into place. */
  fresh: z.array(z.string()),
  /** The files that they replace, with their sizes: if one of them has another size meanwhile, a server has written to it and the plan is void. */
  old: z.array(z.strictObject({ name: z.string(), bytes: z.number() })),
  /** Name of the folder beside the text folder into which the old files move. */
  aside: z.string(),
});
type Plan = z.output<typeof planSchema>;

export interface FreshFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Replace all files of a text folder. The new ones are made beside and synced, then a plan is written, then the new ones move in and the old ones move out. Cut off at any
 * moment, the old files are in use, or the server keeps the report closed (files of two copies lie there) until `finishRebuilding` was called; it never finds an empty folder.
 */
export async function replaceFiles(folder: string, fresh: readonly FreshFile[], aside: string): Promise<void> {
  const staging = join(folder, stagingName);
  await mkdir(staging, { mode: 0o700 });
  for (const { name, bytes } of fresh) await writeSynced(join(staging, name), bytes);
  const plan: Plan = { fresh: fresh.map(({ name }) => name), old: await filesIn(folder), aside };
  await writeSynced(join(staging, `${planName}.tmp`), Buffer.from(JSON.stringify(plan)));
  await rename(join(staging, `${planName}.tmp`), join(staging, planName));
  await syncFolder(staging);
  await syncFolder(folder);
  await carryOut(folder, plan);
}

/** Whether a repair was begun in a text folder and not finished. */
export const unfinishedRebuilding = (folder: string): Promise<boolean> => exists(join(folder, stagingName));

/** Bring a repair to its end that was cut off. False if it had not got as far as its plan, or a server has written meanwhile: then what it made is moved aside. */
export async function finishRebuilding(folder: string, aside: string): Promise<boolean> {
  const plan = await planIn(folder);
  if (plan !== null && (await holds(folder, plan))) {
    await carryOut(folder, plan);
    return true;
  }
  await setAside(join(folder, stagingName), await asideFolder(dirname(folder), aside));
  return false;
}

async function carryOut(folder: string, { fresh, old, aside }: Plan): Promise<void> {
  const staging = join(folder, stagingName);
  for (const name of fresh) if (await exists(join(staging, name))) await rename(join(staging, name), join(folder, name));
  await syncFolder(folder);
  const away = await asideFolder(dirname(folder), aside);
  for (const { name } of old) if (await exists(join(folder, name))) await setAside(join(folder, name), away);
  await rm(staging, { recursive: true });
  await syncFolder(folder);
}

async function planIn(folder: string): Promise<Plan | null> {
  try {
    return planSchema.parse(JSON.parse(await readFile(join(folder, stagingName, planName), "utf8")));
  } catch {
    // There is none, or not a whole one: then nothing was moved yet.
    return null;
  }
}

/**
 * Whether the plan may still be carried out. Once a new file is in place it must be: since then the server has kept the report closed. Before that, a server may have
 * opened the old files and written to them.
 */
async function holds(folder: string, { fresh, old }: Plan): Promise<boolean> {
  const present = await filesIn(folder);
  if (present.some(({ name }) => fresh.includes(name))) return true;
  const isKnown = ({ name, bytes }: { name: string; bytes: number }) => old.some((file) => file.name === name && file.bytes === bytes);
  return present.filter(({ name }) => /\.(log|snapshot)$/.test(name)).every(isKnown);
}

async function filesIn(folder: string): Promise<{ name: string; bytes: number }[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.name !== stagingName);
  return Promise.all(entries.map(async ({ name }) => ({ name, bytes: (await stat(join(folder, name))).size })));
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
