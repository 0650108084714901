import { createHash } from "node:crypto";
import { type AttachmentView, mostAttachmentBytes, mostAttachments } from "../../extensions/wire/attachments.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { type Environment, record } from "./environment.ts";
import { wordFileName } from "./fileName.ts";
import type { Actor, Report } from "./model.ts";
import { accessTo, authorize, can, readsEverything } from "./permissions.ts";
import { existing } from "./reports.ts";

/** What is known of an original that is kept. `sectionId`: null for one that became a whole report. */
export interface Attachment {
  readonly id: string;
  readonly sectionId: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
}

/** Keeps files byte for byte. */
export interface AttachmentStore {
  list(reportId: string): Promise<readonly Attachment[]>;
  /** Resolves when the file is on disk and known. */
  keep(reportId: string, attachment: Attachment, bytes: Uint8Array): Promise<void>;
  /** Fails with `storage_damaged` if the bytes are not those that were kept. */
  read(reportId: string, attachment: Attachment): Promise<Uint8Array>;
  /** Resolves when it is neither known nor on disk. */
  remove(reportId: string, attachmentId: string): Promise<void>;
}

/** A file as somebody brought it; the name is their computer's. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface KeptOriginal {
  readonly name: string;
  /** Forget it again, because nothing came of the import. */
  undo(): Promise<void>;
}

/** Wait for what a file was kept for; if it fails, the file goes again. One that can't be removed now is harmless. */
export async function orUndone<Result>(act: Promise<Result>, undo: () => Promise<void>): Promise<Result> {
  try {
    return await act;
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
}

/** The originals of what was imported: they stay with their section, and with those who may read it. */
export interface Attachments {
  /** Those that the actor may read, the newest first. */
  list(actor: Actor, reportId: string): Promise<readonly AttachmentView[]>;
  read(actor: Actor, reportId: string, attachmentId: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }>;
  /** For good, with a line in the log. */
  remove(actor: Actor, reportId: string, attachmentId: string): Promise<void>;
  /**
   * Keep the file of an import, once for each section; the caller has asked for rights. The report need not be there yet. Fails with `too_large` if the
   * report keeps too much already.
   */
  keep(actor: Actor, reportId: string, sectionId: string | null, file: OriginalFile): Promise<KeptOriginal>;
}

export function createAttachments(environment: Pick<Environment, "reports" | "audit" | "clock" | "ids">, store: AttachmentStore): Attachments {
  const { clock, ids } = environment;

  async function readable(
    actor: Actor,
    reportId: string,
    attachmentId: string,
  ): Promise<{ readonly report: Report; readonly attachment: Attachment }> {
    const report = existing(environment, reportId);
    const attachment = (await store.list(reportId)).find(({ id }) => id === attachmentId);
    // In the same words for what is not there and for what one may not know of.
    if (attachment === undefined || !mayRead(actor, report, attachment)) throw new ReportError("not_found", "There is no such file.");
    return { report, attachment };
  }

  return {
    async list(actor, reportId) {
      const report = existing(environment, reportId);
      const known = await store.list(reportId);
      return known
        .filter((attachment) => mayRead(actor, report, attachment))
        .map((attachment) => viewOf(actor, report, attachment))
        .toReversed();
    },

    async read(actor, reportId, attachmentId) {
      const { attachment } = await readable(actor, reportId, attachmentId);
      return { bytes: await store.read(reportId, attachment), name: attachment.name };
    },

    async remove(actor, reportId, attachmentId) {
      const { report, attachment } = await readable(actor, reportId, attachmentId);
      authorize(actor, "attachment.remove", report);
      await store.remove(reportId, attachmentId);
      const place = attachment.sectionId === null ? { reportId } : { reportId, sectionId: attachment.sectionId };
      await record(environment, actor, "attachment.remove", place, attachment.name);
    },

    async keep(actor, reportId, sectionId, { name: given, bytes }) {
      const name = wordFileName(given, bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const known = await store.list(reportId);
      if (known.some((one) => one.sectionId === sectionId && one.sha256 === sha256)) return { name, undo: async () => undefined };
      const total = known.reduce((sum, one) => sum + one.bytes, bytes.length);
      if (known.length >= mostAttachments || total > mostAttachmentBytes)
        throw new ReportError("too_large", "The report keeps as many originals as it can. Nothing was imported; the office can remove some of them.");
      const attachment: Attachment = { id: ids.next(), sectionId, name, bytes: bytes.length, sha256, at: clock.now().toISOString(), by: actor.id };
      await store.keep(reportId, attachment, bytes);
      return { name, undo: () => store.remove(reportId, attachment.id) };
    },
  };
}

/** A section's originals are its readers'. Those of a whole report are for who reads all of it, those of a removed section for who reads everything. */
function mayRead(actor: Actor, report: Report, { sectionId }: Attachment): boolean {
  if (sectionId === null) return report.sections.every((section) => section.kind === "part" || accessTo(actor, report, section) !== "none");
  const section = report.sections.find(({ id }) => id === sectionId);
  return section === undefined ? readsEverything(actor) : accessTo(actor, report, section) !== "none";
}

const viewOf = (actor: Actor, report: Report, { id, sectionId, name, bytes, at, by }: Attachment): AttachmentView => ({
  id,
  sectionId: report.sections.some((section) => section.id === sectionId) ? sectionId : null,
  name,
  bytes,
  at,
  by,
  mayRemove: can(actor, "attachment.remove", report),
});
