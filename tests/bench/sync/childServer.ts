import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";

/** A server in a process of its own. */
export interface ChildServer {
  readonly pid: number;
  readonly port: number;
  /** When it was started, and when it said that it listens: milliseconds on the wall's clock. */
  readonly startedAt: number;
  readonly listeningAt: number;
  /** Ask it to end, and kill it if it does not. */
  stop(): Promise<void>;
}

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Finds the port in what it says. */
  readonly listening: RegExp;
}

const startLimitMs = 30_000;
const stopLimitMs = 8_000;

const living = new Set<ChildProcess>();
const folders = new Set<string>();
/** A folder that goes when the benchmark ends. */
export const removeAtExit = (folder: string): unknown => folders.add(folder);

process.on("exit", () => {
  for (const child of living) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

/** Start a server; resolves when it listens. It is killed at the latest when the benchmark ends. */
export async function startChild({ program, words, folder, settings, listening }: Command): Promise<ChildServer> {
  const startedAt = Date.now();
  const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  living.add(child);
  child.once("exit", () => living.delete(child));
  const port = await portOf(child, listening);
  return {
    pid: child.pid ?? 0,
    port,
    startedAt,
    listeningAt: Date.now(),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), stopLimitMs);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function portOf(child: ChildProcess, listening: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => fail(`did not listen within ${startLimitMs} ms`), startLimitMs);
    const fail = (what: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`The server ${what}: ${said.slice(-2000)}`));
    };
    const hear = (chunk: Buffer): void => {
      if (said.length < 100_000) said += chunk.toString();
      const port = listening.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("exit", (code) => fail(`ended with ${code}`));
  });
}
