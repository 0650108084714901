import { z } from "zod";
import { openErrorSchema } from "../../extensions/wire/dismissals.ts";
import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import { unprintableSchema } from "../../extensions/wire/unprintable.ts";
import { answers } from "./answers.ts";
import { isBinary, type Route } from "./route.ts";

/** The API as an OpenAPI 3.1 document, out of the table that also registers the routes. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Bản Thảo", version, description: "Reports written together: the same rights as on the screen. Times are ISO 8601 in UTC." },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "ban_thao_session", description: "Given by POST /api/session." } },
      schemas: { Error: errorSchema, ...Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, jsonSchemaOf(schema, "output")])) },
    },
  };
}

/** Failures that every route has, and those that every route for signed-in people has. */
const everywhere: readonly ErrorCode[] = ["internal"];
const signedIn: readonly ErrorCode[] = ["unauthenticated"];
const changing: readonly ErrorCode[] = ["foreign_origin", "storage_full"];

function operationOf(route: Route): object {
  const { method, path, summary, answer, open, body, query } = route;
  const errors = [
    ...route.errors,
    ...(open ? [] : signedIn),
    ...(method === "get" ? [] : changing),
    ...(body === null ? [] : (["invalid", "too_large"] as const)),
    ...everywhere,
  ];
  return {
    operationId: operationId(method, path),
    summary,
    ...(open ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...Object.entries(query).map(([name, description]) => ({ name, in: "query", required: false, description, schema: { type: "string" } })),
    ],
    ...(body === null ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      [answer.status]: { description: answer.description, ...answerContent(answer) },
      ...failuresOf(errors),
    },
  };
}

function contentOf(body: NonNullable<Route["body"]>): object {
  if (body === "text") return { "text/plain": { schema: { type: "string" } } };
  if (isBinary(body)) return { [body.accepts]: { schema: { type: "string", format: "binary", maxLength: body.maxBytes } } };
  return { "application/json": { schema: jsonSchemaOf(body, "input") } };
}

function answerContent(answer: Route["answer"]): object {
  if ("json" in answer) return { content: { "application/json": { schema: { $ref: `#/components/schemas/${answer.json}` } } } };
  if (!("mediaTypes" in answer)) return {};
  return { content: Object.fromEntries(answer.mediaTypes.map((mediaType) => [mediaType, { schema: { type: "string", format: "binary" } }])) };
}

function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, { io });
  return written;
}

function failuresOf(errors: readonly ErrorCode[]): Record<string, object> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(errors)) byStatus.set(errorTable[code].status, [...(byStatus.get(errorTable[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(", "), content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } },
    ]),
  );
}

/** `POST /api/reports/:id/issue` is `postReportsIdIssue`. */
function operationId(method: string, path: string): string {
  const words = path.replace(/^\/(api\/)?/, "").split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "string", enum: Object.keys(errorTable) },
        message: { type: "string" },
        requestId: { type: "string" },
        findings: { ...jsonSchemaOf(z.array(openErrorSchema), "output"), description: "With `open_errors`: what is still open, place by place." },
        unprintable: { ...jsonSchemaOf(unprintableSchema, "output"), description: "With `unprintable`: what cannot be printed, and where." },
      },
    },
  },
};
