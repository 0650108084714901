import { schemaVersion } from "../../extensions/schema.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import { type PublicReport, publicReportSchema } from "../../extensions/wire/http.ts";
import { channelsPath, type PresenceUser, reportRoot, roomName } from "../../extensions/wire/sync.ts";
import type { RecoveredText, ReportConnection, RoomHandle, SaveState } from "./connection.ts";
import { explainRefusal } from "./explainRefusal.ts";
import { indexedDbCopies, type LocalCopies, noCopies } from "./localCopies.ts";
import { memoryStore } from "./memoryStore.ts";
import { presenceOf } from "./presenceOf.ts";
import { RecoveredTexts } from "./recoveredTexts.ts";
import { ReportSocket } from "./reportSocket.ts";
import { Room, type Urgency } from "./room.ts";
import { saveStateOf } from "./saveStateOf.ts";
import type { SocketConstructor } from "./socketLike.ts";
import { type KeyValueStore, UnsavedNotes } from "./unsavedNotes.ts";
import { watchPage } from "./watchPage.ts";

export interface ConnectOptions {
  readonly reportId: string;
  readonly user: { readonly id: string; readonly name: string };
  /** Where the server is, `http://…`; in a browser the page's own origin. */
  readonly url?: string;
  readonly WebSocketImpl?: SocketConstructor;
  /** Where texts are kept against a reload; in a browser IndexedDB. */
  readonly copies?: LocalCopies;
  /** Where counts and refused words are kept; in a browser `localStorage`. */
  readonly store?: KeyValueStore;
  /** Finds out why the server refuses the socket; in a browser it asks over HTTP. */
  readonly explain?: () => Promise<ErrorCode | null>;
}

/** Connect a page to a report. The connection lives until `destroy`, through lost lines, restarts of the server and sleep. */
export const connectReport = (options: ConnectOptions): ReportConnection => new LiveReport(options);

/** A count that goes up is shown this much later, so that fast typing does not draw the page for each key. */
const laterMs = 200;

/** What the page has been told; it changes only in `publish`, as `useSyncExternalStore` wants it. */
interface Published {
  readonly report: PublicReport | null;
  readonly save: SaveState;
  readonly presence: ReadonlyMap<string, readonly PresenceUser[]>;
  readonly recovered: readonly RecoveredText[];
  readonly handles: ReadonlyMap<string, RoomHandle>;
}

class LiveReport implements ReportConnection {
  readonly #options: ConnectOptions;
  readonly #socket: ReportSocket;
  readonly #copies: LocalCopies;
  readonly #notes: UnsavedNotes;
  readonly #recovered: RecoveredTexts;
  readonly #reportRoom: Room;
  readonly #rooms = new Map<string, Room>();
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => void;
  #published: Published;
  #section: string | null = null;
  #savedAt = Date.now();
  #wasUnsaved = false;
  #due: "none" | "soon" | "later" = "none";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #destroyed = false;
  readonly #report = new ReportReader();

