// Preloaded into our server: 400 people in one report are more sockets than it takes. There is no setting for that limit.
import { defaultLimits } from "../../../build/server/sync/limits.js";

defaultLimits.maxSocketsPerReport = 1_000;
