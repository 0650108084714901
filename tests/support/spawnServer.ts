import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoPassword } from "../../server/demo/office.ts";
import { projectRoot } from "../../server/root.ts";
import { TestClient } from "./testClient.ts";

/** A demo server in a process of its own, which can be killed in the middle of its work. */
export interface SpawnedServer {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  signIn(username: string): Promise<TestClient>;
  /** End it at once, as a power cut would; resolves when it is dead. */
  kill(): Promise<void>;
  /** Start again on the same folder. */
  start(): Promise<void>;
  /** End it if it runs, and remove the folder. */
  remove(): Promise<void>;
}

/** What Node is given to run the command line: as an office runs it where it was built just before, as `npm test` does; otherwise from its sources. */
export const commandLine: readonly string[] =
  process.env["BANTHAO_BUILT"] === "1"
    ? [join(projectRoot, "build/bundle/banthao.js")]
    : ["--import", "tsx", join(projectRoot, "server/cli/banthao.ts")];

/** `program`: what Node is given to run the command line. */
export async function spawnTestServer(program: readonly string[] = commandLine): Promise<SpawnedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "ban-thao-"));
  let child: ChildProcess | null = null;
  let url = "";
  const kill = async (signal: NodeJS.Signals = "SIGKILL"): Promise<void> => {
    const dying = child;
    child = null;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    const exited = once(dying, "exit");
    dying.kill(signal);
    await exited;
  };
  const start = async (): Promise<void> => {
    const started = runCommand(["demo"], { DATA_DIR: dataDir, PORT: "0" }, program);
    child = started;
    url = await addressOf(started);
  };
  await start();
  return {
    get url() {
      return url;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    dataDir,
    async signIn(username) {
      const client = new TestClient(() => url);
      await client.signIn(username, demoPassword);
      return client;
    },
    kill,
    start,
    async remove() {
      await kill("SIGKILL");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Run the command line. `program`: another than `commandLine`. */
export function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  program: readonly string[] = commandLine,
): ChildProcess {
  return spawn(process.execPath, [...program, ...words], {
    cwd: projectRoot,
    env: { ...process.env, LOG_LEVEL: "warn", ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** How a command ended, and what it said. */
interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the command line to its end. `input`: what it reads from stdin. */
export async function outcomeOf(words: readonly string[], settings: Readonly<Record<string, string>> = {}, input = ""): Promise<Outcome> {
  const child = runCommand(words, settings);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    said.stdout += chunk.toString("utf8");
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    said.stderr += chunk.toString("utf8");
  });
  child.stdin?.end(input);
  const [code] = await once(child, "close");
  return { code: Number(code), ...said };
}

/** The address that a starting server prints; fails with what it says if it ends instead. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const address = /Bản Thảo: (http\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