  constructor(options: ConnectOptions) {
    this.#options = options;
    const store = options.store ?? (typeof localStorage === "undefined" ? memoryStore() : localStorage);
    this.#copies = options.copies ?? (typeof indexedDB === "undefined" ? noCopies : indexedDbCopies(options.user.id));
    this.#notes = new UnsavedNotes(store, options.user.id);
    this.#recovered = new RecoveredTexts(store, options.user.id, options.reportId, () => this.#schedule("soon"));
    const origin = options.url ?? location.origin;
    this.#socket = new ReportSocket({
      url: `${origin.replace(/^http/, "ws")}${channelsPath(options.reportId)}?schema=${schemaVersion}`,
      WebSocketImpl: options.WebSocketImpl ?? WebSocket,
      explain: options.explain ?? (() => explainRefusal(origin, options.reportId)),
      changed: () => this.#schedule("soon"),
    });
    this.#reportRoom = this.#openRoom("");
    this.#announce();
    this.#published = {
      report: null,
      save: { state: "loading" },
      presence: new Map(),
      recovered: this.#recovered.shown,
      handles: new Map(),
    };
    this.#unwatch = watchPage({
      woke: () => this.#socket.check(),
      wentOffline: () => this.#socket.drop(),
      leaving: () => this.#unsaved() > 0,
      hidden: () => this.#flush(),
      // An editor whose text changes in the middle of a composition loses the input method's place: it doubles or swallows letters.
      composing: (isOn) => {
        for (const room of this.#rooms.values()) room.text.hold(isOn);
      },
      stored: (key) => this.#recovered.refresh(key),
    });
  }

  // Bound, because `useSyncExternalStore` is handed these functions without their object.
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  publicReport = (): PublicReport | null => this.#published.report;
  saveState = (): SaveState => this.#published.save;
  presence = (): ReadonlyMap<string, readonly PresenceUser[]> => this.#published.presence;
  recovered = (): readonly RecoveredText[] => this.#published.recovered;

  room(sectionId: string): RoomHandle {
    const published = this.#published.handles.get(sectionId);
    if (published !== undefined) return published;
    const room = this.#rooms.get(sectionId) ?? this.#openRoom(sectionId);
    this.#rooms.set(sectionId, room);
    const handle = room.handle();
    this.#published = { ...this.#published, handles: new Map(this.#published.handles).set(sectionId, handle) };
    return handle;
  }

  enter(sectionId: string | null): void {
    if (sectionId === this.#section) return;
    this.#section = sectionId;
    this.#announce();
  }

  discardRecovered(id: string): void {
    this.#recovered.discard(id);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    clearTimeout(this.#timer);
    this.#unwatch();
    for (const room of [this.#reportRoom, ...this.#rooms.values()]) room.end();
    this.#socket.destroy();
    this.#listeners.clear();
  }

  #openRoom(sectionId: string): Room {
    const ofReport = sectionId === "";
    return new Room({
      room: ofReport ? roomName(this.#options.reportId) : roomName(this.#options.reportId, sectionId),
      sectionId,
      sectionTitle: () => this.#published.report?.sections.find(({ id }) => id === sectionId)?.title ?? "",
      socket: this.#socket,
      copies: ofReport ? noCopies : this.#copies,
      notes: this.#notes,
      recovered: this.#recovered,
      changed: (urgency) => this.#schedule(urgency),
    });
  }

  /** Presence in the report's room. A new document after a refusal starts with a presence of its own. */
  #announce(): void {
    const { doc, awareness } = this.#reportRoom.text;
    awareness.setLocalState({ section: this.#section });
    if (this.#report.follow(doc)) {
      doc.on("update", () => this.#schedule("soon"));
      awareness.on("change", () => this.#schedule("soon"));
    }
  }

  #unsaved = (): number => [...this.#rooms.values()].reduce((sum, room) => sum + room.unsaved, 0);

  #flush(): void {
    for (const room of this.#rooms.values()) room.flush();
  }

  #schedule(urgency: Urgency): void {
    if (this.#destroyed || this.#due === "soon" || this.#due === urgency) return;
    this.#due = urgency;
    clearTimeout(this.#timer);
    if (urgency === "later") this.#timer = setTimeout(() => this.#publish(), laterMs);
    else queueMicrotask(() => this.#publish());
  }

  #publish(): void {
    if (this.#destroyed) return;
    this.#due = "none";
    this.#announceIfReplaced();
    const before = this.#published;
    const report = this.#report.read();
    if (report !== null && before.report !== null && report.revision !== before.report.revision) {
      for (const room of this.#rooms.values()) room.reconsider();
    }
    const handles = new Map([...this.#rooms].map(([id, room]) => [id, room.handle()]));
    const presence = presenceOf(this.#reportRoom.text.awareness.getStates().values(), this.#options.user.id);
    this.#published = {
      report,
      save: keep(before.save, this.#saveState()),
      presence: keepMap(before.presence, presence),
      recovered: this.#recovered.shown,
      handles: sameHandles(before.handles, handles) ? before.handles : handles,
    };
    if (!same(before, this.#published)) for (const listener of [...this.#listeners]) listener();
  }

  #announceIfReplaced(): void {
    if (this.#reportRoom.text.awareness.getLocalState() === null) this.#announce();
  }

  #saveState(): SaveState {
    const unsaved = this.#unsaved();
    if (this.#wasUnsaved && unsaved === 0) this.#savedAt = Date.now();
    this.#wasUnsaved = unsaved > 0;
    const cutSince = [this.#reportRoom, ...this.#rooms.values()].map((room) => room.cutSince).filter((since) => since !== null);
    return saveStateOf({ line: this.#socket.state, reportRoom: this.#reportRoom.handle().current, cutSince, unsaved, savedAt: this.#savedAt });
  }
}

/** Reads the outline out of the report's room, once for each change. */
class ReportReader {
  #doc: RoomHandle["doc"] | null = null;
  #raw: unknown;
  #report: PublicReport | null = null;

  /** Whether the document is a new one. What was read from the old one is shown until the new one has something. */
  follow(doc: RoomHandle["doc"]): boolean {
    if (doc === this.#doc) return false;
    this.#doc = doc;
    return true;
  }

  read(): PublicReport | null {
    const raw: unknown = this.#doc?.getMap(reportRoot).get(reportRoot);
    if (raw === undefined || raw === this.#raw) return this.#report;
    this.#raw = raw;
    this.#report = parseReport(raw) ?? this.#report;
    return this.#report;
  }
}

/** What is not a report is a newer server's; the page keeps showing what it has and is told to reload by the schema version. */
function parseReport(raw: unknown): PublicReport | null {
  try {
    return publicReportSchema.parse(typeof raw === "string" ? JSON.parse(raw) : raw);
  } catch {
    return null;
  }
}

const keep = <Value>(before: Value, after: Value): Value => (JSON.stringify(before) === JSON.stringify(after) ? before : after);

const keepMap = <Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
  JSON.stringify([...before]) === JSON.stringify([...after]) ? before : after;

const same = (before: Published, after: Published): boolean =>
  before.report === after.report &&
  before.save === after.save &&
  before.presence === after.presence &&
  before.recovered === after.recovered &&
  before.handles === after.handles;

const sameHandles = (before: ReadonlyMap<string, RoomHandle>, after: ReadonlyMap<string, RoomHandle>): boolean =>
  before.size === after.size && [...after].every(([id, handle]) => before.get(id) === handle);
