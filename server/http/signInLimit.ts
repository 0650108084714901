import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";

const windowMs = 15 * 60_000;
/** A whole office sits behind one address. */
const namesPerAddress = 10;

/** Slows guessing down: counts failed sign-ins for each name from each address, and for each address alone. */
export function signInLimits(failures: number): readonly RequestHandler[] {
  return [limit(failures, (request) => `${addressOf(request)} ${nameOf(request)}`), limit(failures * namesPerAddress, addressOf)];
}

function limit(failures: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs,
    limit: failures,
    keyGenerator,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: (_request, _response, next) =>
      next(new ReportError("rate_limited", "Too many failed sign-ins. Wait a quarter of an hour and try again.")),
  });
}

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? "");

function nameOf(request: Request): string {
  const body = z.object({ username: z.string() }).safeParse(request.body);
  return body.success ? body.data.username.toLowerCase() : "";
}
