import { Fragment, Mark, type Node } from "@tiptap/pm/model";
import { emphases, hasRecords, isRecordMark } from "../projection/reading.ts";
import { baseId } from "../records.ts";

interface CanonicalMark {
  readonly mark: Mark;
  /** Marks of one kind stand in the order of their values: two people who lay marks on the same words at once see them in different orders. */
  readonly value: string;
}

const canonicalMarks = new WeakMap<Mark, CanonicalMark>();

/** A node in the one form that all equal texts have: ids of continued records as their base ids, records of one kind in order, equal neighbours as one. */
export function canonical(node: Node): Node {
  if (!hasRecords(node)) return node;
  const marks = node.marks.some(isRecordMark) ? canonicalSet(node.marks) : node.marks;
  return node.isText ? node.mark(marks) : node.type.create(node.attrs, Fragment.fromArray(node.children.map(canonical)), marks);
}

const canonicalSet = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .map(canonicalMark)
    .sort((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0))
    .reduce((kept, { mark }) => mark.addToSet(kept), Mark.none);

function canonicalMark(mark: Mark): CanonicalMark {
  const known = canonicalMarks.get(mark);
  if (known !== undefined) return known;
  const id: unknown = mark.attrs["id"];
  const same = isRecordMark(mark) && typeof id === "string" ? mark.type.create({ ...mark.attrs, id: baseId(id) }) : mark;
  const made = { mark: same, value: JSON.stringify(same.attrs) };
  canonicalMarks.set(mark, made);
  return made;
}

const emphasisNames: ReadonlySet<string> = new Set(emphases);

/** A node whose pending words are neither bold, italic nor underlined. */
export function withoutPendingEmphasis(node: Node): Node {
  if (!node.isText) return node.copy(Fragment.fromArray(node.children.map(withoutPendingEmphasis)));
  const isPending = node.marks.some(({ type }) => type.name === "ins");
  return isPending ? node.mark(node.marks.filter(({ type }) => !emphasisNames.has(type.name))) : node;
}
