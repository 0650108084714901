import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { attachmentEnding, attachmentsFolder } from "../fileAttachmentStore.ts";
import { examineJson } from "./examineJson.ts";
import type { Finding } from "./finding.ts";
import { exists } from "./setAside.ts";

/** What all indexes of kept files have in common. */
const indexSchema = z.object({ kept: z.array(z.object({ id: z.string(), bytes: z.number(), sha256: z.string() })) });
type KeptFile = z.output<typeof indexSchema>["kept"][number];

interface KeptFolder {
  readonly name: string;
  readonly ending: string;
  /** What its files are to people. */
  readonly subject: string;
}

/** The folders of a report in which files lie as they came, each beside an index. */
export const keptFolders: readonly KeptFolder[] = [
  { name: "signed", ending: "pdf", subject: "signed files" },
  { name: attachmentsFolder, ending: attachmentEnding, subject: "originals of imported texts" },
];

/** Examine the kept files of a report: what is missing, not what came, or known to nobody. */
export async function examineKept(dataDirectory: string, reportId: string): Promise<readonly Finding[]> {
  const found = await Promise.all(keptFolders.map((folder) => examineKeptFolder(dataDirectory, `reports/${reportId}/${folder.name}`, folder)));
  return found.flat();
}

async function examineKeptFolder(dataDirectory: string, folder: string, { ending, subject }: KeptFolder): Promise<readonly Finding[]> {
  if (!(await exists(join(dataDirectory, folder)))) return [];
  const path = `${folder}/index.json`;
  const index = await examineJson({
    dataDirectory,
    path,
    kind: "keptIndexDamaged",
    schema: indexSchema,
    subject: `the list of the ${subject}`,
    age: ({ kept }) => `the change before the last one (${kept.length} files)`,
    effect: `The ${subject} of this report can't be had; its text is not touched.`,
  });
  const names = (await readdir(join(dataDirectory, folder))).filter((name) => !name.startsWith("index.json"));
  if (index.absent && names.length > 0) {
    const means = `Nobody knows any more what the ${subject} are; they lie there still. Put ${path} back from a backup.`;
    return [{ kind: "keptIndexDamaged", path, what: "The list and its copy are missing.", means, remedy: null }];
  }
  if (index.value === null) return index.findings;
  const { kept } = index.value;
  const looked = await Promise.all(kept.map((file) => examineFile(dataDirectory, `${folder}/${file.id}.${ending}`, file)));
  const known = new Set(kept.map(({ id }) => `${id}.${ending}`));
  // A list from before the last change may lack the newest file.
  const isNewest = index.findings.every(({ kind }) => kind !== "keptIndexDamaged");
  const unknown = names.filter((name) => isNewest && !known.has(name)).map((name) => unknownFile(`${folder}/${name}`));
  return [...index.findings, ...looked.filter((finding) => finding !== null), ...unknown];
}

const putBack = "Nobody can have it as it came; the report's text is not touched. Put it back from a backup.";

async function examineFile(dataDirectory: string, path: string, { bytes, sha256 }: KeptFile): Promise<Finding | null> {
  const place = join(dataDirectory, path);
  if (!(await exists(place))) return { kind: "keptMissing", path, what: "The file is missing.", means: putBack, remedy: null };
  const found = await readFile(place);
  if (createHash("sha256").update(found).digest("hex") === sha256) return null;
  const what = found.length === bytes ? "It is not the file that came." : `It has ${found.length} bytes; the file that came had ${bytes}.`;
  return { kind: "keptAltered", path, what, means: putBack, remedy: null };
}

function unknownFile(path: string): Finding {
  const what = "A file that is in no list.";
  const means = "Nothing is missing: keeping or removing it was cut off, and nobody was told that it was done.";
  return { kind: "keptUnknown", path, what, means, remedy: { kind: "setAside", path } };
}
