import { z } from "zod";

/** What the server could verify of one signature in a PDF. */
export const signatureViewSchema = z.object({
  /** Which of the report's two fields it stands in; null for any other, and where that cannot be told. */
  field: z.enum(["signer", "agency"]).nullable(),
  /**
   * `intact`: what it covers is what was signed with that certificate's key. `changed`: it is not. `weak`: nobody can tell, the digest is one that can be
   * forged. `unreadable`: it is not built as a signature has to be.
   */
  verdict: z.enum(["intact", "changed", "weak", "unreadable"]),
  /** The certificate's name, its organisation, and who issued it, in the certificate's own words; whether that issuer can be trusted says `trust`. Empty if not known. */
  subject: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** When it was signed, as the signer's own clock says. */
  signedAt: z.string().nullable(),
  /** Bytes of the file behind what it covers; 0: it covers the whole file. */
  addedBytes: z.number(),
  /**
   * Whether its certificates lead to one that the office trusts, as they were valid when it was signed; whether one was withdrawn is not known. `outOfTime`:
   * they do, but one was not valid then. `noRoots`: the office trusts none so far. `unknown`: its certificates are not at hand.
   */
  trust: z.enum(["trusted", "outOfTime", "untrusted", "noRoots", "unknown"]),
});
export type SignatureView = z.output<typeof signatureViewSchema>;

/** A signed PDF that was given back. */
export const signedFileViewSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  signatures: z.array(signatureViewSchema),
  /** When the file that it begins with was exported here, unchanged since; null: it begins with none. */
  exportedAt: z.string().nullable(),
  /** Whether that file shows the report as it is approved now; null if it is none of ours. */
  showsApproved: z.boolean().nullable(),
  /** Whether the reader may have the file: only who may read every section. */
  mayDownload: z.boolean(),
});
export type SignedFileView = z.output<typeof signedFileViewSchema>;

/** The largest signed file that is taken, in bytes. */
export const maxSignedBytes = 32 * 1024 * 1024;
