import { Fragment, type Mark, type Node, type NodeType } from "@tiptap/pm/model";
import { readMarkOn } from "../../../extensions/suggestions/projection/inline.ts";
import { type MarkRecord, readFlag } from "../../../extensions/suggestions/projection/reading.ts";
import { atomSign, breakSign, type Stamp } from "../../../extensions/suggestions/records.ts";

/** Words or a node of a line, and the records on them. A sign is the node that it stands for. */
export interface Part {
  readonly content: { readonly kind: "text"; readonly text: string } | { readonly kind: "node"; readonly node: Node };
  readonly inserted: Stamp | null;
  readonly deleted: Stamp | null;
  /** The emphases as they are, and the proposals for them. */
  readonly marks: readonly Mark[];
  readonly formats: readonly Extract<MarkRecord, { kind: "fmt" }>[];
  /** The comment threads that speak of it. */
  readonly threads: readonly string[];
}

/** A textblock, or what lies between two suggested breaks in one: what may be a paragraph of its own, before or after. */
export interface Piece {
  readonly id: number;
  readonly parts: readonly Part[];
  /** By which act it begins here; `null`: it always has. */
  readonly opened: Stamp | null;
  /** By which act it is no paragraph of its own any more. */
  readonly closed: Stamp | null;
  /** Whether a suggested break opens it. */
  readonly isCutOff: boolean;
}

/** Whether a part is there once everything is accepted, or rejected. */
export const isThere = ({ inserted, deleted }: Pick<Part, "inserted" | "deleted">, side: "after" | "before"): boolean =>
  (side === "after" ? deleted : inserted) === null;

/** Cuts textblocks into pieces, and gives each a number that no other piece of the report has. */
export class PieceBook {
  private readonly known = new Map<Node, readonly Piece[]>();
  private next = 0;

  /** The pieces of a textblock of a text that `tagged` has read. */
  of(block: Node): readonly Piece[] {
    return this.known.get(block) ?? [];
  }

  /** The same text, each piece with a tag at its start that stays wherever the piece goes. */
  tagged(node: Node): Node {
    if (node.isTextblock) return this.taggedBlock(node);
    return node.isLeaf || node.isInline ? node : node.copy(Fragment.fromArray(node.children.map((child) => this.tagged(child))));
  }

  private taggedBlock(block: Node): Node {
    const cuts = cutAtBreaks(block);
    const [comes, goes] = [stampOf(block, "tcIns"), stampOf(block, "tcDel")];
    const pieces = cuts.map((cut, index): Piece => {
      this.next += 1;
      const parts = cut.nodes.flatMap((node) => partsOf(node, block.type));
      return {
        id: this.next,
        parts,
        opened: cut.opened ?? (index === 0 ? comes : null),
        closed: index === 0 ? goes : cut.struck,
        isCutOff: index > 0,
      };
    });
    this.known.set(block, pieces);
    const content = cuts.flatMap((cut, index) => {
      const piece = pieces[index];
      const tag = piece === undefined ? [] : [tagNode(block, piece, comes, goes)];
      return [...(cut.sign === null ? [] : [cut.sign]), ...tag, ...cut.nodes.map(withoutTags)];
    });
    return block.copy(Fragment.fromArray(content));
  }
}

/** A tag goes with its piece: where nothing of a textblock that goes would stay, its tag carries the records of the whole. */
function tagNode(block: Node, piece: Piece, comes: Stamp | null, goes: Stamp | null): Node {
  const { schema } = block.type;
  const isEmpty = (side: "after" | "before"): boolean => !piece.parts.some((part) => isThere(part, side));
  const marks = [
    ...(goes !== null && isEmpty("after") && (!piece.isCutOff || piece.closed !== null) ? [schema.mark("del", { ...goes })] : []),
    ...(comes !== null && isEmpty("before") ? [schema.mark("ins", { ...comes })] : []),
  ];
  return schema.text(tagOf(piece.id), marks);
}

interface Cut {
  /** The sign of the break before it. */
  readonly sign: Node | null;
  readonly opened: Stamp | null;
  readonly struck: Stamp | null;
  readonly nodes: Node[];
}

