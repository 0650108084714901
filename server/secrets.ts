import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The key that seals the audit log: the one from the settings, else this installation's own. */
export const auditKey = async (dataDirectory: string, given: string | null): Promise<string> =>
  given ?? (await installationSecret(dataDirectory, "audit.key"));

/** The same for who only looks: null if the installation has no key yet, or a damaged one. */
export async function existingAuditKey(dataDirectory: string, given: string | null): Promise<string | null> {
  if (given !== null) return given;
  try {
    const secret = (await readFile(join(dataDirectory, "secrets", "audit.key"), "utf8")).trim();
    return secret.length < 32 ? null : secret;
  } catch {
    // Not there or not readable: whoever looks says so.
    return null;
  }
}

/** A secret of this installation: made at the first start, kept in the data folder for its owner alone, never logged. */
async function installationSecret(dataDirectory: string, name: string): Promise<string> {
  const folder = join(dataDirectory, "secrets");
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32) throw new Error(`${path} is damaged: a secret has at least 32 characters. Put the old one back from a backup.`);
  return secret;
}
