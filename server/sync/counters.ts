import type { ErrorCode } from "../../extensions/wire/errors.ts";

/** What sync has done since it was started, for those who look after the server. */
export interface SyncCounters {
  readonly reports: number;
  readonly rooms: number;
  readonly sockets: number;
  readonly sessions: number;
  readonly updates: number;
  readonly updateBytes: number;
  /** On sockets. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly broadcasts: number;
  readonly compactions: number;
  /** Entries on their way to the disk. */
  readonly unsaved: number;
  /** From an update's arrival until it was on disk, over the last ones, in milliseconds; 0 before the first. */
  readonly saveMs: { readonly p50: number; readonly p99: number };
  readonly refused: Readonly<Partial<Record<ErrorCode, number>>>;
}

const rememberedSaves = 1024;

/** Counts as things happen. */
export class Tally {
  updates = 0;
  updateBytes = 0;
  bytesIn = 0;
  bytesOut = 0;
  broadcasts = 0;
  compactions = 0;
  unsaved = 0;
  readonly #refused = new Map<ErrorCode, number>();
  readonly #saves: number[] = [];
  #nextSave = 0;

  refused(code: ErrorCode): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  saved(milliseconds: number): void {
    this.#saves[this.#nextSave % rememberedSaves] = milliseconds;
    this.#nextSave += 1;
  }

  read(): Omit<SyncCounters, "reports" | "rooms" | "sockets" | "sessions"> {
    const { updates, updateBytes, bytesIn, bytesOut, broadcasts, compactions, unsaved } = this;
    const sorted = [...this.#saves].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      updates,
      updateBytes,
      bytesIn,
      bytesOut,
      broadcasts,
      compactions,
      unsaved,
      saveMs: { p50: at(0.5), p99: at(0.99) },
      refused: Object.fromEntries(this.#refused),
    };
  }
}
