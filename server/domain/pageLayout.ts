import type { Organisation } from "../../extensions/wire/http.ts";
import { type PageLayout, standardPageLayout } from "../../extensions/wire/pageLayout.ts";
import type { Report } from "./model.ts";

/** How the office sets its pages now. */
export const layoutOfOffice = ({ layout }: Pick<Organisation, "layout">): PageLayout => layout ?? standardPageLayout;

/** How a report is printed: as the office sets pages, or, once it is approved, as it did then, so that what is signed looks like what was approved. */
export function layoutOfReport({ frozen }: Pick<Report, "frozen">, organisation: Pick<Organisation, "layout">): PageLayout {
  return frozen === null ? layoutOfOffice(organisation) : (frozen.layout ?? standardPageLayout);
}
