import type { AnnexBlock } from "../model.ts";
import type { Column } from "./column.ts";

/** What stands at the top of an annex (appendix I, III.1): label, title, and to which document it belongs. */
export function addAnnex(column: Column, { label, title, reference }: AnnexBlock): void {
  column.addLine("AnnexLabel", label, { level: 1 });
  column.addLine("AnnexTitle", title);
  if (reference !== "") column.addLine("AnnexReference", reference);
}
