import {
  addIndicatorBody,
  changeHistoryBody,
  changeIndicatorBody,
  placeIndicatorBody,
  refreshReferencesBody,
} from "../../../extensions/indicators/requests.ts";
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
      method: "post",
      path,
      summary: "Add an indicator to the catalogue",
      body: addIndicatorBody,
      answer: { ...answer, status: 201 },
      errors: [...errors, "conflict"],
      handle: ({ actor, param, body }) => indicators.add(actor, param("id"), body),
    }),
    route({
      method: "patch",
      path: `${path}/:code`,
      summary: "Change what is named of an indicator, from what was seen to what it shall be",
      body: changeIndicatorBody,
      answer,
      errors: [...errors, "conflict"],
      handle: ({ actor, param, body }) => indicators.change(actor, param("id"), param("code"), body),
    }),
    route({
      method: "put",
      path: `${path}/:code/place`,
      summary: "Put an indicator behind another one, or first",
      body: placeIndicatorBody,
      answer,
      errors: [...errors, "conflict"],
      handle: ({ actor, param, body }) => indicators.place(actor, param("id"), param("code"), body.after),
    }),
    route({
      method: "delete",
      path: `${path}/:code`,
      summary: "Take an indicator that nothing uses out of the catalogue, with its other values",
      answer,
      errors: [...errors, "conflict"],
      handle: ({ actor, param }) => indicators.remove(actor, param("id"), param("code")),
    }),
    route({
      method: "patch",
      path: "/api/reports/:id/indicator-history",
      summary: "Change values of earlier periods and plans, from what was seen to what they shall be: all of them or none",
      body: changeHistoryBody,
      answer,
      errors: [...errors, "conflict"],
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
