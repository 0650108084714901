import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import type { Finding } from "../../extensions/checks/finding.ts";
import { checkedLine } from "../../extensions/checks/passageLine.ts";
import { checkReport } from "../../extensions/checks/report/checkReport.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { docxText } from "../import/docx/plainText.ts";
import { UsageError } from "./usage.ts";
import { fileBytes, utf8Text } from "./utf8Text.ts";

const options = {
  json: { type: "boolean", default: false },
  unit: { type: "string" },
  month: { type: "string" },
  jsonl: { type: "string" },
  out: { type: "string" },
} as const;

/** Say what is wrong with the figures, months, names and writing of a report that lies there as plain text or as a Word file, or of many passages at once. */
export async function check(rest: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
  if (values.jsonl !== undefined) {
    if (values.out === undefined || positionals.length > 0) throw new UsageError("Give --jsonl IN --out OUT and no other file.");
    await writeFile(values.out, checkedLines(await utf8Text(values.jsonl)));
    return;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give one file.");
  const text = await textOf(path);
  const sections = checkReport([{ id: path, text }], {
    ...(values.unit === undefined ? {} : { ownUnit: values.unit }),
    ...(values.month === undefined ? {} : { reportMonth: monthOf(values.month) }),
  });
  const findings = sections.get(path) ?? [];
  console.log(values.json ? JSON.stringify({ findings }, null, 2) : findings.map((finding) => lineOf(text, finding)).join("\n"));
}

async function textOf(path: string): Promise<string> {
  const kind = extname(path).toLowerCase();
  if (kind === ".txt") return await utf8Text(path);
  if (kind !== ".docx") throw new UsageError(`"${path}" should end with .txt or .docx.`);
  return docxText(await fileBytes(path)).normalize("NFC");
}

function monthOf(given: string): { readonly month: number; readonly year: number } {
  const groups = /^(?<month>0?[1-9]|1[0-2])\/(?<year>\d{4})$/.exec(given)?.groups;
  if (groups === undefined) throw new UsageError(`"${given}" is no month; write it as 11/2026.`);
  return { month: Number(groups["month"]), year: Number(groups["year"]) };
}

const severityNames: Record<Finding["severity"], string> = { error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý" };

function lineOf(text: string, { start, severity, printed, message }: Finding): string {
  return `Dòng ${text.slice(0, start).split("\n").length}: ${severityNames[severity]}: “${printed}”. ${message}`;
}

/** One line of findings for each line of passages. */
function checkedLines(lines: string): string {
  const answers = lines.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const answer = checkedLine(line);
    if (answer !== null) return [`${answer}\n`];
    throw new ReportError(
      "unreadable_file",
      `Line ${index + 1} is no passage: it should be a JSON object with "id" and "text". Nothing was written.`,
    );
  });
  return answers.join("");
}
