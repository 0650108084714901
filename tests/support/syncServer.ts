import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import type { UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";
import { createSync, type Sync } from "../../server/sync/createSync.ts";
import type { SyncLimits } from "../../server/sync/limits.ts";
import { type TestOffice, testOffice } from "./testOffice.ts";

export interface SyncServer {
  readonly office: TestOffice;
  readonly sync: Sync;
  readonly directory: string;
  /** `ws://127.0.0.1:port` */
  readonly url: string;
  /** Stop as on a signal, and start again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface SyncServerSettings {
  readonly limits?: Partial<SyncLimits>;
  readonly disk?: UpdateLogDisk;
  readonly sections?: Readonly<Record<string, SectionContent>>;
}

/** A real HTTP server with sync on a folder of its own. `sections` are seeded in report `r1`. */
export async function startSyncServer({ limits = {}, disk, sections = {} }: SyncServerSettings = {}): Promise<SyncServer> {
  const directory = await mkdtemp(join(tmpdir(), "sync-"));
  const office = testOffice();
  const start = async () => {
    const logs = await openFileUpdateLogs(disk === undefined ? { directory } : { directory, disk });
    const sync = createSync({ host: office, logs, logger: pino({ level: "silent" }), limits });
    const server = createServer((_request, response) => response.writeHead(404).end());
    sync.attach(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    const stop = async () => {
      await sync.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return { sync, url: `ws://127.0.0.1:${address.port}`, stop };
  };
  let running = await start();
  for (const [sectionId, content] of Object.entries(sections)) await running.sync.texts.seed("r1", sectionId, content);
  return {
    office,
    directory,
    get sync() {
      return running.sync;
    },
    get url() {
      return running.url;
    },
    restart: async () => {
      await running.stop();
      running = await start();
    },
    close: async () => {
      await running.stop();
      // What a slow disk held back may still be written while the folder goes.
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
