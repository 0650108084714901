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
