import { createServer, type Server } from "node:http";

/** The place where requests come in. */
export interface Door {
  readonly server: Server;
  /** Let them in; the port that it got. */
  open(host: string, port: number): Promise<number>;
  /** Take no more requests. Open sockets are the concern of sync, which closes them between this and `closed`. */
  shut(): void;
  /** Resolves when requests that had begun are answered, within limits. */
  closed(): Promise<void>;
}

/** Requests that have begun may take so long when the server stops. */
const stopGraceMs = 3_000;

export function createDoor(): Door {
  const server = createServer();
  let closing: Promise<void> | null = null;
  let grace: NodeJS.Timeout | undefined;
  return {
    server,
    open: (host, port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          const address = server.address();
          resolve(typeof address === "object" && address !== null ? address.port : port);
        });
      }),
    shut() {
      closing ??= new Promise((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      grace ??= setTimeout(() => server.closeAllConnections(), stopGraceMs);
    },
    async closed() {
      await closing;
      clearTimeout(grace);
    },
  };
}
