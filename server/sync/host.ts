import type { IncomingMessage } from "node:http";
import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { PublicReport } from "../../extensions/wire/http.ts";
import type { PresenceUser } from "../../extensions/wire/sync.ts";
import type { AuditEntry } from "../domain/model.ts";

/** A signed-in person as sync sees them: who they are, and which sign-in the socket belongs to. */
export interface Principal {
  readonly userId: string;
  readonly sessionId: string;
  readonly presence: PresenceUser;
}

/** What sync asks of the rest of the server. Everything but `authenticate` and `audit` answers from memory, because it is asked for every update. */
export interface SyncHost {
  /** Who sends this upgrade request; null without a valid session. */
  authenticate(request: IncomingMessage): Promise<Principal | null>;
  /** Whether a sign-in still holds: not ended, not expired, its account open. Asked again after `userChanged`. */
  sessionAlive(sessionId: string): boolean;
  /** Whether a browser page of that origin may open sockets. A request without an Origin header does not come from a page. */
  originAllowed(request: IncomingMessage): boolean;
  /** The present access of a person to a section's text, `none` also for what does not exist. `sectionId` null: the report's own room. */
  access(userId: string, reportId: string, sectionId: string | null): Access;
  /** Why a write is refused, for the message to its author. */
  refusal(userId: string, reportId: string, sectionId: string): ErrorCode;
  /** Who may still change figures of a section at that time, in milliseconds since 1970, and why; null while everybody may who writes there. */
  figureLock(reportId: string, sectionId: string | null, at: number): FigureLock | null;
  /** What the report's room shows; undefined for an unknown report. */
  publicReport(reportId: string): PublicReport | undefined;
  /** A person's words for presence, with a change of name or department taken up. */
  presence(userId: string): PresenceUser | undefined;
  audit(entry: AuditEntry): Promise<void>;
}
