import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { AttachmentStore } from "../domain/attachments.ts";
import { replaceFile, syncFolder } from "./durableFile.ts";
import { hasJsonFile, type JsonFile, openJsonFile } from "./jsonFile.ts";

const attachmentSchema = z.object({
  id: z.string(),
  sectionId: z.string().nullable(),
  name: z.string(),
  bytes: z.number().int().min(1),
  sha256: z.string(),
  at: z.string(),
  by: z.string(),
});
const indexSchema = z.object({ kept: z.array(attachmentSchema) });
type Index = z.output<typeof indexSchema>;

const indexName = "index.json";
export const attachmentsFolder = "attachments";
/** The ending of kept files: no system opens or runs what is called so. */
export const attachmentEnding = "original";

/** They lie in `<directory>/<report>/attachments/`, each file beside the index, under its id: what somebody called it never is a path. */
export function openFileAttachmentStore(directory: string): AttachmentStore {
  const indexes = new Map<string, Promise<JsonFile<Index>>>();
  const folderOf = (reportId: string): string => join(directory, reportId, attachmentsFolder);
  const fileOf = (reportId: string, id: string): string => join(folderOf(reportId), `${id}.${attachmentEnding}`);

  function indexOf(reportId: string): Promise<JsonFile<Index>> {
    const open = indexes.get(reportId) ?? openIndex(folderOf(reportId));
    indexes.set(reportId, open);
    // Tried again by the next who asks: a full disk passes.
    open.catch(() => indexes.delete(reportId));
    return open;
  }

  return {
    async list(reportId) {
      const path = join(folderOf(reportId), indexName);
      // Looking makes no folder, so that it works on a full disk.
      const isThere = indexes.has(reportId) || (await hasJsonFile(path)) || (await hasJsonFile(`${path}.bak`));
      return isThere ? (await indexOf(reportId)).read().kept : [];
    },
    async keep(reportId, attachment, bytes) {
      const index = await indexOf(reportId);
      // The bytes first: a file that is known is there.
      await replaceFile(fileOf(reportId, attachment.id), bytes);
      await index.change(({ kept }) => ({ kept: [...kept, attachment] }));
    },
    async read(reportId, { id, sha256 }) {
      const path = fileOf(reportId, id);
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw damaged(path, "can't be read", cause);
      });
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw damaged(path, "is not what was brought");
      return bytes;
    },
    async remove(reportId, id) {
      const index = await indexOf(reportId);
      await index.change(({ kept }) => ({ kept: kept.filter((one) => one.id !== id) }));
      await rm(fileOf(reportId, id), { force: true });
      await syncFolder(folderOf(reportId));
    },
  };
}

async function openIndex(folder: string): Promise<JsonFile<Index>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
  return openJsonFile(join(folder, indexName), indexSchema, () => ({ kept: [] }));
}

const damaged = (path: string, what: string, cause?: unknown): ReportError =>
  new ReportError("storage_damaged", `The original ${path} ${what}. Put it back from a backup; the text that came of it is not touched.`, { cause });
