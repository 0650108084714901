import { createHash } from "node:crypto";
import { z } from "zod";
import { type AuditEntry, auditEntrySchema } from "../domain/model.ts";

/** What stands before the first line. */
const chainStart = "0".repeat(64);

const auditLineSchema = auditEntrySchema.extend({ line: z.number().int(), previous: z.string() });

/** The text of one line, without its line break. `previous` is the hash of the line before. */
export const auditLine = (entry: AuditEntry, line: number, previous: string): string => JSON.stringify({ line, ...entry, previous });

/** SHA-256 of a line's text in hex. */
export const hashOfLine = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Read a line; null for what is no entry of the log. */
export function parseAuditLine(text: string): z.output<typeof auditLineSchema> | null {
  try {
    return auditLineSchema.parse(JSON.parse(text));
  } catch {
    // Not an error here: whoever reads says which line it was.
    return null;
  }
}

/** Where a chain of lines ends. */
export interface ChainEnd {
  readonly lines: number;
  readonly hash: string;
}

/** What is wrong with the log, with the first bad line (1-based); null if nothing is. */
export type ChainFault = { readonly line: number; readonly what: string } | null;

/** Follow the chain over all lines. `anchor`: an earlier end of the log that is known from elsewhere, to notice lines cut off or changed at the end. */
export function followChain(lines: readonly string[], anchor: ChainEnd | null): { readonly end: ChainEnd; readonly fault: ChainFault } {
  let previous = chainStart;
  let fault: ChainFault = null;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const entry = parseAuditLine(text);
    if (fault === null) {
      if (entry === null) fault = { line, what: "is not an entry of the log" };
      else if (entry.previous !== previous) fault = brokenLink(entry.line, line, isVouchedFor(lines, index, anchor));
      else if (entry.line !== line) fault = { line, what: `carries the number ${entry.line}` };
    }
    previous = hashOfLine(text);
    if (fault === null && anchor !== null && anchor.lines === line && anchor.hash !== previous) fault = { line, what: "was changed" };
  }
  if (fault === null && anchor !== null && anchor.lines > lines.length) {
    fault = { line: lines.length + 1, what: `is missing: the log had ${anchor.lines} lines` };
  }
  return { end: { lines: lines.length, hash: previous }, fault };
}

/** Whether what follows a line still knows it: then the line itself is as it was written. */
function isVouchedFor(lines: readonly string[], index: number, anchor: ChainEnd | null): boolean {
  const hash = hashOfLine(lines[index] ?? "");
  const next = lines[index + 1];
  return next === undefined ? anchor === null || anchor.lines !== index + 1 || anchor.hash === hash : parseAuditLine(next)?.previous === hash;
}

/** A line that does not fit to the one before: one of the two was changed, or lines between them are gone. */
function brokenLink(numbered: number, line: number, vouchedFor: boolean): ChainFault {
  if (!vouchedFor && numbered === line) return { line, what: "was changed" };
  if (line === 1) return { line, what: "does not begin the log: lines before it were removed" };
  return numbered === line
    ? { line: line - 1, what: "was changed" }
    : { line: line - 1, what: `is followed by line ${numbered}: lines between them were removed` };
}
