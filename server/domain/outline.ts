import { ReportError } from "../../extensions/wire/errors.ts";
import type { AddSectionBody, ChangeSectionBody } from "../../extensions/wire/http.ts";
import type { Report, Section } from "./model.ts";

/** Pure changes of a report's outline. Texts stay where they are: only the list of sections changes. */

/** The section of that id; fails with `not_found`. */
export function sectionOf(report: Report, sectionId: string): Section {
  const section = report.sections.find(({ id }) => id === sectionId);
  if (section === undefined) throw new ReportError("not_found", "There is no such section.");
  return section;
}

/** Add a part or section behind another one, or an annex behind the closing. */
export function withSection(report: Report, body: AddSectionBody, id: string, now: string): Report {
  const after = sectionOf(report, body.after);
  const isAnnex = body.kind === "annex";
  const followsText = after.kind !== "closing" && after.kind !== "annex";
  if (!isAnnex && !followsText) throw new ReportError("invalid", "Behind recipients and signature stand only annexes.");
  const added: Section = {
    ...blankSection(id, now),
    kind: body.kind,
    level: isAnnex ? 1 : body.level,
    title: body.title,
    ...(isAnnex && body.landscape === true ? { landscape: true } : {}),
    owners: body.kind === "part" ? [] : body.owners,
    deadline: body.kind === "part" ? null : report.deadline,
  };
  if (isAnnex && followsText) return { ...report, sections: [...report.sections, added] };
  if (after.kind === "letterhead" && report.sections[1]?.kind === "opening") return insertedBehind(report, report.sections[1].id, added);
  return insertedBehind(report, after.id, added);
}

/** Put a section that was split off behind its origin. It keeps level and readers; with other owners it starts anew. */
export function withSplitOff(
  report: Report,
  origin: Section,
  split: { readonly id: string; readonly title: string; readonly layout: Section["layout"]; readonly owners: string[] | undefined },
  now: string,
): Report {
  if (origin.kind !== "section") throw new ReportError("invalid", "Only a section can be split.");
  const owners = split.owners ?? origin.owners;
  const same = owners.length === origin.owners.length && owners.every((owner) => origin.owners.includes(owner));
  return insertedBehind(report, origin.id, {
    ...blankSection(split.id, now),
    kind: "section",
    level: origin.level,
    title: split.title,
    layout: split.layout,
    owners,
    confidentialTo: origin.confidentialTo,
    deadline: origin.deadline,
    state: same ? origin.state : "drafting",
    ...(same && origin.held !== undefined ? { held: origin.held } : {}),
  });
}

/** Take a part, section or annex out of the outline. */
export function withoutSection(report: Report, sectionId: string): Report {
  const section = sectionOf(report, sectionId);
  if (belongsToEvery(section)) throw new ReportError("invalid", "Letterhead, opening and closing belong to every report.");
  return { ...report, sections: report.sections.filter(({ id }) => id !== sectionId) };
}

/** Bring the sections into the order of `order`, which must name each of them once. Letterhead, opening and closing keep their places. */
export function reordered(report: Report, order: readonly string[]): Report {
  const byId = new Map(report.sections.map((section) => [section.id, section]));
  const sections = order.flatMap((id) => byId.get(id) ?? []);
  if (new Set(order).size !== order.length || sections.length !== order.length || order.length !== report.sections.length) {
    throw new ReportError(
      "conflict",
      "The order does not name each section of the report exactly once; somebody may have changed the outline meanwhile.",
    );
  }
  const rank = { letterhead: 0, opening: 1, part: 2, section: 2, closing: 3, annex: 4 } as const;
  if (sections.some((section, index) => index > 0 && rank[section.kind] < rank[sections[index - 1]?.kind ?? "letterhead"])) {
    throw new ReportError(
      "invalid",
      "The letterhead stays first, the opening behind it, recipients and signature behind all sections, annexes last.",
    );
  }
  return sections.every((section, index) => section === report.sections[index]) ? report : { ...report, sections };
}

/** Change what the outline says about a section. */
export function withSectionChanged(report: Report, sectionId: string, body: ChangeSectionBody, now: string): Report {
  const section = sectionOf(report, sectionId);
  if (belongsToEvery(section) && Object.keys(body).some((name) => name !== "deadline")) {
    throw new ReportError("invalid", "Letterhead, opening and closing belong to the office; only their deadline can change.");
  }
  if (section.kind === "part" && Object.keys(body).some((name) => name !== "title" && name !== "number")) {
    throw new ReportError("invalid", "A part has a title and a number only.");
  }
  if (section.kind === "annex" ? body.layout !== undefined : body.landscape !== undefined) {
    throw new ReportError("invalid", "Only an annex can lie, and its title never runs into the text.");
  }
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const same = Object.entries(given).every(([name, value]) => JSON.stringify(value) === JSON.stringify(section[name as keyof ChangeSectionBody]));
  return same ? report : replaced(report, { ...section, ...given, changedAt: now });
}

/** The report with that section in place of the one with the same id. */
export function replaced(report: Report, section: Section): Report {
  return { ...report, sections: report.sections.map((old) => (old.id === section.id ? section : old)) };
}

const belongsToEvery = ({ kind }: Section): boolean => kind === "letterhead" || kind === "opening" || kind === "closing";

function insertedBehind(report: Report, afterId: string, added: Section): Report {
  return { ...report, sections: report.sections.flatMap((section) => (section.id === afterId ? [section, added] : [section])) };
}

function blankSection(id: string, now: string): Section {
  return {
    id,
    key: "",
    kind: "section",
    level: 2,
    number: "",
    title: "",
    layout: "block",
    owners: [],
    confidentialTo: [],
    state: "drafting",
    deadline: null,
    reason: "",
    changedAt: now,
  };
}
