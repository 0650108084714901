import { commentsOn, withoutComments } from "../../extensions/comments/commentsOn.ts";
import { lastOpenDay } from "../../extensions/cutOff/cutOff.ts";
import { emptySection, type SectionContent } from "../../extensions/sectionContent.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { AddSectionBody, ChangeReportBody, ChangeSectionBody, ReportView, SplitSectionBody } from "../../extensions/wire/http.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { type Environment, record } from "./environment.ts";
import { withCutOff } from "./figureLock.ts";
import type { Actor, Report } from "./model.ts";
import { knownOwners } from "./newReport.ts";
import { reordered, sectionOf, withoutSection, withSection, withSectionChanged, withSplitOff } from "./outline.ts";
import { authorize } from "./permissions.ts";
import type { SectionThreads } from "./ports.ts";
import { underTitle } from "./underTitle.ts";
import { reportView } from "./views.ts";

/** The office arranges a report: its title and deadline, its sections, their owners and readers. Texts are never made anew. */
export interface Arranging {
  change(actor: Actor, reportId: string, body: ChangeReportBody): Promise<ReportView>;
  add(actor: Actor, reportId: string, body: AddSectionBody): Promise<ReportView>;
  changeSection(actor: Actor, reportId: string, sectionId: string, body: ChangeSectionBody): Promise<ReportView>;
  remove(actor: Actor, reportId: string, sectionId: string): Promise<ReportView>;
  order(actor: Actor, reportId: string, order: readonly string[]): Promise<ReportView>;
  /** Move the end of a section's text into a new section behind it. Fails with `conflict` if people go on typing in the words that move. */
  split(actor: Actor, reportId: string, sectionId: string, body: SplitSectionBody): Promise<ReportView>;
}

/** How often a split is tried anew because somebody typed in the moving words. */
const splitTries = 3;

