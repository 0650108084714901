import { z } from "zod";
import type { PresenceUser } from "../../extensions/wire/sync.ts";

const stateSchema = z.object({
  section: z.string().nullable().catch(null),
  user: z.object({ id: z.string(), name: z.string(), department: z.string(), color: z.string() }),
});

/** The key under which people stand who are in the report but in none of its sections. */
export const nowhere = "";

/** Who is where, out of the report room's presence: section id to people, each person once a section, without the page's own user. */
export function presenceOf(states: Iterable<unknown>, ownUserId: string): ReadonlyMap<string, readonly PresenceUser[]> {
  const places = new Map<string, PresenceUser[]>();
  for (const state of states) {
    const parsed = stateSchema.safeParse(state);
    if (!parsed.success || parsed.data.user.id === ownUserId) continue;
    const people = places.get(parsed.data.section ?? nowhere) ?? [];
    if (!people.some(({ id }) => id === parsed.data.user.id)) people.push(parsed.data.user);
    places.set(parsed.data.section ?? nowhere, people);
  }
  for (const people of places.values()) people.sort((one, other) => one.name.localeCompare(other.name, "vi"));
  return places;
}
