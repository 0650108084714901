import { ReportError } from "../../extensions/wire/errors.ts";
import type { Sessions } from "../domain/sessions.ts";
import type { Services } from "../http/services.ts";

/** What people asked of the server over HTTP, in numbers. */
export interface WorkCounts {
  readonly exports: number;
  readonly exportFailures: number;
  readonly signIns: number;
  readonly signInFailures: number;
}

/** The same services, counted. */
export function countedWork(): {
  read(): WorkCounts;
  sessions(sessions: Sessions): Sessions;
  writer(writer: Services["writer"]): Services["writer"];
} {
  const counts = { exports: 0, exportFailures: 0, signIns: 0, signInFailures: 0 };
  return {
    read: () => ({ ...counts }),
    sessions: (sessions) => ({
      ...sessions,
      async signIn(username, password, visitor) {
        try {
          const signedIn = await sessions.signIn(username, password, visitor);
          counts.signIns += 1;
          return signedIn;
        } catch (error) {
          if (error instanceof ReportError && error.code === "bad_credentials") counts.signInFailures += 1;
          throw error;
        }
      },
    }),
    writer: (writer) => ({
      async write(format, report, options, signal) {
        try {
          const written = await writer.write(format, report, options, signal);
          counts.exports += 1;
          return written;
        } catch (error) {
          counts.exportFailures += 1;
          throw error;
        }
      },
    }),
  };
}
