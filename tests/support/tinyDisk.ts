import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real file system that is really small. */
export interface TinyDisk {
  readonly path: string;
  /** Take all the space that is left. */
  fill(): Promise<void>;
  /** Give it back. */
  free(): Promise<void>;
  remove(): void;
}

/** Mount one. Fails where this machine does not let us; `npm test` leaves its tests out there. */
export function mountTinyDisk(size: string): TinyDisk {
  const path = mkdtempSync(join(tmpdir(), "tiny-"));
  const { status, error, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path], { encoding: "utf8" });
  if (status !== 0) {
    rmdirSync(path);
    throw new Error(`No disk can be mounted here (${error?.message ?? stderr.trim()}).`);
  }
  const filler = join(path, "filler");
  return {
    path,
    async fill() {
      const file = await open(filler, "w");
      const isFull = () =>
        file.write(Buffer.alloc(4096)).then(
          () => false,
          () => true,
        );
      while (!(await isFull()));
      await file.close();
    },
    free: () => rm(filler, { force: true }),
    remove() {
      // Lazily: what still holds a file of it must not keep the folder.
      spawnSync("umount", ["-l", path]);
      rmdirSync(path);
    },
  };
}
