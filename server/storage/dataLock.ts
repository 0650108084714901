import { readFileSync } from "node:fs";
import { link, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import { codeOf } from "./durableFile.ts";

/** A held lock on a data folder. */
export interface DataLock {
  release(): Promise<void>;
}

/** Who holds a lock: the process by number and start, so that a number used again after a crash is not taken for it. `boot` and `started` are empty where the system does not tell. */
const holderSchema = z.object({ pid: z.number(), host: z.string(), boot: z.string(), started: z.string(), since: z.string() });
type Holder = z.output<typeof holderSchema>;

/** A living holder touches its lock this often … */
const heartbeatMs = 5_000;
/** … and on another machine (or in another container) it counts as dead after this long, because its process can't be looked up. */
const foreignStaleMs = 60_000;
/** Longer than any taking over of a stale lock needs. */
const takeoverStaleMs = 10_000;

/**
 * Claim a data folder for this process. Fails with `conflict`, naming the holder, while another living process has it: two servers on one folder
 * would overwrite each other's work. The lock of a dead process is taken over.
 */
export async function lockDataFolder(directory: string): Promise<DataLock> {
  const path = join(directory, "lock");
  const own = JSON.stringify(thisProcess());
  if (!(await claim(path, own))) {
    await removeIfStale(path, directory);
    if (!(await claim(path, own))) throw held(directory, await holderOf(path));
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    // A missed beat does no harm: the next one follows, and the lock is stale after many only.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatMs);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await textOf(path)) === own) await rm(path, { force: true });
    },
  };
}

/** Create the lock with its content in one step; false if it exists. */
async function claim(path: string, content: string): Promise<boolean> {
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(own, content, { mode: 0o600, flush: true });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Only one process at a time looks at a stale lock, so that nobody removes the lock that another has just put in its place. */
async function removeIfStale(path: string, directory: string): Promise<void> {
  const takeover = `${path}.takeover`;
  const age = await ageOf(takeover);
  if (age !== null && age > takeoverStaleMs) await rm(takeover, { force: true });
  try {
    await writeFile(takeover, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST")
      throw new ReportError("conflict", `Another process is just starting on ${directory}. Only one server may use a data folder.`);
    throw error;
  }
  try {
    const holder = await holderOf(path);
    const age = await ageOf(path);
    if (holder === null || age === null || !isAlive(holder, age)) await rm(path, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}

function isAlive(holder: Holder, ageMs: number): boolean {
  const self = thisProcess();
  if (holder.host !== self.host) return ageMs < foreignStaleMs;
  if (holder.boot !== self.boot) return false;
  if (holder.started !== "") return startOf(holder.pid) === holder.started;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), boot: bootId(), started: startOf(process.pid) ?? "", since: new Date().toISOString() };
}

/** When a process started, in ticks since the machine did; null if there is no such process, or no /proc. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets; counting starts behind it.
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    // No such process or no such system; both are an answer.
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    // Not on this system: the process number has to do.
    return "";
  }
}

async function holderOf(path: string): Promise<Holder | null> {
  const text = await textOf(path);
  if (text === null) return null;
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    // The lock is written in one step, so an unreadable one is no lock of ours.
    return null;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function ageOf(path: string): Promise<number | null> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function held(directory: string, holder: Holder | null): ReportError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host} (since ${holder.since})`;
  return new ReportError("conflict", `The data folder ${directory} is in use by ${who}. Stop that server first; only one may use a data folder.`);
}
