import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { PublicReport } from "../../extensions/wire/http.ts";
import type { PresenceUser } from "../../extensions/wire/sync.ts";
import type { AuditEntry } from "../../server/domain/model.ts";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import type { UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";
import { createSync, type Sync } from "../../server/sync/createSync.ts";
import type { SyncHost } from "../../server/sync/host.ts";
import type { SyncLimits } from "../../server/sync/limits.ts";

/** People, rights and reports of a test, changed by the test as it goes. */
export interface TestOffice extends SyncHost {
  readonly audited: AuditEntry[];
  /** Access by `user section`; what is not there is `none`. A section of `null` is the report's own room. */
  grant(userId: string, sectionId: string | null, access: Access): void;
  rename(userId: string, name: string): void;
  signOut(userId: string): void;
  show(report: PublicReport): void;
  refuseWith(code: ErrorCode): void;
}

export const testReport = (title = "Báo cáo tháng 11", revision = 1): PublicReport => ({
  id: "r1",
  title,
  templateId: "monthly",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: null,
  number: "",
  issuedOn: null,
  sections: [],
  revision,
});

/** Users sign in by the header `x-user`; pages of `https://elsewhere.test` are foreign. */
export function testOffice(): TestOffice {
  const rights = new Map<string, Access>();
  const names = new Map<string, string>();
  const signedOut = new Set<string>();
  const audited: AuditEntry[] = [];
  let shown: PublicReport = testReport();
  let refusal: ErrorCode = "not_yours";
  const presence = (userId: string): PresenceUser | undefined =>
    signedOut.has(userId) ? undefined : { id: userId, name: names.get(userId) ?? `Tên ${userId}`, department: "KTHTĐT", color: "#1144aa" };
  return {
    audited,
    grant: (userId, sectionId, access) => rights.set(`${userId} ${sectionId}`, access),
    rename: (userId, name) => names.set(userId, name),
    signOut: (userId) => signedOut.add(userId),
    show: (report) => {
      shown = report;
    },
    refuseWith: (code) => {
      refusal = code;
    },
    authenticate: async (request) => {
      const userId = request.headers["x-user"];
      const words = typeof userId === "string" ? presence(userId) : undefined;
      return words === undefined ? null : { userId: words.id, sessionId: `session-${words.id}`, presence: words };
    },
    sessionAlive: (sessionId) => !signedOut.has(sessionId.replace("session-", "")),
    originAllowed: (request) => request.headers.origin !== "https://elsewhere.test",
    access: (userId, reportId, sectionId) =>
      reportId === "r1" && !signedOut.has(userId) ? (rights.get(`${userId} ${sectionId}`) ?? "none") : "none",
    refusal: () => refusal,
    publicReport: (reportId) => (reportId === "r1" ? shown : undefined),
    presence,
    audit: async (entry) => {
      audited.push(entry);
    },
  };
}

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
      await rm(directory, { recursive: true, force: true });
    },
  };
}
