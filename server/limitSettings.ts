import { defaultLimits, type SyncLimits } from "./sync/limits.ts";

/** A limit as a setting. The unit stands in the name; a value outside of `least` and `most` is refused at the start. */
interface LimitSetting {
  readonly limit: keyof SyncLimits;
  readonly default: string;
  readonly meaning: string;
  readonly least: number;
  readonly most: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;
const dayMs = 24 * 3_600_000;

const row = <const Limit extends keyof SyncLimits>(limit: Limit, least: number, most: number, meaning: string) => ({
  limit,
  default: String(defaultLimits[limit]),
  meaning,
  least,
  most,
});

/** Every limit of the live part, by the name of its setting. */
export const limitSettings = {
  SYNC_MAX_FRAME_BYTES: row("maxFrameBytes", 64 * KiB, 256 * MiB, "Largest message that is read at all; a larger one ends the socket."),
  SYNC_MAX_UPDATE_BYTES: row("maxUpdateBytes", 16 * KiB, 32 * MiB, "Largest change of a text at once, such as a paste."),
  SYNC_MAX_STRUCTS: row("maxStructs", 1_000, 10_000_000, "Pieces in one change."),
  SYNC_MAX_REMOVED_LENGTH: row("maxRemovedLength", 1_000, 2 ** 31, "Characters that one change may remove."),
  SYNC_MAX_NEW_CLIENT_IDS: row("maxNewClientIds", 1, 10_000, "Page loads whose words one change may bring, as after a long time offline."),
  SYNC_MAX_NESTING: row("maxNesting", 10, 200, "How deep blocks may lie in one another."),
  SYNC_MESSAGES_PER_SECOND: row("messagesPerSecond", 10, 100_000, "Messages of one socket, sustained."),
  SYNC_MESSAGE_BURST: row("messageBurst", 100, 1_000_000, "Messages of one socket at once."),
  SYNC_BYTES_PER_SECOND: row("bytesPerSecond", 16 * KiB, 1024 * MiB, "Bytes of one socket, sustained."),
  SYNC_BYTE_BURST: row("byteBurst", 256 * KiB, 1024 * MiB, "Bytes of one socket at once."),
  SYNC_MAX_SOCKETS_PER_USER: row("maxSocketsPerUser", 1, 10_000, "Open pages of one person."),
  SYNC_MAX_SOCKETS_PER_REPORT: row("maxSocketsPerReport", 1, 10_000, "Open pages of one report."),
  SYNC_MAX_CHANNELS_PER_SOCKET: row("maxChannelsPerSocket", 2, 10_000, "Sections that one page has open; more than any report has."),
  SYNC_MAX_WAITING_BYTES: row("maxWaitingBytes", 64 * KiB, 256 * MiB, "What one page may send while its section is still being loaded."),
  SYNC_MAX_PRESENCE_BYTES: row("maxPresenceBytes", 256, 64 * KiB, "One cursor with its name."),
  SYNC_MAX_PRESENCE_IDS: row("maxPresenceIds", 1, 100, "Cursors of one page in a section."),
  SYNC_PRESENCE_WINDOW_MS: row("presenceWindowMs", 10, 5_000, "Cursors are told together once in this time."),
  SYNC_CONGESTED_BYTES: row(
    "congestedBytes",
    64 * KiB,
    256 * MiB,
    "More than this unsent to a page: it gets nothing more until it has read, then one difference.",
  ),
  SYNC_CUT_OFF_BYTES: row("cutOffBytes", 128 * KiB, 512 * MiB, "More than this unsent to a page: it is cut off."),
  SYNC_CUT_OFF_MS: row("cutOffMs", 1_000, 600_000, "A page that does not read for so long is cut off."),
  SYNC_MAX_RESYNCS: row("maxResyncs", 1, 100, "How often a page may be out of step before it has to begin anew."),
  SYNC_BEAT_MS: row("beatMs", 50, 60_000, "How often sockets are looked after: pings, slow readers, ended sign-ins."),
  SYNC_PING_MS: row("pingMs", 1_000, 600_000, "Time between pings; after two unanswered ones a socket is dead."),
  SYNC_QUIET_MS: row("quietMs", 1_000, 29_000, "A quiet socket gets an empty message after this time; stock clients give up after 30 seconds."),
  SYNC_UNLOAD_MS: row("unloadMs", 0, dayMs, "A text leaves the memory so long after its last page was closed."),
  SYNC_CLOCK_TOLERANCE_MS: row("clockToleranceMs", 1_000, dayMs, "So far a browser's clock may be off before its suggestions are refused."),
  SYNC_OFFLINE_MS: row(
    "offlineMs",
    0,
    365 * dayMs,
    "So long ago a browser that was away may have made suggestions, if it is not known since when it was away.",
  ),
  SYNC_COMPACT_ENTRIES: row("compactEntries", 10, 10_000_000, "A report's log is begun anew after so many changes."),
  SYNC_COMPACT_BYTES: row("compactBytes", 4 * KiB, 1024 * MiB, "A report's log is begun anew after so many bytes."),
  SYNC_STOP_MS: row("stopMs", 500, 4_000, "How long stopping may wait for the disk."),
} as const satisfies Readonly<Record<string, LimitSetting>>;

/** Read the limits out of the settings' texts. Mistakes are added to `problems`, and the default taken. */
export function readLimits(given: Readonly<Record<string, string>>, problems: string[]): SyncLimits {
  const limits: Record<keyof SyncLimits, number> = { ...defaultLimits };
  for (const [name, { limit, least, most }] of Object.entries<LimitSetting>(limitSettings)) {
    const text = given[name] ?? "";
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) limits[limit] = value;
    else problems.push(`${name} is "${text}": must be a whole number from ${least} to ${most}`);
  }
  for (const [smaller, larger] of orders) {
    if (limits[smaller] > limits[larger]) problems.push(`${settingOf(smaller)} must not be larger than ${settingOf(larger)}`);
  }
  return limits;
}

/** Limits of which the first makes no sense above the second. */
const orders: readonly (readonly [keyof SyncLimits, keyof SyncLimits])[] = [
  ["maxUpdateBytes", "maxFrameBytes"],
  ["maxFrameBytes", "byteBurst"],
  ["messagesPerSecond", "messageBurst"],
  ["congestedBytes", "cutOffBytes"],
];

const settingOf = (limit: keyof SyncLimits): string =>
  Object.entries<LimitSetting>(limitSettings).find(([, found]) => found.limit === limit)?.[0] ?? limit;
