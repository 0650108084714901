import type { ErrorCode } from "../../extensions/wire/errors.ts";

/**
 * Why the server refuses the report's socket. A browser hides the answer to an upgrade request, so the page asks for the same report over HTTP. Null: the
 * server can't be reached or has no objection; then trying again helps.
 */
export async function explainRefusal(origin: string, reportId: string): Promise<ErrorCode | null> {
  try {
    const { status } = await fetch(`${origin}/api/reports/${reportId}`, { credentials: "same-origin", cache: "no-store" });
    if (status === 401) return "unauthenticated";
    return status === 404 ? "not_found" : null;
  } catch {
    // Not reachable: the line is down for HTTP, too.
    return null;
  }
}
