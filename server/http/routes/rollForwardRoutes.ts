import { confirmParagraphsBody, rollForwardBody } from "../../../extensions/wire/rollForward.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** From one period's report to the next, and what the new one still has of the old one. */
export function rollForwardRoutes({ rollForward, carrying }: Services): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/reports/:id/roll-forward",
      summary: "Create the report of the next period out of this one",
      body: rollForwardBody,
      answer: { status: 201, json: "Report", description: "The new report" },
      errors: ["not_found", "forbidden"],
      handle: ({ actor, param, body }) => rollForward.roll(actor, param("id"), body),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/carried",
      summary: "What the report's sections took over from the last report, as fingerprints of paragraphs",
      answer: { status: 200, json: "Carried", description: "The last report, and fingerprints by section" },
      errors: ["not_found"],
      handle: ({ actor, param }) => carrying.carried(actor, param("id")),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/sections/:sectionId/staleness",
      summary: "How many paragraphs of a section nobody touched or confirmed since the last report, and whether only dates changed",
      answer: { status: 200, json: "Staleness", description: "Counts of paragraphs" },
      errors: ["not_found"],
      handle: ({ actor, param }) => carrying.staleness(actor, param("id"), param("sectionId")),
    }),
    route({
      method: "post",
      path: "/api/reports/:id/sections/:sectionId/confirmations",
      summary: "Say that paragraphs taken over from the last report still hold",
      body: confirmParagraphsBody,
      answer: { status: 204, description: "They no longer count as stale" },
      errors: ["not_found", "forbidden"],
      handle: ({ actor, param, body }) => carrying.confirm(actor, param("id"), param("sectionId"), body.texts),
    }),
  ];
}
