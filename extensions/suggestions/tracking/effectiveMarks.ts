import type { Mark, Node, ResolvedPos } from "@tiptap/pm/model";
import { byTime } from "../projection/decision.ts";
import { type Emphasis, readMark } from "../projection/reading.ts";
import { emphasesOf } from "./pendingContent.ts";

/** What is looked at of an editor's state. The page's own state fits, though the compiler takes its class for another. */
export interface LookedAt {
  readonly doc: Node;
  readonly storedMarks: readonly Mark[] | null;
  readonly selection: {
    readonly empty: boolean;
    readonly $from: ResolvedPos;
    readonly ranges: readonly { readonly $from: { readonly pos: number }; readonly $to: { readonly pos: number } }[];
  };
}

/** The emphases of a text as people see it: with what is proposed (T10). Of several proposals for one emphasis the latest holds. */
export function effectiveOf(node: Node): readonly Mark[] {
  const formats = node.marks.flatMap((mark) => {
    const record = readMark(mark);
    return record !== null && record !== "malformed" && record.kind === "fmt" ? [record] : [];
  });
  return formats
    .toSorted((one, other) => byTime(one.stamp, other.stamp))
    .reduce<readonly Mark[]>((marks, { emphasis, put }) => {
      const type = node.type.schema.marks[emphasis];
      if (type === undefined) return marks;
      return put === null ? type.removeFromSet(marks) : put.addToSet(marks);
    }, emphasesOf(node.marks));
}

/** The emphases that the next typed character gets, as people see them: those chosen for it, or those of the words before the caret. */
export function effectiveMarks(state: LookedAt): readonly Mark[] {
  if (state.storedMarks !== null) return emphasesOf(state.storedMarks);
  const { $from } = state.selection;
  if (!$from.parent.inlineContent) return [];
  const before = $from.parent.childBefore($from.parentOffset).node;
  const node = before?.isText === true ? before : $from.parent.childAfter($from.parentOffset).node;
  return node?.isText === true ? effectiveOf(node) : emphasesOf($from.marks());
}

/** Whether all selected words have an emphasis as people see them; without a selection, whether the next typed character would. */
export function isMarkActive(state: LookedAt, emphasis: Emphasis): boolean {
  const { empty, ranges } = state.selection;
  if (empty) return effectiveMarks(state).some(({ type }) => type.name === emphasis);
  let some = false;
  let all = true;
  for (const { $from, $to } of ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node) => {
      if (!node.isText) return;
      some = true;
      all &&= effectiveOf(node).some(({ type }) => type.name === emphasis);
    });
  }
  return some && all;
}
