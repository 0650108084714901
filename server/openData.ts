import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { argonPasswords } from "./argonPasswords.ts";
import type { Closing } from "./closing.ts";
import type { Config } from "./config.ts";
import { initialOffice } from "./domain/initialOffice.ts";
import type { NotificationStore } from "./domain/notifications.ts";
import type { OfficeStore, ReportStore } from "./domain/ports.ts";
import type { Template } from "./domain/templates.ts";
import type { UpdateLogs } from "./domain/updateLogs.ts";
import { loadTemplates } from "./loadTemplates.ts";
import { projectRoot } from "./root.ts";
import { auditKey } from "./secrets.ts";
import { lockDataFolder } from "./storage/dataLock.ts";
import { type FileAuditLog, openFileAuditLog } from "./storage/fileAuditLog.ts";
import { openFileNotificationStore } from "./storage/fileNotificationStore.ts";
import { openFileOfficeStore } from "./storage/fileOfficeStore.ts";
import { openFileReportStore } from "./storage/fileReportStore.ts";
import { openFileUpdateLogs } from "./storage/fileUpdateLogs.ts";
import type { UpdateLogDisk } from "./storage/updateLogDisk.ts";

/** Everything that is kept, opened, and the templates that come with the product. */
export interface OpenData {
  readonly office: OfficeStore;
  readonly reports: ReportStore;
  readonly notifications: NotificationStore;
  readonly audit: FileAuditLog;
  readonly logs: UpdateLogs;
  readonly templates: ReadonlyMap<string, Template>;
}

/** Lock the data folder for this process and open what it holds; an empty one is set up. Fails, touching nothing, if any of it is damaged. */
export async function openData(config: Config, logger: Logger, closing: Closing, disk: UpdateLogDisk): Promise<OpenData> {
  const { dataDirectory: directory } = config;
  const templates = await loadTemplates(join(projectRoot, "templates"));
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(directory);
  closing.add(() => lock.release());
  const audit = await openFileAuditLog(directory, await auditKey(directory, config.auditKey));
  closing.add(() => audit.close());
  if (audit.fault !== null) logger.error({ fault: audit.fault }, "the audit log is damaged; new entries are added behind the damage");
  const reports = await openFileReportStore(join(directory, "reports"));
  const logs = await openFileUpdateLogs({ directory, logger, disk });
  // Loaded for the demo only: it brings whole reports with it.
  if (config.demo) await (await import("./seedDemo.ts")).seedDemo(directory, { reports, logs, templates, passwords: argonPasswords, logger });
  const office = await openFileOfficeStore(directory, initialOffice);
  return { office, reports, notifications: await openFileNotificationStore(directory), audit, logs, templates };
}
