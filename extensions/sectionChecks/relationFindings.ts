import type { Node } from "@tiptap/pm/model";
import type { FindingType } from "../checks/finding.ts";
import { checkRelations } from "../indicators/checkRelations.ts";
import type { IndicatorsView } from "../indicators/requests.ts";
import { type FigureAttributes, parseFigure } from "../nodes/figure.ts";
import { nodeOfSign } from "../suggestions/listing/printed.ts";
import type { SectionFinding } from "./sectionFinding.ts";
import type { SectionText, TextPiece } from "./textPieces.ts";

/** A section that was read: its document, and what that says as plain text. */
interface ReadSection {
  readonly id: string;
  readonly node: Node;
  readonly text: SectionText;
}

/** A figure with a code, and the section in which it stands. */
export interface PlacedFigure {
  readonly sectionId: string;
  readonly attributes: FigureAttributes;
}

/** What the relations of the catalogue find in one section of the report, each at the figure that should follow from others. */
export function relationFindings(
  section: ReadSection,
  figures: ReadonlyMap<string, PlacedFigure>,
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
  inOrder([...found, ...relations.filter((one) => !found.some((other) => judgesNumbers.has(other.type) && overlap(one, other)))]);

/** Findings in the order of the text. */
export const inOrder = (found: readonly SectionFinding[]): readonly SectionFinding[] => found.toSorted((one, other) => one.start - other.start);

const judgesNumbers: ReadonlySet<FindingType> = new Set<FindingType>(["sum", "ratio", "difference"]);

const overlap = (one: SectionFinding, other: SectionFinding): boolean => one.start < other.end && other.start < one.end;

const pieceOf = ({ node, text }: ReadSection, code: string): TextPiece | undefined =>
  text.pieces.find(({ kind, from }) => {
    const there = kind === "printed" ? node.nodeAt(from) : null;
    const stood = there?.isText === true ? nodeOfSign(there) : there;
    return stood?.type.name === "figure" && parseFigure(stood.attrs).code === code;
  });

/** The line of a text around an offset. */
export function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end).trim();
}
