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
  withoutDoubles(marks.map(canonicalMark))
    .toSorted((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0))
    .reduce((kept, { mark }) => mark.addToSet(kept), Mark.none);

/** A sign that also lies in the words of its own act is that sign: somebody cut these words in two while its author put the sign between them. */
function withoutDoubles(marks: readonly CanonicalMark[]): readonly CanonicalMark[] {
  const signs = marks.filter(({ mark: { type, attrs } }) => type.name === "ins" && attrs["k"] !== "");
  if (signs.length === 0) return marks;
  const isOfSign = ({ type, attrs }: Mark): boolean =>
    type.name === "ins" && attrs["k"] === "" && signs.some(({ mark }) => mark.attrs["id"] === attrs["id"] && mark.attrs["user"] === attrs["user"]);
  return marks.filter(({ mark }) => !isOfSign(mark));
}

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

/** A node in which no cell is empty: one that holds nothing is the same as one with an empty paragraph, which a projection puts in. */
export function withFilledCells(node: Node): Node {
  if (node.inlineContent || node.isLeaf) return node;
  const isEmptyCell = node.childCount === 0 && (node.type.name === "tableCell" || node.type.name === "tableHeader");
  const content = isEmptyCell ? Fragment.from(node.type.contentMatch.defaultType?.create()) : Fragment.fromArray(node.children.map(withFilledCells));
  return node.copy(content);
}
