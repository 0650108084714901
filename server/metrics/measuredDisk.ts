import type { UpdateLogDisk } from "../storage/updateLogDisk.ts";

/** The same disk, telling how long each sync of a file took. */
export function measuredDisk(disk: UpdateLogDisk, synced: (seconds: number) => void): UpdateLogDisk {
  return {
    ...disk,
    async open(path) {
      const file = await disk.open(path);
      return {
        ...file,
        async sync() {
          const startedAt = performance.now();
          await file.sync();
          synced((performance.now() - startedAt) / 1000);
        },
      };
    },
  };
}
