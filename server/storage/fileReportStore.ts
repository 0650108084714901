import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";
import { type Report, reportSchema } from "../domain/model.ts";
import type { ReportStore } from "../domain/ports.ts";
import { storageError, syncFolder } from "./durableFile.ts";
import { hasJsonFile, type JsonFile, openJsonFile } from "./jsonFile.ts";

/** Each report's metadata in a file of its own: `<directory>/<id>/report.json`. All are held in memory; a ward has some dozens a year. */
export async function openFileReportStore(directory: string): Promise<ReportStore> {
  await mkdir(directory, { recursive: true });
  const files = new Map<string, JsonFile<Report>>();
  for (const { name } of (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const path = pathOf(directory, name);
    // A folder without the file was left behind by a creation that did not come to its end, or holds something else than a report.
    if (!(await hasJsonFile(path)) && !(await hasJsonFile(`${path}.bak`))) continue;
    files.set(name, await openJsonFile(path, reportSchema, () => unreachable(path)));
  }

  return {
    list: () => [...files.values()].map((file) => file.read()),
    find: (id) => files.get(id)?.read(),
    async create(report) {
      if (files.has(report.id)) throw new ReportError("conflict", `There is a report ${report.id} already.`);
      try {
        await mkdir(join(directory, report.id), { recursive: true });
        await syncFolder(directory);
      } catch (error) {
        throw storageError(error, join(directory, report.id));
      }
      files.set(report.id, await openJsonFile(pathOf(directory, report.id), reportSchema, () => report));
    },
    async change(id, next) {
      const file = files.get(id);
      if (file === undefined) throw new ReportError("not_found", "There is no such report.");
      return file.change(next);
    },
  };
}

const pathOf = (directory: string, id: string): string => join(directory, id, "report.json");

function unreachable(path: string): never {
  throw new Error(`${path} vanished while it was being opened.`);
}
