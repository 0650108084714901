import type { PresenceUser } from "../../../../extensions/wire/sync.ts";

/** Everybody in a report, each once, by name. */
export function everybodyIn(presence: ReadonlyMap<string, readonly PresenceUser[]>): readonly PresenceUser[] {
  const byId = new Map([...presence.values()].flat().map((person) => [person.id, person]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, "vi"));
}
