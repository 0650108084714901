import type { SectionView } from "../../../extensions/wire/http.ts";
import { sectionName } from "../../pages/report/sectionName.ts";
import { type FigureRow, printedIn } from "../figureRows.ts";
import type { FigureActs } from "../useFigureActs.ts";
import type { SheetFigure } from "./writeSheet.ts";

/** A figure of the report as workbooks know it. */
export interface SheetRow extends SheetFigure {
  /** The section in whose text it stands; null while it stands nowhere. */
  readonly sectionId: string | null;
  /** Whether this person may change it there. */
  readonly writable: boolean;
  /** A value as the paper prints numbers of its kind. */
  readonly print: (value: string) => string;
}

/** A new value for a figure in the text. */
export interface SheetChange {
  readonly sectionId: string;
  readonly code: string;
  readonly value: string;
}

/** A row of the table of figures as workbooks know it. */
export function sheetRow(row: FigureRow, sections: readonly SectionView[], acts: Pick<FigureActs, "modeIn">): SheetRow {
  const { code, name, unit, figure, previous, change, plan, reached } = row;
  const section = sections.find(({ id }) => id === figure?.sectionId);
  return {
    code,
    name,
    unit,
    section: section === undefined ? "" : sectionName(section),
    value: figure?.attributes.value ?? null,
    previous,
    change,
    plan,
    reached,
    sectionId: figure?.sectionId ?? null,
    writable: figure !== null && acts.modeIn(figure.sectionId) !== null,
    print: (value) => printedIn(row, value),
  };
}
