import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { ReportError } from "../../extensions/wire/errors.ts";
import { readDocxFacts } from "../decree/docx/readDocxFacts.ts";
import type { Facts } from "../decree/facts.ts";
import { type Judgement, judge, type Outcome } from "../decree/judge.ts";
import type { Phase } from "../decree/line.ts";
import { readPdfFacts } from "../decree/pdf/readPdfFacts.ts";
import { UsageError } from "./usage.ts";

const readers: Readonly<Record<string, (bytes: Uint8Array) => Facts | Promise<Facts>>> = { ".docx": readDocxFacts, ".pdf": readPdfFacts };
const options = { phase: { type: "string", default: "draft" }, json: { type: "boolean", default: false } } as const;

/** Say of a file which lines of decree 30/2020 it meets. The exit code tells what a script needs: 0 met, 1 something to look at, 2 not readable. */
export async function nd30(rest: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give one file.");
  const { phase } = values;
  if (!isPhase(phase)) throw new UsageError(`"${phase}" is no phase; it is draft or issued.`);
  const read = readers[extname(path).toLowerCase()];
  if (read === undefined) throw new UsageError(`"${path}" should end with ${Object.keys(readers).join(" or ")}.`);
  const facts = await factsOf(path, read);
  if (facts === null) return;
  const lines = judge(facts, phase);
  console.log(values.json ? JSON.stringify({ phase, summary: summaryOf(lines), lines }, null, 2) : printed(lines));
  process.exitCode = lines.some(({ outcome, severity }) => outcome === "look" && severity === "error") ? 1 : 0;
}

const isPhase = (given: string): given is Phase => given === "draft" || given === "issued";

/** Null, said why and noted as the exit code, if the file can't be read. */
async function factsOf(path: string, read: (bytes: Uint8Array) => Facts | Promise<Facts>): Promise<Facts | null> {
  try {
    return await read(await readFile(path));
  } catch (error) {
    const isKnown = error instanceof ReportError || (error instanceof Error && "code" in error);
    if (!isKnown) throw error;
    console.error(`${path}: ${error.message}`);
    process.exitCode = 2;
    return null;
  }
}

const words: Record<Outcome, string> = { met: "đạt", look: "cần xem", unmeasured: "không đo được", absent: "không có" };
const shown: readonly Outcome[] = ["look", "met", "unmeasured"];

const summaryOf = (lines: readonly Judgement[]): Readonly<Record<Outcome, number>> => {
  const count = (outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length;
  return { met: count("met"), look: count("look"), unmeasured: count("unmeasured"), absent: count("absent") };
};

/** What needs a look first, each with what was found and what is asked; then the rest by name. */
function printed(lines: readonly Judgement[]): string {
  const summary = summaryOf(lines);
  const widest = Math.max(...shown.map((outcome) => words[outcome].length));
  const rows = shown.flatMap((outcome) =>
    lines
      .filter((line) => line.outcome === outcome)
      .flatMap((line) => [
        `${words[outcome].padEnd(widest)}  ${line.id.padEnd(9)} ${line.title}`,
        ...line.found.map(({ text }) => `${" ".repeat(widest + 12)}${text}`),
        ...(outcome === "look" ? [`${" ".repeat(widest + 12)}${asked(line)}`] : []),
      ]),
  );
  return [
    ...rows,
    "",
    `${summary.met} đạt, ${summary.look} cần xem, ${summary.unmeasured} không đo được, ${summary.absent} không có trong văn bản.`,
  ].join("\n");
}

const asked = ({ origin, asks, clause }: Judgement): string => (origin === "decree" ? `Yêu cầu: ${asks} (${clause})` : `Nên: ${asks} (${clause})`);
