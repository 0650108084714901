import { dirname } from "node:path";
import type { UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";

interface Inode {
  data: Uint8Array;
  /** What a power cut leaves; null if the file was never synced. */
  synced: Uint8Array | null;
}

type DiskCall = "read" | "write" | "truncate" | "sync" | "rename" | "open" | "syncDirectory";

/** A disk in memory that forgets like a real one: what was not synced is gone after `crash`, names as well as bytes. */
export interface MemoryDisk extends UpdateLogDisk {
  /** Cut the power. Of each unsynced file, `keep` says what of the newer bytes survives (nothing by default). */
  crash(keep?: (path: string, data: Uint8Array, synced: Uint8Array) => Uint8Array): void;
  /** So many bytes fit in all files together. */
  capacity: number;
  /** Called before each call that can fail; throws to make it fail. */
  fault: (call: DiskCall, path: string) => void;
  /** Every call, in order. */
  readonly calls: { readonly call: DiskCall; readonly path: string }[];
  paths(): readonly string[];
  get(path: string): Uint8Array;
  set(path: string, data: Uint8Array): void;
}

export const diskError = (code: string): Error => Object.assign(new Error(`${code}: as the test wants it`), { code });

export function memoryDisk(): MemoryDisk {
  let names = new Map<string, Inode>();
  const durableNames = new Map<string, Inode>();
  const calls: { readonly call: DiskCall; readonly path: string }[] = [];
  const used = () => [...names.values()].reduce((sum, { data }) => sum + data.length, 0);
  const inode = (path: string): Inode => {
    const found = names.get(path);
    if (found === undefined) throw diskError("ENOENT");
    return found;
  };
  const noted = (call: DiskCall, path: string) => {
    calls.push({ call, path });
    disk.fault(call, path);
  };
  const disk: MemoryDisk = {
    capacity: Number.POSITIVE_INFINITY,
    fault: () => {},
    calls,
    paths: () => [...names.keys()].sort(),
    get: (path) => inode(path).data,
    set: (path, data) => {
      const file = names.get(path);
      if (file !== undefined) Object.assign(file, { data, synced: data });
      else for (const map of [names, durableNames]) map.set(path, { data, synced: data });
    },
    crash: (keep = (_path, _data, synced) => synced) => {
      for (const [path, file] of names) {
        const synced = file.synced ?? new Uint8Array();
        file.data = file.data === file.synced ? synced : keep(path, file.data, synced);
        file.synced = file.data;
      }
      names = new Map(durableNames);
      for (const file of names.values()) file.data = file.synced ?? new Uint8Array();
    },
    read: async (path) => {
      noted("read", path);
      return inode(path).data;
    },
    list: async (directory) => [...names.keys()].filter((path) => dirname(path) === directory).map((path) => path.slice(directory.length + 1)),
    makeDirectory: async () => {},
    rename: async (from, to) => {
      noted("rename", to);
      names.set(to, inode(from));
      names.delete(from);
    },
    copy: async (from, to) => {
      if (names.has(to)) throw diskError("EEXIST");
      names.set(to, { data: inode(from).data, synced: null });
    },
    remove: async (path) => {
      names.delete(path);
    },
    syncDirectory: async (directory) => {
      noted("syncDirectory", directory);
      for (const path of [...durableNames.keys()]) if (dirname(path) === directory) durableNames.delete(path);
      for (const [path, file] of names) if (dirname(path) === directory) durableNames.set(path, file);
    },
    open: async (path) => {
      noted("open", path);
      const file = names.get(path) ?? { data: new Uint8Array(), synced: null };
      names.set(path, file);
      return {
        write: async (bytes, position) => {
          noted("write", path);
          const wanted = Math.max(file.data.length, position + bytes.length);
          const room = disk.capacity - used() + file.data.length;
          const fits = Math.min(bytes.length, Math.max(0, room - position));
          const data = new Uint8Array(Math.min(wanted, Math.max(file.data.length, position + fits)));
          data.set(file.data);
          data.set(bytes.subarray(0, fits), position);
          file.data = data;
          if (fits < bytes.length) throw diskError("ENOSPC");
        },
        truncate: async (length) => {
          noted("truncate", path);
          const data = new Uint8Array(length);
          data.set(file.data.subarray(0, length));
          file.data = data;
        },
        sync: async () => {
          noted("sync", path);
          file.synced = file.data;
        },
        close: async () => {},
      };
    },
  };
  return disk;
}
