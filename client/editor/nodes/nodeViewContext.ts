import type { FormDesk } from "../forms/formDesk.ts";
import type { ReportIndex } from "../text/reportIndex.ts";

/** What node views need of the page around them. */
export interface NodeViewContext {
  readonly sectionId: string;
  readonly desk: FormDesk;
  readonly index: ReportIndex;
  readonly words: {
    readonly hidden: () => string;
    readonly unknown: () => string;
    readonly figure: (printed: string) => string;
    readonly footnote: (number: number, text: string) => string;
    readonly letterhead: () => string;
    readonly signature: () => string;
    readonly purpose: () => string;
  };
}
