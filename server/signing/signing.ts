import type { Certificate } from "pkijs";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SignatureView, SignedFileView } from "../../extensions/wire/signing.ts";
import { type Environment, record } from "../domain/environment.ts";
import type { Actor, Report } from "../domain/model.ts";
import { accessTo, authorize } from "../domain/permissions.ts";
import { existing } from "../domain/reports.ts";
import { trustIn } from "./certificateChain.ts";
import { type ExportedFile, type KeptFile, type KeptFiles, type KeptSignature, sha256Of } from "./keptFiles.ts";
import { verifyPdf } from "./verifyPdf.ts";

/** Reports that were signed outside and come back. */
export interface Signing {
  /** Remember a file that leaves to be signed, so that it is known when it comes back. */
  exported(report: Report, bytes: Uint8Array): Promise<void>;
  /** Verify a signed file and keep it as it is. */
  add(actor: Actor, reportId: string, bytes: Uint8Array): Promise<SignedFileView>;
  /** The signed files of a report, the newest first. */
  list(actor: Actor, reportId: string): Promise<readonly SignedFileView[]>;
  /** The bytes as they came, for those who may read all of the report. */
  read(actor: Actor, reportId: string, fileId: string): Promise<{ readonly bytes: Uint8Array; readonly title: string }>;
}

type SigningEnvironment = Pick<Environment, "reports" | "audit" | "clock" | "ids">;

/** `trusted`: the certificates that the office trusts to issue others. */
export function createSigning(environment: SigningEnvironment, files: KeptFiles, trusted: readonly Certificate[]): Signing {
  const { clock, ids } = environment;
  return {
    async exported(report, bytes) {
      if (report.frozen === null) return;
      const at = clock.now().toISOString();
      await files.noteExport(report.id, { at, bytes: bytes.length, sha256: sha256Of(bytes), state: report.frozen.hash });
    },
    async add(actor, reportId, bytes) {
      const report = existing(environment, reportId);
      authorize(actor, "report.addSigned", report);
      const signatures = await verifyPdf(bytes);
      const { exported } = await files.index(reportId);
      const file: KeptFile = {
        id: ids.next(),
        at: clock.now().toISOString(),
        by: actor.id,
        bytes: bytes.length,
        sha256: sha256Of(bytes),
        signatures: [...signatures],
        exported: beginningOf(bytes, exported),
      };
      await files.keep(reportId, file, bytes);
      await record(environment, actor, "report.addSigned", { reportId }, `sha256 ${file.sha256}`);
      return viewOf(actor, report, file, trusted);
    },
    async list(actor, reportId) {
      const report = existing(environment, reportId);
      const { kept } = await files.index(reportId);
      return await Promise.all(kept.toReversed().map((file) => viewOf(actor, report, file, trusted)));
    },
    async read(actor, reportId, fileId) {
      const report = existing(environment, reportId);
      const file = (await files.index(reportId)).kept.find(({ id }) => id === fileId);
      if (file === undefined) throw new ReportError("not_found", "There is no such signed file.");
      if (!readsAll(actor, report)) throw new ReportError("forbidden", "The file holds sections that you may not read.");
      return { bytes: await files.read(reportId, file), title: report.title };
    },
  };
}

/** The exported file that stands unchanged at the beginning, the longest and newest of them. */
function beginningOf(bytes: Uint8Array, exported: readonly ExportedFile[]): ExportedFile | null {
  const hashes = new Map<number, string>();
  const hashOf = (length: number): string => {
    const hash = hashes.get(length) ?? sha256Of(bytes.subarray(0, length));
    hashes.set(length, hash);
    return hash;
  };
  return exported.findLast((file) => file.bytes <= bytes.length && hashOf(file.bytes) === file.sha256) ?? null;
}

const readsAll = (actor: Actor, report: Report): boolean =>
  report.sections.every((section) => section.kind === "part" || accessTo(actor, report, section) !== "none");

async function viewOf(
  actor: Actor,
  report: Report,
  { exported, signatures, ...file }: KeptFile,
  trusted: readonly Certificate[],
): Promise<SignedFileView> {
  return {
    ...file,
    signatures: await Promise.all(signatures.map((signature) => judged(signature, trusted, file.at))),
    exportedAt: exported?.at ?? null,
    showsApproved: exported === null ? null : report.frozen !== null && exported.state === report.frozen.hash,
    mayDownload: readsAll(actor, report),
  };
}

/** A signature that names no time counts as of the day on which it came. */
async function judged({ certificates, ...signature }: KeptSignature, trusted: readonly Certificate[], cameAt: string): Promise<SignatureView> {
  const chain = certificates.map((one) => Buffer.from(one, "base64"));
  return { ...signature, trust: await trustIn(chain, trusted, new Date(signature.signedAt ?? cameAt)) };
}
