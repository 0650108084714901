import { ReportError } from "../../../extensions/wire/errors.ts";
import { mayReadMetrics } from "../mayReadMetrics.ts";
import { openApi } from "../openApi.ts";
import { FileAnswer, openRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** What machines ask. `routes` is the whole table, these rows among it. */
export function systemRoutes(
  { health, metrics }: Services,
  routes: () => readonly Route[],
  { version, metricsToken }: { readonly version: string; readonly metricsToken: string | null },
): readonly Route[] {
  return [
    openRoute({
      method: "get",
      path: "/healthz",
      summary: "Whether the server works",
      answer: { status: 200, json: "Health", description: "It does; `auditLog` says whether the log is unbroken" },
      errors: ["stopping"],
      handle: () => health(),
    }),
    openRoute({
      method: "get",
      path: "/metrics",
      summary: "Numbers for a monitor; answered to this machine, and to who sends `Authorization: Bearer` with METRICS_TOKEN",
      answer: { status: 200, mediaTypes: ["text/plain"], description: "Prometheus text format 0.0.4" },
      errors: ["not_found"],
      handle({ request }) {
        if (!mayReadMetrics(request, metricsToken)) throw new ReportError("not_found", "There is no such address.");
        const { mediaType, text } = metrics();
        return new FileAnswer(Buffer.from(text), mediaType, null);
      },
    }),
    openRoute({
      method: "get",
      path: "/api/openapi.json",
      summary: "This description",
      answer: { status: 200, json: "OpenApi", description: "OpenAPI 3.1" },
      errors: [],
      handle: () => openApi(routes(), version),
    }),
  ];
}
