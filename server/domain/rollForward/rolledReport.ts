import { lastOpenDay } from "../../../extensions/cutOff/cutOff.ts";
import type { IndicatorHistory } from "../../../extensions/indicators/indicator.ts";
import { monthsBetween, shiftDay, shiftDeadline, shiftPeriodWords } from "../../../extensions/periodShift.ts";
import { closingMonth } from "../../../extensions/periods.ts";
import { type ContentNode, emptySection, nodeOf, type SectionContent } from "../../../extensions/sectionContent.ts";
import { carriedFrom } from "../../../extensions/stale/staleness.ts";
import { acceptedContent } from "../../../extensions/suggestions/acceptedContent.ts";
import type { Period } from "../../../extensions/wire/http.ts";
import { withComingCutOff } from "../figureLock.ts";
import type { Report, Section } from "../model.ts";
import { blankReport, type NewReport, type Origin } from "../newReport.ts";
import { uncommented } from "../uncommented.ts";

interface NextReport {
  readonly period: Period;
  readonly title: string;
  readonly deadline: string | null;
  /** Departments that the office still has. */
  readonly departments: ReadonlySet<string>;
  readonly history: IndicatorHistory;
}

/**
 * The report of the next period out of the last one: its outline, owners, readers and deadlines, and its words as they are once all suggestions are accepted.
 * Nobody's suggestions, comments, states and numbers come along. Letterhead and closing are given the words of the new period; every other paragraph stays
 * as it is and is remembered as taken over.
 */
export function rolledReport(origin: Origin, last: Report, contents: ReadonlyMap<string, SectionContent>, next: NextReport): NewReport {
  const changedAt = origin.clock.now().toISOString();
  const texts = new Map<string, SectionContent>();
  const sections = last.sections.map((section): Section => {
    const { key, kind, level, number, layout, landscape } = section;
    const id = origin.ids.next();
    const content = contents.get(section.id);
    const text = content === undefined ? emptySection : takenOver(kind, content, last.period, next.period);
    if (kind !== "part") texts.set(id, text);
    return {
      id,
      key,
      kind,
      level,
      number,
      layout,
      title: shiftPeriodWords(section.title, last.period, next.period),
      owners: section.owners.filter((owner) => next.departments.has(owner)),
      confidentialTo: [...section.confidentialTo],
      state: "drafting",
      deadline: shiftDeadline(section.deadline, last, next),
      reason: "",
      changedAt,
      ...(landscape === true ? { landscape } : {}),
      ...(kind === "annex" || kind === "section" || kind === "opening" ? { carried: [...carriedFrom(nodeOf(text))] } : {}),
    };
  });
  const cutOff =
    last.figuresLockedAt === undefined ? undefined : shiftDay(lastOpenDay(last.figuresLockedAt), monthsBetween(last.period, next.period));
  const report = withComingCutOff(blankReport(origin, next.title, next.period), cutOff, origin.clock);
  const rolledFrom = { reportId: last.id, title: last.title, period: last.period };
  const { indicators } = last;
  return { report: { ...report, deadline: next.deadline, sections, rolledFrom, indicators, history: next.history }, texts };
}

function takenOver(kind: Section["kind"], content: SectionContent, from: Period, to: Period): SectionContent {
  // Words that were parted by records and comments are one piece again.
  const accepted = uncommented(acceptedContent(content).content);
  const blocks = accepted.content ?? [];
  if (blocks.length === 0) return emptySection;
  if (kind === "letterhead") return { ...accepted, content: blocks.map((block) => nextLetterhead(block, from, to)) };
  if (kind === "closing") return { ...accepted, content: blocks.map((block) => withWords(block, (words) => shiftPeriodWords(words, from, to))) };
  return accepted;
}

/** The clerk gives number and day anew. */
function nextLetterhead(block: ContentNode, from: Period, to: Period): ContentNode {
  if (block.type !== "letterhead") return block;
  const abstract = shiftPeriodWords(String(block.attrs?.["abstract"] ?? ""), from, to);
  return { ...block, attrs: { ...block.attrs, number: "", day: "", month: String(closingMonth(to)), year: String(to.year), abstract } };
}

/** Recipients and signature hold no period; what stands in them stays. */
function withWords(node: ContentNode, change: (words: string) => string): ContentNode {
  if (node.type === "recipientList" || node.type === "signatureBlock") return node;
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: change(node.text) }),
    ...(node.content === undefined ? {} : { content: node.content.map((child) => withWords(child, change)) }),
  };
}
