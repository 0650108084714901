import { checkContextOf, checkSectionText, dismissalOf, type SectionFinding } from "../../extensions/sectionChecks/findings.ts";
import { type ReferredSection, reportReferences } from "../../extensions/sectionChecks/reportReferences.ts";
import { sectionText } from "../../extensions/sectionChecks/sectionText.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import type { OpenError } from "../../extensions/wire/dismissals.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Environment } from "./environment.ts";
import type { Report, Section } from "./model.ts";

/** What the checks find in each section, by its id. */
export type ReportFindings = ReadonlyMap<string, readonly SectionFinding[]>;

/**
 * Check these sections' texts. They are read as an export prints them, with every suggestion accepted: what is signed is what has to be right. The page reads them
 * the same way, so that both find the same.
 */
export async function checkSections(
  { texts, office }: Pick<Environment, "texts" | "office">,
  report: Report,
  sections: readonly Section[],
): Promise<ReportFindings> {
  const read = async ({ id, confidentialTo }: Section): Promise<ReferredSection> => ({ id, confidentialTo, node: await textOf(id) });
  const textOf = async (id: string) => nodeOf(await texts.read(report.id, id));
  const withText = sections.filter(({ kind }) => kind !== "part");
  const wanted = await Promise.all(withText.map(read));
  const refers = wanted.some(refersToFigures);
  const others = refers
    ? await Promise.all(report.sections.filter(({ id, kind }) => kind !== "part" && !withText.some((one) => one.id === id)).map(read))
    : [];
  const place = (id: string): number => report.sections.findIndex((section) => section.id === id);
  const printIn = reportReferences([...wanted, ...others].toSorted((one, other) => place(one.id) - place(other.id)));
  const context = checkContextOf(office.read().organisation, report.period);
  return new Map(wanted.map((section) => [section.id, checkSectionText(sectionText(section.node, printIn(section)).text, context)]));
}

/** Whether a text has a reference in it, also one that is only proposed and so stands in a record. */
const refersToFigures = ({ node }: ReferredSection): boolean => JSON.stringify(node).includes("figureRef");

/** Fails with `open_errors` and their places if one of the findings is an error that nobody answers for. */
export function requireNoOpenErrors({ sections, dismissals }: Report, findings: ReportFindings): void {
  const open = sections.flatMap(({ id }) => openErrorsOf(id, findings.get(id) ?? [], dismissals));
  if (open.length === 0) return;
  const count = open.length === 1 ? "One error that the checks found is" : `${open.length} errors that the checks found are`;
  throw new ReportError("open_errors", `${count} neither corrected nor dismissed with a reason. Nothing was changed.`, { findings: open });
}

function openErrorsOf(sectionId: string, findings: readonly SectionFinding[], dismissals: Report["dismissals"]): readonly OpenError[] {
  const ofSection = dismissals.filter((dismissal) => dismissal.sectionId === sectionId);
  return findings
    .filter((finding) => finding.severity === "error" && dismissalOf(finding, ofSection) === undefined)
    .map(({ rule, printed, expected, about, message }) => ({ sectionId, rule, printed, expected, about, message }));
}
