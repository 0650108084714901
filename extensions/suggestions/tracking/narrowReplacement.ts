import { Fragment, Mark, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isRecord, ownDeletion, ownInsertion } from "./ownership.ts";
import { emphasesOf } from "./pendingContent.ts";
import { skipsTracking } from "./skipsTracking.ts";

/** Text nodes side by side, and where they begin. */
interface Stretch {
  readonly nodes: readonly Node[];
  readonly from: number;
}

/**
 * The transaction that takes out of a person's replacement what is the same on both sides: keyboards of phones write a word anew for a letter that is appended
 * to it. The replacement is the one that ends at the caret. Null if there is nothing to take out.
 */
export function narrowReplacement({ selection, tr }: EditorState, user: string): Transaction | null {
  const { $head, empty } = selection;
  if (!empty || !$head.parent.inlineContent) return null;
  const act = ownInsertion($head.nodeBefore, user)?.attrs["id"];
  const put = stretchBefore($head.parent, $head.parentOffset, (node) => isWords(node) && ownInsertion(node, user)?.attrs["id"] === act);
  const struck = stretchBefore(
    $head.parent,
    put.from,
    (node) => ownInsertion(node, user) === undefined && ownDeletion(node, user)?.attrs["id"] === act,
  );
  const [old, now] = [lettersOf(struck.nodes), lettersOf(put.nodes)];
  const deletion = ownDeletion(struck.nodes[0], user);
  // In the middle of what somebody else suggests, one's own words would cut that in two.
  const isInOthers = struck.nodes.some(({ marks }) => marks.some((mark) => isRecord(mark) && mark !== deletion));
  const { start, end } = shared(old, now, isInOthers ? 0 : Number.POSITIVE_INFINITY);
  if (act === undefined || start + end === 0) return null;

  const base = $head.start();
  const [oldFrom, newFrom, caret] = [base + struck.from, base + put.from, $head.pos];
  const middle = Fragment.fromArray([...put.nodes]).cut(start, now.length - end);
  tr.delete(newFrom, caret);
  if (deletion !== undefined) {
    tr.removeMark(oldFrom, oldFrom + start, deletion);
    tr.removeMark(newFrom - end, newFrom, deletion);
  }
  tr.insert(newFrom - end, middle);
  tr.setSelection(TextSelection.create(tr.doc, newFrom + middle.size));
  return tr.setMeta(skipsTracking, true);
}

/** Words that were put in, and no sign for a break or a node. */
const isWords = ({ marks }: Node): boolean => marks.every(({ type, attrs }) => type.name !== "ins" || attrs["k"] === "");

function stretchBefore(parent: Node, offset: number, holds: (node: Node) => boolean): Stretch {
  const nodes: Node[] = [];
  let from = offset;
  for (let before = parent.childBefore(from); from > 0; before = parent.childBefore(from)) {
    const { node } = before;
    if (node?.isText !== true || !holds(node)) break;
    nodes.unshift(node.cut(0, from - before.offset));
    from = before.offset;
  }
  return { nodes, from };
}

interface Letter {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const lettersOf = (nodes: readonly Node[]): readonly Letter[] =>
  nodes.flatMap((node) => Array.from({ length: node.nodeSize }, (_, at) => ({ text: (node.text ?? "").charAt(at), marks: emphasesOf(node.marks) })));

/** How many letters are the same at both beginnings, and then at both ends, there at most so many. No character is cut in two. */
function shared(old: readonly Letter[], now: readonly Letter[], mostAtEnd: number): { readonly start: number; readonly end: number } {
  const most = Math.min(old.length, now.length);
  const isSame = (one: Letter | undefined, other: Letter | undefined): boolean =>
    one !== undefined && other !== undefined && one.text === other.text && Mark.sameSet(one.marks, other.marks);
  let start = 0;
  while (start < most && isSame(old[start], now[start])) start += 1;
  while (start > 0 && (continues(old[start]) || continues(now[start]))) start -= 1;
  let end = 0;
  while (end < Math.min(most - start, mostAtEnd) && isSame(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1;
  while (end > 0 && (continues(old[old.length - end]) || continues(now[now.length - end]))) end -= 1;
  return { start, end };
}

/** Whether a letter belongs to the one before it: a combining accent, or the second half of a pair. */
const continues = (letter: Letter | undefined): boolean => letter !== undefined && /^[\p{M}\uDC00-\uDFFF]/u.test(letter.text);
