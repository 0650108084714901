import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LogEntry, ReportLog, StoredRoom, UpdateLogs } from "../../server/domain/updateLogs.ts";

/** A place where logs are kept, which a test can open again as a new start of the server would. */
export interface LogPlace {
  open(): Promise<UpdateLogs>;
  remove(): Promise<void>;
}

export const entry = (room: string, text: string, userId = "an"): LogEntry => ({ room, userId, at: 1_795_000_000_000, update: Buffer.from(text) });

/** The texts of a room's entries behind its snapshot. */
export const textsOf = (stored: StoredRoom): readonly string[] => stored.entries.map(({ update }) => Buffer.from(update).toString());

/** Load the room, as has to be done before anything is written to it, and write. */
export async function appendAll(log: ReportLog, room: string, ...texts: string[]): Promise<void> {
  await log.load(room);
  await Promise.all(texts.map((text) => log.append(entry(room, text))));
}

const snapshotOf = (text: string) => ({ state: Buffer.from(text), owners: new Map([[7, "an"]]) });

/** What every keeper of update logs has to fulfil. */
export function updateLogContract(name: string, makePlace: () => Promise<LogPlace>): void {
  describe(`update logs kept by ${name}`, () => {
    let place: LogPlace;
    let open: ReportLog[];
    const opened = async (reportId = "r1"): Promise<ReportLog> => {
      const log = await (await place.open()).open(reportId);
      open.push(log);
      return log;
    };
    beforeEach(async () => {
      place = await makePlace();
      open = [];
    });
    afterEach(async () => {
      for (const log of open) await log.close();
      await place.remove();
    });

    it("[ST1] a room that was never written is empty", async () => {
      expect(await (await opened()).load("s1")).toEqual({ snapshot: null, entries: [] });
    });

    it("[ST1] gives back what was written, complete and in order, by room and by report", async () => {
      const log = await opened();
      await appendAll(log, "s1", "một", "hai", "ba");
      await appendAll(log, "@report", "mục lục");
      await appendAll(await opened("r2"), "s1", "khác");
      await log.close();
      const again = await opened();
      expect(textsOf(await again.load("s1"))).toEqual(["một", "hai", "ba"]);
      expect(textsOf(await again.load("@report"))).toEqual(["mục lục"]);
    });

    it("[ST1] tells when a section was changed last, also when its entries have gone into snapshots and no file holds them", async () => {
      const log = await opened();
      expect(log.changedAt).toBeNull();
      for (const room of ["s1", "@report"]) await log.load(room);
      const write = (room: string, at: number) => log.append({ room, userId: "an", at, update: new Uint8Array([1]) });
      await write("s1", 1000);
      await write("@report", 2000);
      expect(log.changedAt).toBe(1000);
      for (let round = 0; round < 4; round += 1) {
        for (const room of log.behind()) await log.snapshot(room, () => snapshotOf(room));
        await log.rotate();
        await write("@report", 3000 + round);
      }
      await log.close();
      expect((await opened()).changedAt).toBe(1000);
    });

    it("[ST1] keeps who wrote and when", async () => {
      const log = await opened();
      await log.load("s1");
      await log.append({ room: "s1", userId: "Nguyễn", at: 1_795_123_456_789, update: new Uint8Array([0, 255]) });
      await log.close();
      const [kept] = (await (await opened()).load("s1")).entries;
      expect(kept).toMatchObject({ userId: "Nguyễn", at: 1_795_123_456_789 });
      expect([...(kept?.update ?? [])]).toEqual([0, 255]);
    });

    it("[ST4] a snapshot stands for the entries before it, and only for those of its room", async () => {
      const log = await opened();
      await appendAll(log, "s1", "một", "hai");
      await appendAll(log, "s2", "riêng");
      await log.snapshot("s1", () => snapshotOf("một hai"));
      await log.append(entry("s1", "ba"));
      await log.close();
      const again = await opened();
      const { snapshot, entries } = await again.load("s1");
      expect(Buffer.from(snapshot?.state ?? []).toString()).toBe("một hai");
      expect(snapshot?.owners).toEqual(new Map([[7, "an"]]));
      expect(entries.map(({ update }) => Buffer.from(update).toString())).toEqual(["ba"]);
      expect(textsOf(await again.load("s2"))).toEqual(["riêng"]);
      expect([...again.behind()].sort()).toEqual(["s1", "s2"]);
    });

    it("[ST4] what is appended while a snapshot is written is not lost", async () => {
      const log = await opened();
      await appendAll(log, "s1", "một");
      const snapshot = log.snapshot("s1", () => snapshotOf("một"));
      await Promise.all([snapshot, log.append(entry("s1", "hai"))]);
      await log.close();
      expect(textsOf(await (await opened()).load("s1"))).toEqual(["hai"]);
    });

    it("[ST5] many rounds of entries, snapshots and new files lose nothing", async () => {
      let log = await opened();
      const expected: string[] = [];
      await appendAll(log, "quiet", "một lần");
      for (let round = 0; round < 8; round += 1) {
        await appendAll(log, "s1", `${round}a`, `${round}b`);
        expected.push(`${round}a`, `${round}b`);
        if (round % 2 === 0) {
          await log.snapshot("s1", () => snapshotOf(expected.join(" ")));
          if (round === 2) await log.snapshot("quiet", () => snapshotOf("một lần"));
          await log.rotate();
          expect(log.size.entries).toBe(0);
        }
        await log.close();
        log = await opened();
        const { snapshot, entries } = await log.load("s1");
        const whole = [Buffer.from(snapshot?.state ?? []).toString(), ...entries.map(({ update }) => Buffer.from(update).toString())].join(" ");
        expect(whole.trim()).toBe(expected.join(" "));
        const quiet = await log.load("quiet");
        expect(Buffer.from(quiet.snapshot?.state ?? quiet.entries[0]?.update ?? []).toString()).toBe("một lần");
      }
    });

    it("[ST1] the epoch of a report stays the same, and each report has its own", async () => {
      const first = await opened();
      const { epoch } = first;
      await first.close();
      expect((await opened()).epoch).toBe(epoch);
      expect((await opened("r2")).epoch).not.toBe(epoch);
    });

    it("[ST6] takes nothing for a room that was not loaded, and nothing once it is closed", async () => {
      const log = await opened();
      await expect(log.append(entry("s1", "x"))).rejects.toMatchObject({ code: "storage_full" });
      await log.load("s1");
      await log.close();
      await expect(log.append(entry("s1", "x"))).rejects.toMatchObject({ code: "stopping" });
    });

    it("[ST1] refuses names that are no ids", async () => {
      const logs = await place.open();
      await expect(logs.open("../r1")).rejects.toMatchObject({ code: "not_found" });
      await expect((await opened()).load("../s1")).rejects.toMatchObject({ code: "not_found" });
    });
  });
}
