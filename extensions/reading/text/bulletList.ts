import type { ContentNode } from "../../sectionContent.ts";
import type { ParsedItem } from "./parsedBlocks.ts";

/** Items with their depths become lists within items. `paragraph`: an item's own words. */
export function bulletList(items: readonly ParsedItem[], paragraph: (item: ParsedItem) => ContentNode): ContentNode {
  const top = items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const groups: ParsedItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (item.depth === top || group === undefined) groups.push([item]);
    else group.push(item);
  }
  return {
    type: "bulletList",
    content: groups.map(([first, ...below]): ContentNode => {
      const own = first === undefined ? [] : [paragraph(first)];
      return { type: "listItem", content: below.length === 0 ? own : [...own, bulletList(below, paragraph)] };
    }),
  };
}
