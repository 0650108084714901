import type { SectionView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import type { ToolState } from "./toolState.ts";

/** What can stand in the way of a tool; several tools share one. */
export type ReasonName = "any" | "undo" | "redo" | "style" | "marks" | "list" | "indent" | "outdent" | "table" | "figure" | "footnote" | "closing";

/** Why each tool cannot be used now, in the reader's words; null where it can. Without a section none can. */
export function toolReasons(section: SectionView | undefined, tools: ToolState): Record<ReasonName, string | null> {
  const any = section === undefined ? t("tool.why.noSection") : tools.editable ? null : t("tool.why.readOnly");
  const unless = (can: boolean, why: string = t("tool.why.here")) => any ?? (can ? null : why);
  return {
    any,
    undo: unless(tools.canUndo, t("tool.why.nothing")),
    redo: unless(tools.canRedo, t("tool.why.nothingRedo")),
    style: unless(tools.takesHeading),
    marks: unless(tools.takesMarks),
    list: unless(tools.takesList),
    indent: unless(tools.canIndent),
    outdent: unless(tools.canOutdent),
    table: unless(tools.inTable || tools.takesTable),
    figure: unless(tools.takesFigure),
    footnote: unless(tools.takesFootnote),
    closing: unless(section?.kind === "closing", t("tool.why.closing")),
  };
}
