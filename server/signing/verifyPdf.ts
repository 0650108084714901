import { ReportError } from "../../extensions/wire/errors.ts";
import type { SignatureView } from "../../extensions/wire/signing.ts";
import { type FoundSignature, findSignatures } from "./findSignatures.ts";
import { type MessageVerdict, unreadableMessage, verifyMessage } from "./verifyMessage.ts";

/** More people than ever sign one document; each costs a pass over the file. */
const mostSignatures = 10;

const fieldsByName: Readonly<Record<string, SignatureView["field"]>> = { ChuKyNguoiKy: "signer", ChuKyCoQuan: "agency" };

/** What the file itself says of one signature; whom its certificates lead to depends on whom the office trusts. */
export type VerifiedSignature = MessageVerdict & Pick<SignatureView, "field" | "addedBytes">;

/**
 * What can be verified of the signatures in a PDF: that they are of its bytes, and how much of it they cover. Fails with `unreadable_file` for what is no
 * PDF, and with `invalid` for one without signatures or with too many.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<readonly VerifiedSignature[]> {
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") !== "%PDF-") throw new ReportError("unreadable_file", "The file is no PDF.");
  const found = findSignatures(bytes);
  if (found.length === 0) throw new ReportError("invalid", "The file has no digital signature. Sign it first, then send the signed file.");
  if (found.length > mostSignatures) throw new ReportError("invalid", `The file has ${found.length} signatures; at most ${mostSignatures} are read.`);
  const verified: VerifiedSignature[] = [];
  // One after the other: each needs a copy of what it covers.
  for (const one of found) verified.push(await verifyOne(bytes, one));
  return verified;
}

async function verifyOne(bytes: Uint8Array, { message, gap: [from, to], end, subFilter, fieldName }: FoundSignature): Promise<VerifiedSignature> {
  if (message === null) return { ...unreadableMessage, field: null, addedBytes: bytes.length };
  const covered = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, end)]);
  return { ...(await verifyMessage(message, covered, subFilter)), field: fieldsByName[fieldName] ?? null, addedBytes: bytes.length - end };
}
