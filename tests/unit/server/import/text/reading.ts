import type { ContentNode } from "../../../../../extensions/sectionContent.ts";
import { type DescribedReport, describeParsed } from "../../../../../server/import/text/describe.ts";
import { readReportText } from "../../../../../server/import/text/readReportText.ts";
import { wholeReportOf } from "../../../../../server/import/text/wholeReportOf.ts";

/** Ids that count up, so that two readings give the same report. */
export function countingIds() {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `id${count}`;
    },
  };
}

/** Read a text as the command line shows it. */
export const describeText = (text: string): DescribedReport => describeParsed(readReportText(text));

/** Read a text into a whole report, without template and settings. */
export const reportOf = (text: string) => wholeReportOf(readReportText(text), { ids: countingIds() });

/** The section with that title, as nodes. */
export function contentOf(text: string, title: string): readonly ContentNode[] {
  const section = reportOf(text).report.sections.find((candidate) => candidate.title === title);
  if (section === undefined) throw new Error(`no section ${title}`);
  return section.content.content ?? [];
}

/** The codes of all warnings. */
export const codesOf = (text: string): string[] => reportOf(text).warnings.map(({ code }) => code);

/** A compact form of nodes for comparison: type, telling attributes, bold as `**`, notes as `[^…]`. */
export function sketch(node: ContentNode): string {
  const inner = (node.content ?? []).map(sketch);
  switch (node.type) {
    case "text": {
      const bold = node.marks?.some(({ type }) => type === "bold") === true;
      return bold ? `**${node.text}**` : (node.text ?? "");
    }
    case "footnote":
      return `[^${inner.join("")}]`;
    case "paragraph":
      return inner.join("");
    case "heading":
      return `h${node.attrs?.["level"]}(${node.attrs?.["number"]})${node.attrs?.["layout"] === "run-in" ? "…" : ""} ${inner.join("")}`;
    default:
      return `${node.type}{${inner.join(" | ")}}`;
  }
}
