import type { Node, NodeType } from "@tiptap/pm/model";
import { projectSiblings } from "../projection/blocks.ts";
import type { Decide } from "../projection/decision.ts";
import { mayGo } from "../projection/flags.ts";
import { canonical, withFilledCells, withoutPendingEmphasis } from "./canonical.ts";
import { type Window, windowOf } from "./windowOf.ts";

/** Whether a block may go by somebody's decision, itself or something in it. */
export const isOpenBlock = mayGo;

/**
 * Whether a change from `before` to `after` (`doc` nodes) makes nothing but suggestions of that person, or withdraws their own: without them both texts are the
 * same, with everything that others suggest. Looks at the blocks that differ, so that a key costs the same in a long text as in a short one.
 *
 * It cannot see which words of a text are the same as before and which only read alike; the server, which can, looks at that as well.
 */
export function keepsOthers(before: Node, after: Node, user: string): boolean {
  if (before === after) return true;
  const isSame = (old: Node, now: Node): boolean => old === now || old.eq(now);
  return isSameWithout(windowOf(before.children, after.children, { isSame, isOpen: isOpenBlock }), {
    parent: after.type,
    user,
    ignoresPendingEmphasis: false,
  });
}

interface Comparison {
  /** The type of the node that the blocks stand in, `doc`. */
  readonly parent: NodeType;
  readonly user: string;
  /** Words that others suggest may be bold on one side and not on the other. */
  readonly ignoresPendingEmphasis: boolean;
}

/** Whether the blocks of a window are the same before and after without that person's suggestions. */
export function isSameWithout({ before, after, isWhole }: Window<Node>, { parent, user, ignoresPendingEmphasis }: Comparison): boolean {
  const decide: Decide = ({ stamp }) => (stamp.user === user ? "reject" : "keep");
  const rejected = (blocks: readonly Node[]): readonly Node[] => {
    const left = projectSiblings(blocks, parent, decide);
    const paragraph = parent.contentMatch.defaultType;
    // An empty text is the same as one empty paragraph.
    return isWhole && left.length === 0 && paragraph !== null ? [paragraph.create()] : left;
  };
  const compared = (block: Node): Node => canonical(ignoresPendingEmphasis ? withoutPendingEmphasis(block) : block);
  const [old, now] = [rejected(before), rejected(after)];
  const isEqual = (one: Node, other: Node | undefined): boolean => {
    if (other === undefined || one === other) return other !== undefined;
    const [left, right] = [compared(one), compared(other)];
    return left.eq(right) || withFilledCells(left).eq(withFilledCells(right));
  };
  return old.length === now.length && old.every((block, index) => isEqual(block, now[index]));
}
