import { X509Certificate } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { Certificate } from "pkijs";
import { ReportError } from "../../extensions/wire/errors.ts";
import { codeOf } from "../storage/durableFile.ts";

const endings: ReadonlySet<string> = new Set([".pem", ".crt", ".cer"]);
const pemBlock = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * The certificates that an office trusts to issue others: those in the folder's `.pem`, `.crt` and `.cer` files, as PEM or DER. None if there is no such
 * folder. Fails with `unreadable_file` that names the file in which there is none.
 */
export async function readTrustedCertificates(folder: string): Promise<readonly Certificate[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const files = names.filter((name) => endings.has(extname(name).toLowerCase())).sort();
  return (await Promise.all(files.map((name) => certificatesIn(join(folder, name))))).flat();
}

async function certificatesIn(path: string): Promise<readonly Certificate[]> {
  const bytes = await readFile(path);
  const blocks: readonly (string | Buffer)[] = bytes.toString("latin1").match(pemBlock) ?? [bytes];
  try {
    return blocks.map((block) => Certificate.fromBER(new Uint8Array(new X509Certificate(block).raw)));
  } catch (cause) {
    throw new ReportError("unreadable_file", `${path} holds no certificate that can be read. Replace or remove it, then start again.`, { cause });
  }
}
