import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { reportSchema } from "../../../extensions/schema.ts";
import { isOpenBlock, isSameWithout } from "../../../extensions/suggestions/guard/keepsOthers.ts";
import { windowOf } from "../../../extensions/suggestions/guard/windowOf.ts";
import { type BlockNodes, withoutConcurrent } from "./blockNodes.ts";
import { ConcurrentFlags } from "./concurrentFlags.ts";
import { checkPieces, refused } from "./ownPieces.ts";
import { blocksOf } from "./sharedBlocks.ts";
import type { Trial } from "./trial.ts";

/**
 * Check that an update of somebody who may only suggest makes nothing but suggestions of theirs, or withdraws them: without them the text is the same before
 * and after, and no piece of it that was there for others was taken away or put in. Looks at the blocks that changed and those that depend on them. Fails with
 * `suggest_only`.
 */
export function checkSuggesting(trial: Trial, nodes: BlockNodes): void {
  const { transaction, live, user } = trial;
  const concurrent = new ConcurrentFlags(transaction, live, user);
  const { runsOver } = checkPieces(trial, concurrent);
  const window = windowOf(blocksOf(live), blocksOf(transaction.doc), {
    isSame: (old, now) => isSamePiece(old, now) && !nodes.hasChanged(now),
    isOpen: (block) => isOpenBlock(nodes.after(block)),
  });
  const read = (known: (block: Y.XmlElement) => Node) => (concurrent.isEmpty ? known : (block: Y.XmlElement) => withoutConcurrent(block, concurrent));
  const before = window.before.map(read((block) => nodes.before(block)));
  const after = window.after.map(read((block) => nodes.after(block)));
  if (!isSameWithout({ before, after, isWhole: window.isWhole }, { parent: reportSchema.topNodeType, user, ignoresPendingEmphasis: runsOver })) {
    throw refused("The update changes more than the suggestions of its author.");
  }
}

const isSamePiece = ({ _item: one }: Y.XmlElement, { _item: other }: Y.XmlElement): boolean =>
  one?.id.client === other?.id.client && one?.id.clock === other?.id.clock;
