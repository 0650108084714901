import type { Block, Run } from "./model.ts";

/** How an error names the place, where the block is a heading: by its number and words. */
export function headingWords(block: Block): string | null {
  switch (block.kind) {
    case "partHeading":
    case "sectionHeading":
      return `${block.number} ${block.title}`;
    case "annex":
      return `${block.label} ${block.title}`;
    case "heading":
      return `${block.number} ${wordsOf(block.runs)}`;
    case "runIn":
      return `${block.number} ${wordsOf(block.lead)}`;
    default:
      return null;
  }
}

const wordsOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
