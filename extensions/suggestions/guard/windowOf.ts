/** Top-level blocks of a text before and after a change, between two places where it stayed as it was. */
export interface Window<Block> {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Nothing stands before or behind it. */
  readonly isWhole: boolean;
}

/** How blocks are looked at. */
interface Look<Block> {
  /** Whether a block of the old text stands unchanged in the new one as that block. */
  isSame(before: Block, after: Block): boolean;
  /** Whether a block may go by somebody's decision: what becomes of the blocks behind it depends on what stands before it. */
  isOpen(block: Block): boolean;
}

/**
 * The blocks that differ, widened so that what a projection makes of them does not depend on any other: to the left up to and with a block that stays whatever
 * is decided, to the right over those that may go.
 */
export function windowOf<Block>(before: readonly Block[], after: readonly Block[], { isSame, isOpen }: Look<Block>): Window<Block> {
  const common = Math.min(before.length, after.length);
  const sameAt = (old: Block | undefined, now: Block | undefined): boolean => old !== undefined && now !== undefined && isSame(old, now);
  const openAt = (block: Block | undefined): boolean => block !== undefined && isOpen(block);
  let start = 0;
  while (start < common && sameAt(before[start], after[start])) start += 1;
  let behind = 0;
  while (behind < common - start && sameAt(before.at(-1 - behind), after.at(-1 - behind))) behind += 1;
  let isSettled = false;
  while (start > 0 && !isSettled) {
    start -= 1;
    isSettled = !openAt(after[start]);
  }
  while (behind > 0 && openAt(after.at(-behind))) behind -= 1;
  return {
    before: before.slice(start, before.length - behind),
    after: after.slice(start, after.length - behind),
    isWhole: start === 0 && behind === 0,
  };
}
