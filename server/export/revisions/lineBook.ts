import { isThere, type Part, type Piece } from "./pieces.ts";
import type { Line, View } from "./view.ts";

export type Side = "before" | "after";

/** What a piece is in one of the two texts. */
export interface Role {
  readonly line: Line;
  /** It begins the printed paragraph. */
  readonly isFirst: boolean;
  /** It ends the printed paragraph. */
  readonly isLast: boolean;
}

/** Tells what becomes of the pieces of a section: which of them are written, and which begin and end a paragraph, before and after. */
export class LineBook {
  private readonly pieces = new Map<number, Piece>();
  private readonly following = new Map<number, Piece>();
  private readonly roles: Readonly<Record<Side, Map<number, Role>>> = { before: new Map(), after: new Map() };

  /** `pieces`: of the whole section, in the order of the text. */
  constructor(pieces: readonly Piece[], views: Readonly<Record<Side, View>>) {
    for (const [index, piece] of pieces.entries()) {
      this.pieces.set(piece.id, piece);
      const next = pieces[index + 1];
      if (next !== undefined) this.following.set(piece.id, next);
    }
    for (const side of ["before", "after"] as const) {
      for (const line of new Set(views[side].lines.values())) this.addRoles(side, line);
    }
  }

  /** `null`: in that text the piece adds nothing to any printed paragraph. */
  role(id: number, side: Side): Role | null {
    return this.roles[side].get(id) ?? null;
  }

  /** Whether the piece has something to print, before or after or at least for those who look at what was struck. */
  isWritten(piece: Piece): boolean {
    return this.role(piece.id, "before") !== null || this.role(piece.id, "after") !== null || piece.parts.some(hasInk);
  }

  /** The piece behind that one in the text, written or not. */
  next({ id }: Piece): Piece | null {
    return this.following.get(id) ?? null;
  }

  private addRoles(side: Side, line: Line): void {
    const there = line.pieces.filter((id) => this.pieces.get(id)?.parts.some((part) => isThere(part, side)) === true);
    const found = there.length > 0 ? there : line.pieces.slice(0, 1);
    // A recipient's line is printed as a whole, in front of its first words.
    const adding = line.shape === "recipient" ? found.slice(0, 1) : found;
    for (const id of adding) this.roles[side].set(id, { line, isFirst: id === adding[0], isLast: id === adding.at(-1) });
  }
}

const hasInk = ({ content }: Part): boolean => (content.kind === "text" ? content.text.trim() !== "" : content.node.type.name !== "hardBreak");
