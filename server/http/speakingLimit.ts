import type { RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { ReportError } from "../../extensions/wire/errors.ts";

const windowMs = 60_000;
const commentsInWindow = 60;

/** Keeps one sign-in from flooding its colleagues with comments. */
export const speakingLimit = (): RequestHandler =>
  rateLimit({
    windowMs,
    limit: commentsInWindow,
    keyGenerator: (request) => request.headers.cookie ?? ipKeyGenerator(request.ip ?? ""),
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new ReportError("rate_limited", "Too many comments in a minute. Wait a moment; nothing was written.")),
  });