export function createArranging(environment: Environment, threads: Pick<SectionThreads, "copy" | "change">): Arranging {
  const { reports, texts, office, clock, ids } = environment;
  const now = (): string => clock.now().toISOString();
  const departments = (): ReadonlySet<string> => new Set(office.read().departments.map(({ id }) => id));

  /** Check the right at the moment of the change, change, count the revision, log, tell. A change to the same value is none. */
  async function arrange(
    actor: Actor,
    reportId: string,
    acts: readonly { readonly action: AuditAction; readonly sectionId?: string; readonly detail: string }[],
    next: (report: Report) => Report,
  ): Promise<ReportView> {
    let changed = false;
    const report = await reports.change(reportId, (old) => {
      authorize(actor, "report.arrange", old);
      const fresh = next(old);
      changed = fresh !== old;
      return changed ? { ...fresh, revision: old.revision + 1, changedAt: now() } : old;
    });
    if (!changed) return reportView(actor, report);
    try {
      for (const { action, sectionId, detail } of acts) {
        await record(environment, actor, action, { reportId, ...(sectionId === undefined ? {} : { sectionId }) }, detail);
      }
    } finally {
      environment.listener.reportChanged(report);
    }
    return reportView(actor, report);
  }

  return {
    change(actor, reportId, body) {
      const { figuresLockedAt } = body;
      const acts = [
        ...(body.title === undefined ? [] : [{ action: "report.rename" as const, detail: body.title }]),
        ...(body.deadline === undefined ? [] : [{ action: "report.deadline" as const, detail: body.deadline ?? "" }]),
        ...(figuresLockedAt === undefined
          ? []
          : [{ action: "report.cutOff" as const, detail: figuresLockedAt === null ? "" : lastOpenDay(figuresLockedAt) }]),
      ];
      return arrange(actor, reportId, acts, (report) => {
        const title = body.title ?? report.title;
        const deadline = body.deadline === undefined ? report.deadline : body.deadline;
        const changed = withCutOff({ ...report, title, deadline }, figuresLockedAt === undefined ? report.figuresLockedAt : figuresLockedAt);
        const isSame = title === report.title && deadline === report.deadline && changed.figuresLockedAt === report.figuresLockedAt;
        return isSame ? report : changed;
      });
    },

    async add(actor, reportId, body) {
      const known = { ...body, owners: knownOwners(body.owners, departments()) };
      const id = ids.next();
      const act = { action: "section.add", sectionId: id, detail: body.title } as const;
      requireArrange(environment, actor, reportId);
      if (body.kind !== "part") await texts.seed(reportId, id, emptySection);
      return arrange(actor, reportId, [act], (report) => withSection(report, known, id, now()));
    },

    async changeSection(actor, reportId, sectionId, body) {
      const known: ChangeSectionBody = {
        ...body,
        ...(body.owners === undefined ? {} : { owners: knownOwners(body.owners, departments()) }),
        ...(body.confidentialTo === undefined ? {} : { confidentialTo: knownOwners(body.confidentialTo, departments()) }),
      };
      const acts = sectionActs.flatMap(({ field, action }) => {
        const value = known[field];
        return value === undefined
          ? []
          : [{ action, sectionId, detail: value === null ? "" : Array.isArray(value) ? value.join(", ") : String(value) }];
      });
      return arrange(actor, reportId, acts, (report) => withSectionChanged(report, sectionId, known, now()));
    },

    remove(actor, reportId, sectionId) {
      const title = reports.find(reportId)?.sections.find(({ id }) => id === sectionId)?.title ?? "";
      const act = { action: "section.remove", sectionId, detail: title } as const;
      return arrange(actor, reportId, [act], (report) => withoutSection(report, sectionId));
    },

    order: (actor, reportId, order) => arrange(actor, reportId, [{ action: "section.order", detail: "" }], (report) => reordered(report, order)),

    async split(actor, reportId, sectionId, body) {
      const owners = body.owners === undefined ? undefined : knownOwners(body.owners, departments());
      for (let attempt = 1; ; attempt += 1) {
        const report = requireArrange(environment, actor, reportId);
        withSplitOff(report, sectionOf(report, sectionId), { id: "", title: body.title, layout: "block", owners }, now());
        const moving = (content: SectionContent): SectionContent => ({ type: "doc", content: (content.content ?? []).slice(body.from) });
        const whole = await texts.read(reportId, sectionId);
        const moved = moving(whole);
        if (moved.content?.length === 0) throw new ReportError("invalid", "There is no text behind that place.");

        // First the copy, then the outline, then the cut: a crash in between shows the words twice and loses none.
        const id = ids.next();
        const comments = dividedComments(whole, body.from);
        const { content, layout } = underTitle({ type: "doc", content: withoutComments(moved.content ?? [], comments.staying) }, body.title);
        await texts.seed(reportId, id, content);
        await threads.copy(reportId, sectionId, id, comments.moving);
        const act = { action: "section.split", sectionId, detail: body.title } as const;
        const view = await arrange(actor, reportId, [act], (current) =>
          withSplitOff(current, sectionOf(current, sectionId), { id, title: body.title, layout, owners }, now()),
        );
        const cut = await cutIfUnchanged(sectionId, moved, moving);
        if (cut) {
          for (const thread of comments.moving) await removeThread(sectionId, thread);
          return view;
        }
        await arrange(actor, reportId, [], (current) => withoutSection(current, id));
        if (attempt === splitTries)
          throw new ReportError("conflict", "People are typing in the text that should move; nothing was split. Try again in a moment.");
      }

      /** One that was taken away meanwhile is gone already. */
      async function removeThread(from: string, thread: string): Promise<void> {
        try {
          await threads.change(reportId, from, thread, () => null);
        } catch (error) {
          if (!(error instanceof ReportError) || error.code !== "not_found") throw error;
        }
      }

      async function cutIfUnchanged(from: string, moved: SectionContent, moving: (content: SectionContent) => SectionContent): Promise<boolean> {
        let unchanged = true;
        await texts.rewrite(reportId, from, (content) => {
          unchanged = canonicalJson(moving(content)) === canonicalJson(moved);
          return unchanged ? { ...content, content: (content.content ?? []).slice(0, body.from) } : content;
        });
        return unchanged;
      }
    },
  };
}

/** Which threads go with the words behind a place: those that speak of nothing before it. The others stay with the words that stay. */
function dividedComments(
  { content = [] }: SectionContent,
  from: number,
): { readonly moving: ReadonlySet<string>; readonly staying: ReadonlySet<string> } {
  const staying = commentsOn(content.slice(0, from));
  return { moving: new Set([...commentsOn(content.slice(from))].filter((id) => !staying.has(id))), staying };
}

/** What the log calls the change of each field of a section. */
const sectionActs: readonly { readonly field: keyof ChangeSectionBody; readonly action: AuditAction }[] = [
  { field: "title", action: "section.rename" },
  { field: "number", action: "section.number" },
  { field: "layout", action: "section.layout" },
  { field: "owners", action: "section.owners" },
  { field: "confidentialTo", action: "section.confidential" },
  { field: "deadline", action: "section.deadline" },
  { field: "landscape", action: "section.landscape" },
];

function requireArrange({ reports }: Pick<Environment, "reports">, actor: Actor, reportId: string): Report {
  const report = reports.find(reportId);
  if (report === undefined) throw new ReportError("not_found", "There is no such report.");
  authorize(actor, "report.arrange", report);
  return report;
}
