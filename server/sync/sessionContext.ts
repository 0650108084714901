import type { Logger } from "pino";
import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { Tally } from "./counters.ts";
import type { SyncHost } from "./host.ts";
import type { SyncLimits } from "./limits.ts";
import type { OpenReports } from "./openReports.ts";
import type { SharedMessage } from "./sharedMessage.ts";

/** The way to one client in one room: a plain socket, or a channel of one. */
export interface Line {
  send(message: Uint8Array): void;
  /** Send what others get as well. */
  share(message: SharedMessage): void;
  /** Say that the room is open. */
  opened(access: Access, epoch: string): void;
  /** End it; nothing is sent after. */
  close(reason: ErrorCode): void;
  /** So much is unsent that broadcasts have to wait. */
  readonly congested: boolean;
}

/** Where a session is. A `sectionId` of null is the report's own room. */
export interface Place {
  readonly reportId: string;
  readonly sectionId: string | null;
}

export interface SessionContext {
  readonly host: SyncHost;
  readonly reports: OpenReports;
  readonly limits: SyncLimits;
  readonly tally: Tally;
  readonly logger: Logger;
  now(): number;
}
