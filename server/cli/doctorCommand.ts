import { parseArgs } from "node:util";
import { failureMessage } from "../failureMessage.ts";
import { type Examination, examineFolder } from "../storage/doctor/examineFolder.ts";
import { type Finding, isProblem } from "../storage/doctor/finding.ts";
import { remedyWords, repairFolder } from "../storage/doctor/repairFolder.ts";
import { restoreRoom } from "../sync/roomState.ts";
import { inStoppedFolder } from "./stoppedFolder.ts";

const exitCodes = { whole: 0, problems: 1, notExamined: 2 } as const;

/** Examine a data folder, and repair it if asked. The exit code says how it is afterwards. */
export async function doctor(rest: readonly string[]): Promise<void> {
  try {
    const options = { data: { type: "string" }, repair: { type: "boolean", default: false }, json: { type: "boolean", default: false } } as const;
    const { values } = parseArgs({ args: [...rest], options });
    const { before, done, after } = await examineAndRepair(values.data, values.repair);
    if (values.json) console.log(JSON.stringify({ ...(after ?? before), found: before.findings, done }, null, 2));
    else for (const line of inWords(before, done, after)) console.log(line);
    process.exitCode = (after ?? before).findings.some(isProblem) ? exitCodes.problems : exitCodes.whole;
  } catch (error) {
    console.error(failureMessage(error));
    process.exitCode = exitCodes.notExamined;
  }
}

interface Outcome {
  readonly before: Examination;
  readonly done: readonly string[];
  /** Null if nothing was repaired. */
  readonly after: Examination | null;
}

function examineAndRepair(data: string | undefined, repair: boolean): Promise<Outcome> {
  return inStoppedFolder(data, { mayLook: !repair }, async ({ directory, auditKey, locked }) => {
    const settings = { directory, auditKey, restoreRoom };
    const examined = await examineFolder(settings);
    const before = locked ? examined : { ...examined, findings: [unlocked, ...examined.findings] };
    if (!repair) return { before, done: [], after: null };
    const done = await repairFolder(before, { directory, auditKey, now: new Date() });
    return { before, done, after: done.length === 0 ? null : await examineFolder(settings) };
  });
}

const unlocked: Finding = {
  kind: "unlocked",
  path: "lock",
  what: "The folder could not be locked, because its disk is full or read-only.",
  means: "If a server is running on it, what it is just writing can look unfinished here.",
  remedy: null,
};

function inWords(before: Examination, done: readonly string[], after: Examination | null): readonly string[] {
  const { reports, rooms, auditLines, freeBytes } = before.counts;
  const lines = [
    `${before.directory}: ${reports} reports, ${rooms} texts, ${auditLines} lines of the audit log, ${Math.floor(freeBytes / 1024 ** 2)} MiB free.`,
    ...inGroups(before.findings),
  ];
  if (after === null) return [...lines, "", verdict(before)];
  return [...lines, "", "Done:", ...done.map((line) => `  ${line}`), "", "Afterwards:", ...inGroups(after.findings), "", verdict(after)];
}

/** What lies in one place and is mended by one thing stands together. */
function inGroups(findings: readonly Finding[]): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([isProblem(finding), finding.path, finding.remedy]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(wordsOf);
}

function wordsOf(group: readonly Finding[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const lines = group.flatMap(({ what, means }, index) => [`  ${what}`, ...(group[index + 1]?.means === means ? [] : [`    ${means}`])]);
  const remedy = first.remedy === null ? [] : [`  --repair would ${remedyWords(first.remedy)}.`];
  return ["", `${isProblem(first) ? "PROBLEM" : "note"}  ${first.path}`, ...lines, ...remedy];
}

function verdict({ findings }: Examination): string {
  const problems = findings.filter(isProblem);
  if (problems.length === 0) return "Everything is whole.";
  const mendable = problems.some(({ remedy }) => remedy !== null);
  return `Not everything is whole. ${mendable ? "--repair can mend what it says above. Copy the folder first." : "Nothing of it can be repaired from here."}`;
}