function cutAtBreaks(block: Node): readonly Cut[] {
  const cuts: Cut[] = [{ sign: null, opened: null, struck: null, nodes: [] }];
  for (const child of block.children) {
    const records = recordsOf(child, block.type);
    const breaks = records.find((record) => record.kind === "ins" && record.inserted.kind === "break");
    if (breaks === undefined) {
      cuts.at(-1)?.nodes.push(child);
      continue;
    }
    const struck = records.find(({ kind }) => kind === "del")?.stamp ?? null;
    for (const text of (child.text ?? "").split(/(¶)/u)) {
      if (text === breakSign) cuts.push({ sign: child.type.schema.text(text, child.marks), opened: breaks.stamp, struck, nodes: [] });
      else if (text !== "") cuts.at(-1)?.nodes.push(child.type.schema.text(text, child.marks));
    }
  }
  return cuts;
}

/** Words or a node of a line as parts. `holder`: the textblock or footnote that it stands in. */
export function partsOf(node: Node, holder: NodeType): readonly Part[] {
  const records = recordsOf(node, holder);
  const stamp = (kind: "ins" | "del"): Stamp | null => records.find((record) => record.kind === kind)?.stamp ?? null;
  const shared = {
    inserted: stampOf(node, "tcIns") ?? stamp("ins"),
    deleted: stampOf(node, "tcDel") ?? stamp("del"),
    marks: node.marks,
    formats: records.filter((record) => record.kind === "fmt"),
    threads: threadsOn(node),
  };
  const stood = records.flatMap((record) => (record.kind === "ins" && record.inserted.kind === "node" ? [record.inserted.node] : []))[0];
  if (!node.isText) return [{ ...shared, content: { kind: "node", node } }];
  if (stood === undefined) return [{ ...shared, content: { kind: "text", text: node.text ?? "" } }];
  return (node.text ?? "").split(/(\uFFFC)/u).flatMap((text): readonly Part[] => {
    if (text === atomSign) return [{ ...shared, marks: stood.marks, formats: [], content: { kind: "node", node: stood } }];
    return text === "" ? [] : [{ ...shared, content: { kind: "text", text } }];
  });
}

function recordsOf(node: Node, holder: NodeType): readonly MarkRecord[] {
  return node.marks.flatMap((mark) => {
    const record = readMarkOn(mark, node, holder);
    return record === null || record === "malformed" ? [] : [record];
  });
}

/** The record on a node; one that cannot be read is none. */
export function stampOf(node: Node, flag: "tcIns" | "tcDel"): Stamp | null {
  const stamp = readFlag(node, flag);
  return stamp === "malformed" ? null : stamp;
}

function threadsOn(node: Node): readonly string[] {
  const listed: unknown = node.attrs["comments"];
  const ofNode = typeof listed === "string" ? listed.split(" ").filter((id) => id !== "") : [];
  return [...node.marks.filter(({ type }) => type.name === "comment").map(({ attrs }) => String(attrs["id"])), ...ofNode];
}

/** Tags are written in letters that Unicode keeps for a program's own use and that no text may hold. */
const [tagStart, tagZero, tagEnd] = [0xfdd0, 0xfdd1, 0xfddb];
const tagPattern = /\uFDD0([\uFDD1-\uFDDA]+)\uFDDB/gu;

const tagOf = (id: number): string => String.fromCharCode(tagStart, ...[...String(id)].map((digit) => tagZero + Number(digit)), tagEnd);

/** The words of a text without tags, and which tags there were. */
export function readTags(text: string): { readonly text: string; readonly ids: readonly number[] } {
  const ids = [...text.matchAll(tagPattern)].map(([, digits = ""]) => Number([...digits].map((digit) => digit.charCodeAt(0) - tagZero).join("")));
  return { text: ids.length === 0 ? text : text.replaceAll(tagPattern, ""), ids };
}

function withoutTags(node: Node): Node {
  const text = node.text?.replaceAll(/[\uFDD0-\uFDDB]/gu, " ");
  return text === undefined || text === node.text ? node : node.type.schema.text(text, node.marks);
}
