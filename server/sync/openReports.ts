import type { Logger } from "pino";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import { createExclusive } from "../domain/exclusive.ts";
import { type ReportLog, reportRoomKey, type UpdateLogs } from "../domain/updateLogs.ts";
import { closingCode } from "./closingCode.ts";
import type { Tally } from "./counters.ts";
import type { SyncLimits } from "./limits.ts";
import { Room } from "./room.ts";
import { restoreRoom } from "./roomState.ts";

interface OpenReport {
  readonly log: ReportLog;
  readonly rooms: Map<string, Room>;
  compacting: boolean;
  /** Not before this time, after a compaction that failed. */
  compactAfter: number;
}

interface OpenReportsContext {
  readonly logs: UpdateLogs;
  readonly limits: SyncLimits;
  readonly tally: Tally;
  readonly logger: Logger;
  now(): number;
  /** What the report's own room shows, as JSON; undefined for an unknown report. */
  publicView(reportId: string): string | undefined;
  /** What is in memory of this report is not on disk: end its sessions. */
  lost(reportId: string, reason: ErrorCode): void;
}

/** Which room is meant; a `sectionId` of null is the report's own. */
interface RoomPlace {
  readonly reportId: string;
  readonly sectionId: string | null;
}

/** A compaction that failed is tried again after so long. */
const compactionPauseMs = 30_000;

/** The reports and rooms in memory. Loading, unloading and giving up happen one after the other for each report, so that a room is in memory once. */
export class OpenReports {
  readonly #context: OpenReportsContext;
  readonly #reports = new Map<string, OpenReport>();
  readonly #exclusive = createExclusive();
  readonly #unloading = new Map<Room, NodeJS.Timeout>();
  #isStopping = false;

  constructor(context: OpenReportsContext) {
    this.#context = context;
  }

  get counts(): { readonly reports: number; readonly rooms: number } {
    let rooms = 0;
    for (const report of this.#reports.values()) rooms += report.rooms.size;
    return { reports: this.#reports.size, rooms };
  }

  /** Get a room, loaded. Each `enter` needs a `leave`. With `toWrite` it fails with `storage_full` or `storage_damaged` while nothing can be saved. */
  enter({ reportId, sectionId }: RoomPlace, toWrite: boolean): Promise<Room> {
    return this.#exclusive(reportId, async () => {
      if (this.#isStopping) throw new ReportError("stopping", "The server is stopping.");
      const report = this.#reports.get(reportId) ?? (await this.#open(reportId));
      if (toWrite) await this.#refuseUnlessSaving(report.log, reportId);
      const key = sectionId ?? reportRoomKey;
      const room = report.rooms.get(key) ?? (await this.#load(reportId, report, key));
      room.holders += 1;
      this.#stay(room);
      return room;
    });
  }

  leave(reportId: string, room: Room): void {
    room.holders -= 1;
    if (room.holders > 0) return;
    this.#stay(room);
    const timer = setTimeout(() => {
      this.#unloading.delete(room);
      this.#unload(reportId, room).catch((error: unknown) =>
        this.#context.logger.error(
          { err: error, reportId, room: room.key },
          "a room could not be unloaded; it stays in memory, and its entries in the log",
        ),
      );
    }, this.#context.limits.unloadMs);
    timer.unref();
    this.#unloading.set(room, timer);
  }

  /** When a section's text was changed last, in milliseconds; null if that is not known. */
  changedAt(reportId: string): Promise<number | null> {
    return this.#exclusive(reportId, async () => {
      const open = this.#reports.get(reportId);
      if (open !== undefined) return open.log.changedAt;
      if (this.#isStopping) throw new ReportError("stopping", "The server is stopping.");
      const log = await this.#context.logs.open(reportId);
      try {
        return log.changedAt;
      } finally {
        await log.close();
      }
    });
  }

  /** Show the present public view in the report's own room, if somebody is in it. */
  publish(reportId: string): void {
    const view = this.#context.publicView(reportId);
    if (view !== undefined) this.#reports.get(reportId)?.rooms.get(reportRoomKey)?.publish(view);
  }

