import { createHmac } from "node:crypto";
import { type FileHandle, open, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { AuditEntry } from "../domain/model.ts";
import type { AuditLog } from "../domain/ports.ts";
import { auditLine, type ChainEnd, type ChainFault, followChain, hashOfLine, parseAuditLine } from "./auditChain.ts";
import { codeOf, storageError, syncFolder } from "./durableFile.ts";

/** The log of the office with what only its owner does. */
export interface FileAuditLog extends AuditLog {
  /** What was wrong with the file when it was opened. New lines are written nevertheless: a log that stops would hide more. */
  readonly fault: ChainFault;
  close(): Promise<void>;
}

export const auditLogPath = (directory: string): string => join(directory, "audit.jsonl");
/** The end of the log at its last write, sealed with the key: shows lines that were cut off at the end. */
const sealPath = (directory: string): string => join(directory, "audit.seal");

/**
 * Open the log of the data folder. Lines are hash-chained, and on disk before `append` resolves; entries that come in meanwhile share one fsync.
 * A last line without its end was never confirmed to anybody and is cut off.
 */
export async function openFileAuditLog(directory: string, key: string): Promise<FileAuditLog> {
  const path = auditLogPath(directory);
  const { lines, wholeBytes } = linesOf(await contentOf(path));
  const { end, fault } = followChain(lines, await sealedEnd(directory, key));
  const file = await open(path, "a+", 0o600);
  await file.truncate(wholeBytes);
  await writeFile(sealPath(directory), "", { flag: "a", mode: 0o600 });
  const seal = await open(sealPath(directory), "r+");
  await syncFolder(dirname(path));
  return new ChainedLog(file, seal, key, lines, wholeBytes, end, fault);
}

/** Check the log of a data folder: the first bad line, or null. */
export async function verifyAuditLog(directory: string, key: string): Promise<{ readonly lines: number; readonly fault: ChainFault }> {
  // The end first: a server that goes on writing meanwhile makes the log longer than it, never shorter.
  const end = await sealedEnd(directory, key);
  const { lines, torn } = linesOf(await contentOf(auditLogPath(directory)));
  const { fault } = followChain(lines, end);
  return { lines: lines.length, fault: fault ?? (torn ? { line: lines.length + 1, what: "is not complete" } : null) };
}

interface Waiting {
  readonly entry: AuditEntry;
  resolve(): void;
  reject(error: unknown): void;
}

class ChainedLog implements FileAuditLog {
  readonly fault: ChainFault;
  readonly #file: FileHandle;
  readonly #seal: FileHandle;
  readonly #key: string;
  /** Where the lines of each report stand in the file, so that a history is read without the rest. */
  readonly #places = new Map<string, { readonly at: number; readonly length: number }[]>();
  #end: ChainEnd;
  #size: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** Why nothing more can be appended; null as long as it can. */
  #broken: ReportError | null = null;

  constructor(file: FileHandle, seal: FileHandle, key: string, lines: readonly string[], size: number, end: ChainEnd, fault: ChainFault) {
    this.#file = file;
    this.#seal = seal;
    this.#key = key;
    this.#size = size;
    this.#end = end;
    this.fault = fault;
    let at = 0;
    for (const text of lines) {
      const length = Buffer.byteLength(text);
      this.#note(parseAuditLine(text)?.reportId ?? null, at, length);
      at += length + 1;
    }
  }

  append(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async ofReport(reportId: string): Promise<readonly AuditEntry[]> {
    const places = this.#places.get(reportId) ?? [];
    const entries: AuditEntry[] = [];
    for (const { at, length } of places) {
      const { buffer } = await this.#file.read(Buffer.alloc(length), 0, length, at);
      const parsed = parseAuditLine(buffer.toString("utf8"));
      if (parsed === null) continue;
      const { line: _line, previous: _previous, ...entry } = parsed;
      entries.push(entry);
    }
    return entries;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
    await this.#seal.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ entry }) => entry));
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(storageError(cause, "audit.jsonl"));
      }
    }
    // In the same turn as the check above: an entry that comes a turn later must find nobody writing.
    this.#writing = null;
  }

  async #write(entries: readonly AuditEntry[]): Promise<void> {
    if (this.#broken !== null) throw this.#broken;
    let end = this.#end;
    const texts = entries.map((entry) => {
      const text = auditLine(entry, end.lines + 1, end.hash);
      end = { lines: end.lines + 1, hash: hashOfLine(text) };
      return text;
    });
    const bytes = Buffer.from(`${texts.join("\n")}\n`);
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
    } catch (error) {
      // Half a batch must not stay: the next one would be chained to what nobody was told is there.
      await this.#file.truncate(this.#size).catch((cause: unknown) => {
        this.#broken = new ReportError("storage_damaged", "The audit log can't be written any more; stop the server and look at the disk.", {
          cause,
        });
      });
      throw error;
    }
    let at = this.#size;
    for (const [index, text] of texts.entries()) {
      const length = Buffer.byteLength(text);
      this.#note(entries[index]?.reportId ?? null, at, length);
      at += length + 1;
    }
    this.#size += bytes.length;
    this.#end = end;
    // Not synced: after a power cut an older end is still true of the longer log.
    await this.#seal.write(sealOf(end, this.#key), 0);
  }

  #note(reportId: string | null, at: number, length: number): void {
    if (reportId === null) return;
    const places = this.#places.get(reportId);
    if (places === undefined) this.#places.set(reportId, [{ at, length }]);
    else places.push({ at, length });
  }
}

/** Of one length always, so that it is written in place. */
function sealOf({ lines, hash }: ChainEnd, key: string): string {
  const number = String(lines).padStart(12, "0");
  return `${number} ${hash} ${createHmac("sha256", key).update(`${number} ${hash}`).digest("hex")}\n`;
}

const sealSchema = z.string().regex(/^\d{12} [0-9a-f]{64} [0-9a-f]{64}\n$/);

/** Where the log ended at its last write; null if there is no seal, or not one of that key. */
export async function sealedEnd(directory: string, key: string): Promise<ChainEnd | null> {
  const text = (await contentOf(sealPath(directory))).toString("utf8");
  const parsed = sealSchema.safeParse(text);
  const [number = "", hash = ""] = text.split(" ");
  if (!parsed.success || sealOf({ lines: Number(number), hash }, key) !== text) return null;
  return { lines: Number(number), hash };
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/** The lines of the log's file. `wholeBytes`: up to the end of the last whole line; `torn`: something stands behind it. */
export function linesOf(content: Buffer): { readonly lines: readonly string[]; readonly wholeBytes: number; readonly torn: boolean } {
  const wholeBytes = content.lastIndexOf(10) + 1;
  const lines =
    wholeBytes === 0
      ? []
      : content
          .subarray(0, wholeBytes - 1)
          .toString("utf8")
          .split("\n");
  return { lines, wholeBytes, torn: wholeBytes < content.length };
}
