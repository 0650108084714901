import {
  changeReportBody,
  createReportBody,
  exportBody,
  exportWarningsHeader,
  type ImportAnswer,
  orderSectionsBody,
  previewPageHeader,
  type SectionView,
} from "../../../extensions/wire/http.ts";
import type { Report } from "../../domain/model.ts";
import { exportMediaTypes } from "../../export/mediaTypes.ts";
import { exportDetail } from "../exportDetail.ts";
import { remarksOn } from "../exportRemarks.ts";
import { FileAnswer, type Route, route, textRoute } from "../route.ts";
import type { Services } from "../services.ts";
import { whenGone } from "../whenGone.ts";

/** Reports: finding, opening, creating, arranging, exporting. */
export function reportRoutes(services: Services): readonly Route[] {
  const { reports, arranging, writer, previewer, readText, signing } = services;
  const reportAnswer = { status: 200, json: "Report", description: "The report as the person may see it" } as const;
  return [
    route({
      method: "get",
      path: "/api/templates",
      summary: "Templates to create reports from",
      answer: { status: 200, json: "Templates", description: "The templates with their outlines" },
      errors: [],
      handle: () => reports.templates(),
    }),
    route({
      method: "get",
      path: "/api/reports",
      summary: "All reports, the newest first",
      answer: { status: 200, json: "Reports", description: "Rows with progress and what waits for the person" },
      errors: [],
      handle: ({ actor }) => reports.list(actor),
    }),
    route({
      method: "post",
      path: "/api/reports",
      summary: "Create a report from a template",
      body: createReportBody,
      answer: { status: 201, json: "Report", description: "The new report" },
      errors: ["forbidden"],
      handle: ({ actor, body }) => reports.create(actor, body),
    }),
    textRoute({
      method: "post",
      path: "/api/reports/import",
      summary: "Create a report from the plain text of an old one",
      query: { template: "Template whose owners are taken over; the first monthly one if absent" },
      answer: { status: 201, json: "Import", description: "The new report, and what could not be placed" },
      errors: ["forbidden", "unreadable_file"],
      async handle({ actor, body, request }): Promise<ImportAnswer> {
        const { template } = request.query;
        return reports.importWith(actor, typeof template === "string" ? template : undefined, (rules) => readText(body, rules));
      },
    }),
    route({
      method: "get",
      path: "/api/reports/:id",
      summary: "A report: outline with numbers, owners, states, and one's own access",
      answer: reportAnswer,
      errors: ["not_found"],
      handle: ({ actor, param }) => reports.view(actor, param("id")),
    }),
    route({
      method: "patch",
      path: "/api/reports/:id",
      summary: "Change title or deadline",
      body: changeReportBody,
      answer: reportAnswer,
      errors: ["not_found", "forbidden", "wrong_state"],
      handle: ({ actor, param, body }) => arranging.change(actor, param("id"), body),
    }),
    route({
      method: "put",
      path: "/api/reports/:id/order",
      summary: "Bring the sections into another order",
      body: orderSectionsBody,
      answer: reportAnswer,
      errors: ["not_found", "forbidden", "wrong_state", "conflict"],
      handle: ({ actor, param, body }) => arranging.order(actor, param("id"), body.order),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/history",
      summary: "Who did what and when",
      answer: { status: 200, json: "History", description: "Entries of the log, oldest first" },
      errors: ["not_found"],
      handle: ({ actor, param }) => reports.history(actor, param("id")),
    }),
    route({
      method: "post",
      path: "/api/reports/:id/exports",
      summary:
        "Export the report as a file, clean or with its suggestions; words that the person may not read are left out, saying so in their place",
      body: exportBody,
      answer: { status: 200, description: "The file", mediaTypes: [exportMediaTypes.docx, exportMediaTypes.pdf] },
      errors: ["not_found", "forbidden", "unprintable"],
      async handle({ actor, param, body, response }) {
        const { report, whole, savedAt, layout } = await reports.forExport(actor, param("id"));
        const signatureFields = body.format === "pdf" && body.tracked !== true && isFinal(report, reports.view(actor, report.id).sections);
        const remarks = body.tracked === true ? { remarks: await remarksOn(services, actor, report.id, body.comments === true) } : {};
        const { bytes, mediaType, extension, warnings } = await writer.write(
          body.format,
          whole,
          { savedAt, ...remarks, signatureFields, layout },
          whenGone(response),
        );
        if (warnings.length > 0) response.set(exportWarningsHeader, warningsHeader(warnings));
        if (signatureFields) await signing.exported(report, bytes);
        await reports.exported(actor, report, exportDetail(body, bytes, report));
        return new FileAnswer(bytes, mediaType, `${report.title}.${extension}`);
      },
    }),
    route({
      method: "get",
      path: "/api/reports/:id/preview",
      summary: "The report as it would be printed now, by what the person may read; nothing leaves the house, so the log says nothing",
      query: { section: "A section whose page is told in the header X-Preview-Page" },
      answer: { status: 200, description: "The pages", mediaTypes: [exportMediaTypes.pdf] },
      errors: ["not_found", "forbidden", "unprintable"],
      async handle({ actor, param, request, response }) {
        const { whole, savedAt, layout } = await reports.forExport(actor, param("id"));
        const { section } = request.query;
        const findSection = typeof section === "string" ? { findSection: section } : {};
        const { bytes, mediaType, page } = await previewer.write("pdf", whole, { savedAt, ...findSection, layout }, whenGone(response));
        if (page !== null) response.set(previewPageHeader, String(page));
        return new FileAnswer(bytes, mediaType, null);
      },
    }),
  ];
}

/** Only the frozen report is signed, and only all of it: no file in which words are left out gets a place for a signature. */
const isFinal = ({ frozen }: Report, sections: readonly SectionView[]): boolean =>
  frozen !== null && sections.every(({ kind, access }) => kind === "part" || access !== "none");

/** Headers are small; the first warnings say where to look. */
const maxWarningsInHeader = 10;
const maxWarningLength = 100;

const warningsHeader = (warnings: readonly { readonly text: string }[]): string =>
  encodeURIComponent(JSON.stringify(warnings.slice(0, maxWarningsInHeader).map(({ text }) => text.slice(0, maxWarningLength))));
