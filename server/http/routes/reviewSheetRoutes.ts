import { createHash } from "node:crypto";
import { layoutOfOffice } from "../../domain/pageLayout.ts";
import { exportMediaTypes } from "../../export/mediaTypes.ts";
import { reviewSheet } from "../../export/reviewSheet/reviewSheet.ts";
import { FileAnswer, type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** The sheet of what was found and what was answered. */
export function reviewSheetRoutes({ dismissals, office, reports, writer }: Services): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/reports/:id/review-sheet",
      summary: "Write what the checks find in the sections that the person reads, open and dismissed, as a file for Word",
      answer: { status: 200, description: "The file", mediaTypes: [exportMediaTypes.docx] },
      errors: ["not_found", "forbidden"],
      async handle({ actor, param }) {
        const { report, sections, corrections } = await dismissals.reviewed(actor, param("id"));
        const { bytes, mediaType, extension } = await writer.write("docx", reviewSheet(report.title, sections, corrections), {
          layout: layoutOfOffice(office.read().organisation),
        });
        await reports.exported(actor, report, `review sheet, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
        return new FileAnswer(bytes, mediaType, `Phiếu rà soát ${report.title}.${extension}`);
      },
    }),
  ];
}
