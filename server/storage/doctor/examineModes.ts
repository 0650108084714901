import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { exists } from "./setAside.ts";

/** Below this, an office fills the disk within days. */
const leastFreeBytes = 64 * 1024 * 1024;
const othersMayRead = 0o077;

/** Files that hold passwords' hashes and keys: for the owner of the folder alone. */
export async function examineModes(directory: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { path, mode } of await guarded(directory)) {
    const found = (await stat(join(directory, path))).mode & 0o777;
    if ((found & othersMayRead) === 0) continue;
    const what = `Other accounts of this machine may open it (mode ${found.toString(8)}).`;
    const means = "It holds keys, or what passwords are checked against.";
    findings.push({ kind: "modeOpen", path, what, means, remedy: { kind: "narrowMode", path, mode } });
  }
  return findings;
}

async function guarded(directory: string): Promise<readonly { readonly path: string; readonly mode: number }[]> {
  const files = ["office.json", "office.json.bak", "audit.jsonl", "audit.seal"].map((path) => ({ path, mode: 0o600 }));
  const secrets = (await exists(join(directory, "secrets"))) ? await readdir(join(directory, "secrets")) : [];
  const all = [...files, { path: "secrets", mode: 0o700 }, ...secrets.map((name) => ({ path: join("secrets", name), mode: 0o600 }))];
  const there = await Promise.all(all.map(({ path }) => exists(join(directory, path))));
  return all.filter((_file, index) => there[index]);
}

export async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

export function examineSpace(free: number): readonly Finding[] {
  if (free >= leastFreeBytes) return [];
  const what = `The disk has ${Math.round(free / 1024 / 1024)} MiB left.`;
  const means = "When it is full nothing more is saved. What was saved stays whole. Make room.";
  return [{ kind: "spaceLow", path: ".", what, means, remedy: null }];
}
