import type { RequestListener } from "node:http";
import type { Logger } from "pino";

/**
 * Answers requests with what `load` gives. That is loaded when the first request comes: the server listens sooner by what loading takes, and the sockets of
 * those who come back after a restart, which need none of it, are answered first.
 */
export function loadedOnRequest(load: () => Promise<RequestListener>, logger: Logger): RequestListener {
  let loaded: Promise<RequestListener> | null = null;
  return (request, response) => {
    loaded ??= load();
    loaded.then(
      (answer) => answer(request, response),
      (error: unknown) => {
        loaded = null;
        logger.error({ err: error }, "the web side could not be loaded");
        response.writeHead(500).end();
      },
    );
  };
}