  /** Save everything and close the logs. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const room of [...this.#unloading.keys()]) this.#stay(room);
    await Promise.all([...this.#reports].map(([reportId, report]) => this.#exclusive(reportId, () => this.#close(reportId, report))));
  }

  /** Resolves when everything in memory is on disk, or known not to be. */
  async drain(): Promise<void> {
    const rooms = [...this.#reports.values()].flatMap((report) => [...report.rooms.values()]);
    await Promise.allSettled(rooms.map((room) => room.durable()));
  }

  #stay(room: Room): void {
    clearTimeout(this.#unloading.get(room));
    this.#unloading.delete(room);
  }

  async #open(reportId: string): Promise<OpenReport> {
    const log = await this.#context.logs.open(reportId);
    const report: OpenReport = { log, rooms: new Map(), compacting: false, compactAfter: 0 };
    this.#reports.set(reportId, report);
    return report;
  }

  async #load(reportId: string, report: OpenReport, key: string): Promise<Room> {
    const { limits, tally, logger, now, publicView } = this.#context;
    const startedAt = now();
    const state = restoreRoom(await report.log.load(key), `The text ${key} of the report ${reportId}`);
    const room = new Room(
      key,
      {
        log: report.log,
        limits,
        tally,
        now,
        grown: () => this.#compactIfGrown(reportId, report),
        failed: (error) => this.#giveUp(reportId, report, error),
      },
      state,
    );
    report.rooms.set(key, room);
    const view = key === reportRoomKey ? publicView(reportId) : undefined;
    if (view !== undefined) room.publish(view);
    logger.info({ reportId, room: key, ms: now() - startedAt }, "a room was loaded");
    return room;
  }

  async #refuseUnlessSaving(log: ReportLog, reportId: string): Promise<void> {
    if (log.condition === "full") await log.recover();
    if (log.condition === "failed")
      throw new ReportError("storage_damaged", `Nothing is saved any more for the report ${reportId}: its disk failed.`);
  }

  /** Forget what is in memory of a report, because the disk does not have it. Who comes back gets what the disk has. */
  #giveUp(reportId: string, report: OpenReport, error: unknown): void {
    const reason = closingCode(error);
    this.#context.logger.error({ err: error, reportId, reason }, "changes could not be saved; the report's rooms are loaded again from the disk");
    const rooms = [...report.rooms.values()];
    report.rooms.clear();
    for (const room of rooms) room.drop();
    this.#context.lost(reportId, reason);
  }

  async #unload(reportId: string, room: Room): Promise<void> {
    await this.#exclusive(reportId, async () => {
      const report = this.#reports.get(reportId);
      if (report === undefined || room.holders > 0) return;
      if (report.rooms.get(room.key) === room) {
        await room.durable();
        if (report.log.condition === "open") await room.snapshot();
        room.drop();
        report.rooms.delete(room.key);
        this.#context.logger.info({ reportId, room: room.key }, "a room left the memory");
      }
      if (report.rooms.size > 0 || report.compacting) return;
      this.#reports.delete(reportId);
      await report.log.close();
    });
  }

  async #close(reportId: string, report: OpenReport): Promise<void> {
    this.#reports.delete(reportId);
    try {
      for (const room of report.rooms.values()) {
        await room.durable();
        if (report.log.condition === "open") await room.snapshot();
      }
    } catch (error) {
      this.#context.logger.error({ err: error, reportId }, "a snapshot could not be written while stopping; the log holds everything that was saved");
    }
    for (const room of report.rooms.values()) room.drop();
    await report.log.close();
  }

  #compactIfGrown(reportId: string, report: OpenReport): void {
    const { limits, logger, now } = this.#context;
    const { entries, bytes } = report.log.size;
    if (report.compacting || now() < report.compactAfter || (entries < limits.compactEntries && bytes < limits.compactBytes)) return;
    report.compacting = true;
    this.#compact(reportId, report)
      .catch((error: unknown) => {
        report.compactAfter = now() + compactionPauseMs;
        logger.warn({ err: error, reportId }, "the log could not be compacted; it stays as it is and is tried again");
      })
      .finally(() => {
        report.compacting = false;
      });
  }

  async #compact(reportId: string, report: OpenReport): Promise<void> {
    const { now } = this.#context;
    const startedAt = now();
    const { entries } = report.log.size;
    for (const key of report.log.behind()) {
      const room = await this.enter({ reportId, sectionId: key === reportRoomKey ? null : key }, false);
      try {
        await room.snapshot();
      } finally {
        this.leave(reportId, room);
      }
    }
    await report.log.rotate();
    this.#context.tally.compactions += 1;
    this.#context.logger.info({ reportId, entries, ms: now() - startedAt }, "a log was begun anew");
  }
}
