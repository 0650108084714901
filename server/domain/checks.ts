import { checkContextOf } from "../../extensions/sectionChecks/checkContext.ts";
import { differencesOf, heldFindings, withHeld } from "../../extensions/sectionChecks/heldFigures.ts";
import { inOrder, relationFindings, withRelations } from "../../extensions/sectionChecks/relationFindings.ts";
import { type FiguredSection, referencesTo, reportFigures } from "../../extensions/sectionChecks/reportFigures.ts";
import { reportPlaces, withOver } from "../../extensions/sectionChecks/reportPlaces.ts";
import { dismissalOf, type SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import { sectionText } from "../../extensions/sectionChecks/sectionText.ts";
import { placedNumbers } from "../../extensions/sectionChecks/twoValues.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import type { OpenError } from "../../extensions/wire/dismissals.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Environment } from "./environment.ts";
import { heldOf } from "./held.ts";
import type { Report, Section } from "./model.ts";

/** What the checks find in each section, by its id. */
export type ReportFindings = ReadonlyMap<string, readonly SectionFinding[]>;

/**
 * Check the texts of a report. They are read as an export prints them, with every suggestion accepted: what is signed is what has to be right. The page reads
 * them the same way, so that both find the same. All texts are read, because numbers refer to each other over the report; `wanted` are checked.
 */
export async function checkReport(
  { texts, office, checker }: Pick<Environment, "texts" | "office" | "checker">,
  report: Report,
  wanted: (sectionId: string) => boolean = () => true,
): Promise<ReportFindings> {
  const readOne = async ({ id, confidentialTo }: Section): Promise<readonly FiguredSection[]> => {
    try {
      return [{ id, confidentialTo, node: nodeOf(await texts.read(report.id, id)) }];
    } catch (error) {
      if (wanted(id)) throw error;
      // A damaged text elsewhere has no figures to refer to; it holds up its own section only.
      return [];
    }
  };
  const sections = (await Promise.all(report.sections.filter(({ kind }) => kind !== "part").map(readOne))).flat();
  const figuresIn = reportFigures(sections);
  const { organisation, departments } = office.read();
  const context = checkContextOf(organisation, report, departments);
  const places = new Map(reportPlaces(report.sections).map((place) => [place.id, place]));
  const read = sections.map((section) => {
    const figures = figuresIn(section);
    const held = heldOf(report, section.id);
    return { section, figures, held, text: sectionText(section.node, referencesTo(withHeld(figures, held))) };
  });
  const found = await checker.check({
    texts: read.map(({ section: { id, confidentialTo, node }, text }) => ({
      id,
      confidentialTo,
      ...places.get(id),
      text: text.text,
      numbers: placedNumbers(node, text),
    })),
    wanted: sections.map(({ id }) => id).filter(wanted),
    context,
  });
  return new Map(
    read
      .filter(({ section: { id } }) => wanted(id))
      .map(({ section, figures, held, text }) => {
        const { inText, over } = found.get(section.id) ?? { inText: [], over: [] };
        const ofText = withRelations(withOver(inText, over), relationFindings({ ...section, text }, figures, report));
        return [section.id, inOrder([...ofText, ...heldFindings(section.node, text, differencesOf(held, figures))])];
      }),
  );
}

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
