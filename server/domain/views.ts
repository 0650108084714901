import { numberOutline } from "../../extensions/numbering.ts";
import { type SectionState, sectionStates } from "../../extensions/wire/access.ts";
import type { PublicReport, PublicSection, ReportSummary, ReportView, SectionView, TemplateView } from "../../extensions/wire/http.ts";
import { standardPageLayout } from "../../extensions/wire/pageLayout.ts";
import { roomName } from "../../extensions/wire/sync.ts";
import { heldOf } from "./held.ts";
import type { Actor, Report, Section } from "./model.ts";
import { abilitiesOnReport, abilitiesOnSection, accessTo, can, owns } from "./permissions.ts";
import type { Template } from "./templates.ts";

/** What every signed-in person may know of a report. Of a confidential section: number, title and state, and no words, not even those of a return. */
export function publicReport(report: Report): PublicReport {
  const { id, title, templateId, period, periodless, state, deadline, figuresLockedAt, number, issuedOn, revision, frozen } = report;
  const cutOff = figuresLockedAt === undefined ? {} : { figuresLockedAt };
  const layout = frozen === null ? {} : { layout: frozen.layout ?? standardPageLayout };
  const time = { period, ...(periodless === true ? { periodless } : {}) };
  return { id, title, templateId, ...time, state, deadline, ...cutOff, number, issuedOn, revision, sections: publicSections(report), ...layout };
}

/** A report as that person gets it, with what they may do with it now. */
export function reportView(actor: Actor, report: Report): ReportView {
  const sections = publicSections(report).map((shown, index): SectionView => {
    const section = report.sections[index];
    if (section === undefined) throw new Error("The public outline has a section that the report does not have.");
    const access = accessTo(actor, report, section);
    const readable = access !== "none";
    return {
      ...shown,
      reason: readable ? section.reason : shown.reason,
      room: section.kind === "part" ? null : roomName(report.id, section.id),
      access,
      abilities: abilitiesOnSection(actor, report, section),
      confidentialTo: readable ? section.confidentialTo : [],
      held: readable ? heldOf(report, section.id) : [],
      ...(readable && section.lateReasons !== undefined ? { lateReasons: section.lateReasons.map(({ by, reason }) => ({ by, reason })) } : {}),
    };
  });
  return { ...publicReport(report), room: roomName(report.id), abilities: abilitiesOnReport(actor, report), sections };
}

/** A report as a row of the start page. */
export function reportSummary(actor: Actor, report: Report): ReportSummary {
  const { id, title, templateId, period, periodless, state, deadline, number, issuedOn, createdAt, changedAt } = report;
  const withText = report.sections.filter(({ kind }) => kind !== "part");
  const progress: Record<SectionState, number> = { drafting: 0, submitted: 0, returned: 0, accepted: 0 };
  for (const wanted of sectionStates) progress[wanted] = withText.filter((section) => section.state === wanted).length;
  const waiting = withText
    .filter((section) => waitsFor(actor, report, section))
    .map((section) => ({ sectionId: section.id, title: section.title, state: section.state, deadline: section.deadline, reason: section.reason }));
  const time = { period, ...(periodless === true ? { periodless } : {}) };
  return { id, title, templateId, ...time, state, deadline, number, issuedOn, createdAt, changedAt, progress, waiting };
}

export function templateView({ id, name, description, letterhead, periodKind, sections }: Template): TemplateView {
  return {
    id,
    kind: letterhead.kind,
    name,
    description,
    abstract: letterhead.abstract,
    periodKind,
    sections: sections.map(({ key, kind, level, title, owners }) => ({ key, kind, level, title, owners })),
  };
}

/** Theirs to write, returned to them, or theirs to decide. */
function waitsFor(actor: Actor, report: Report, section: Section): boolean {
  if (can(actor, "section.accept", report, section)) return true;
  const open = report.state === "collecting" || report.state === "reviewing";
  return open && owns(actor, section) && (section.state === "drafting" || section.state === "returned");
}

function publicSections(report: Report): PublicSection[] {
  const numbers = numberOutline(report.sections);
  return report.sections.map(({ id, kind, level, title, layout, owners, confidentialTo, state, deadline, reason, landscape }) => ({
    id,
    kind,
    level,
    number: numbers.get(id) ?? "",
    title,
    layout,
    owners,
    confidential: confidentialTo.length > 0,
    state,
    deadline,
    reason: confidentialTo.length > 0 ? "" : reason,
    ...(landscape === true ? { landscape } : {}),
  }));
}
