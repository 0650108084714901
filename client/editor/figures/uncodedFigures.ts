import type { Node } from "@tiptap/pm/model";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import { sectionText } from "../../../extensions/sectionChecks/sectionText.ts";
import type { SectionText } from "../../../extensions/sectionChecks/textPieces.ts";
import { nodeAt } from "../changes/virtualNode.ts";
import type { FigurePlace } from "./changeFigure.ts";

/** A figure that no indicator is known for, and the words of its line around it. */
export interface UncodedFigure extends FigurePlace {
  readonly printed: string;
  readonly lead: string;
  readonly tail: string;
}

/** So many letters of the line are shown on each side, to the end of a word. */
const lettersAround = 48;

/** The figures without a code of a text, in its order, proposed ones among them. */
export function uncodedFigures(doc: Node, reference: (code: string) => string): readonly UncodedFigure[] {
  const text = sectionText(doc, reference);
  return text.pieces.flatMap((piece): readonly UncodedFigure[] => {
    const figure = piece.kind === "printed" ? nodeAt(doc, piece.from) : null;
    if (figure?.type.name !== "figure") return [];
    const attributes = parseFigure(figure.attrs);
    if (attributes.code !== "") return [];
    return [{ at: piece.from, sign: doc.nodeAt(piece.from)?.isText === true, attributes, ...around(text, piece.at, piece.at + piece.length) }];
  });
}

function around({ text }: SectionText, start: number, end: number) {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  return {
    printed: text.slice(start, end),
    lead: before.length <= lettersAround ? before : `…${before.slice(-lettersAround).replace(/^\S*/u, "")}`,
    tail: after.length <= lettersAround ? after : `${after.slice(0, lettersAround).replace(/\S*$/u, "")}…`,
  };
}

/** The one of the figures that stand now that was meant: in the same words, the nearest to where it stood. */
export function sameUncoded(standing: readonly UncodedFigure[], wanted: UncodedFigure): UncodedFigure | null {
  const same = standing.filter(({ printed, lead, tail }) => printed === wanted.printed && lead === wanted.lead && tail === wanted.tail);
  const [nearest] = same.toSorted((one, other) => Math.abs(one.at - wanted.at) - Math.abs(other.at - wanted.at));
  return nearest ?? null;
}
