import type { AnnexBlock } from "./model.ts";

/** Blocks that are printed on paper of one kind: the document itself, or one annex. */
export interface PaperRun<Kept> {
  readonly landscape: boolean;
  readonly blocks: readonly Kept[];
}

/** Blocks parted before each annex. The first run is the document itself, also if it is empty. */
export function paperRuns<Kept extends { readonly kind: string }>(blocks: readonly Kept[]): readonly PaperRun<Kept>[] {
  const starts = blocks.flatMap((block, index) => (isAnnex(block) ? [{ index, landscape: block.landscape }] : []));
  return [{ index: 0, landscape: false }, ...starts].map(({ index, landscape }, place) => ({
    landscape,
    blocks: blocks.slice(index, starts[place]?.index ?? blocks.length),
  }));
}

const isAnnex = (block: { readonly kind: string }): block is AnnexBlock => block.kind === "annex";
