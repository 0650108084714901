import type { Node } from "@tiptap/pm/model";
import { sharedLetters, together, type Words, without, wordsIn } from "./likeness.ts";
import { isStyled } from "./pairBlocks.ts";

/**
 * What happened to some blocks. `stays`: the old ones became the new ones; one side is a single block, several on the other are textblocks that it was
 * divided into or joined from. `gap`: the old ones went and the new ones came.
 */
export interface Step {
  readonly kind: "stays" | "gap";
  readonly olds: readonly Node[];
  readonly news: readonly Node[];
}

/** So much of a textblock must be what its neighbour lacks for the two to have been one. */
const leastShare = 0.6;

/** Find the textblocks that were divided or joined: what stands beside one that stays is then no block of its own that went or came. */
export function withFlows(steps: readonly Step[]): readonly Step[] {
  const flowing = [...steps];
  for (let index = 0; index < flowing.length; index += 1) {
    while (draws(flowing, index, -1) || draws(flowing, index, 1));
  }
  return flowing.filter(({ olds, news }) => olds.length + news.length > 0);
}

/** Draw one block of the gap before (-1) or behind (1) into the step at `index`, if it belongs there. */
function draws(steps: Step[], index: number, side: -1 | 1): boolean {
  const [step, gap] = [steps[index], steps[index + side]];
  if (step?.kind !== "stays" || gap?.kind !== "gap") return false;
  for (const row of ["news", "olds"] as const) {
    const block = side === 1 ? gap[row][0] : gap[row].at(-1);
    if (block === undefined || !belongs(step, row, block, side)) continue;
    steps[index] = { ...step, [row]: side === 1 ? [...step[row], block] : [block, ...step[row]] };
    steps[index + side] = { ...gap, [row]: side === 1 ? gap[row].slice(1) : gap[row].slice(0, -1) };
    return true;
  }
  return false;
}

function belongs(step: Step, row: "news" | "olds", block: Node, side: -1 | 1): boolean {
  const others = step[row === "news" ? "olds" : "news"];
  const [other] = others;
  if (other === undefined || others.length > 1 || ![block, other, ...step[row]].every(isStyled)) return false;
  // What a break cuts off is a paragraph, whatever it was cut from (P1).
  const behindBreak = side === 1 ? block : step.news[0];
  if (row === "news" && behindBreak?.type.name !== "paragraph") return false;
  const words = wordsIn(block);
  return words.letters > 0 && sharedLetters(lacking(other, step[row]), words) >= leastShare * words.letters;
}

const lacking = (whole: Node, parts: readonly Node[]): Words => without(wordsIn(whole), together(parts.map(wordsIn)));
