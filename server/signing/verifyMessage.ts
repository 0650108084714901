import { Certificate, ContentInfo, CryptoEngine, type RelativeDistinguishedNames, SignedData, type SignerInfo } from "pkijs";
import type { SignatureView } from "../../extensions/wire/signing.ts";

/** What a signed message says, and whether it is of these bytes. */
export interface MessageVerdict
  extends Pick<SignatureView, "verdict" | "subject" | "organisation" | "issuer" | "validFrom" | "validTo" | "signedAt"> {
  /** The certificates in it, as DER in base64, the signer's first; empty if nothing is known of it. */
  readonly certificates: string[];
}

const nothingKnown = { subject: "", organisation: "", issuer: "", validFrom: null, validTo: null, signedAt: null, certificates: [] };
export const unreadableMessage: MessageVerdict = { verdict: "unreadable", ...nothingKnown };

/** Messages that stand apart from the bytes that they sign: by ISO 32000-2, and by ETSI EN 319 142. */
const readableFilters: ReadonlySet<string> = new Set(["adbe.pkcs7.detached", "ETSI.CAdES.detached"]);
const signedDataType = "1.2.840.113549.1.7.2";
/** SHA-256, SHA-384, SHA-512. */
const soundDigests: ReadonlySet<string> = new Set(["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"]);
const signingTime = "1.2.840.113549.1.9.5";
const attributes = { name: "2.5.4.3", organisation: "2.5.4.10" } as const;

const engine = new CryptoEngine({ name: "node", crypto: globalThis.crypto });

/**
 * Verify that a CMS message (RFC 5652) was made of `content` with the key of the certificate in it. Who issued that certificate is for
 * `trustIn` to say.
 */
export async function verifyMessage(message: Uint8Array, content: Uint8Array, subFilter: string): Promise<MessageVerdict> {
  if (!readableFilters.has(subFilter)) return unreadableMessage;
  const read = readMessage(message);
  if (read === null) return unreadableMessage;
  const { signed, signer } = read;
  const result = await signed
    .verify({ signer: 0, data: new Uint8Array(content).buffer, checkChain: false, extendedMode: true }, engine)
    // The library throws for a digest or signature that does not fit as well as for a message without a certificate.
    .catch((error: unknown) => (isVerdict(error) ? error : null));
  const certificate = result?.signerCertificate ?? null;
  if (result === null || certificate === null) return unreadableMessage;
  const facts = { ...factsOf(certificate), signedAt: signingTimeOf(signer), certificates: certificatesIn(signed, certificate) };
  if (result.signatureVerified !== true) return { verdict: "changed", ...facts };
  return { verdict: soundDigests.has(signer.digestAlgorithm.algorithmId) ? "intact" : "weak", ...facts };
}

/** A message of one signer that holds no content of its own: a library would verify that instead of the file. */
function readMessage(message: Uint8Array): { readonly signed: SignedData; readonly signer: SignerInfo } | null {
  try {
    const info = ContentInfo.fromBER(withoutFilling(message));
    if (info.contentType !== signedDataType) return null;
    const signed = new SignedData({ schema: info.content });
    const [signer, ...others] = signed.signerInfos;
    return signer === undefined || others.length > 0 || signed.encapContentInfo.eContent !== undefined ? null : { signed, signer };
  } catch {
    // Not in the form of a message; what exactly is wrong with it helps nobody.
    return null;
  }
}

interface Verdict {
  readonly signatureVerified?: boolean | null;
  readonly signerCertificate?: Certificate | null;
}

const isVerdict = (error: unknown): error is Verdict => error instanceof Error && "signerCertificate" in error;

/** The message alone: its place in the file is larger and filled with zeros. One of indefinite length ends with zeros of its own, and is left as it is. */
function withoutFilling(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = message[1] ?? 0;
  const lengthBytes = first & 0x7f;
  if (first < 0x80) return new Uint8Array(message.subarray(0, 2 + first));
  if (lengthBytes === 0 || lengthBytes > 4) return new Uint8Array(message);
  const length = message.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  return new Uint8Array(message.subarray(0, 2 + lengthBytes + length));
}

const factsOf = ({ subject, issuer, notBefore, notAfter }: Certificate) => ({
  subject: nameIn(subject, attributes.name),
  organisation: nameIn(subject, attributes.organisation),
  issuer: nameIn(issuer, attributes.name) || nameIn(issuer, attributes.organisation),
  validFrom: notBefore.value.toISOString(),
  validTo: notAfter.value.toISOString(),
});

/** A chain has three or four; what else a message brings is not kept. */
const mostCertificates = 10;

function certificatesIn({ certificates = [] }: SignedData, own: Certificate): string[] {
  const others = certificates.filter((one) => one instanceof Certificate && one !== own);
  return [own, ...others].slice(0, mostCertificates).map((one) => Buffer.from(one.toSchema().toBER()).toString("base64"));
}

const longestName = 200;

function nameIn({ typesAndValues }: RelativeDistinguishedNames, type: string): string {
  const value: unknown = typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof value === "string"
    ? value
        .normalize("NFC")
        .replace(/\p{Cc}/gu, " ")
        .slice(0, longestName)
    : "";
}

function signingTimeOf({ signedAttrs }: SignerInfo): string | null {
  const values: readonly unknown[] = signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values ?? [];
  const [first] = values;
  if (typeof first !== "object" || first === null || !("toDate" in first) || typeof first.toDate !== "function") return null;
  const date: unknown = first.toDate();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
