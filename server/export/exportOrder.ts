import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { PageLayout } from "../../extensions/wire/pageLayout.ts";
import type { Unprintable } from "../../extensions/wire/unprintable.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import type { ExportWarning } from "./model.ts";
import type { Remarks } from "./revisions/remarks.ts";

/**
 * `savedAt`: when the exported state came to be (ISO 8601); it stands in the file's properties. `remarks`: given, suggestions leave as tracked changes, with
 * what it says of people and comments; otherwise they count as accepted, and nothing of them or of comments is in the file. `signatureFields`: a PDF gets
 * empty fields to sign. `findSection`: a PDF's answer says on which page that section begins. `layout`: how pages are set; by the standard if absent.
 */
export interface ExportOptions {
  readonly savedAt?: string;
  readonly remarks?: Remarks;
  readonly signatureFields?: boolean;
  readonly findSection?: string;
  readonly layout?: PageLayout;
}

/** A written file. `page`: where the section that was asked for begins, from 1; null if that is not known. */
export interface WrittenBytes {
  readonly bytes: Uint8Array;
  readonly page: number | null;
}

/** What a thread or process is asked for. */
export interface ExportOrder {
  readonly id: number;
  readonly report: WholeReport;
  readonly options: ExportOptions;
}

/** What it says. `stage` tells how far it is; `done` and `failed` end the order. */
export type ExportAnswer =
  | { readonly kind: "stage"; readonly id: number; readonly stage: "outline" | "file" }
  | {
      readonly kind: "done";
      readonly id: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly page: number | null;
      readonly warnings: readonly ExportWarning[];
    }
  | { readonly kind: "failed"; readonly id: number; readonly code: ErrorCode; readonly message: string; readonly unprintable?: Unprintable };
