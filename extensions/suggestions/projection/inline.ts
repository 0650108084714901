import { Fragment, type Mark, type Node, type NodeType } from "@tiptap/pm/model";
import { atomSign, breakSign, type Stamp } from "../records.ts";
import { byTime, type Decide, type Verdict } from "./decision.ts";
import { decideFlags, firstStamp, isPending, remade } from "./flags.ts";
import { hasRecords, isRecordMark, type MarkRecord, readMark } from "./reading.ts";

/** How a piece of inline content begins that an accepted break has cut off: what is still to be decided about the break goes to its new block. */
interface Opening {
  readonly splitsItem: boolean;
  readonly tcIns: string;
  readonly tcDel: string;
}

/** Inline content between accepted breaks. The first piece has no opening. */
export interface Piece {
  readonly opening: Opening | null;
  readonly content: readonly Node[];
}

/** The inline content of `holder` after the decisions, cut at accepted breaks. Without one it is one piece, of the same nodes where nothing changed. */
export function projectInline(holder: Node, decide: Decide): readonly [Piece, ...Piece[]] {
  if (!holder.children.some(hasRecords)) return [{ opening: null, content: holder.children }];
  const pieces: [{ opening: Opening | null; content: Node[] }, ...{ opening: Opening | null; content: Node[] }[]] = [{ opening: null, content: [] }];
  let last = pieces[0];
  for (const child of holder.children) {
    for (const part of projectInlineNode(child, holder.type, decide)) {
      if ("splitsItem" in part) {
        last = { opening: part, content: [] };
        pieces.push(last);
      } else {
        last.content.push(part);
      }
    }
  }
  for (const piece of pieces) piece.content = merged(piece.content);
  return pieces;
}

/** Neighbours with the same marks become one node, as ProseMirror wants it. */
const merged = (nodes: readonly Node[]): Node[] => [...Fragment.fromArray([...nodes]).content];

function projectInlineNode(node: Node, holder: NodeType, decide: Decide): readonly (Node | Opening)[] {
  if (!hasRecords(node)) return [node];
  const flags = decideFlags(node, decide);
  if (flags.goes) return [];
  const records = node.marks.map((mark) => decided(mark, node, holder, decide));
  if (records.some(({ record, verdict }) => (record?.kind === "ins" && verdict === "reject") || (record?.kind === "del" && verdict === "accept"))) {
    return [];
  }
  const marks = remainingMarks(node, records);
  if (!node.isText) {
    const content = node.isLeaf ? node.children : projectInline(node, decide).flatMap((piece) => piece.content);
    return [remade(marks === node.marks ? node : node.mark(marks), flags, content)];
  }
  const sign = records.find(({ record, verdict }) => record?.kind === "ins" && verdict === "accept" && record.inserted.kind !== "words")?.record;
  if (sign?.kind === "ins") return expanded(node, sign, marks, records);
  return [marks === node.marks ? node : node.mark(marks)];
}

interface DecidedMark {
  readonly mark: Mark;
  /** `null`: no record, or one that cannot be read. */
  readonly record: MarkRecord | null;
  readonly verdict: Verdict;
}

function decided(mark: Mark, node: Node, holder: NodeType, decide: Decide): DecidedMark {
  const record = readMarkOn(mark, node, holder);
  if (record === null || record === "malformed") return { mark, record: null, verdict: "keep" };
  return { mark, record, verdict: decide({ kind: record.kind, stamp: record.stamp }) };
}

/**
 * Read a mark of an inline node that stands in a `holder`. A sign that cannot become what it stands for there (a break in a footnote, a footnote in a
 * footnote), or that carries a record which nobody can read, is malformed as a whole: nothing it carries can get lost.
 */
export function readMarkOn(mark: Mark, node: Node, holder: NodeType): MarkRecord | "malformed" | null {
  const record = readMark(mark);
  if (record === null || record === "malformed" || record.kind !== "ins" || record.inserted.kind === "words") return record;
  if (!node.isText || node.marks.some((other) => readMark(other) === "malformed")) return "malformed";
  if (record.inserted.kind === "break") return holder.isTextblock ? record : "malformed";
  return holder.contentMatch.matchType(record.inserted.node.type) === null ? "malformed" : record;
}

