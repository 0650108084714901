import { BasicConstraints, Certificate, CertificateChainValidationEngine, CryptoEngine } from "pkijs";
import type { SignatureView } from "../../extensions/wire/signing.ts";

const engine = new CryptoEngine({ name: "node", crypto: globalThis.crypto });

/** A name is followed through a chain of at most so many certificates; a message may hold any number of them. */
const longestChain = 8;
const basicConstraints = "2.5.29.19";
/** The library's number for a certificate that is not yet or no longer valid. */
const outOfTime = 8;
/** SHA-1 with RSA and with ECDSA: two certificates can be made that share such a signature. */
const forgeableSignatures: ReadonlySet<string> = new Set(["1.2.840.113549.1.1.5", "1.2.840.10045.4.1"]);

/**
 * Whether certificates, in DER, the signer's first, lead to one that the office trusts, as they were valid at that time (RFC 5280, section 6.1).
 * Nothing is fetched: whether one of them was withdrawn is not known.
 */
export async function trustIn(certificates: readonly Uint8Array[], trusted: readonly Certificate[], at: Date): Promise<SignatureView["trust"]> {
  const [signer, ...others] = certificates.map((der) => Certificate.fromBER(new Uint8Array(der)));
  if (signer === undefined) return "unknown";
  if (trusted.length === 0) return "noRoots";
  const path = await pathToTrusted(signer, others, trusted);
  const anchor = path?.at(-1);
  if (path === null || anchor === undefined || !keepsLengths(path)) return "untrusted";
  // The library looks for all paths through what it is given and would go round in circles; so it is given the one path.
  const chain = new CertificateChainValidationEngine({ trustedCerts: [anchor], certs: path.slice(0, -1).toReversed(), checkDate: at });
  const { result, resultCode } = await chain.verify({}, engine);
  if (result) return "trusted";
  return resultCode === outOfTime ? "outOfTime" : "untrusted";
}

interface Step {
  readonly certificate: Certificate;
  readonly path: readonly Certificate[];
}

/** The shortest path from the signer to a trusted certificate along signatures that hold, both of them in it. Each certificate is looked at once. */
async function pathToTrusted(
  signer: Certificate,
  others: readonly Certificate[],
  trusted: readonly Certificate[],
): Promise<readonly Certificate[] | null> {
  const seen = new Set([signer]);
  const waiting: Step[] = [{ certificate: signer, path: [signer] }];
  for (const { certificate, path } of waiting) {
    if (forgeableSignatures.has(certificate.signatureAlgorithm.algorithmId)) continue;
    const issuer = await issuerAmong(trusted, certificate);
    if (issuer !== null) return [...path, issuer];
    if (path.length === longestChain) continue;
    for (const between of others) {
      if (seen.has(between) || !(await isIssuedBy(certificate, between))) continue;
      seen.add(between);
      waiting.push({ certificate: between, path: [...path, between] });
    }
  }
  return null;
}

async function issuerAmong(candidates: readonly Certificate[], certificate: Certificate): Promise<Certificate | null> {
  for (const candidate of candidates) if (await isIssuedBy(certificate, candidate)) return candidate;
  return null;
}

async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  if (!certificate.issuer.isEqual(issuer.subject)) return false;
  // The library throws for a key that it does not know, which is no key that made this signature.
  return certificate.verify(issuer, engine).catch(() => false);
}

/** Whether no issuer has more issuers below it than it may have: the library does not look at that. */
const keepsLengths = (path: readonly Certificate[]): boolean => path.every((issuer, index) => index === 0 || index - 1 <= mostBelow(issuer));

function mostBelow({ extensions = [] }: Certificate): number {
  const constraints = extensions.find(({ extnID }) => extnID === basicConstraints)?.parsedValue;
  const most = constraints instanceof BasicConstraints ? constraints.pathLenConstraint : undefined;
  return typeof most === "number" ? most : Number.POSITIVE_INFINITY;
}
