import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** Indicators over time. */
export function seriesRoutes({ series }: Services): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/reports/:id/indicators/:code/series",
      summary: "An indicator in this report and the earlier ones of the same template",
      answer: { status: 200, json: "Series", description: "Values by period, the earliest first; only those that the person may read" },
      errors: ["not_found"],
      handle: ({ actor, param }) => series.read(actor, param("id"), param("code")),
    }),
  ];
}
