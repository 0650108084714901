// Makes a checkout ready to run: dependencies installed, sources built. Plain JavaScript without dependencies, because it runs before there are any.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
const leastNode = [20, 19];
const installStamp = join(root, "node_modules", ".ban-thao-lock");
const buildStamp = join(root, "build", ".built");
const sources = ["extensions", "server", "client"];
const settings = ["package.json", "package-lock.json", "tsconfig.base.json", join(".ci", "bundle.mjs")];

/** Install and build what is missing or older than its sources. Returns at once when nothing is to be done. What it says goes to stderr, so that commands keep stdout for themselves. */
export function prepare() {
  checkNode();
  if (readText(installStamp) !== lockHash()) {
    say("Installing the packages that package-lock.json names …");
    // Not `npm ci`: it refuses a lock file that lacks a platform's optional package, which a registry may not carry.
    run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(installStamp, lockHash());
  }
  if (!existsSync(buildStamp) || newestChange() > statSync(buildStamp).mtimeMs) {
    const startedAt = new Date();
    say("Building server and page …");
    run(bin("tsc"), ["-b", "extensions", "server", "client"]);
    run(process.execPath, [join(root, ".ci", "bundle.mjs")]);
    run(bin("vite"), ["build", "client", "--logLevel", "warn"]);
    mkdirSync(join(root, "build"), { recursive: true });
    writeFileSync(buildStamp, startedAt.toISOString());
  }
}

/** Run a command in the checkout; ends the process with its exit code if it fails. */
export function run(command, parameters, options = {}) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: ["ignore", 2, 2], ...options });
  if (error !== undefined || status !== 0) {
    say(`This step failed: ${command} ${parameters.join(" ")}${error === undefined ? "" : ` (${error.message})`}`);
    process.exit(status ?? 1);
  }
}

export const bin = (name) => join(root, "node_modules", ".bin", name);

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  say(`Bản Thảo needs Node ${leastNode.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function newestChange() {
  let newest = Math.max(...settings.map((name) => statSync(join(root, name)).mtimeMs));
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return newest;
}
