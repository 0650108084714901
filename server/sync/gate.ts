import type { IncomingMessage } from "node:http";
import { schemaVersion } from "../../extensions/schema.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { Principal, SyncHost } from "./host.ts";

/** What a socket is for: all rooms of a report, or one of them. */
export type SocketPurpose =
  | { readonly kind: "channels"; readonly reportId: string }
  | { readonly kind: "room"; readonly reportId: string; readonly sectionId: string | null; readonly epoch: string | null };

/** What becomes of an upgrade request. `elsewhere`: its path is not one of sync. `turnedAway` gets an HTTP status, `closed` a socket that is closed at once with a code. */
export type Admission =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "turnedAway"; readonly status: 403 }
  | { readonly kind: "closed"; readonly reason: ErrorCode }
  | { readonly kind: "admitted"; readonly principal: Principal; readonly purpose: SocketPurpose };

/** Completes the path of a request; only path and query are read. */
const anyHost = "http://sync.invalid";
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Decide about an upgrade request before any frame of it is read. What does not exist and what is not for this person look the same. */
export async function admit(request: IncomingMessage, host: SyncHost): Promise<Admission> {
  const address = request.url ?? "/";
  if (!URL.canParse(address, anyHost)) return { kind: "elsewhere" };
  const url = new URL(address, anyHost);
  const [, kind = "", ...ids] = url.pathname.split("/");
  if (kind !== "channels" && kind !== "sync") return { kind: "elsewhere" };
  if (!host.originAllowed(request)) return { kind: "turnedAway", status: 403 };
  const principal = await host.authenticate(request);
  if (principal === null) return closed("unauthenticated");
  if (!isKnownSchema(url.searchParams.get("schema"))) return closed("old_client");
  const purpose = purposeOf(kind, ids, url.searchParams.get("epoch"));
  if (purpose === null) return closed("not_found");
  const sectionId = purpose.kind === "room" ? purpose.sectionId : null;
  if (host.access(principal.userId, purpose.reportId, sectionId) === "none") return closed("not_found");
  return { kind: "admitted", principal, purpose };
}

const closed = (reason: ErrorCode): Admission => ({ kind: "closed", reason });

/** A client that names no schema is a stock one that edits nothing by itself; one with an older schema would delete what it does not know. */
function isKnownSchema(version: string | null): boolean {
  return version === null || (/^\d{1,9}$/.test(version) && Number(version) >= schemaVersion);
}

function purposeOf(kind: "channels" | "sync", ids: readonly string[], epoch: string | null): SocketPurpose | null {
  const [reportId, sectionId] = ids;
  if (reportId === undefined || ids.length > 2 || !ids.every((id) => idPattern.test(id))) return null;
  if (kind === "sync") return { kind: "room", reportId, sectionId: sectionId ?? null, epoch };
  return sectionId === undefined ? { kind: "channels", reportId } : null;
}
