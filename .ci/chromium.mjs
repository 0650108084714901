// Finds a Chromium for the browser tests, or gets one: an installed one, Playwright's own, its download, or Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin, root, say } from "./prepare.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Path of a Chromium that starts; ends the process with advice if there is none to be had. */
export async function chromiumPath() {
  const found = (await find()) ?? (await download()) ?? (await fromDebian());
  if (found !== undefined) return found;
  say("The browser tests need a Chromium and none could be had. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path.");
  process.exit(1);
}

async function find() {
  const given = process.env.CHROMIUM;
  if (given !== undefined && starts(given)) return given;
  for (const name of names) {
    const path = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (path !== "" && starts(path)) return path;
  }
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return existsSync(own) && starts(own) ? own : undefined;
}

async function download() {
  say("No Chromium found; downloading Playwright's …");
  const { status } = spawnSync(bin("playwright"), ["install", "chromium"], { cwd: root, stdio: ["ignore", 2, 2], timeout: 300_000 });
  return status === 0 ? find() : undefined;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync("sh", ["-c", "command -v apt-get"]).status !== 0) return undefined;
  say("The download is not possible here; installing Debian's chromium …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const parameters of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "chromium"],
  ]) {
    const { status } = spawnSync("apt-get", parameters, { stdio: ["ignore", 2, 2], env: environment, timeout: 600_000 });
    if (status !== 0) return undefined;
  }
  return find();
}

function starts(path) {
  return spawnSync(path, ["--version", "--no-sandbox"], { timeout: 20_000 }).status === 0;
}
