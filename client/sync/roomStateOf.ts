import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { RoomState } from "./connection.ts";
import type { LineState } from "./reportSocket.ts";

/** `reopening`: the server asked to come again, for example after a change of access; the page shows nothing of it for a moment. */
export type Link =
  | { readonly state: "opening" }
  | { readonly state: "synced" }
  | { readonly state: "reopening" }
  | { readonly state: "cut"; readonly since: number }
  | { readonly state: "refused"; readonly reason: ErrorCode };

/** What a room's state is worked out from. `keptSince`: a text kept in this browser stands in for the server's since then; null: there is none. */
export interface RoomFacts {
  readonly link: Link;
  readonly line: LineState;
  readonly access: Access | null;
  readonly unsaved: number;
  readonly keptSince: number | null;
}

export function roomStateOf({ link, line, access, unsaved, keptSince }: RoomFacts): RoomState {
  if (link.state === "refused") return link;
  if (line.state === "refused") return { state: "refused", reason: line.reason };
  if (access === null) return { state: "opening" };
  if (line.state === "down" || line.state === "stalled") return { state: "offline", access, unsaved, since: line.since };
  if (link.state === "cut") return { state: "offline", access, unsaved, since: link.since };
  if (link.state !== "opening") return { state: "synced", access, unsaved };
  // A kept text can be read and written before the server has answered; it must not go away again when the line comes up.
  return keptSince === null ? { state: "opening" } : { state: "offline", access, unsaved, since: keptSince };
}
