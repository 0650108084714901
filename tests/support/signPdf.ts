import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { BitString, Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from "asn1js";
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

/** Somebody who can sign: a key and its certificate. */
export interface Signatory {
  readonly key: CryptoKey;
  readonly certificate: Certificate;
  /** The certificates that stand in their messages: their own first, then those who vouch for it. */
  readonly chain: readonly Certificate[];
}

const engine = new CryptoEngine({ name: "test", crypto: globalThis.crypto });
const oid = {
  name: "2.5.4.3",
  organisation: "2.5.4.10",
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  constraints: "2.5.29.19",
  usage: "2.5.29.15",
} as const;
const attributeOf = { contentType: "1.2.840.113549.1.9.3", digest: "1.2.840.113549.1.9.4", time: "1.2.840.113549.1.9.5" } as const;
const signedOn = new Date("2026-11-24T08:30:00Z");
/** Room for a message in its field, in bytes. */
const room = 8192;

export interface Vouching {
  /** Who vouches for the certificate; nobody else by default. */
  readonly issuer?: Signatory;
  /** Whether its holder may vouch for others, and how many may stand between. */
  readonly issues?: { readonly between?: number };
  readonly until?: string;
  readonly hash?: "SHA-1" | "SHA-256";
  /** Real ones are RSA mostly; keys on a curve are made at once. */
  readonly key?: keyof typeof keyKinds;
}

const keyKinds = {
  rsa: { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: "SHA-256" },
  curve: { name: "ECDSA", namedCurve: "P-256" },
} as const;

export async function signatory(
  name: string,
  organisation: string,
  { issuer, issues, until, hash = "SHA-256", key = "rsa" }: Vouching = {},
): Promise<Signatory> {
  const { publicKey, privateKey } = await globalThis.crypto.subtle.generateKey(keyKinds[key], true, ["sign", "verify"]);
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 7 }) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: oid.name, value: new Utf8String({ value: name }) }),
    new AttributeTypeAndValue({ type: oid.organisation, value: new Utf8String({ value: organisation }) }),
  );
  certificate.issuer.typesAndValues.push(...(issuer?.certificate ?? certificate).subject.typesAndValues);
  certificate.notBefore.value = new Date("2026-01-01T00:00:00Z");
  certificate.notAfter.value = new Date(until ?? "2031-01-01T00:00:00Z");
  if (issues !== undefined) certificate.extensions = mayIssue(issues.between);
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(issuer?.key ?? privateKey, hash, engine);
  return { key: privateKey, certificate, chain: [certificate, ...(issuer?.chain ?? [])] };
}

const mayIssue = (between: number | undefined): Extension[] => {
  const constraints = new BasicConstraints({ cA: true, ...(between === undefined ? {} : { pathLenConstraint: between }) });
  const usage = new BitString({ valueHex: Uint8Array.of(0x06).buffer, unusedBits: 1 });
  return [
    new Extension({ extnID: oid.constraints, critical: true, extnValue: constraints.toSchema().toBER(), parsedValue: constraints }),
    new Extension({ extnID: oid.usage, critical: true, extnValue: usage.toBER(), parsedValue: usage }),
  ];
};

/** A certificate as a PEM file holds it. */
export const pemOf = ({ certificate }: Signatory): string => {
  const lines =
    Buffer.from(certificate.toSchema(true).toBER())
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
};

/** The message that signing programs make of bytes. `holding`: put the bytes into it, which a PDF never does. */
async function signedMessage(
  content: Uint8Array,
  { key, certificate, chain }: Signatory,
  { hash = "SHA-256", holding = false } = {},
): Promise<Buffer> {
  const digest = await globalThis.crypto.subtle.digest(hash, new Uint8Array(content));
  const attribute = (type: string, value: ObjectIdentifier | OctetString | UTCTime) => new Attribute({ type, values: [value] });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.data,
      ...(holding ? { eContent: new OctetString({ valueHex: new Uint8Array(content).buffer }) } : {}),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(attributeOf.contentType, new ObjectIdentifier({ value: oid.data })),
            attribute(attributeOf.time, new UTCTime({ valueDate: signedOn })),
            attribute(attributeOf.digest, new OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [...chain],
  });
  await signed.sign(key, 0, hash, new Uint8Array(content), engine);
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER(false));
}

/** The file with room for a signature in that field, and where that room is; what is covered is all but the room. */
async function prepared(pdf: Uint8Array, fieldName: string): Promise<{ readonly bytes: Buffer; readonly from: number; readonly to: number }> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { context } = document;
  const form = context.lookup(document.catalog.get(PDFName.of("AcroForm")), PDFDict);
  const field = form
    .lookup(PDFName.of("Fields"), PDFArray)
    .asArray()
    .map((reference) => context.lookup(reference, PDFDict))
    .find((one) => one.lookup(PDFName.of("T"), PDFString).asString() === fieldName);
  if (field === undefined) throw new Error(`The file has no field ${fieldName}.`);
  const value = context.obj({ Type: "Sig", Filter: "Adobe.PPKLite", SubFilter: "adbe.pkcs7.detached" });
  value.set(PDFName.of("ByteRange"), context.obj([0, ...[1, 2, 3].map((part) => 1_111_111_110 + part)]));
  value.set(PDFName.of("Contents"), PDFHexString.of("0".repeat(2 * room)));
  field.set(PDFName.of("V"), context.register(value));
  form.set(PDFName.of("SigFlags"), context.obj(3));
  const bytes = Buffer.from(await document.commit({ useObjectStreams: false }));
  const from = bytes.lastIndexOf(`<${"0".repeat(2 * room)}>`);
  const to = from + 2 * room + 2;
  for (const [index, number] of [from, to, bytes.length - to].entries())
    bytes.write(String(number).padEnd(10), bytes.lastIndexOf(String(1_111_111_111 + index)), "latin1");
  return { bytes, from, to };
}

/** Sign a field as signing programs do: an update behind the file, whose message covers everything but itself. */
export async function signPdf(
  pdf: Uint8Array,
  fieldName: string,
  who: Signatory,
  options: { hash?: string; holding?: boolean } = {},
): Promise<Buffer> {
  const { bytes, from, to } = await prepared(pdf, fieldName);
  const message = await signedMessage(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), who, options);
  bytes.write(message.toString("hex"), from + 1, "latin1");
  return bytes;
}
