import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import type { Logger } from "pino";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Ids } from "../domain/ports.ts";
import { authenticate, type CookieRules } from "./authenticate.ts";
import { contentDisposition } from "./contentDisposition.ts";
import { errorHandler } from "./errorHandler.ts";
import { requestLog } from "./requestLog.ts";
import { type Call, FileAnswer, isBinary, type Route } from "./route.ts";
import { routeTable } from "./routeTable.ts";
import { type OriginCheck, refuseForeignPages } from "./sameOrigin.ts";
import { securityHeaders } from "./securityHeaders.ts";
import type { Services } from "./services.ts";
import { staticFiles } from "./staticFiles.ts";

/** What the web side needs besides the services. */
export interface AppOptions {
  readonly logger: Logger;
  readonly ids: Ids;
  readonly publicUrl: URL | null;
  readonly trustProxy: number | readonly string[] | null;
  readonly cookie: CookieRules;
  readonly signInFailures: number;
  /** Null: `/metrics` answers this machine only. */
  readonly metricsToken: string | null;
  readonly originAllowed: OriginCheck;
  /** The folder of the built page. */
  readonly webFolder: string;
  readonly version: string;
}

/** Far above any body but an imported text. */
const maxJsonBytes = 256 * 1024;
/** Some hundred pages of plain text. */
const maxTextBytes = 2 * 1024 * 1024;

/** The HTTP side: pages, API, errors. */
export function createApp(services: Services, options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  if (options.trustProxy !== null) app.set("trust proxy", typeof options.trustProxy === "number" ? options.trustProxy : [...options.trustProxy]);
  app.use(requestLog(options.logger, options.ids));
  app.use(securityHeaders(options.publicUrl));
  app.use(refuseForeignPages(options.originAllowed));

  const json = express.json({ limit: maxJsonBytes });
  const text = express.raw({ type: "text/plain", limit: maxTextBytes });
  const readerOf = (body: Route["body"]): readonly RequestHandler[] => {
    if (body === "text") return [identify(services), text];
    return isBinary(body) ? [identify(services), express.raw({ type: body.accepts, limit: body.maxBytes })] : [json];
  };
  for (const row of routeTable(services, options)) {
    app[row.method](row.path, ...readerOf(row.body), ...row.before, answer(row, services, options.logger));
  }
  app.use(staticFiles(options.webFolder));
  app.use((_request, _response, next) => next(new ReportError("not_found", "There is no such address.")));
  app.use(errorHandler(options.logger));
  return app;
}

/** A large body is read only from somebody who is signed in. */
const identify =
  ({ sessions }: Services): RequestHandler =>
  (request, _response, next) => {
    if (authenticate(request, sessions) === null) throw signInFirst();
    next();
  };

function answer(row: Route, { sessions }: Services, logger: Logger): RequestHandler {
  return async (request, response) => {
    const call: Call<undefined> = { body: undefined, request, response, param: (name) => paramOf(request, name) };
    if (row.open) {
      send(row, response, await row.handle(call));
      return;
    }
    const signedIn = authenticate(request, sessions);
    if (signedIn === null) throw signInFirst();
    // The session merely ends earlier if this can't be written; reading must go on when the disk is full.
    sessions.touch(signedIn).catch((err: unknown) => logger.warn({ err }, "could not prolong a session"));
    send(row, response, await row.handle({ ...call, actor: signedIn.user, session: signedIn.session }));
  };
}

function send({ answer: { status } }: Route, response: Response, result: unknown): void {
  response.set("Cache-Control", "no-store").status(status);
  if (result instanceof FileAnswer) {
    if (result.name !== null) response.set("Content-Disposition", contentDisposition(result.name));
    response.set("Content-Type", result.mediaType).send(Buffer.from(result.bytes));
  } else if (status === 204) response.end();
  else response.json(result);
}

function paramOf(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === "string" ? value : "";
}

const signInFirst = (): ReportError => new ReportError("unauthenticated", "Sign in first.");
