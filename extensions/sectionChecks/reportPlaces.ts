import type { PublicSection } from "../wire/http.ts";
import type { ReportPlace } from "./overReport.ts";

type OutlineItem = Pick<PublicSection, "id" | "kind" | "title"> & Pick<ReportPlace, "confidentialTo">;

/** The sections of an outline that have a text, each with the titles that it stands under. */
export function reportPlaces(outline: readonly OutlineItem[]): readonly ReportPlace[] {
  let part = "";
  return outline.flatMap(({ id, kind, title, confidentialTo }): readonly ReportPlace[] => {
    if (kind === "part") part = title;
    if (kind === "part") return [];
    return [{ id, confidentialTo, ...(kind === "section" ? { heading: { part, title } } : {}) }];
  });
}

/** What was found in a text and over the report, in the order of the text. What both say of a place is said once. */
export const withOver = <Found extends { readonly rule: string; readonly start: number }>(
  found: readonly Found[],
  over: readonly Found[],
): readonly Found[] =>
  [...found, ...over.filter((one) => !found.some(({ rule, start }) => rule === one.rule && start === one.start))].toSorted(
    (one, other) => one.start - other.start,
  );
