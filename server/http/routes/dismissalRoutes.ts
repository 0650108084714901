import { dismissFindingBody } from "../../../extensions/wire/dismissals.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** Findings of the checks that somebody answers for. */
export function dismissalRoutes({ dismissals }: Services): readonly Route[] {
  const errors = ["not_found", "forbidden", "wrong_state"] as const;
  const ofSection = "/api/reports/:id/sections/:sectionId/dismissals";
  return [
    route({
      method: "get",
      path: "/api/reports/:id/dismissals",
      summary: "Dismissed findings of the sections that the person reads, the oldest first",
      answer: { status: 200, json: "Dismissals", description: "The dismissals" },
      errors: ["not_found"],
      handle: ({ actor, param }) => dismissals.list(actor, param("id")),
    }),
    route({
      method: "post",
      path: ofSection,
      summary: "Dismiss a finding of the checks; an error with a reason only",
      body: dismissFindingBody,
      answer: { status: 201, json: "Dismissal", description: "The dismissal; it holds as long as the words stay" },
      errors: [...errors, "invalid", "conflict", "too_large"],
      handle: ({ actor, param, body }) => dismissals.dismiss(actor, param("id"), param("sectionId"), body),
    }),
    route({
      method: "delete",
      path: `${ofSection}/:dismissalId`,
      summary: "Take a dismissal back: the finding is open again",
      answer: { status: 204, description: "It is taken back" },
      errors,
      handle: ({ actor, param }) => dismissals.restore(actor, param("id"), param("sectionId"), param("dismissalId")),
    }),
  ];
}
