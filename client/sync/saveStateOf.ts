import type { RoomState, SaveState } from "./connection.ts";
import type { LineState } from "./reportSocket.ts";

/** What the report's save state is worked out from. `cutSince`: of every room whose changes the server does not take, since when. */
export interface SaveFacts {
  readonly line: LineState;
  readonly reportRoom: RoomState;
  readonly cutSince: readonly number[];
  readonly unsaved: number;
  readonly savedAt: number;
}

/** "Saved" is said only when the line is up, every room takes changes and nothing is unanswered. */
export function saveStateOf({ line, reportRoom, cutSince, unsaved, savedAt }: SaveFacts): SaveState {
  if (line.state === "down" || line.state === "stalled" || line.state === "refused") return { state: "offline", unsaved, since: line.since };
  if (cutSince.length > 0) return { state: "offline", unsaved, since: Math.min(...cutSince) };
  if (unsaved > 0) return { state: "saving", unsaved };
  if (reportRoom.state === "opening") return { state: "loading" };
  return { state: "saved", savedAt };
}