/** The marks that stay: records that were kept, and the emphases as the latest accepted record says. One that came before it has nothing left to say. */
function remainingMarks(node: Node, records: readonly DecidedMark[]): readonly Mark[] {
  if (records.every(({ verdict }) => verdict === "keep")) return node.marks;
  let marks = records.reduce<readonly Mark[]>((kept, { mark, verdict }) => (verdict === "keep" ? mark.addToSet(kept) : kept), []);
  for (const last of latestFormats(records)) {
    for (const { mark, record } of records) {
      if (record?.kind === "fmt" && record.emphasis === last.emphasis && byTime(record.stamp, last.stamp) < 0) marks = mark.removeFromSet(marks);
    }
    const emphasis = node.type.schema.marks[last.emphasis];
    if (emphasis !== undefined) marks = last.put === null ? emphasis.removeFromSet(marks) : last.put.addToSet(marks);
  }
  return marks;
}

type FormatRecord = Extract<MarkRecord, { kind: "fmt" }>;

function latestFormats(records: readonly DecidedMark[]): readonly FormatRecord[] {
  const latest = new Map<string, FormatRecord>();
  for (const { record, verdict } of records) {
    if (record?.kind !== "fmt" || verdict !== "accept") continue;
    const known = latest.get(record.emphasis);
    if (known === undefined || byTime(known.stamp, record.stamp) < 0) latest.set(record.emphasis, record);
  }
  return [...latest.values()];
}

/** A stretch of signs as what they stand for. What is still to be decided about them goes over to the new node or block. Other characters are words. */
function expanded(
  node: Node,
  { inserted }: Extract<MarkRecord, { kind: "ins" }>,
  marks: readonly Mark[],
  records: readonly DecidedMark[],
): readonly (Node | Opening)[] {
  const kept = (kind: "ins" | "del"): readonly Stamp[] =>
    records.flatMap(({ record, verdict }) => (record?.kind === kind && verdict === "keep" ? [record.stamp] : []));
  const flags = { tcIns: firstStamp(kept("ins")), tcDel: firstStamp(kept("del")) };
  const parts: (Node | Opening)[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") parts.push(node.type.schema.text(plain, marks));
    plain = "";
  };
  for (const character of node.text ?? "") {
    if (inserted.kind === "break" && character === breakSign) {
      flush();
      parts.push({ splitsItem: inserted.splitsItem, ...flags });
    } else if (inserted.kind === "node" && character === atomSign) {
      flush();
      parts.push(placed(inserted.node, flags));
    } else {
      plain += character;
    }
  }
  flush();
  return parts;
}

/** The node that a sign stood for. What was inside it is part of the same act, so no record of its own is left in it. */
function placed(node: Node, flags: { readonly tcIns: string; readonly tcDel: string }): Node {
  const content = projectInline(node, () => "accept").flatMap((piece) => piece.content);
  return remade(node, flags, content);
}

/** What inline content that a block leaves behind means for the block. */
export type Substance =
  /** There is nothing. */
  | "nothing"
  /** There may be nothing, once others have decided. */
  | "undecided"
  /** Words will stay, whatever others decide. */
  | "settled";

/** What stands before the first break that is still to be decided: what stands behind it may yet become a block of its own. */
export function substanceOf(content: readonly Node[], holder: NodeType): Substance {
  for (const node of content) {
    const records = node.marks.filter(isRecordMark).map((mark) => readMarkOn(mark, node, holder));
    if (records.some((record) => record !== null && record !== "malformed" && record.kind === "ins" && record.inserted.kind === "break")) break;
    const open = records.some((record) => record !== null && record !== "malformed" && record.kind !== "fmt");
    if (!open && !isPending(node)) return "settled";
  }
  return content.length === 0 ? "nothing" : "undecided";
}
