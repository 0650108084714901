import { sendRecoveredBody } from "../../../extensions/wire/recovered.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";
import { speakingLimit } from "../speakingLimit.ts";

/** Changes that the server did not take when they were made. */
export function recoveredRoutes({ recovered }: Pick<Services, "recovered">): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/reports/:id/sections/:sectionId/recovered",
      summary: "Send one's own changes that came too late to the office: as suggestions, or as a comment where these are not possible",
      body: sendRecoveredBody,
      before: [speakingLimit()],
      answer: { status: 200, json: "SentRecovered", description: "As what they stand in the section now" },
      errors: ["not_found", "not_yours", "wrong_state", "too_large", "rate_limited"],
      handle: ({ actor, param, body }) => recovered.send(actor, { reportId: param("id"), sectionId: param("sectionId") }, body),
    }),
  ];
}
