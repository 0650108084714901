import { join } from "node:path";
import type { Logger } from "pino";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReportLog, UpdateLogs } from "../domain/updateLogs.ts";
import { storageError } from "./durableFile.ts";
import { FileReportLog } from "./fileReportLog.ts";
import { nodeDisk, type UpdateLogDisk } from "./updateLogDisk.ts";
import { readLogDirectory } from "./updateLogOpening.ts";

interface FileUpdateLogsSettings {
  /** The data folder; a report's log lies in `reports/<id>/text`. */
  readonly directory: string;
  readonly logger?: Logger;
  /** Another file system, for tests. */
  readonly disk?: UpdateLogDisk;
}

/** The logs of all reports as files. The data folder belongs to one process; that is for the caller to make sure. */
export async function openFileUpdateLogs({ directory, logger, disk = nodeDisk }: FileUpdateLogsSettings): Promise<UpdateLogs> {
  const reports = join(directory, "reports");
  await disk.makeDirectory(reports);
  return {
    async open(reportId: string): Promise<ReportLog> {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(reportId)) throw new ReportError("not_found", `No report can be called ${JSON.stringify(reportId)}.`);
      const folder = join(reports, reportId, "text");
      try {
        const opened = await readLogDirectory(disk, folder, reportId, (torn) =>
          logger?.warn({ reportId, ...torn }, "the last write to the log was cut off; the bytes were never acknowledged and are kept beside"),
        );
        const active = opened.segments.at(-1);
        if (active === undefined) throw new ReportError("storage_damaged", `${folder}: there is no log.`);
        return new FileReportLog(disk, folder, reportId, opened, await disk.open(join(folder, active.name)));
      } catch (error) {
        throw storageError(error, folder);
      }
    },
  };
}
