import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { ReportError } from "../../extensions/wire/errors.ts";

/** Whether the page that sends a request was served by this server. Requests without an Origin header do not come from a page. */
export type OriginCheck = (request: IncomingMessage) => boolean;

/** With a public address only that origin is ours; without one, the origin must name the host that the request was sent to. */
export function createOriginCheck(publicUrl: URL | null): OriginCheck {
  return (request) => {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    if (publicUrl !== null) return origin === publicUrl.origin;
    return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
  };
}

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses requests that change something and come from another site's page. Together with the SameSite cookie there are two locks on that door. */
export const refuseForeignPages =
  (originAllowed: OriginCheck): RequestHandler =>
  (request, _response, next) => {
    const site = request.headers["sec-fetch-site"];
    const fromHere = originAllowed(request) && (site === undefined || site === "same-origin" || site === "none");
    if (harmless.has(request.method) || fromHere) next();
    else next(new ReportError("foreign_origin", "This request comes from a page of another site."));
  };
