import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { errorTable, ReportError } from "../../extensions/wire/errors.ts";
import type { ErrorBody } from "../../extensions/wire/http.ts";

/** The one exit of failures over HTTP. What is not expected becomes `internal`; its details are in the log only, under the request's id. */
export const errorHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const requestId = requestIdOf(response);
    const expected = expectedError(error);
    if (expected.code === "internal" || expected.code === "storage_damaged")
      logger.error({ requestId, path: request.path, err: error }, "request failed");
    if (response.headersSent) {
      // The answer has begun: all that is left is to break it off, so that nobody takes half a file for a whole one.
      next(error);
      return;
    }
    const findings = expected.findings.length === 0 ? {} : { findings: expected.findings };
    const unprintable = expected.unprintable === undefined ? {} : { unprintable: expected.unprintable };
    const body: ErrorBody = { error: { code: expected.code, message: expected.message, requestId, ...findings, ...unprintable } };
    response.status(errorTable[expected.code].status).set("Cache-Control", "no-store").json(body);
  };

/** The id under which the log knows the request. */
const requestIdOf = (response: Response): string => String(response.getHeader("X-Request-Id") ?? "");

function expectedError(error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  const parsed = bodyErrorSchema.safeParse(error);
  if (parsed.success) {
    const { type, status } = parsed.data;
    if (type === "entity.too.large") return new ReportError("too_large", "The request is too large.");
    if (status >= 400 && status < 500) return new ReportError("invalid", "The request's body can't be read.");
  }
  // Express says so of an address with a broken percent sign.
  if (error instanceof URIError) return new ReportError("not_found", "There is no such address.");
  return new ReportError("internal", internalMessage);
}

const internalMessage = "Something went wrong on the server; what was saved before is safe. Give the request's id to whoever runs the server.";

/** Failures of the body parsers. */
const bodyErrorSchema = z.object({ type: z.string(), status: z.number() });
