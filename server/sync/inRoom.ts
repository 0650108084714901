import type { OpenReports } from "./openReports.ts";
import type { Room } from "./room.ts";

/** Do something in a section's room, which stays loaded as long as it takes. `toWrite`: fails with `storage_full` where nothing can be kept. */
export async function inRoom<Result>(
  reports: OpenReports,
  place: { readonly reportId: string; readonly sectionId: string },
  toWrite: boolean,
  work: (room: Room) => Promise<Result>,
): Promise<Result> {
  const room = await reports.enter(place, toWrite);
  try {
    return await work(room);
  } finally {
    reports.leave(place.reportId, room);
  }
}
