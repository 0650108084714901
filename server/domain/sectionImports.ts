import { commentsOn } from "../../extensions/comments/commentsOn.ts";
import { maxThreadsOfSection } from "../../extensions/comments/thread.ts";
import { correctionDetails } from "../../extensions/cutOff/correctionLog.ts";
import { type LateChanges, noLateChanges } from "../../extensions/cutOff/figureChanges.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import { type ContentNode, emptySection, nodeOf, parseSectionContent, type SectionContent } from "../../extensions/sectionContent.ts";
import { diffAsSuggestions } from "../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { listChanges } from "../../extensions/suggestions/listChanges.ts";
import { acceptAll } from "../../extensions/suggestions/projections.ts";
import { allows } from "../../extensions/wire/access.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReadWarning } from "../../extensions/wire/http.ts";
import type { ImportPlace, SectionImportView } from "../../extensions/wire/wordImport.ts";
import { type Attachments, type OriginalFile, orUndone } from "./attachments.ts";
import { type Environment, record } from "./environment.ts";
import { figureLockOf, figuresBetween } from "./figureLock.ts";
import { type ReadThread, threadsBeside } from "./importedThreads.ts";
import { isBlank } from "./isBlank.ts";
import type { Actor } from "./model.ts";
import { sectionOf } from "./outline.ts";
import { accessTo } from "./permissions.ts";
import type { SectionThreads } from "./ports.ts";
import { existing } from "./reports.ts";

/** A file's text for a section, with what is said about it in the file and what of the file is not in it. */
export interface ReadSection {
  readonly content: SectionContent;
  readonly threads: readonly ReadThread[];
  readonly losses: readonly Readonly<Omit<SectionImportView["losses"][number], "samples"> & { readonly samples: readonly string[] }>[];
  readonly warnings: readonly ReadWarning[];
}

/** Reads a file for a section with that printed number and level. */
type SectionReader = (place: { readonly number: string; readonly level: 1 | 2 }) => Promise<ReadSection>;

interface ImportOptions {
  readonly place: ImportPlace;
  /** Whether the person works with suggestions. Who may only suggest always does. */
  readonly suggest: boolean;
  /** The file itself, which stays with the section. */
  readonly original: OriginalFile;
}

/** Texts of files that come into sections, by people who may change these. */
export interface SectionImports {
  /** What would come; nothing is changed. */
  show(actor: Actor, reportId: string, sectionId: string, read: SectionReader): Promise<SectionImportView>;
  /** Put it into the text, with the rights that the person has at that moment, and keep the file. Resolves when both are on disk and logged. */
  apply(actor: Actor, reportId: string, sectionId: string, options: ImportOptions, read: SectionReader): Promise<SectionImportView>;
}

export function createSectionImports(
  environment: Environment,
  threads: Pick<SectionThreads, "read" | "add">,
  attachments: Pick<Attachments, "keep">,
): SectionImports {
  const { texts, clock, ids } = environment;

  function writable(actor: Actor, reportId: string, sectionId: string) {
    const report = existing(environment, reportId);
    const section = sectionOf(report, sectionId);
    const access = accessTo(actor, report, section);
    if (access === "none") throw new ReportError("not_found", "There is no such section.");
    if (!allows(access, "suggest")) throw new ReportError("not_yours", "You may not change this section now, so nothing can be imported into it.");
    const lock = figureLockOf(report, sectionId, clock.now().getTime(), (id) => environment.office.read().users.find((user) => user.id === id));
    return { access, lock, number: numberOutline(report.sections).get(sectionId) ?? "", level: section.level };
  }

  return {
    async show(actor, reportId, sectionId, read) {
      return viewOf(await read(writable(actor, reportId, sectionId)), "shown");
    },

    async apply(actor, reportId, sectionId, { place, suggest, original }, read) {
      const found = await read(writable(actor, reportId, sectionId));
      const known = await threads.read(reportId, sectionId);
      if (known.length + found.threads.length > maxThreadsOfSection)
        throw new ReportError("too_large", "The section can't hold all comments of the file. Nothing was imported.");
      let suggested = suggest;
      let late: LateChanges = noLateChanges;
      // Before the text: what came of a file never lacks it.
      const kept = await attachments.keep(actor, reportId, sectionId, original);
      const done = texts.rewrite(reportId, sectionId, (before) => {
        const { access, lock } = writable(actor, reportId, sectionId);
        const written: SectionContent = {
          ...before,
          content: [...(place === "replace" || isBlank(before) ? [] : (before.content ?? [])), ...(found.content.content ?? [])],
        };
        const changes = lock === null ? [] : figuresBetween(before, written);
        // After the data cut-off other numbers can only be suggested, unless somebody said why they correct them.
        const reason = lock?.reasonOf(actor.id) ?? null;
        suggested = suggest || access !== "write" || (changes.length > 0 && reason === null);
        const nonce = ids.next();
        let count = 0;
        const nextId = (): string => {
          count += 1;
          return `${nonce}-${count}`;
        };
        if (suggested) return suggestedText(before, found.content, place, { user: actor.id, at: clock.now().getTime(), nextId });
        late = { changes, reason: reason ?? "" };
        return written;
      });
      await orUndone(done, kept.undo);
      if (found.threads.length > 0) {
        const beside = suggested ? emptySection : found.content;
        await threads.add(reportId, sectionId, threadsBeside(beside, found.threads, ids.next));
      }
      await record(environment, actor, "section.import", { reportId, sectionId }, kept.name);
      for (const detail of correctionDetails(late)) await record(environment, actor, "figure.correct", { reportId, sectionId }, detail);
      return viewOf(found, suggested ? "suggested" : "written");
    },
  };
}

type Author = Parameters<typeof diffAsSuggestions>[2];

/** The text with that of the file as suggestions; what the file's authors suggested counts as taken up, because nobody suggests within a suggestion. */
function suggestedText(before: SectionContent, imported: SectionContent, place: ImportPlace, author: Author): SectionContent {
  const after = acceptAll(nodeOf(imported));
  if (place === "end" && !isBlank(before)) {
    // Behind a paragraph that stays as it is, all of it is new.
    const anchor: ContentNode = { type: "paragraph", content: [{ type: "text", text: "." }] };
    const grown = parseSectionContent({ type: "doc", content: [anchor, ...(parseSectionContent(after.toJSON()).content ?? [])] });
    const marked = parseSectionContent(diffAsSuggestions(nodeOf({ type: "doc", content: [anchor] }), nodeOf(grown), author).toJSON());
    return { ...before, content: [...(before.content ?? []), ...(marked.content ?? []).slice(1)] };
  }
  const { changes, malformed } = listChanges(nodeOf(before));
  if (changes.length + malformed.length > 0 || commentsOn([before]).size > 0) {
    throw new ReportError(
      "conflict",
      "The section has suggestions or comments on its words; a text in its place would take them along. Nothing was imported. Import behind the text instead.",
    );
  }
  return parseSectionContent(diffAsSuggestions(nodeOf(before), after, author).toJSON());
}

const viewOf = ({ content, threads, losses, warnings }: ReadSection, outcome: SectionImportView["outcome"]): SectionImportView => ({
  outcome,
  content: { ...content },
  suggestions: listChanges(nodeOf(content)).changes.length,
  comments: threads.length,
  losses: losses.map((loss) => ({ ...loss, samples: [...loss.samples] })),
  warnings: [...warnings],
});
