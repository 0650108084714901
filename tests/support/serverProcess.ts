import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../server/root.ts";
import { commandLine } from "./spawnServer.ts";

/** The demo's server in a process of its own, so that it can be killed. It keeps its port and its data from one start to the next. */
export interface ServerProcess {
  readonly url: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Start it again on the same data; resolves when it answers. */
  start(): Promise<void>;
  /** End it and remove its data. */
  remove(): Promise<void>;
}

const startLimitMs = 30_000;

/** `settings`: besides those of a test, as in the environment of `banthao`. */
export async function startServerProcess(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const directory = await mkdtemp(join(tmpdir(), "ban-thao-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    child = spawn(process.execPath, [...commandLine, "demo"], {
      cwd: projectRoot,
      env: { ...process.env, PORT: String(port), DATA_DIR: directory, LOG_LEVEL: "error", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    await answering(child, url);
  }
  async function kill(): Promise<void> {
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    child = null;
  }
  await start();
  return {
    url,
    kill,
    start,
    async remove() {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server has printed its address; fails with what it said if it ends instead. */
function answering(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`The server did not answer within ${startLimitMs} ms:\n${said}`)), startLimitMs);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes(url)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${said}`));
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("No free port.");
  return address.port;
}
