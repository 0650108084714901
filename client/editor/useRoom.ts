import { useSyncExternalStore } from "react";
import type { ReportConnection, RoomHandle, RoomState } from "../sync/connection.ts";

/** A section's room. The component is drawn again when its standing or its document changes, but not for each key that is sent or saved. */
export function useRoom(connection: ReportConnection, sectionId: string): RoomHandle {
  useSyncExternalStore(connection.subscribe, () => standingOf(connection.room(sectionId)));
  return connection.room(sectionId);
}

const standingOf = (room: RoomHandle): string => `${room.generation} ${stateOf(room.current)}`;

function stateOf(current: RoomState): string {
  if (current.state === "refused") return `refused ${current.reason}`;
  return current.state === "opening" ? "opening" : `${current.state} ${current.access}`;
}
