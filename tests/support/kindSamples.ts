import { join } from "node:path";
import type { DocumentKind } from "../../extensions/documentKinds.ts";
import { kindNamed } from "../../extensions/documentKinds.ts";
import type { LetterheadAttributes } from "../../extensions/nodes/letterhead.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import type { Period } from "../../extensions/wire/http.ts";
import { demoDepartments, demoOrganisation } from "../../server/demo/office.ts";
import { reportFromTemplate } from "../../server/domain/newReport.ts";
import type { WholeReport } from "../../server/domain/wholeReport.ts";
import { loadTemplates } from "../../server/loadTemplates.ts";
import { projectRoot } from "../../server/root.ts";

const templates = [...(await loadTemplates(join(projectRoot, "templates"))).values()];
const office = { organisation: demoOrganisation, departments: demoDepartments };
const periods: Record<Period["kind"], Period> = {
  month: { kind: "month", year: 2026, month: 11 },
  quarter: { kind: "quarter", year: 2026, quarter: 4 },
  half: { kind: "half", year: 2026 },
  year: { kind: "year", year: 2026 },
};
const noText: SectionContent = { type: "doc", content: [] };

/** What its template makes of a document of that kind, with other words in its head. */
export function documentOfKind(kind: DocumentKind, head: Partial<LetterheadAttributes> = {}): WholeReport {
  const template = templates.find(({ letterhead }) => kindNamed(letterhead.kind) === kind);
  if (template === undefined) throw new Error(`There is no template for a ${kind}.`);
  let last = 0;
  const ids = {
    next: () => {
      last += 1;
      return `muc${last}`;
    },
  };
  const origin = { template, actor: { id: "vanphong" }, clock: { now: () => new Date("2026-11-12T01:00:00Z") }, ids };
  const { report, texts } = reportFromTemplate(
    origin,
    { templateId: template.id, ...(template.periodKind === null ? {} : { period: periods[template.periodKind] }) },
    office,
  );
  const sections = report.sections.map((section) => ({ ...section, content: withHead(texts.get(section.id) ?? noText, head) }));
  return { title: report.title, sections };
}

const withHead = (content: SectionContent, head: Partial<LetterheadAttributes>): SectionContent => ({
  ...content,
  content: (content.content ?? []).map(
    (block): ContentNode => (block.type === "letterhead" ? { ...block, attrs: { ...block.attrs, ...head } } : block),
  ),
});
