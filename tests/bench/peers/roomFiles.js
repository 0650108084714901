import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a room's state lies; the benchmark puts the first texts there. */
const fileOf = (room) => join(process.env.DATA_DIR, `${room.replaceAll("/", "_")}.bin`);

/** A room's stored state, or null. */
export const loadRoom = (room) => (existsSync(fileOf(room)) ? readFileSync(fileOf(room)) : null);

/** Replace a room's stored state. */
export function storeRoom(room, state) {
  writeFileSync(`${fileOf(room)}.new`, state);
  renameSync(`${fileOf(room)}.new`, fileOf(room));
}
