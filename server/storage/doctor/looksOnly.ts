import { codeOf } from "../durableFile.ts";
import type { UpdateLogDisk, UpdateLogFile } from "../updateLogDisk.ts";
import { nodeDisk } from "../updateLogDisk.ts";

/**
 * The real disk as a server would see it, with everything that is written kept in memory: so the server's own way of opening can be tried on a folder that must
 * not be changed.
 */
export function looksOnly(): UpdateLogDisk {
  const written = new Map<string, Uint8Array>();
  const read = async (path: string): Promise<Uint8Array> => written.get(path) ?? (await nodeDisk.read(path));
  const open = async (path: string): Promise<UpdateLogFile> => ({
    write: async (bytes, position) => {
      const old = await readOrEmpty(path);
      const data = new Uint8Array(Math.max(old.length, position + bytes.length));
      data.set(old);
      data.set(bytes, position);
      written.set(path, data);
    },
    truncate: async (length) => {
      const data = new Uint8Array(length);
      data.set((await readOrEmpty(path)).subarray(0, length));
      written.set(path, data);
    },
    sync: async () => undefined,
    close: async () => undefined,
  });
  async function readOrEmpty(path: string): Promise<Uint8Array> {
    try {
      return await read(path);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return new Uint8Array();
      throw error;
    }
  }
  return {
    read,
    async list(directory) {
      try {
        return await nodeDisk.list(directory);
      } catch (error) {
        if (codeOf(error) === "ENOENT") return [];
        throw error;
      }
    },
    makeDirectory: async () => undefined,
    open,
    async rename(from, to) {
      written.set(to, await read(from));
      written.delete(from);
    },
    copy: async () => undefined,
    remove: async (path) => {
      written.delete(path);
    },
    syncDirectory: async () => undefined,
  };
}
