import type { Indicator } from "../../extensions/indicators/indicator.ts";
import { shiftDay } from "../../extensions/periodShift.ts";
import { closingMonth } from "../../extensions/periods.ts";
import { fillPlaceholders, placeholderWords } from "../../extensions/placeholders.ts";
import { emptySection, type SectionContent } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { CreateReportBody, Department, Organisation, Period } from "../../extensions/wire/http.ts";
import { withComingCutOff } from "./figureLock.ts";
import { closingText, letterheadText, textOfLines } from "./firstText.ts";
import type { Actor, Report, Section } from "./model.ts";
import type { Clock, Ids } from "./ports.ts";
import type { Template } from "./templates.ts";
import type { WholeReport } from "./wholeReport.ts";

/** A report that does not exist yet: its metadata, and the first text of each section that has one. */
export interface NewReport {
  readonly report: Report;
  readonly texts: ReadonlyMap<string, SectionContent>;
}

/** Who makes a report when, and after which template. */
export interface Origin {
  readonly template: Pick<Template, "id">;
  readonly actor: Pick<Actor, "id">;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What the first and the last item of every outline are called. */
const letterheadTitle = "Đầu văn bản";
const closingTitle = "Nơi nhận và chữ ký";

/** A document out of a template. Owners that the office does not have are left out, so that the section shows that it waits for an owner. */
export function reportFromTemplate(
  { template, actor, clock, ids }: Origin & { readonly template: Template },
  body: CreateReportBody,
  office: { readonly organisation: Organisation; readonly departments: readonly Department[] },
): NewReport {
  const period = periodOf(template, body.period, clock);
  const keys = new Set(template.sections.map(({ key }) => key));
  const strangers = Object.keys(body.owners ?? {}).filter((key) => !keys.has(key));
  if (strangers.length > 0) throw new ReportError("invalid", `The template ${template.id} has no section ${strangers.join(", ")}.`);

  const words = placeholderWords(period, office.organisation);
  const departments = new Set(office.departments.map(({ id }) => id));
  const deadline = body.deadline ?? null;
  const changedAt = clock.now().toISOString();
  const texts = new Map<string, SectionContent>();
  const sections: Section[] = [];
  const add = (
    section: Pick<Section, "key" | "kind" | "level" | "number" | "title" | "layout" | "owners" | "deadline" | "landscape">,
    text: SectionContent | null,
  ): void => {
    const id = ids.next();
    sections.push({ id, confidentialTo: [], state: "drafting", reason: "", changedAt, ...section });
    if (text !== null) texts.set(id, text);
  };

  const own = { key: "", level: 1, number: "", layout: "block", owners: [], deadline } as const;
  add({ ...own, owners: [], kind: "letterhead", title: letterheadTitle }, letterheadText(template, office.organisation, period, words, body));
  for (const { key, kind, level, number, title, layout, owners, daysBefore, landscape, lines } of template.sections) {
    const wanted = body.owners?.[key];
    const known = wanted === undefined ? owners.filter((owner) => departments.has(owner)) : knownOwners(wanted, departments);
    add(
      {
        key,
        kind,
        level,
        number,
        title: fillPlaceholders(title, words),
        layout,
        ...(landscape === true ? { landscape } : {}),
        owners: known,
        deadline: kind === "part" ? null : daysEarlier(deadline, daysBefore),
      },
      kind === "part" ? null : textOfLines(lines, words),
    );
  }
  add({ ...own, owners: [], kind: "closing", title: closingTitle }, closingText(template, office.organisation, words));

  const title =
    body.title ?? (body.subject === undefined ? fillPlaceholders(template.title, words) : `${template.name}: ${body.subject}`.slice(0, 300));
  const indicators = ownedBy(template.indicators, departments);
  const report = { ...blankReport({ template, actor, clock, ids }, title, period), deadline, sections: annexesLast(sections), indicators };
  const cutOff = template.cutOffDay === undefined ? undefined : dayIn(period, template.cutOffDay);
  const dated = template.periodKind === null ? { ...report, periodless: true } : report;
  return { report: withComingCutOff(dated, cutOff, clock), texts };
}

/** What a new document is about; one about no period counts to a month, which its head prints: the named one or the present one. */
function periodOf({ id, periodKind }: Template, named: Period | undefined, clock: Clock): Period {
  if (named === undefined && periodKind === null) return { kind: "month", year: clock.now().getFullYear(), month: clock.now().getMonth() + 1 };
  const wanted = periodKind ?? "month";
  if (named?.kind === wanted) return named;
  throw new ReportError("invalid", `The template ${id} is for a ${wanted}, not for ${named === undefined ? "no period" : `a ${named.kind}`}.`);
}

/** A day of the last month of a period; a shorter month ends before it. */
const dayIn = (period: Period, day: number): string => shiftDay(`${period.year}-01-${String(day).padStart(2, "0")}`, closingMonth(period) - 1);

/** The template's indicators; an owner that the office does not have is nobody. */
const ownedBy = (indicators: readonly Indicator[], departments: ReadonlySet<string>): Indicator[] =>
  indicators.map((indicator) => (departments.has(indicator.owner) ? indicator : { ...indicator, owner: "" }));

/** Annexes stand behind recipients and signature. */
const annexesLast = (sections: readonly Section[]): Section[] => [
  ...sections.filter(({ kind }) => kind !== "annex"),
  ...sections.filter(({ kind }) => kind === "annex"),
];

/** A report out of a file that a reader has understood. Outline and numbers are the reader's, and owners as far as the office has them. */
export function reportFromWhole(
  origin: Origin,
  whole: WholeReport,
  { period, title, departments }: { readonly period: Period; readonly title: string; readonly departments: ReadonlySet<string> },
): NewReport {
  const changedAt = origin.clock.now().toISOString();
  const texts = new Map<string, SectionContent>();
  const sections = whole.sections.map(({ id, kind, level, number, title: heading, layout, owners, landscape, content }): Section => {
    if (kind !== "part") texts.set(id, content.content === undefined || content.content.length === 0 ? emptySection : content);
    return {
      id,
      key: "",
      kind,
      level,
      number,
      title: heading === "" ? (kind === "letterhead" ? letterheadTitle : kind === "closing" ? closingTitle : heading) : heading,
      layout,
      ...(landscape === true ? { landscape } : {}),
      owners: owners.filter((owner) => departments.has(owner)),
      confidentialTo: [],
      state: "drafting",
      deadline: null,
      reason: "",
      changedAt,
    };
  });
  return { report: { ...blankReport(origin, title, period), sections }, texts };
}

/** Owners as somebody named them; fails with `invalid` for a department that the office does not have. */
export function knownOwners(owners: readonly string[], departments: ReadonlySet<string>): string[] {
  const unknown = owners.filter((owner) => !departments.has(owner));
  if (unknown.length > 0) throw new ReportError("invalid", `There is no department ${unknown.join(", ")}.`);
  return [...new Set(owners)];
}

/** A report without sections that begins its way. */
export function blankReport({ template, actor, clock, ids }: Origin, title: string, period: Period): Report {
  const now = clock.now().toISOString();
  return {
    id: ids.next(),
    templateId: template.id,
    title,
    period,
    state: "collecting",
    deadline: null,
    number: "",
    issuedOn: null,
    createdAt: now,
    createdBy: actor.id,
    changedAt: now,
    revision: 1,
    sections: [],
    frozen: null,
    indicators: [],
    history: {},
    dismissals: [],
  };
}

function daysEarlier(day: string | null, days: number): string | null {
  if (day === null || days === 0) return day;
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() - days);
  return moved.toISOString().slice(0, 10);
}
