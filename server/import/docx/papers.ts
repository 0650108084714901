import type { WordBlock } from "../../../extensions/reading/word/wordText.ts";
import { childOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import { shownChildren } from "./drawings.ts";

interface Paper {
  readonly blocks: readonly WordBlock[];
  /** Those that stand on a paper that lies. */
  readonly lying: ReadonlySet<WordBlock>;
}

/** The blocks of a body. What paper they stand on is told by the properties at the end of each of Word's sections. `read`: the blocks of one child. */
export function readPapers(body: XmlElement, read: (child: XmlElement) => readonly WordBlock[]): Paper {
  const blocks: WordBlock[] = [];
  const lying = new Set<WordBlock>();
  let start = 0;
  for (const child of shownChildren(body)) {
    blocks.push(...read(child));
    const section = sectionEnd(child);
    if (section === undefined) continue;
    if (lies(section)) for (const block of blocks.slice(start)) lying.add(block);
    start = blocks.length;
  }
  return { blocks, lying };
}

function sectionEnd(element: XmlElement): XmlElement | undefined {
  if (element.name === "w:sectPr") return element;
  if (element.name === "w:p") return childOf(childOf(element, "w:pPr"), "w:sectPr");
  if (element.name !== "w:sdt") return undefined;
  return (childOf(element, "w:sdtContent")?.children ?? []).map(sectionEnd).findLast((found) => found !== undefined);
}

/** Whether the paper of one of Word's sections lies. */
export function lies(section: XmlElement): boolean {
  const size = childOf(section, "w:pgSz")?.attrs;
  return size?.["w:orient"] === "landscape" || Number(size?.["w:w"]) > Number(size?.["w:h"]);
}
