const KiB = 1024;
const MiB = 1024 * KiB;

/** How much one client may ask of the server, and when it gives up on one. Times are milliseconds. */
export interface SyncLimits {
  /** Largest frame that is read at all; a larger one ends the socket. */
  readonly maxFrameBytes: number;
  /** Largest update; larger than any paste, small enough to merge within a frame. */
  readonly maxUpdateBytes: number;
  /** New structs in one update. */
  readonly maxStructs: number;
  /** Longest run of removed characters in one struct, and all of them together. */
  readonly maxRemovedLength: number;
  /** Yjs client ids that one update may bring in: each page load makes one, and an offline browser brings those of its earlier loads. */
  readonly maxNewClientIds: number;
  /** How deep blocks may lie in one another. */
  readonly maxNesting: number;
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  readonly maxSocketsPerUser: number;
  readonly maxSocketsPerReport: number;
  readonly maxChannelsPerSocket: number;
  /** Messages for a room that is still being loaded. */
  readonly maxWaitingBytes: number;
  /** One client's presence in a room, as JSON. */
  readonly maxPresenceBytes: number;
  /** Yjs client ids that one session may show presence for. */
  readonly maxPresenceIds: number;
  readonly presenceWindowMs: number;
  /** More than this unsent: nothing more is sent, and one difference makes up for it later. */
  readonly congestedBytes: number;
  /** More than this unsent, or congested for so long: cut off. */
  readonly cutOffBytes: number;
  readonly cutOffMs: number;
  /** How often a client may be out of step before it is told to begin anew. */
  readonly maxResyncs: number;
  /** How often sockets are looked after: pinged, kept alive, cut off, asked for their sign-in. */
  readonly beatMs: number;
  readonly pingMs: number;
  /** A room that has sent nothing for so long sends an empty presence: a y-websocket client reconnects after 30 s without a message. */
  readonly quietMs: number;
  readonly unloadMs: number;
  /** So far may a browser's clock be off. */
  readonly clockToleranceMs: number;
  /** So long ago may suggestions have been made that come from a browser that was away, if it is not known since when. */
  readonly offlineMs: number;
  /** A log file is begun anew, and all rooms are snapshotted, after so many entries or bytes. */
  readonly compactEntries: number;
  readonly compactBytes: number;
  /** How long stopping may wait for clients and disk. */
  readonly stopMs: number;
}

export const defaultLimits: SyncLimits = {
  maxFrameBytes: 16 * MiB,
  maxUpdateBytes: 4 * MiB,
  maxStructs: 100_000,
  maxRemovedLength: 2 ** 20,
  maxNewClientIds: 64,
  maxNesting: 50,
  messagesPerSecond: 200,
  messageBurst: 2_000,
  bytesPerSecond: 2 * MiB,
  byteBurst: 32 * MiB,
  maxSocketsPerUser: 20,
  maxSocketsPerReport: 300,
  maxChannelsPerSocket: 320,
  maxWaitingBytes: 16 * MiB,
  maxPresenceBytes: 4 * KiB,
  maxPresenceIds: 4,
  presenceWindowMs: 60,
  congestedBytes: 1 * MiB,
  cutOffBytes: 8 * MiB,
  cutOffMs: 12_000,
  maxResyncs: 5,
  beatMs: 2_500,
  pingMs: 25_000,
  quietMs: 20_000,
  unloadMs: 60_000,
  clockToleranceMs: 10 * 60_000,
  offlineMs: 7 * 24 * 60 * 60_000,
  compactEntries: 5_000,
  compactBytes: 256 * KiB,
  stopMs: 4_000,
};
