import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ReportError } from "../../../extensions/wire/errors.ts";
import { findOffice } from "./findOffice.ts";
import { officeProfile } from "./officeProfile.ts";

/** Makes a `.docx` of an old `.doc`. */
export interface DocConverter {
  /** Fails with `old_word` where LibreOffice is not installed, with `unreadable_file` for what it does not take for a `.doc` or does not finish in time. */
  toDocx(bytes: Uint8Array): Promise<Uint8Array>;
  /** End what runs. */
  stop(): void;
}

/** A report of 200 pages takes some seconds; the first start on a slow machine some more. */
const timeLimitMs = 120_000;
const largestDocx = 32 * 1024 * 1024;
/** Of a file that is shown first and taken then, the second reading finds what the first one made. */
const remembered = 1;

export function createDocConverter(searchPath: string = process.env["PATH"] ?? ""): DocConverter {
  const running = new Set<ChildProcess>();
  const made = new Map<string, Uint8Array>();
  return {
    async toDocx(bytes) {
      if (isEncrypted(bytes)) throw unreadable("The file is protected by a password. Save it as .docx without a password and try again.");
      const key = createHash("sha256").update(bytes).digest("hex");
      const known = made.get(key);
      if (known !== undefined) return known;
      const program = await findOffice(searchPath);
      if (program === null)
        throw new ReportError("old_word", "The file is an old .doc, and LibreOffice is not installed here. Save it as .docx in Word and try again.");
      const docx = await inOwnFolder((folder) => convert(program, folder, bytes, searchPath, running));
      made.set(key, docx);
      for (const old of [...made.keys()].slice(0, -remembered)) made.delete(old);
      return docx;
    },
    stop() {
      for (const child of running) end(child);
    },
  };
}

const unreadable = (message: string): ReportError => new ReportError("unreadable_file", message);

/** A `.docx` under a password is a compound file too, with a part of that name. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("EncryptedPackage", 0, "utf16le");

async function inOwnFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ban-thao-doc-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convert(program: string, folder: string, bytes: Uint8Array, searchPath: string, running: Set<ChildProcess>): Promise<Uint8Array> {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), officeProfile);
  await writeFile(join(folder, "in.doc"), bytes);
  const child = start(
    program,
    folder,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...["--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck"],
      // Taken for a .doc whatever is in it, so that no other of its many readers is reached.
      "--infilter=MS Word 97",
      ...["--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.doc")],
    ],
    searchPath,
  );
  running.add(child);
  try {
    if (!(await endsInTime(child))) throw unreadable("LibreOffice did not finish with the old .doc. Save it as .docx in Word and try again.");
  } finally {
    end(child);
    running.delete(child);
  }
  const path = join(folder, "out", "in.docx");
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0 || size > largestDocx) throw unreadable("LibreOffice could not read the old .doc. Save it as .docx in Word and try again.");
  return readFile(path);
}

/** Seconds of computing and blocks of 512 bytes of one file; more is no report. */
const shellLimits = 'ulimit -t 120; ulimit -f 409600; exec "$@"';

/** In a group of its own, because the program starts others, and with nothing of this server's environment. */
function start(program: string, folder: string, options: readonly string[], searchPath: string): ChildProcess {
  const isWindows = process.platform === "win32";
  const own = { PATH: searchPath, HOME: folder, TMPDIR: folder, LANG: "C.UTF-8", SAL_USE_VCLPLUGIN: "svp" };
  const env = isWindows ? { ...own, TEMP: folder, TMP: folder, SystemRoot: process.env["SystemRoot"] ?? "" } : own;
  const command = isWindows ? [program, ...options] : ["/bin/sh", "-c", shellLimits, "sh", program, ...options];
  return spawn(command[0] ?? program, command.slice(1), { cwd: folder, env, stdio: "ignore", detached: !isWindows, windowsHide: true });
}

function endsInTime(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (inTime: boolean): void => {
      clearTimeout(limit);
      resolve(inTime);
    };
    const limit = setTimeout(() => finish(false), timeLimitMs);
    child.once("error", () => finish(false));
    child.once("exit", (code) => finish(code !== null));
  });
}

/** With everything that it has started. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
