import { crc32 } from "node:zlib";

/** Not zero, so that a run of zero bytes, usual after a power cut, is never a valid record. */
const seed = 0x5bd1_e995;

/** The checksum of a stored piece. Its length is part of it, so that a damaged length is found too. */
export const updateLogCrc = (bytes: Uint8Array): number => crc32(bytes, (seed ^ bytes.length) >>> 0);
