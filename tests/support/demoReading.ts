import { formatFigure } from "../../extensions/figures/formatFigure.ts";
import { type FigureAttributes, parseFigure } from "../../extensions/nodes/figure.ts";
import { numberHeadings, numberOutline } from "../../extensions/numbering.ts";
import { type ContentNode, nodeOf, parseSectionContent } from "../../extensions/sectionContent.ts";
import { rejectAll } from "../../extensions/suggestions/projections.ts";
import type { DemoReport } from "../../server/demo/demoReport.ts";

/** Every node of that type in the report, in reading order. */
export function nodesOf(report: DemoReport, type: ContentNode["type"]): readonly ContentNode[] {
  const found: ContentNode[] = [];
  const walk = (node: ContentNode): void => {
    if (node.type === type) found.push(node);
    for (const child of node.content ?? []) walk(child);
  };
  for (const text of textsInOrder(report)) walk(text);
  return found;
}

export const figuresOf = (report: DemoReport): readonly FigureAttributes[] => nodesOf(report, "figure").map(({ attrs }) => parseFigure(attrs));

/** The texts as they were handed in, before anybody suggested anything. */
const textsInOrder = ({ report, texts }: DemoReport): readonly ContentNode[] =>
  report.sections.flatMap(({ id }) => {
    const text = texts[id];
    return text === undefined ? [] : [parseSectionContent(rejectAll(nodeOf(text)).toJSON())];
  });

/** The words of a node with its figures as printed; footnotes stand in brackets where their mark is. */
function wordsOf(node: ContentNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "figure") return formatFigure(parseFigure(node.attrs));
  const words = (node.content ?? []).map(wordsOf).join(blockTypes.has(node.type) ? "\n" : "");
  return node.type === "footnote" ? ` [${words}]` : words;
}

const blockTypes: ReadonlySet<string> = new Set([
  "doc",
  "bulletList",
  "orderedList",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "tableHeader",
  "recipientList",
]);

/** The text of the section with that key in its template. */
export function textOf({ report, texts }: DemoReport, key: string): string {
  const id = report.sections.find((section) => section.key === key)?.id ?? "";
  const text = texts[id];
  if (text === undefined) throw new Error(`The report has no section ${key}.`);
  return wordsOf(text);
}

/** All words of a report, outline titles too. */
export const allWords = (report: DemoReport): string =>
  [...report.report.sections.map(({ title }) => title), ...textsInOrder(report).map(wordsOf)].join("\n");

/** The outline as printed: parts, sections and headings with their numbers; a run-in heading up to its colon. */
export function printedOutline({ report, texts }: DemoReport): readonly string[] {
  const numbers = numberOutline(report.sections);
  return report.sections.flatMap((section) => {
    const number = numbers.get(section.id) ?? "";
    if (section.kind !== "part" && section.kind !== "section") return [];
    const text = texts[section.id] ?? { type: "doc" as const };
    const printed = numberHeadings(number, text);
    const headings = (text.content ?? []).filter(({ type }) => type === "heading");
    const words = headings.map((heading) => (heading.attrs?.["layout"] === "run-in" ? wordsOf(heading).replace(/:.*$/su, ":") : wordsOf(heading)));
    return [`${number} ${section.title}`, ...words.map((title, index) => `${printed[index] ?? ""} ${title}`)];
  });
}
