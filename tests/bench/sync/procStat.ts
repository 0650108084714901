import { readFileSync } from "node:fs";

/** The kernel counts processor time in hundredths of a second for programs. */
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Processor time that a process has used so far, its own and the system's for it, in seconds; 0 when it is gone. */
export function cpuSeconds(pid: number): number {
  const fields = readProc(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** Memory of a process that is in use, in bytes; 0 when it is gone. */
export const residentBytes = (pid: number): number => Number(readProc(pid, "statm").split(" ")[1] ?? 0) * pageBytes;

/** Share of the machine's processors that nobody used between two readings of `machineTicks`. */
export const idleShare = (before: MachineTicks, after: MachineTicks): number => (after.idle - before.idle) / Math.max(1, after.all - before.all);

export interface MachineTicks {
  readonly idle: number;
  readonly all: number;
}

export function machineTicks(): MachineTicks {
  const [, ...ticks] = (readFileSync("/proc/stat", "utf8").split("\n", 1)[0] ?? "").split(/\s+/).map(Number);
  return { idle: ticks[3] ?? 0, all: ticks.slice(0, 8).reduce((sum, some) => sum + some, 0) };
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // The process has ended: it uses nothing.
    return "";
  }
}
