import type { Node } from "@tiptap/pm/model";
import { isPending, mayGo } from "./flags.ts";

/**
 * Blocks that follow each other in one place while a projection writes them: a section's text, a cell, or one item of a list. An item's blocks may flow back
 * into the item before it.
 */
export class Flow {
  readonly blocks: Node[] = [];
  /** The list item before this one, if a textblock may join across. */
  readonly before: Flow | null;
  /** What stands before may still change by somebody's decision. */
  readonly edgeOpen: boolean;

  constructor(before: Flow | null = null, edgeOpen = false) {
    this.before = before;
    this.edgeOpen = edgeOpen;
  }

  /**
   * The flow that ends in the textblock which a textblock put here would join. `"none"`: there is nothing to join. `"open"`: that depends on decisions
   * which are still to be made, because what stands there may yet go.
   */
  joinable(): Flow | "none" | "open" {
    let passed = false;
    let nearest: Flow | null = null;
    for (let flow: Flow = this; ; flow = flow.before) {
      for (const block of flow.blocks.toReversed()) {
        if (!block.isTextblock) return passed || mayGo(block) ? "open" : "none";
        nearest ??= flow;
        if (!isPending(block)) return nearest;
        passed = true;
      }
      if (flow.before === null) return passed || flow.edgeOpen ? "open" : "none";
    }
  }

  /** Put inline content behind the words of the last textblock. */
  join(content: readonly Node[]): void {
    const last = this.blocks.pop();
    if (last !== undefined) this.blocks.push(content.length === 0 ? last : last.copy(last.content.append(last.type.create(null, content).content)));
  }
}
