import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** One call of a traced process. `from` and `to`: where it began and where it was done, in one order over all threads. */
export interface TracedCall {
  readonly call: string;
  /** Everything between the brackets, with the paths behind file numbers. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

const traced = "trace=openat,write,writev,pwrite64,pwritev,sendto,sendmsg,fdatasync,fsync,ftruncate,rename,renameat,renameat2,unlink,unlinkat";

/** Sync as a traced process of its own. */
export interface TracedServer {
  readonly url: string;
  /** `kill -9`, and everything that it had done; nothing if it is dead already. */
  kill(): Promise<readonly TracedCall[]>;
}

export async function startTracedServer(directory: string, users: readonly string[]): Promise<TracedServer> {
  const script = new URL("./syncServerMain.ts", import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), "trace-"));
  const trace = join(folder, "trace");
  const strace: ChildProcess = spawn(
    "strace",
    ["-f", "-y", "-s", "80", "-o", trace, "-e", traced, process.execPath, "--import", "tsx", script, directory, users.join(",")],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  if (strace.stdout === null) throw new Error("The server has no output.");
  const lines = createInterface({ input: strace.stdout });
  const [port, pid] = String((await once(lines, "line"))[0]).split(" ");
  return {
    url: `ws://127.0.0.1:${port}`,
    async kill() {
      if (strace.exitCode !== null || strace.signalCode !== null) return [];
      const ended = once(strace, "exit");
      process.kill(Number(pid), "SIGKILL");
      await ended;
      const calls = callsIn(await readFile(trace, "utf8"));
      rmSync(folder, { recursive: true });
      return calls;
    },
  };
}

/** Read what strace has written; calls during which another thread was heard stand there in two parts. */
function callsIn(trace: string): readonly TracedCall[] {
  const begun = new Map<string, { readonly call: string; readonly what: string; readonly from: number }>();
  const calls: TracedCall[] = [];
  for (const [at, line] of trace.split("\n").entries()) {
    const [, thread = "", rest = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const unfinished = /^(\w+)\((.*) <unfinished \.\.\.>$/.exec(rest);
    const resumed = /^<\.\.\. (\w+) resumed>(.*)$/.exec(rest);
    const whole = /^(\w+)\((.*)\)\s+= (?!-1)\S+/.exec(rest);
    if (unfinished !== null) begun.set(thread, { call: unfinished[1] ?? "", what: unfinished[2] ?? "", from: at });
    else if (resumed !== null) {
      const first = begun.get(thread);
      begun.delete(thread);
      if (first !== undefined && !/= -1/.test(resumed[2] ?? "")) calls.push({ ...first, what: first.what + (resumed[2] ?? ""), to: at });
    } else if (whole !== null) calls.push({ call: whole[1] ?? "", what: whole[2] ?? "", from: at, to: at });
  }
  return calls.toSorted((one, other) => one.from - other.from);
}
