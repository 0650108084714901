import { commentsOn, withoutComments } from "../../extensions/comments/commentsOn.ts";
import { maxThreadsOfSection, type Thread } from "../../extensions/comments/thread.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import { nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import { listChanges } from "../../extensions/suggestions/listChanges.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReadWarning } from "../../extensions/wire/http.ts";
import type { ReportImportView } from "../../extensions/wire/wordImport.ts";
import { type Attachments, type OriginalFile, orUndone } from "./attachments.ts";
import type { Environment } from "./environment.ts";
import { importedReport, type ReadReport, templateToFollow } from "./importedReport.ts";
import { type ReadThread, threadsBeside } from "./importedThreads.ts";
import { keepReport } from "./keepReport.ts";
import type { Actor } from "./model.ts";
import type { NewReport } from "./newReport.ts";
import { authorize } from "./permissions.ts";
import type { SectionThreads } from "./ports.ts";
import type { ReadSection } from "./sectionImports.ts";
import type { Template } from "./templates.ts";

/** A whole report out of a Word file, with what is said about it in the file and what of the file is not in it. */
export interface ReadWordReport extends ReadReport {
  readonly threads: readonly ReadThread[];
  readonly losses: ReadSection["losses"];
}

/** Reads a file, with the owners of the template. */
type WordReportReader = (template: Template) => Promise<ReadWordReport>;

/** Reports that are made of Word files, by people who may make reports. */
export interface ReportImports {
  /** What would be made; nothing is kept. */
  show(actor: Actor, templateId: string | undefined, read: WordReportReader): Promise<ReportImportView>;
  /** Make it, and keep the file. Resolves when both are on disk and logged. */
  create(actor: Actor, templateId: string | undefined, original: OriginalFile, read: WordReportReader): Promise<ReportImportView>;
}

export function createReportImports(
  environment: Environment,
  threads: Pick<SectionThreads, "add">,
  attachments: Pick<Attachments, "keep">,
): ReportImports {
  const { templates, ids } = environment;

  async function prepared(actor: Actor, templateId: string | undefined, read: WordReportReader) {
    authorize(actor, "report.create");
    const template = templateToFollow(templates, templateId);
    const found = await read(template);
    const { made: whole, warnings } = importedReport(environment, actor, template, found);
    const { made, threadsOf, unplaced } = withThreads(whole, found.threads, ids.next);
    if ([...threadsOf.values()].some(({ length }) => length > maxThreadsOfSection))
      throw new ReportError("too_large", "A section of the report can't hold all its comments in the file. No report was made.");
    return { made, threadsOf, view: viewOf(made, found, unplaced === null ? warnings : [...warnings, unplaced]) };
  }

  return {
    show: async (actor, templateId, read) => (await prepared(actor, templateId, read)).view,

    async create(actor, templateId, original, read) {
      const { made, threadsOf, view } = await prepared(actor, templateId, read);
      const kept = await attachments.keep(actor, made.report.id, null, original);
      const { id } = await orUndone(keepReport(environment, actor, made, "report.import"), kept.undo);
      for (const [sectionId, own] of threadsOf) await threads.add(id, sectionId, own);
      return { ...view, reportId: id };
    },
  };
}

/**
 * The report with each conversation in the first section that has its words. A conversation lives in one section, so the words of later ones lose its
 * mark; what has no words in any section goes to the first that has a text of its own.
 */
function withThreads(
  made: NewReport,
  threads: readonly ReadThread[],
  nextId: () => string,
): { readonly made: NewReport; readonly threadsOf: ReadonlyMap<string, readonly Thread[]>; readonly unplaced: ReadWarning | null } {
  const placed = new Set<string>();
  const texts = new Map<string, SectionContent>();
  const own = new Map<string, ReadThread[]>();
  // The order of the sections, not of the texts, is the paper's.
  for (const { id } of made.report.sections) {
    const content = made.texts.get(id);
    if (content === undefined) continue;
    texts.set(id, { ...content, content: [...withoutComments(content.content ?? [], placed)] });
    const here = commentsOn([texts.get(id) ?? content]);
    own.set(
      id,
      threads.filter((thread) => here.has(thread.id)),
    );
    for (const thread of here) placed.add(thread);
  }
  const homeless = threads.filter(({ id }) => !placed.has(id));
  const home =
    made.report.sections.find(({ kind }) => kind === "opening" || kind === "section") ?? made.report.sections.find(({ id }) => texts.has(id));
  if (home !== undefined) own.set(home.id, [...(own.get(home.id) ?? []), ...homeless]);
  const threadsOf = new Map(
    [...own].flatMap(([id, list]) => (list.length === 0 ? [] : [[id, threadsBeside(texts.get(id) ?? { type: "doc" }, list, nextId)] as const])),
  );
  return { made: { report: made.report, texts }, threadsOf, unplaced: homeless.length === 0 ? null : movedTo(home?.title ?? "", homeless.length) };
}

const movedTo = (title: string, count: number): ReadWarning => ({
  code: "comment_moved",
  line: null,
  text: `${count} ý kiến không gắn được vào lời văn của mục nào; được đặt cho mục “${title}”.`,
});

function viewOf({ report, texts }: NewReport, { threads, losses }: ReadWordReport, warnings: readonly ReadWarning[]): ReportImportView {
  const numbers = numberOutline(report.sections);
  return {
    reportId: null,
    title: report.title,
    period: report.period,
    outline: report.sections.map(({ id, kind, level, title }) => ({ kind, level, number: numbers.get(id) ?? "", title })),
    suggestions: [...texts.values()].reduce((count, content) => count + listChanges(nodeOf(content)).changes.length, 0),
    comments: threads.length,
    losses: losses.map((loss) => ({ ...loss, samples: [...loss.samples] })),
    warnings: [...warnings],
  };
}
