import { addSectionBody, changeSectionBody, splitSectionBody } from "../../../extensions/wire/http.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** The sections of a report as the office arranges them. */
export function sectionRoutes({ arranging }: Services): readonly Route[] {
  const errors = ["not_found", "forbidden", "wrong_state"] as const;
  const answer = { status: 200, json: "Report", description: "The report with its new outline" } as const;
  return [
    route({
      method: "post",
      path: "/api/reports/:id/sections",
      summary: "Add a part or section",
      body: addSectionBody,
      answer: { status: 201, json: "Report", description: "The report with its new outline" },
      errors,
      handle: ({ actor, param, body }) => arranging.add(actor, param("id"), body),
    }),
    route({
      method: "patch",
      path: "/api/reports/:id/sections/:sectionId",
      summary: "Change title, number, layout, owners, readers or deadline of a section",
      body: changeSectionBody,
      answer,
      errors,
      handle: ({ actor, param, body }) => arranging.changeSection(actor, param("id"), param("sectionId"), body),
    }),
    route({
      method: "delete",
      path: "/api/reports/:id/sections/:sectionId",
      summary: "Take a part or section out of the report",
      answer,
      errors: [...errors, "invalid"],
      handle: ({ actor, param }) => arranging.remove(actor, param("id"), param("sectionId")),
    }),
    route({
      method: "post",
      path: "/api/reports/:id/sections/:sectionId/split",
      summary: "Move the end of a section's text into a new section behind it",
      body: splitSectionBody,
      answer: { status: 201, json: "Report", description: "The report with its new outline" },
      errors: [...errors, "conflict"],
      handle: ({ actor, param, body }) => arranging.split(actor, param("id"), param("sectionId"), body),
    }),
  ];
}
