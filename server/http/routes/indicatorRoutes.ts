import { changeHistoryBody, putIndicatorBody, refreshReferencesBody } from "../../../extensions/indicators/requests.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** The catalogue of a report's indicators, and their values of earlier periods and plans. */
export function indicatorRoutes({ indicators, heldReferences }: Services): readonly Route[] {
  const errors = ["not_found", "forbidden", "wrong_state"] as const;
  const path = "/api/reports/:id/indicators";
  const answer = { status: 200, json: "Indicators", description: "The catalogue and the values as the person may see them" } as const;
  return [
    route({
      method: "get",
      path,
      summary: "The report's indicators and what is known of them besides its text",
      answer,
      errors: ["not_found"],
      handle: ({ actor, param }) => indicators.list(actor, param("id")),
    }),
    route({
      method: "put",
      path: `${path}/:code`,
      summary: "Add an indicator to the catalogue, or change one",
      body: putIndicatorBody,
      answer,
      errors: [...errors, "invalid", "too_large"],
      handle: ({ actor, param, body }) => indicators.put(actor, param("id"), param("code"), body),
    }),
    route({
      method: "delete",
      path: `${path}/:code`,
      summary: "Take an indicator out of the catalogue; its figures stay",
      answer,
      errors,
      handle: ({ actor, param }) => indicators.remove(actor, param("id"), param("code")),
    }),
    route({
      method: "patch",
      path: "/api/reports/:id/indicator-history",
      summary: "Set values of earlier periods and plans, code by code",
      body: changeHistoryBody,
      answer,
      errors: [...errors, "invalid", "too_large"],
      handle: ({ actor, param, body }) => indicators.changeHistory(actor, param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/reports/:id/sections/:sectionId/references",
      summary: "Let references of an accepted section say what their sources say now",
      body: refreshReferencesBody,
      answer: { status: 200, json: "Report", description: "The report with what the section holds now" },
      errors,
      handle: ({ actor, param, body }) => heldReferences.refresh(actor, param("id"), param("sectionId"), body.codes),
    }),
  ];
}
