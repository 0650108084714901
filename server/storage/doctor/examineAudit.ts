import { readFile } from "node:fs/promises";
import type { AuditEntry } from "../../domain/model.ts";
import { type ChainEnd, hashOfLine, parseAuditLine } from "../auditChain.ts";
import { codeOf } from "../durableFile.ts";
import { auditLogPath, linesOf, sealedEnd } from "../fileAuditLog.ts";
import type { Finding } from "./finding.ts";

/** The act by which the doctor writes into the log where it is broken. */
export const breakAction = "audit.break";
/** What such an entry says; the lines are read again by the next examination. */
export const breakDetail = (lines: readonly number[]): string =>
  lines.length === 0 ? "The seal at the end was missing or did not fit." : `The chain does not hold at line ${lines.join(", ")}.`;

export interface AuditExamination {
  readonly findings: readonly Finding[];
  readonly lines: number;
  /** Reports that the log says were made. */
  readonly reports: ReadonlySet<string>;
}

const path = "audit.jsonl";

/** Examine the log of the office. `key`: the one of its seal; null if it is not known. `used`: the folder belongs to an office that works, so that a log must be there. */
export async function examineAudit(directory: string, key: string | null, used: boolean): Promise<AuditExamination> {
  const content = await contentOf(auditLogPath(directory));
  const { lines, torn } = linesOf(content ?? Buffer.alloc(0));
  const anchor = key === null ? null : await sealedEnd(directory, key);
  const entries = lines.map(parseAuditLine);
  const reports = new Set(entries.flatMap((entry) => (entry !== null && isMaking(entry) && entry.reportId !== null ? [entry.reportId] : [])));
  const findings = [...chainFindings(lines, anchor, torn)];
  if (content === null && used && findings.length === 0) {
    findings.push(brokenAt([1], "The audit log is missing, and so is its seal."));
  }
  if (lines.length > 0 && key !== null && anchor === null) {
    const what = "audit.seal: the seal at the end of the audit log is missing or does not fit its key.";
    const means = "Lines that were cut off at the end would not be noticed. A power cut right after the first start leaves it so too.";
    findings.push({ kind: "auditUnsealed", path: "audit.seal", what, means, remedy: { kind: "markAudit", lines: [] } });
  }
  return { findings, lines: lines.length, reports };
}

const isMaking = ({ action }: AuditEntry): boolean => action === "report.create" || action === "report.import";

function chainFindings(lines: readonly string[], anchor: ChainEnd | null, torn: boolean): readonly Finding[] {
  const breaks = breaksIn(lines);
  if (anchor !== null && anchor.lines > lines.length) breaks.push(lines.length + 1);
  const sealedLine = anchor === null ? undefined : lines[anchor.lines - 1];
  if (anchor !== null && sealedLine !== undefined && hashOfLine(sealedLine) !== anchor.hash && !breaks.includes(anchor.lines))
    breaks.push(anchor.lines);
  if (torn) breaks.push(lines.length + 1);
  const marked = markedIn(lines);
  const known = breaks.filter((line) => marked.has(line));
  const unknown = [...new Set(breaks.filter((line) => !marked.has(line)))].sort((one, other) => one - other);
  const findings: Finding[] = [];
  if (unknown.length > 0) {
    const gone = anchor !== null && anchor.lines > lines.length ? ` It had ${anchor.lines} lines and has ${lines.length}.` : "";
    findings.push(brokenAt(unknown, `The chain of the audit log does not hold at line ${unknown.join(", ")}.${gone}`));
  }
  if (known.length > 0) {
    const what = `The chain does not hold at line ${known.join(", ")}; a later line says so.`;
    findings.push({ kind: "auditBrokenKnown", path, what, means: "This was found and written down before.", remedy: null });
  }
  return findings;
}

function brokenAt(lines: readonly number[], what: string): Finding {
  const means =
    "A line there or just before it was changed, removed or cut off. Reports and their words are not touched by it; compare the file with a backup.";
  return { kind: "auditBroken", path, what, means, remedy: { kind: "markAudit", lines } };
}

/** Lines (from 1) that are no entries or do not follow from the line before. */
function breaksIn(lines: readonly string[]): number[] {
  const breaks: number[] = [];
  let previous = "0".repeat(64);
  for (const [index, text] of lines.entries()) {
    if (parseAuditLine(text)?.previous !== previous) breaks.push(index + 1);
    previous = hashOfLine(text);
  }
  return breaks;
}

/** Lines that a later entry of the doctor names. */
function markedIn(lines: readonly string[]): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const text of lines) {
    const entry = parseAuditLine(text);
    if (entry?.action !== breakAction) continue;
    for (const number of entry.detail.match(/\d+/g) ?? []) marked.add(Number(number));
  }
  return marked;
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
