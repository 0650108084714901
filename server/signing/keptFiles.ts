import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import { signatureViewSchema, signedFileViewSchema } from "../../extensions/wire/signing.ts";
import { replaceFile, syncFolder } from "../storage/durableFile.ts";
import { type JsonFile, openJsonFile } from "../storage/jsonFile.ts";

/** A file that was exported to be signed: what it takes to know it again. */
const exportedSchema = z.object({ at: z.string(), bytes: z.number().int().min(1), sha256: z.string(), state: z.string() });
export type ExportedFile = z.output<typeof exportedSchema>;

/** What was verified when it came, and the certificates: whom the office trusts may change later. Files that came before they were kept have none. */
const keptSignatureSchema = signatureViewSchema.omit({ trust: true }).extend({ certificates: z.array(z.string()).default([]) });
export type KeptSignature = z.output<typeof keptSignatureSchema>;

const keptSchema = signedFileViewSchema.pick({ id: true, at: true, by: true, bytes: true, sha256: true }).extend({
  signatures: z.array(keptSignatureSchema),
  /** The export that it begins with. */
  exported: exportedSchema.nullable(),
});
export type KeptFile = z.output<typeof keptSchema>;

const indexSchema = z.object({ exported: z.array(exportedSchema), kept: z.array(keptSchema) });
type Index = z.output<typeof indexSchema>;

/** Signed files of reports, byte for byte as they came, and what is known of the files that they were made from. */
export interface KeptFiles {
  index(reportId: string): Promise<Index>;
  /** Remember an exported file. */
  noteExport(reportId: string, file: ExportedFile): Promise<void>;
  /** Resolves when the file is on disk and known. Fails with `conflict` if there are too many. */
  keep(reportId: string, file: KeptFile, bytes: Uint8Array): Promise<void>;
  /** Fails with `storage_damaged` if the bytes are not those that came. */
  read(reportId: string, file: KeptFile): Promise<Uint8Array>;
}

const mostExports = 200;
const mostKept = 50;
const empty: Index = { exported: [], kept: [] };

/** They lie in `<directory>/<report>/signed/`, each file beside the index. */
export function openKeptFiles(directory: string): KeptFiles {
  const indexes = new Map<string, Promise<JsonFile<Index>>>();
  const folderOf = (reportId: string): string => join(directory, reportId, "signed");
  const fileOf = (reportId: string, id: string): string => join(folderOf(reportId), `${id}.pdf`);

  function indexOf(reportId: string): Promise<JsonFile<Index>> {
    const open = indexes.get(reportId) ?? openIndex(folderOf(reportId));
    indexes.set(reportId, open);
    // Tried again by the next who asks: a full disk passes.
    open.catch(() => indexes.delete(reportId));
    return open;
  }

  return {
    index: async (reportId) => (await indexOf(reportId)).read(),
    async noteExport(reportId, file) {
      await (await indexOf(reportId)).change((index) =>
        index.exported.some(({ sha256, state }) => sha256 === file.sha256 && state === file.state)
          ? index
          : { ...index, exported: [...index.exported, file].slice(-mostExports) },
      );
    },
    async keep(reportId, file, bytes) {
      const index = await indexOf(reportId);
      if (index.read().kept.length >= mostKept)
        throw new ReportError("conflict", `The report has ${mostKept} signed files already; no more are kept.`);
      // The bytes first: a file that is known is there.
      await replaceFile(fileOf(reportId, file.id), bytes);
      await index.change((old) => ({ ...old, kept: [...old.kept, file] }));
    },
    async read(reportId, { id, sha256 }) {
      const path = fileOf(reportId, id);
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw damaged(path, "can't be read", cause);
      });
      if (sha256Of(bytes) !== sha256) throw damaged(path, "is not what was given back");
      return bytes;
    },
  };
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function openIndex(folder: string): Promise<JsonFile<Index>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
  return openJsonFile(join(folder, "index.json"), indexSchema, () => empty);
}

const damaged = (path: string, what: string, cause?: unknown): ReportError =>
  new ReportError("storage_damaged", `The signed file ${path} ${what}. Put it back from a backup; the report itself is not touched.`, { cause });
