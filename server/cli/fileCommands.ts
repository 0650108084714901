import { writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import { exportBody, type Organisation, organisationSchema, type ReadWarning } from "../../extensions/wire/http.ts";
import { layoutOfOffice } from "../domain/pageLayout.ts";
import { randomIds } from "../domain/randomIds.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import { createExporters } from "../export/exporters.ts";
import { describeWord } from "../import/docx/describeWord.ts";
import type { Loss } from "../import/docx/losses.ts";
import { describeParsed } from "../import/text/describe.ts";
import { readReportText } from "../import/text/readReportText.ts";
import { wholeReportOf } from "../import/text/wholeReportOf.ts";
import { changeTimeOf } from "./changeTime.ts";
import { isWordFile, readWordReport } from "./readReportFile.ts";
import { UsageError } from "./usage.ts";
import { utf8Text } from "./utf8Text.ts";

export async function exportFile(rest: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...rest],
    options: { in: { type: "string" }, out: { type: "string" }, tracked: { type: "boolean", default: false }, settings: { type: "string" } },
  });
  if (values.in === undefined || values.out === undefined) throw new UsageError("Give --in FILE.txt or FILE.docx, and --out FILE.docx or FILE.pdf.");
  const body = exportBody.safeParse({ format: extname(values.out).slice(1).toLowerCase(), tracked: values.tracked });
  if (!body.success) throw new UsageError(`"${values.out}" should end with .docx or .pdf.`);
  const organisation = values.settings === undefined ? undefined : await organisationIn(values.settings);
  const changedAt = await changeTimeOf(values.in);
  const { report, warnings } = await readWhole(values.in, organisation, changedAt);
  const exporters = createExporters();
  try {
    const { bytes, warnings: left } = await exporters.write(body.data.format, report, {
      savedAt: changedAt.toISOString(),
      ...(values.tracked ? { remarks: { people: {}, threads: {} } } : {}),
      ...(organisation === undefined ? {} : { layout: layoutOfOffice(organisation) }),
    });
    await writeFile(values.out, bytes);
    for (const line of [...warnings, ...left.map(({ text }) => text)]) console.error(line);
    console.error(`${values.out}: ${bytes.length} bytes.`);
  } finally {
    await exporters.stop();
  }
}

/** The office's settings as `GET /api/settings` gives them, or what stands in them as `organisation`: they fill what the file does not say, and set its pages. */
async function organisationIn(path: string): Promise<Organisation> {
  const text = await utf8Text(path);
  try {
    const read: unknown = JSON.parse(text);
    const settings = z.object({ organisation: z.unknown() }).safeParse(read);
    return organisationSchema.parse(settings.data?.organisation ?? read);
  } catch (cause) {
    const why = cause instanceof z.ZodError ? `:\n${z.prettifyError(cause)}` : ".";
    throw new ReportError("unreadable_file", `${path} does not hold the settings of an office, as GET /api/settings gives them${why}`, { cause });
  }
}

/** A report that lies there as plain text or Word file, with what is to be known about the reading as lines. */
async function readWhole(
  path: string,
  organisation: Organisation | undefined,
  now: Date,
): Promise<{ readonly report: WholeReport; readonly warnings: readonly string[] }> {
  if (!isWordFile(path)) {
    const { report, warnings } = wholeReportOf(readReportText(await utf8Text(path)), { ids: randomIds, organisation });
    return { report, warnings: warnings.map(lineOf) };
  }
  const { word, read } = await readWordReport(path, { organisation, now });
  return { report: read.report, warnings: [...word.losses.map(lossLine), ...read.warnings.map(blockLine)] };
}

export async function importFile(rest: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...rest], options: { json: { type: "boolean", default: false } }, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give one file.");
  if (isWordFile(path)) {
    await importWord(path, values.json);
    return;
  }
  const described = describeParsed(readReportText(await utf8Text(path)));
  if (values.json) {
    console.log(JSON.stringify(described, null, 2));
    return;
  }
  console.log(`${basename(path)}: ${described.letterhead.kind} ${described.letterhead.abstract}`.trim());
  for (const { level, number, title } of described.outline) console.log(`${"  ".repeat(level)}${number} ${title}`.trimEnd());
  console.log(`${described.footnotes.length} footnotes, ${described.recipients.length} recipients, ${described.warnings.length} warnings.`);
  for (const warning of described.warnings) console.error(lineOf(warning));
}

async function importWord(path: string, json: boolean): Promise<void> {
  const { word, read } = await readWordReport(path);
  const described = describeWord(word, read);
  if (json) {
    console.log(JSON.stringify(described, null, 2));
    return;
  }
  console.log(`${basename(path)}: ${described.title}`);
  for (const { level, number, title } of described.content) console.log(`${"  ".repeat(level)}${number} ${title}`.trimEnd());
  const { suggestions, comments, losses, warnings } = described;
  console.log(`${suggestions.length} suggestions, ${comments.length} comments, ${losses.length} kinds of losses, ${warnings.length} warnings.`);
  for (const line of [...losses.map(lossLine), ...warnings.map(blockLine)]) console.error(line);
}

const lossLine = ({ count, text, samples }: Loss): string =>
  `${text} (${count}${samples.length === 0 ? "" : `: ${samples.map((sample) => `“${sample}”`).join(", ")}`})`;

/** Warnings about a Word file name its paragraphs and tables by their order. */
const blockLine = ({ line, text }: ReadWarning): string => (line === null ? text : `Đoạn ${line}: ${text}`);

const lineOf = ({ line, text }: ReadWarning): string => (line === null ? text : `Dòng ${line}: ${text}`);
