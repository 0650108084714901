import type { Node } from "@tiptap/pm/model";
import { byTime } from "../../../extensions/suggestions/projection/decision.ts";
import { parseProposals, type Stamp } from "../../../extensions/suggestions/records.ts";
import { signerOf } from "../signing.ts";
import { type Piece, type PieceBook, stampOf } from "./pieces.ts";

/** What words stand in that comes or goes as a whole: a list, a row, a table. */
export interface Surroundings {
  readonly inserted: Stamp | null;
  readonly deleted: Stamp | null;
}

export const nothing: Surroundings = { inserted: null, deleted: null };

/** All pieces of a text in order. */
export const piecesIn = (node: Node, book: PieceBook): readonly Piece[] =>
  node.isTextblock ? book.of(node) : node.children.flatMap((child) => piecesIn(child, book));

/** Blocks from that place on which are printed side by side: before and after, recipients once and a signature once. */
export function signingGroup(nodes: readonly Node[], from: number): readonly Node[] {
  const group: Node[] = [];
  for (const node of nodes.slice(from)) {
    const isTaken = group.some((other) => other.type === node.type && (areBothThere(other, node, "tcDel") || areBothThere(other, node, "tcIns")));
    if ((node.type.name !== "recipientList" && node.type.name !== "signatureBlock") || isTaken) break;
    group.push(node);
  }
  return group;
}

const areBothThere = (one: Node, other: Node, gone: "tcIns" | "tcDel"): boolean => stampOf(one, gone) === null && stampOf(other, gone) === null;

export function signerLines({ attrs }: Node): readonly string[] {
  const signer = signerOf(attrs);
  return signer === null ? [] : [...signer.authority, signer.post, signer.name].filter((line) => line !== "");
}

/** A row comes or goes if all that stands in it does. */
export const sharedStamp = (stamps: readonly (Stamp | null)[]): Stamp | null =>
  stamps.every((stamp) => stamp !== null) ? (stamps[0] ?? null) : null;

/** The first act on the words of a piece. */
export const firstStamp = ({ parts }: Piece): Stamp | null =>
  parts.map(({ inserted, deleted }) => inserted ?? deleted).find((stamp) => stamp !== null) ?? null;

/** By whom another style is proposed for a textblock, the latest. */
export function proposalOn(block: Node): Stamp | null {
  const proposals = parseProposals(String(block.attrs["tcProp"] ?? ""));
  return proposals === "malformed" ? null : (proposals.toSorted(byTime).at(-1) ?? null);
}

/** What comes or goes with a block that is no textblock: a textblock that goes may leave words behind. */
export function surroundings(node: Node, around: Surroundings): Surroundings {
  if (node.isTextblock) return around;
  return { inserted: around.inserted ?? stampOf(node, "tcIns"), deleted: around.deleted ?? stampOf(node, "tcDel") };
}
