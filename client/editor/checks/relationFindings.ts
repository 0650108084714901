import type { Node } from "@tiptap/pm/model";
import type { FindingType } from "../../../extensions/checks/finding.ts";
import { checkRelations } from "../../../extensions/indicators/checkRelations.ts";
import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import type { SectionFinding } from "../../../extensions/sectionChecks/findings.ts";
import type { SectionText, TextPiece } from "../../../extensions/sectionChecks/sectionText.ts";
import { nodeAt } from "../changes/virtualNode.ts";
import type { IndexedFigure } from "../text/reportIndex.ts";

/** A section that was read: its document, and what that says as plain text. */
export interface ReadSection {
  readonly id: string;
  readonly node: Node;
  readonly text: SectionText;
}

/** What the relations of the catalogue find in one section of the report, each at the figure that should follow from others. */
export function relationFindings(
  section: ReadSection,
  figures: ReadonlyMap<string, IndexedFigure>,
  { indicators, history }: IndicatorsView,
): readonly SectionFinding[] {
  const values = new Map([...figures].map(([code, { attributes }]) => [code, attributes]));
  return checkRelations(values, indicators, history).flatMap(({ code, type, severity, printed, expected, message }) => {
    const piece = figures.get(code)?.sectionId === section.id ? pieceOf(section, code) : undefined;
    if (piece === undefined) return [];
    const [start, end] = [piece.at, piece.at + piece.length];
    const about = lineAt(section.text.text, start);
    return [{ rule: "relation", type, severity, start, end, printed, expected, message, about, fixes: [{ start, end, replacement: expected }] }];
  });
}

/** All findings of a section in its order. Where a check of the text has found fault with the arithmetic of the same number, one voice is enough. */
export const withRelations = (found: readonly SectionFinding[], relations: readonly SectionFinding[]): readonly SectionFinding[] =>
  [...found, ...relations.filter((one) => !found.some((other) => judgesNumbers.has(other.type) && overlap(one, other)))].toSorted(
    (one, other) => one.start - other.start,
  );

const judgesNumbers: ReadonlySet<FindingType> = new Set<FindingType>(["sum", "ratio", "difference"]);

const overlap = (one: SectionFinding, other: SectionFinding): boolean => one.start < other.end && other.start < one.end;

const pieceOf = ({ node, text }: ReadSection, code: string): TextPiece | undefined =>
  text.pieces.find(({ kind, from }) => {
    const stood = kind === "printed" ? nodeAt(node, from) : null;
    return stood?.type.name === "figure" && parseFigure(stood.attrs).code === code;
  });

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end).trim();
}
