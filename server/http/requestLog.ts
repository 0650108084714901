import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Ids } from "../domain/ports.ts";

/** Gives each request an id, and writes one line when it is answered. Neither bodies nor cookies nor queries are logged. */
export const requestLog =
  (logger: Logger, ids: Ids): RequestHandler =>
  (request, response, next) => {
    const requestId = ids.next();
    const startedAt = performance.now();
    response.set("X-Request-Id", requestId);
    response.on("close", () => {
      const ms = Math.round(performance.now() - startedAt);
      logger.info(
        { requestId, method: request.method, path: request.path, status: response.statusCode, finished: response.writableFinished, ms },
        "request",
      );
    });
    next();
  };
