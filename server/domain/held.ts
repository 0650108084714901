import type { HeldFigure } from "../../extensions/heldFigure.ts";
import { codesReferredTo, figuresToHold, shownHeld } from "../../extensions/sectionChecks/heldFigures.ts";
import { type FiguredSection, reportFigures } from "../../extensions/sectionChecks/reportFigures.ts";
import { type ContentNode, nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import type { Environment } from "./environment.ts";
import type { Report, Section } from "./model.ts";

/** What the references of a section print since it was accepted, as far as its readers may still know it. */
export function heldOf(report: Report, sectionId: string): readonly HeldFigure[] {
  const section = report.sections.find(({ id }) => id === sectionId);
  return section === undefined ? [] : shownHeld(section, report.sections);
}

/** What the references of a section would hold if it were accepted now. */
export async function figuresHeldNow({ texts }: Pick<Environment, "texts">, report: Report, section: Section): Promise<HeldFigure[]> {
  const codes = codesReferredTo(nodeOf(await texts.read(report.id, section.id)));
  if (codes.size === 0) return [];
  const read = async ({ id, confidentialTo }: Section): Promise<readonly FiguredSection[]> => {
    try {
      return [{ id, confidentialTo, node: nodeOf(await texts.read(report.id, id)) }];
    } catch {
      // A damaged text elsewhere has no figures to hold; its own section says so.
      return [];
    }
  };
  const sections = (await Promise.all(report.sections.filter(({ kind }) => kind !== "part").map(read))).flat();
  return figuresToHold(section.id, codes, reportFigures(sections)(section));
}

/** A section that holds these figures, or that is open if there are none. */
export function withFiguresHeld({ held: _before, ...section }: Section, held: HeldFigure[]): Section {
  return held.length === 0 ? section : { ...section, held };
}

/** A text in which references that are held print what they hold. */
export function withHeldReferences(content: SectionContent, held: readonly HeldFigure[]): SectionContent {
  if (held.length === 0) return content;
  const byCode = new Map(held.map(({ attributes }) => [attributes.code, attributes]));
  const within = (node: ContentNode): ContentNode => {
    const figure = node.type === "figureRef" ? byCode.get(String(node.attrs?.["code"])) : undefined;
    if (figure !== undefined) return { ...node, type: "figure", attrs: { ...node.attrs, ...figure, code: "" } };
    return node.content === undefined ? node : { ...node, content: node.content.map(within) };
  };
  return content.content === undefined ? content : { ...content, content: content.content.map(within) };
}
