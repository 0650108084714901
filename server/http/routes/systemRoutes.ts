import { openApi } from "../openApi.ts";
import { openRoute, type Route } from "../route.ts";
import type { Services } from "../services.ts";

/** What machines ask. `routes` is the whole table, these rows among it. */
export function systemRoutes({ health }: Services, routes: () => readonly Route[], version: string): readonly Route[] {
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
      path: "/api/openapi.json",
      summary: "This description",
      answer: { status: 200, json: "OpenApi", description: "OpenAPI 3.1" },
      errors: [],
      handle: () => openApi(routes(), version),
    }),
  ];
}
