import type { CreateReportBody, Period, TemplateView } from "../../../extensions/wire/http.ts";

/** What somebody wrote about a document that is to be made; empty where nothing was written. */
export interface WrittenDocument {
  readonly title: string;
  readonly subject: string;
  /** One to a line. */
  readonly addressees: string;
  readonly deadline: string | null;
  /** Owners that differ from the template's, by the section's key. */
  readonly owners: Readonly<Record<string, string[]>>;
}

/** What to ask the server for; null as long as a document without a period lacks the subject that tells it from others. */
export function newDocumentBody(
  { id, periodKind }: Pick<TemplateView, "id" | "periodKind">,
  period: Period | null,
  written: WrittenDocument,
): CreateReportBody | null {
  const title = written.title.trim();
  const subject = written.subject.trim();
  const addressees = written.addressees
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (periodKind === null && subject === "") return null;
  return {
    templateId: id,
    ...(period === null ? {} : { period }),
    ...(title === "" ? {} : { title }),
    ...(subject === "" ? {} : { subject }),
    ...(addressees.length === 0 ? {} : { addressees }),
    deadline: written.deadline,
    owners: written.owners,
  };
}
