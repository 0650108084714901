import { ReportError } from "../extensions/wire/errors.ts";
import { ConfigError } from "./config.ts";

/** What a failure says to whoever runs the server: expected ones in their own words, a bug with its stack, to be reported. */
export function failureMessage(error: unknown): string {
  if (error instanceof ReportError || error instanceof ConfigError) return error.message;
  // The system's own failures (a port that is taken, a folder that may not be written) name what they are about.
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
