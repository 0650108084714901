import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * What the browser may load: our own scripts only, and sockets to this host only. Styles may stand in the page, because the editor and the components
 * set them on elements.
 */
export function securityHeaders(publicUrl: URL | null): RequestHandler {
  const tls = publicUrl?.protocol === "https:";
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // A preview is a PDF that the page itself has fetched.
        frameSrc: ["'self'", "blob:"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'", (request) => `${tls ? "wss" : "ws"}://${publicUrl?.host ?? hostOf(request.headers.host)}`],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(tls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}

/** The host as the browser named it, if it is one: it goes into a header. */
function hostOf(host: string | undefined): string {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? host : "localhost";
}
