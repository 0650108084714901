import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as Y from "yjs";
import { readSection } from "../../extensions/sectionContent.ts";
import { initialOffice } from "../../server/domain/initialOffice.ts";
import { reportRoomKey } from "../../server/domain/updateLogs.ts";
import { existingAuditKey } from "../../server/secrets.ts";
import { type Examination, examineFolder } from "../../server/storage/doctor/examineFolder.ts";
import { isProblem } from "../../server/storage/doctor/finding.ts";
import { repairFolder } from "../../server/storage/doctor/repairFolder.ts";
import { openFileOfficeStore } from "../../server/storage/fileOfficeStore.ts";
import { openFileReportStore } from "../../server/storage/fileReportStore.ts";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { restoreRoom } from "../../server/sync/roomState.ts";

export async function examine(directory: string): Promise<Examination> {
  return examineFolder({ directory, auditKey: await existingAuditKey(directory, null), restoreRoom });
}

/** The kinds of problems, each once. */
export const problemsIn = ({ findings }: Examination): readonly string[] =>
  [...new Set(findings.filter(isProblem).map(({ kind }) => kind))].toSorted();

/** Examine, repair, and examine again. */
export async function repair(directory: string): Promise<Examination> {
  const settings = { directory, auditKey: await existingAuditKey(directory, null), now: new Date("2026-11-24T02:41:03.000Z") };
  await repairFolder(await examine(directory), settings);
  return examine(directory);
}

/** What a server finds in a folder: each text with its epoch, or why something stays closed. It writes, as a server does. */
export async function asServerFinds(
  directory: string,
): Promise<{ readonly texts: ReadonlyMap<string, Y.Doc>; readonly epochs: ReadonlyMap<string, string>; readonly refused: readonly string[] }> {
  const texts = new Map<string, Y.Doc>();
  const epochs = new Map<string, string>();
  const refused: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      refused.push(error instanceof Error ? error.message : String(error));
    }
  };
  await attempt(async () => void (await openFileOfficeStore(directory, initialOffice)));
  const logs = await openFileUpdateLogs({ directory });
  await attempt(async () => {
    for (const report of (await openFileReportStore(join(directory, "reports"))).list()) {
      await attempt(async () => {
        const log = await logs.open(report.id);
        epochs.set(report.id, log.epoch);
        try {
          for (const room of [reportRoomKey, ...report.sections.filter(({ kind }) => kind !== "part").map(({ id }) => id)]) {
            await attempt(async () => {
              const { document } = restoreRoom(await log.load(room), room);
              if (room !== reportRoomKey) readSection(document);
              texts.set(`${report.id}/${room}`, document);
            });
          }
        } finally {
          await log.close();
        }
      });
    }
  });
  return { texts, epochs, refused };
}

/** Whether a document holds everything that an update brings. */
export function holds(document: Y.Doc, update: Uint8Array): boolean {
  const before = Y.encodeStateAsUpdate(document);
  const twin = new Y.Doc();
  Y.applyUpdate(twin, before);
  const vector = Y.encodeStateVector(twin);
  const state = Buffer.from(Y.encodeStateAsUpdate(twin));
  Y.applyUpdate(twin, update);
  return Buffer.from(Y.encodeStateVector(twin)).equals(Buffer.from(vector)) && Buffer.from(Y.encodeStateAsUpdate(twin)).equals(state);
}

/** Paths of all files below a folder, relative to it. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
