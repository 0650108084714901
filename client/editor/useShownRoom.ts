import { useEffect, useState } from "react";
import type { RoomHandle } from "../sync/connection.ts";

/** A new text that is not there after this long is waited for without the old one. */
const mostWaitMs = 3_000;

export const isReadable = ({ current }: RoomHandle): boolean => current.state === "synced" || current.state === "offline";

/**
 * The room whose text is on the page. When the server refuses a change, a new text takes the place of the one in which somebody may just be typing. Until it is
 * there the old one stays: what is still typed into it goes where its refused words are, and no key falls between the two.
 */
export function useShownRoom(room: RoomHandle): RoomHandle {
  const [last, setLast] = useState<RoomHandle | null>(null);
  if (isReadable(room) && last !== room) setLast(room);
  const isBetween = room.current.state === "opening" && last !== null && last.generation < room.generation;
  useEffect(() => {
    if (!isBetween) return;
    const timer = setTimeout(() => setLast(null), mostWaitMs);
    return () => clearTimeout(timer);
  }, [isBetween]);
  return isBetween ? last : room;
}
