import type { ContentNode } from "../../sectionContent.ts";
import type { Stamp } from "../../suggestions/records.ts";
import { stampText } from "../../suggestions/records.ts";
import { isDeleted } from "./wordLine.ts";
import type { Change, WordBlock, WordParagraph } from "./wordText.ts";

type Side = keyof Change;

/** The attributes that tell what becomes of a block. */
export type BlockFlags = {
  readonly tcIns?: string;
  readonly tcDel?: string;
};

/**
 * What becomes of each paragraph among its neighbours. Word tells it of a paragraph's end, we of its beginning: a paragraph that is put in or taken out
 * whole says so itself; any other end that comes or goes is a break before the next paragraph.
 */
export function blockFlags(blocks: readonly WordBlock[]): ReadonlyMap<WordParagraph, BlockFlags> {
  const opened: Record<Side, Stamp | null> = { inserted: null, deleted: null };
  const flags = new Map<WordParagraph, BlockFlags>();
  for (const block of blocks) {
    if (block.kind === "table") {
      opened.inserted = null;
      opened.deleted = null;
      continue;
    }
    const [inserted, deleted] = [stampAt(block, "inserted", opened), stampAt(block, "deleted", opened)];
    if (inserted !== null || deleted !== null) flags.set(block, flagsOf({ inserted, deleted }));
  }
  return flags;
}

function stampAt(block: WordParagraph, side: Side, opened: Record<Side, Stamp | null>): Stamp | null {
  const before = opened[side];
  const end = block.end[side];
  opened[side] = end;
  if (before !== null) return before;
  if (end === null || !block.inline.every(side === "deleted" ? isDeleted : isInserted)) return null;
  // The end goes with the paragraph.
  opened[side] = null;
  return end;
}

const isInserted = ({ marks = [] }: ContentNode): boolean => marks.some(({ type }) => type === "ins");

/** A row's, cell's or block's changes as attributes. */
export const flagsOf = ({ inserted, deleted }: Change): BlockFlags => ({
  ...(inserted === null ? {} : { tcIns: stampText(inserted) }),
  ...(deleted === null ? {} : { tcDel: stampText(deleted) }),
});
