import { constants, fdatasync, writeSync } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that is written at given places. */
export interface UpdateLogFile {
  /** Write all bytes; after an error any part of them may be there. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Resolves when the bytes and the length of the file are on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the update log asks of a file system. A seam, so that tests can drop unsynced bytes, fill the disk and break it. Errors are Node's, with `code`. */
export interface UpdateLogDisk {
  read(path: string): Promise<Uint8Array>;
  /** Names in a directory. */
  list(directory: string): Promise<readonly string[]>;
  /** With all missing ones above it; each is durable when this resolves. */
  makeDirectory(directory: string): Promise<void>;
  /** For writing; begun empty if it does not exist. */
  open(path: string): Promise<UpdateLogFile>;
  rename(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Resolves when names made, changed and removed in the directory are on the medium. */
  syncDirectory(directory: string): Promise<void>;
}

/**
 * Up to so much is handed to the system's memory on the spot, which takes some microseconds; a thread that did it would cost more than the work. What may take
 * long, to bring it to the medium, is never waited for like that.
 */
const atOnceBytes = 64 * 1024;

export const nodeDisk: UpdateLogDisk = {
  read: (path) => readFile(path),
  list: (directory) => readdir(directory),
  rename,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (path) => rm(path, { force: true }),
  syncDirectory,
  makeDirectory: async (directory) => {
    const first = await mkdir(directory, { recursive: true });
    if (first === undefined) return;
    for (let made = directory; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
  },
  open: async (path) => {
    const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    return {
      write: async (bytes, position) => {
        let written = bytes.length > atOnceBytes ? 0 : writeSync(handle.fd, bytes, 0, bytes.length, position);
        while (written < bytes.length) {
          written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
        }
      },
      truncate: (length) => handle.truncate(length),
      // Without a promise of the file system's own, which costs as much as the call.
      sync: () => new Promise((resolve, reject) => fdatasync(handle.fd, (error) => (error === null ? resolve() : reject(error)))),
      close: () => handle.close(),
    };
  },
};

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
