import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openReportOf, signInToApi, writableSection } from "./apiClient.ts";
import { connectAs, writeParagraph } from "./connectAs.ts";
import { startTestServer } from "./startServer.ts";

/** A data folder as a server that was killed leaves it: older and newer snapshots, several log files, entries that no snapshot holds. */
export interface WorkedFolder {
  readonly directory: string;
  readonly reportId: string;
  /** Sections in which people wrote, and what they wrote last, which only the log holds. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly last: string }[];
  /** A copy to damage; removed with the folder. */
  copy(): Promise<string>;
  /** A copy of a copy. */
  copyOf(folder: string): Promise<string>;
  remove(): Promise<void>;
}

const users = ["kinhte", "vanhoa", "vanphong"];
const rounds = 3;
const paragraphsEach = 5;

export async function workedFolder(): Promise<WorkedFolder> {
  const settings = { SYNC_COMPACT_ENTRIES: "10" };
  const server = await startTestServer({ demo: true, settings });
  const directory = await mkdtemp(join(tmpdir(), "worked-"));
  const written = new Map<string, { id: string; title: string; last: string }>();
  const copies: string[] = [];
  let reportId = "";
  try {
    for (let round = 0; round <= rounds; round += 1) {
      // Of the last round nothing is compacted, so that the log alone holds it.
      if (round === rounds) settings.SYNC_COMPACT_ENTRIES = "5000";
      if (round > 0) await server.restart();
      for (const user of users) {
        const client = await signInToApi(server.url, user);
        const report = await openReportOf(client);
        reportId = report.id;
        const { id, title } = writableSection(report);
        const page = connectAs(client, report.id);
        await page.when((live) => live.room(id).current.state === "synced");
        for (let number = 0; number < paragraphsEach; number += 1) {
          const last = `Đoạn ${user} ${round}.${number} đã lưu.`;
          writeParagraph(page.connection.room(id).doc, last);
          await page.saved();
          written.set(id, { id, title, last });
        }
        page.connection.destroy();
      }
    }
    // Everything is on disk; a copy now is what a kill at this moment would leave.
    await cp(server.dataDir, directory, { recursive: true, filter: (path) => !["lock", "control.sock"].includes(basename(path)) });
  } finally {
    await server.stop();
  }
  async function copyOf(folder: string): Promise<string> {
    const target = await mkdtemp(join(tmpdir(), "worked-copy-"));
    copies.push(target);
    await cp(folder, target, { recursive: true });
    return target;
  }
  return {
    directory,
    reportId,
    sections: [...written.values()],
    copy: () => copyOf(directory),
    copyOf,
    async remove() {
      for (const made of [directory, ...copies]) await rm(made, { recursive: true, force: true });
    },
  };
}
