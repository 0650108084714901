import { writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import type { ReadWarning } from "../../extensions/wire/http.ts";
import { randomIds } from "../domain/randomIds.ts";
import { createExporters } from "../export/exporters.ts";
import { describeParsed } from "../import/text/describe.ts";
import { readReportText } from "../import/text/readReportText.ts";
import { wholeReportOf } from "../import/text/wholeReportOf.ts";
import { UsageError } from "./usage.ts";
import { utf8Text } from "./utf8Text.ts";

export async function exportFile(rest: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...rest], options: { in: { type: "string" }, out: { type: "string" } } });
  if (values.in === undefined || values.out === undefined) throw new UsageError("Give --in FILE.txt and --out FILE.docx.");
  if (extname(values.out).toLowerCase() !== ".docx")
    throw new UsageError(`"${values.out}" should end with .docx; no other format can be written yet.`);
  const { report, warnings } = wholeReportOf(readReportText(await utf8Text(values.in)), { ids: randomIds });
  const exporters = createExporters();
  try {
    const { bytes, warnings: left } = await exporters.write("docx", report);
    await writeFile(values.out, bytes);
    for (const line of [...warnings.map(lineOf), ...left.map(({ text }) => text)]) console.error(line);
    console.error(`${values.out}: ${bytes.length} bytes.`);
  } finally {
    await exporters.stop();
  }
}

export async function importFile(rest: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...rest], options: { json: { type: "boolean", default: false } }, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give one file.");
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

const lineOf = ({ line, text }: ReadWarning): string => (line === null ? text : `Dòng ${line}: ${text}`);
