import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { PublicReport } from "../../extensions/wire/http.ts";
import type { PresenceUser } from "../../extensions/wire/sync.ts";
import type { RecoveredDraft } from "./recoveredDraft.ts";

/**
 * Where a room stands. `synced`: the server's text is here, and everything typed here is sent; whether it is on disk says `unsaved`. `offline`: the text kept
 * in this browser can be read and, by the access of last time, written; the server's is not here yet or not any more.
 */
export type RoomState =
  | { readonly state: "opening" }
  | { readonly state: "synced"; readonly access: Access; readonly unsaved: number }
  | { readonly state: "offline"; readonly access: Access; readonly unsaved: number; readonly since: number }
  | { readonly state: "refused"; readonly reason: ErrorCode };

/** One section's shared text as the page uses it. `doc` and `awareness` stay the same through reconnects; after a refused edit both are replaced and `generation` grows. */
export interface RoomHandle {
  readonly room: string;
  readonly sectionId: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly generation: number;
  readonly current: RoomState;
}

/** Whether everything typed anywhere in the report is on the server's disk. `savedAt` and `since` are milliseconds of the page's clock. */
export type SaveState =
  | { readonly state: "loading" }
  | { readonly state: "saved"; readonly savedAt: number }
  | { readonly state: "saving"; readonly unsaved: number }
  | { readonly state: "offline"; readonly unsaved: number; readonly since: number };

/** Words that the server did not take, kept for their author in this browser. */
export interface RecoveredText {
  readonly id: string;
  readonly sectionId: string;
  readonly sectionTitle: string;
  readonly at: number;
  readonly reason: ErrorCode;
  readonly text: string;
  /** What they would make of the server's text, where that can be told. */
  readonly draft?: RecoveredDraft | undefined;
}

/** The live connection of one page to one report: one socket, a room for each section and one for the report itself. All values are immutable snapshots, fit for `useSyncExternalStore`. */
export interface ReportConnection {
  subscribe(listener: () => void): () => void;
  /** The report's outline and states as its room shows them; null until it is there. */
  publicReport(): PublicReport | null;
  /** Open a section's room, or return the open one. */
  room(sectionId: string): RoomHandle;
  saveState(): SaveState;
  /** Who is where: section id to people, without the page's own user. People who are in no section stand under the empty string. */
  presence(): ReadonlyMap<string, readonly PresenceUser[]>;
  /** Tell the others which section this person is in. */
  enter(sectionId: string | null): void;
  recovered(): readonly RecoveredText[];
  discardRecovered(id: string): void;
  destroy(): void;
}
