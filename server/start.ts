import { join } from "node:path";
import { type Logger, pino } from "pino";
import { argonPasswords } from "./argonPasswords.ts";
import { createChecking } from "./checking.ts";
import { type Closing, createClosing } from "./closing.ts";
import type { Config } from "./config.ts";
import { openControlSocket } from "./controlSocket.ts";
import { createArranging } from "./domain/arranging.ts";
import { createAttachments } from "./domain/attachments.ts";
import { createComments } from "./domain/comments.ts";
import { createDismissals } from "./domain/dismissals.ts";
import { createHeldReferences } from "./domain/heldReferences.ts";
import { createIndicators } from "./domain/indicators.ts";
import { createLateReasons } from "./domain/lateReasons.ts";
import { createNotifications } from "./domain/notifications.ts";
import type { ChangeListener, Clock } from "./domain/ports.ts";
import { randomIds } from "./domain/randomIds.ts";
import { createRecovered } from "./domain/recovered.ts";
import { createReportImports } from "./domain/reportImports.ts";
import { createReports } from "./domain/reports.ts";
import { createCarrying } from "./domain/rollForward/carrying.ts";
import { createRollForward } from "./domain/rollForward/rollForward.ts";
import { createSectionImports } from "./domain/sectionImports.ts";
import { createSeries } from "./domain/series.ts";
import { createSessions } from "./domain/sessions.ts";
import { createSettings } from "./domain/settings.ts";
import { createUsers } from "./domain/users.ts";
import { createWorkflow } from "./domain/workflow.ts";
import { createDoor } from "./door.ts";
import { createExporters } from "./export/exporters.ts";
import type { AppOptions } from "./http/app.ts";
import { loadedOnRequest } from "./http/loadedOnRequest.ts";
import { createOriginCheck } from "./http/sameOrigin.ts";
import type { Services } from "./http/services.ts";
import { createMetrics } from "./metrics/createMetrics.ts";
import { expositionMediaType } from "./metrics/exposition.ts";
import { measuredDisk } from "./metrics/measuredDisk.ts";
import { countedWork } from "./metrics/workCounts.ts";
import { openData } from "./openData.ts";
import { runOperatorCommand } from "./operator.ts";
import { createTextReading } from "./readingText.ts";
import { productVersion, projectRoot } from "./root.ts";
import { openKeptFiles } from "./signing/keptFiles.ts";
import { createSigning } from "./signing/signing.ts";
import { readTrustedCertificates } from "./signing/trustedCertificates.ts";
import { openFileAttachmentStore } from "./storage/fileAttachmentStore.ts";
import { nodeDisk } from "./storage/updateLogDisk.ts";
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

/** The one place that knows all parts: it makes each and hands it to those that need it. */
async function start(config: Config, logger: Logger, closing: Closing): Promise<RunningServer> {
  const metrics = createMetrics();
  closing.add(async () => metrics.stop());
  const work = countedWork();
  const disk = measuredDisk(nodeDisk, (seconds) => metrics.synced(seconds));
  const { office, reports, notifications: told, audit, logs, templates } = await openData(config, logger, closing, disk);
  const listener: ChangeListener = { reportChanged: ({ id }) => sync.reportChanged(id), userChanged: (userId) => sync.userChanged(userId) };
  const accounts = { office, audit, listener, clock: systemClock, ids: randomIds };
  const sessions = createSessions(accounts, argonPasswords, config.sessionHours);
  const users = createUsers(accounts, argonPasswords);
  const originAllowed = createOriginCheck(config.publicUrl);

  const door = createDoor();
  closing.add(door.closed);
  const sync = createSync({ host: createSyncHost({ office, reports, audit, sessions, originAllowed }), logs, logger, limits: config.limits });
  closing.add(sync.stop);
  const reading = createTextReading();
  closing.add(reading.stop);
  const exporters = createExporters();
  closing.add(exporters.stop);
  // Threads and processes of their own, started when they are needed: who looks at pages while typing does not wait behind somebody's long export.
  const previewers = createExporters();
  closing.add(previewers.stop);
  closing.add(await openControlSocket(config.dataDirectory, logger, (command) => runOperatorCommand(users, command)));

  const checker = createChecking();
  closing.add(checker.stop);
  const environment = { ...accounts, reports, texts: sync.texts, checker, templates };
  const workflow = createWorkflow(environment);
  for (const { reportId, error } of await workflow.finishApprovals()) {
    logger.error({ reportId, err: error }, "the hash of an approved report could not be recorded; a leader can reopen it");
  }

  const notifications = createNotifications(environment, told);
  const reportsFolder = join(config.dataDirectory, "reports");
  const trustedCertificates = await readTrustedCertificates(join(config.dataDirectory, "trusted-certificates"));
  const attachments = createAttachments(environment, openFileAttachmentStore(reportsFolder));
  const comments = createComments(environment, sync.threads, notifications);

  let status: "ok" | "stopping" = "ok";
  const auditLog = audit.fault === null ? "unbroken" : `line ${audit.fault.line} ${audit.fault.what}`;
  const services: Services = {
    office,
    sessions: work.sessions(sessions),
    users,
    workflow,
    comments,
    recovered: createRecovered(environment, sync.suggestions, comments, notifications),
    indicators: createIndicators(environment),
    dismissals: createDismissals(environment),
    notifications,
    reports: createReports(environment),
    rollForward: createRollForward(environment),
    heldReferences: createHeldReferences(environment),
    lateReasons: createLateReasons(environment),
    carrying: createCarrying(environment),
    series: createSeries(environment),
    arranging: createArranging(environment, sync.threads),
    settings: createSettings(environment),
    signing: createSigning(environment, openKeptFiles(reportsFolder), trustedCertificates),
    attachments,
    writer: work.writer(exporters),
    previewer: previewers,
    readText: (text, template) => reading.report({ text, template, organisation: office.read().organisation }),
    imports: createSectionImports(environment, sync.threads, attachments),
    readWord: (bytes, place) => reading.section({ bytes, place }),
    reportImports: createReportImports(environment, sync.threads, attachments),
    readWordReport: (bytes, template) => reading.wordReport({ bytes, template, organisation: office.read().organisation }),
    metrics: () => ({ mediaType: expositionMediaType, text: metrics.read(sync.counters(), work.read()) }),
    demo: config.demo,
    health: () => ({ status, demo: config.demo, auditLog }),
  };
  const loadApp = async () => (await import("./http/app.ts")).createApp(services, appOptions(config, logger, originAllowed));
  door.server.on("request", loadedOnRequest(loadApp, logger));
  sync.attach(door.server);
  const port = await door.open(config.host, config.port);
  closing.add(async () => {
    status = "stopping";
    door.shut();
  });
  return {
    url: addressOf(config.host, port),
    hasAdmin: office.read().users.some(({ role, disabled }) => role === "admin" && !disabled),
    stop: () => closing.closeAll(),
  };
}

function appOptions(
  { publicUrl, trustProxy, sessionHours, signInFailures, metricsToken }: Config,
  logger: Logger,
  originAllowed: AppOptions["originAllowed"],
): AppOptions {
  return {
    logger,
    ids: randomIds,
    publicUrl,
    trustProxy,
    cookie: { secure: publicUrl?.protocol === "https:", maxAgeMs: sessionHours * 3_600_000 },
    signInFailures,
    metricsToken,
    originAllowed,
    webFolder: join(projectRoot, "build", "web"),
    version: productVersion,
  };
}

/** As a browser on this machine reaches it. */
function addressOf(host: string, port: number): string {
  const own = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}`;
}
