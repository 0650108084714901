import { importedName } from "../../../extensions/importedAuthor.ts";
import { numberOutline } from "../../../extensions/numbering.ts";
import type { ImportedThread } from "../../../extensions/reading/word/wordText.ts";
import { nodeOf, type SectionContent } from "../../../extensions/sectionContent.ts";
import type { Effect } from "../../../extensions/suggestions/change.ts";
import { listChanges } from "../../../extensions/suggestions/listChanges.ts";
import type { ReadWarning } from "../../../extensions/wire/http.ts";
import type { WholeReport } from "../../domain/wholeReport.ts";
import type { Loss } from "./losses.ts";
import type { WordText } from "./readDocx.ts";

interface DescribedSuggestion {
  /** The section's printed number and title. */
  readonly section: string;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  readonly effects: readonly Effect[];
}

/** A Word file as plain data for people and programs: what would become of it, what is suggested in it, said about it, and not kept. */
export interface DescribedWord {
  readonly title: string;
  readonly content: readonly {
    readonly kind: string;
    readonly level: 1 | 2;
    readonly number: string;
    readonly title: string;
    readonly content: SectionContent;
  }[];
  readonly suggestions: readonly DescribedSuggestion[];
  readonly comments: readonly ImportedThread[];
  readonly losses: readonly Loss[];
  readonly warnings: readonly ReadWarning[];
}

export function describeWord(
  { threads, losses }: Pick<WordText, "threads" | "losses">,
  { report, warnings }: { readonly report: WholeReport; readonly warnings: readonly ReadWarning[] },
): DescribedWord {
  const numbers = numberOutline(report.sections);
  const content = report.sections.map(({ id, kind, level, title, content: text }) => ({
    kind,
    level,
    number: numbers.get(id) ?? "",
    title,
    content: text,
  }));
  const suggestions = content.flatMap(({ number, title, content: text }) =>
    listChanges(nodeOf(text)).changes.map(({ user, at, effects }) => ({
      section: `${number} ${title}`.trim(),
      author: importedName(user) ?? user,
      at: new Date(at).toISOString(),
      effects,
    })),
  );
  return { title: report.title, content, suggestions, comments: threads, losses, warnings };
}
