import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { argonPasswords } from "./argonPasswords.ts";
import { createClosing } from "./closing.ts";
import { type Config, isLoopback } from "./config.ts";
import { openControlSocket } from "./controlSocket.ts";
import { createArranging } from "./domain/arranging.ts";
import { initialOffice } from "./domain/initialOffice.ts";
import type { ChangeListener, Clock } from "./domain/ports.ts";
import { randomIds } from "./domain/randomIds.ts";
import { createReports } from "./domain/reports.ts";
import { createSessions } from "./domain/sessions.ts";
import { createSettings } from "./domain/settings.ts";
import { createUsers } from "./domain/users.ts";
import { createWorkflow } from "./domain/workflow.ts";
import { createExporters } from "./export/exporters.ts";
import { createApp } from "./http/app.ts";
import { createOriginCheck } from "./http/sameOrigin.ts";
import { loadTemplates } from "./loadTemplates.ts";
import { runOperatorCommand } from "./operator.ts";
import { readText } from "./readText.ts";
import { productVersion, projectRoot } from "./root.ts";
import { auditKey } from "./secrets.ts";
import { seedDemo } from "./seedDemo.ts";
import { lockDataFolder } from "./storage/dataLock.ts";
import { openFileAuditLog } from "./storage/fileAuditLog.ts";
import { openFileOfficeStore } from "./storage/fileOfficeStore.ts";
import { openFileReportStore } from "./storage/fileReportStore.ts";
import { openFileUpdateLogs } from "./storage/fileUpdateLogs.ts";
import { createSync } from "./sync/createSync.ts";
import { createSyncHost } from "./syncHost.ts";

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:4100`, with the port that it got. */
  readonly url: string;
  /** Whether somebody can administer it. */
  readonly hasAdmin: boolean;
  /** Answer what has begun, save what is open, close everything. Resolves within five seconds. */
  stop(): Promise<void>;
}

/** Requests that have begun may take so long when the server stops. */
const stopGraceMs = 3_000;
const systemClock: Clock = { now: () => new Date() };

/** Open the data folder, put the parts together and listen. If any of it fails, what was opened is closed again. */
export async function startServer(config: Config, logger: Logger = pino({ level: config.logLevel })): Promise<RunningServer> {
  const closing = createClosing();
  try {
    return await start(config, logger, closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

async function start(config: Config, logger: Logger, closing: ReturnType<typeof createClosing>): Promise<RunningServer> {
  const { dataDirectory: directory } = config;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(directory);
  closing.add(() => lock.release());
  const templates = await loadTemplates(join(projectRoot, "templates"));
  const audit = await openFileAuditLog(directory, await auditKey(directory, config.auditKey));
  closing.add(() => audit.close());
  const auditLog = audit.fault === null ? "unbroken" : `line ${audit.fault.line} ${audit.fault.what}`;
  if (audit.fault !== null) logger.error({ fault: audit.fault }, "the audit log is damaged; new entries are added behind the damage");
  const reports = await openFileReportStore(join(directory, "reports"));
  const logs = await openFileUpdateLogs({ directory, logger });

  if (config.demo) await seedDemo(directory, { reports, logs, passwords: argonPasswords, logger });
  const office = await openFileOfficeStore(directory, initialOffice);
  const listener: ChangeListener = {
    reportChanged: ({ id }) => sync.reportChanged(id),
    userChanged: (userId) => sync.userChanged(userId),
  };
  const accounts = { office, audit, listener, clock: systemClock, ids: randomIds };
  const sessions = createSessions(accounts, argonPasswords, config.sessionHours);
  const originAllowed = createOriginCheck(config.publicUrl);
  const server = createServer();
  const door = createDoor(server);
  closing.add(door.closed);
  const sync = createSync({ host: createSyncHost({ office, reports, audit, sessions, originAllowed }), logs, logger });
  closing.add(() => sync.stop());
  const exporters = createExporters();
  closing.add(() => exporters.stop());

  const environment = { ...accounts, reports, texts: sync.texts, templates };
  const workflow = createWorkflow(environment);
  await workflow.finishApprovals();

  const users = createUsers(accounts, argonPasswords);
  closing.add(await openControlSocket(directory, logger, (command) => runOperatorCommand(users, command)));

  let stopping = false;
  const services = {
    office,
    sessions,
    workflow,
    reports: createReports(environment),
    arranging: createArranging(environment),
    users,
    settings: createSettings(environment),
    writer: exporters,
    readText: (text, template) => readText(text, template, office.read().organisation, randomIds),
    demo: config.demo,
    health: () => ({ status: stopping ? "stopping" : "ok", demo: config.demo, auditLog }),
  } satisfies Parameters<typeof createApp>[0];
  const app = createApp(services, {
    logger,
    ids: randomIds,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    cookie: { secure: config.publicUrl?.protocol === "https:", maxAgeMs: config.sessionHours * 3_600_000 },
    signInFailures: config.signInFailures,
    originAllowed,
    webFolder: join(projectRoot, "build", "web"),
    version: productVersion,
  });
  server.on("request", app);
  sync.attach(server);
  const port = await listen(server, config);
  closing.add(async () => {
    stopping = true;
    door.shut();
  });
  const host = isLoopback(config.host) ? config.host : "127.0.0.1";
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    hasAdmin: office.read().users.some(({ role, disabled }) => role === "admin" && !disabled),
    stop: () => closing.closeAll(),
  };
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

interface Door {
  /** Take no more requests. Open sockets are the concern of sync, which closes them in between. */
  shut(): void;
  /** Resolves when requests that had begun are answered, within limits. */
  closed(): Promise<void>;
}

function createDoor(server: Server): Door {
  let closed: Promise<void> | null = null;
  return {
    shut() {
      closed ??= new Promise((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
    },
    async closed() {
      if (closed === null) return;
      const grace = setTimeout(() => server.closeAllConnections(), stopGraceMs);
      await closed;
      clearTimeout(grace);
    },
  };
}
