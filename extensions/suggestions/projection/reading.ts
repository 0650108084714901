import { type Mark, Node, type NodeType, type Schema } from "@tiptap/pm/model";
import { z } from "zod";
import { type PropertyProposal, parseProposals, parseStamp, recordMarks, type Stamp, stampShape } from "../records.ts";

/** The emphases that a `fmt` record can change. */
export const emphases = ["bold", "italic", "underline"] as const;
export type Emphasis = (typeof emphases)[number];

/** What an `ins` record puts in: the words that it lies on, a break, or the node that its sign stands for. */
type Inserted =
  | { readonly kind: "words" }
  | { readonly kind: "break"; readonly splitsItem: boolean }
  | { readonly kind: "node"; readonly node: Node };

/** A record on text, read. */
export type MarkRecord =
  | { readonly kind: "ins"; readonly stamp: Stamp; readonly inserted: Inserted }
  | { readonly kind: "del"; readonly stamp: Stamp }
  | { readonly kind: "fmt"; readonly stamp: Stamp; readonly emphasis: Emphasis; readonly put: Mark | null };

const recordMarkNames: ReadonlySet<string> = new Set(recordMarks);
const words: Inserted = { kind: "words" };
const fmtShape = z.object({ mark: z.enum(emphases), new: z.string() });
const emphasisJson = z.object({ type: z.enum(emphases) });
const inlineJson = z.record(z.string(), z.unknown());
const markReadings = new WeakMap<Mark, MarkRecord | "malformed">();

/** Whether a mark is a record of a suggestion. */
export const isRecordMark = (mark: Mark): boolean => recordMarkNames.has(mark.type.name);

/** Read a mark. `null`: it is no record. Marks never change, so each is read once. */
export function readMark(mark: Mark): MarkRecord | "malformed" | null {
  if (!isRecordMark(mark)) return null;
  const known = markReadings.get(mark);
  if (known !== undefined) return known;
  const reading = readRecordMark(mark);
  markReadings.set(mark, reading);
  return reading;
}

function readRecordMark(mark: Mark): MarkRecord | "malformed" {
  const stamp = stampShape.safeParse(mark.attrs).data;
  if (stamp === undefined) return "malformed";
  if (mark.type.name === "del") return { kind: "del", stamp };
  if (mark.type.name === "fmt") return readFormat(mark, stamp);
  const inserted = readInserted(mark.type.schema, mark.attrs["k"], mark.attrs["d"]);
  return inserted === "malformed" ? "malformed" : { kind: "ins", stamp, inserted };
}

function readFormat(mark: Mark, stamp: Stamp): MarkRecord | "malformed" {
  const change = fmtShape.safeParse(mark.attrs).data;
  if (change === undefined) return "malformed";
  const emphasis = change.mark;
  if (change.new === "") return { kind: "fmt", stamp, emphasis, put: null };
  const put = emphasisJson.safeParse(parseJson(change.new)).data;
  return put?.type === emphasis ? { kind: "fmt", stamp, emphasis, put: mark.type.schema.mark(emphasis) } : "malformed";
}

function readInserted(schema: Schema, kind: unknown, data: unknown): Inserted | "malformed" {
  if (kind === "") return words;
  if (kind === "brk") return data === "p" || data === "li" ? { kind: "break", splitsItem: data === "li" } : "malformed";
  const node = kind === "node" && typeof data === "string" ? readInlineNode(schema, data) : null;
  return node === null ? "malformed" : { kind: "node", node };
}

function readInlineNode(schema: Schema, json: string): Node | null {
  try {
    const node = Node.fromJSON(schema, inlineJson.parse(parseJson(json)));
    node.check();
    return node.isInline && !node.isText ? node : null;
  } catch {
    // What does not fit the schema is malformed, and said to be so by whoever asked.
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Read `tcIns` or `tcDel` of a node. */
export function readFlag(node: Node, name: "tcIns" | "tcDel"): Stamp | "malformed" | null {
  const value: unknown = node.attrs[name];
  return value === undefined || value === "" ? null : typeof value === "string" ? parseStamp(value) : "malformed";
}

/** Read `tcProp` of a textblock that stands in a `parent`. A proposal that does not fit the schema there makes the whole list malformed. */
export function readProposals(node: Node, parent: NodeType): readonly PropertyProposal[] | "malformed" {
  const value: unknown = node.attrs["tcProp"];
  if (value === undefined || value === "") return [];
  const proposals = typeof value === "string" ? parseProposals(value) : "malformed";
  if (proposals === "malformed") return "malformed";
  return node.isTextblock && proposals.every((proposal) => fits(proposal, parent)) ? proposals : "malformed";
}

function fits({ type, attrs }: PropertyProposal, parent: NodeType): boolean {
  const proposed = parent.schema.nodes[type];
  if (proposed === undefined || parent.contentMatch.matchType(proposed) === null) return false;
  try {
    proposed.create(attrs).check();
    return true;
  } catch {
    return false;
  }
}

const recordBearing = new WeakMap<Node, boolean>();

/** Whether a node or anything in it carries a record, readable or not. Nodes never change, so each is asked once. */
export function hasRecords(node: Node): boolean {
  if (node.isText) return node.marks.some(isRecordMark);
  const known = recordBearing.get(node);
  if (known !== undefined) return known;
  const found = isFlagged(node) || node.marks.some(isRecordMark) || node.children.some(hasRecords);
  recordBearing.set(node, found);
  return found;
}

const isFlagged = ({ attrs }: Node): boolean =>
  [attrs["tcIns"], attrs["tcDel"], attrs["tcProp"]].some((value) => value !== "" && value !== undefined && value !== null);
