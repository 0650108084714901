import type { Config } from "./config.ts";
import { type RunningServer, startServer } from "./start.ts";

/** A server that does not stop in time is left to the system; everything that was confirmed is on disk already. */
const stopLimitMs = 5_000;

/** Start, say where, and stop in order when the process is asked to end, also while it is starting. */
export async function runServer(config: Config, announce: (server: RunningServer) => void): Promise<void> {
  const starting = startServer(config);
  let asked = false;
  const stop = (): void => {
    // Asked a second time, somebody is impatient.
    if (asked) process.exit(1);
    asked = true;
    setTimeout(() => process.exit(1), stopLimitMs).unref();
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  announce(await starting);
}
