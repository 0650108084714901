// Preloaded into our server: 400 people in one report are more sockets than it takes. There is no setting for that limit.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { defaultLimits } = await import(pathToFileURL(join(process.env.BENCH_CHECKOUT, "build", "server", "sync", "limits.js")));
defaultLimits.maxSocketsPerReport = 1_000;
