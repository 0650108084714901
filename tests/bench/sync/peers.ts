import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../server/root.ts";

export const peersFolder = join(projectRoot, "tests", "bench", "peers");
const modules = join(peersFolder, "node_modules");
const stamp = join(modules, ".ban-thao-peers");
const installLimitMs = 300_000;

/** Install the peers that the benchmark's own package names, once. Gives a message if that did not work; what is there is used all the same. */
export function installPeers(): string | null {
  const wanted = readFileSync(join(peersFolder, "package.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return null;
  console.log("Installing the peers …");
  const words = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const { status, stderr, error } = spawnSync("npm", words, { cwd: peersFolder, encoding: "utf8", timeout: installLimitMs });
  if (status !== 0) return `The peers could not be installed: ${error?.message ?? stderr.trim()}`;
  writeFileSync(stamp, wanted);
  return null;
}

/** A file of an installed package, or null. */
export function peerFile(...path: readonly string[]): string | null {
  const file = join(modules, ...path);
  return existsSync(file) ? file : null;
}
