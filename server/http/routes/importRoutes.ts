import { ReportError } from "../../../extensions/wire/errors.ts";
import { importPlaces, maxWordBytes, reportFileMediaType, wordMediaType } from "../../../extensions/wire/wordImport.ts";
import { fileRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

const nameQuery = "The file's name on the computer that it comes from; the original is kept under it";

/** Word files that come into sections or become reports. */
export function importRoutes({ imports, readWord, reportImports, readWordReport }: Services): readonly Route[] {
  return [
    fileRoute({
      method: "post",
      path: "/api/reports/import-word",
      summary: "Create a report from a .docx (or an old .doc, where LibreOffice is installed), or show what would come of it",
      body: { accepts: reportFileMediaType, maxBytes: maxWordBytes },
      query: {
        preview: "`1`: only show what would be made, with what would not be kept; nothing is made",
        template: "Template whose owners are taken over; the first monthly one if absent",
        name: nameQuery,
      },
      answer: { status: 200, json: "ReportImport", description: "What was or would be made, and what of the file is not in it" },
      errors: ["forbidden", "unreadable_file", "old_word", "too_slow"],
      handle({ actor, body, request: { query } }) {
        const template = textIn(query["template"]);
        const reading = (rules: Parameters<typeof readWordReport>[1]) => readWordReport(body, rules);
        if (query["preview"] === "1") return reportImports.show(actor, template, reading);
        return reportImports.create(actor, template, { name: textIn(query["name"]) ?? "", bytes: body }, reading);
      },
    }),
    fileRoute({
      method: "post",
      path: "/api/reports/:id/sections/:sectionId/import",
      summary: "Import a .docx (or an old .doc, where LibreOffice is installed) into a section, or show what would come of it",
      body: { accepts: wordMediaType, maxBytes: maxWordBytes },
      query: {
        preview: "`1`: only show what would come, with what would not be kept; nothing is changed",
        place: "`end` puts the text behind that of the section (as without it), `replace` in its place",
        suggest: "`1`: as suggestions. Who may only suggest does so in any case",
        name: nameQuery,
      },
      answer: { status: 200, json: "SectionImport", description: "What came or would come, and what of the file is not in it" },
      errors: ["not_found", "not_yours", "conflict", "unreadable_file", "old_word", "too_slow"],
      handle: ({ actor, param, body, request: { query } }) => {
        const [reportId, sectionId] = [param("id"), param("sectionId")];
        const reading = (place: Parameters<typeof readWord>[1]) => readWord(body, place);
        if (query["preview"] === "1") return imports.show(actor, reportId, sectionId, reading);
        const place = importPlaces.find((known) => known === (query["place"] ?? "end"));
        if (place === undefined) throw new ReportError("invalid", "A text is put at the `end` or in the place of the section's (`replace`).");
        const original = { name: textIn(query["name"]) ?? "", bytes: body };
        return imports.apply(actor, reportId, sectionId, { place, suggest: query["suggest"] === "1", original }, reading);
      },
    }),
  ];
}

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
