import type { FileChild } from "docx";
import type { AnnexBlock } from "../model.ts";
import { plainRun, styledParagraph } from "./runs.ts";

/** What stands at the top of an annex (appendix I, III.1): label, title, and to which document it belongs. `gap`: twips below, where nothing else gives one. */
export function writeAnnex({ label, title, reference }: AnnexBlock, gap: number): readonly FileChild[] {
  const below = gap === 0 ? {} : { after: gap };
  return [
    styledParagraph("AnnexLabel", [plainRun(label)]),
    styledParagraph("AnnexTitle", [plainRun(title)], reference === "" ? below : {}),
    ...(reference === "" ? [] : [styledParagraph("AnnexReference", [plainRun(reference)], below)]),
  ];
}
