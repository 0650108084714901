import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Environment, readConfig } from "../../server/config.ts";
import { demoPassword } from "../../server/demo/office.ts";
import { type RunningServer, startServer } from "../../server/start.ts";
import { TestClient } from "./testClient.ts";

export interface TestServerOptions {
  /** The demo ward with its accounts and reports. Otherwise the folder starts empty. */
  readonly demo?: boolean;
  /** Settings besides those of a test: a free port, a folder of its own, silence. */
  readonly settings?: Environment;
  /** Put something into the data folder before the first start. */
  readonly prepare?: (dataDir: string) => Promise<void>;
}

/** A server that really listens, on a free port with a data folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** A browser without a session. */
  visitor(): TestClient;
  /** A browser in which that account has signed in; demo accounts need no password. */
  signIn(username: string, password?: string): Promise<TestClient>;
  /** Stop and start again on the same folder, doing something to it in between. The address changes. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** Stop and remove the folder. */
  stop(): Promise<void>;
}

export async function startTestServer({ demo = false, settings = {}, prepare }: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "ban-thao-"));
  await prepare?.(dataDir);
  const start = (): Promise<RunningServer> =>
    startServer(readConfig({ PORT: "0", DATA_DIR: dataDir, ...settings }, { demo }), pino({ level: process.env["TEST_LOG_LEVEL"] ?? "silent" }));
  let running = await start();
  const visitor = (): TestClient => new TestClient(() => running.url);
  return {
    get url() {
      return running.url;
    },
    dataDir,
    visitor,
    async signIn(username, password = demoPassword) {
      const client = visitor();
      await client.signIn(username, password);
      return client;
    },
    async restart(meanwhile) {
      await running.stop();
      await meanwhile?.();
      running = await start();
    },
    async stop() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
