import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { memoryDisk } from "../support/memoryDisk.ts";
import { updateLogContract } from "../support/updateLogContract.ts";

updateLogContract("files", async () => {
  const directory = await mkdtemp(join(tmpdir(), "log-"));
  return {
    open: () => openFileUpdateLogs({ directory }),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
});

updateLogContract("files on the disk that the other tests break", async () => {
  const disk = memoryDisk();
  return { open: () => openFileUpdateLogs({ directory: "/data", disk }), remove: async () => {} };
});
