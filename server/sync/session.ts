import { correctionDetails } from "../../extensions/cutOff/correctionLog.ts";
import { type Access, allows } from "../../extensions/wire/access.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import type { Author } from "./author.ts";
import { closingCode } from "./closingCode.ts";
import type { Principal } from "./host.ts";
import type { Inspection } from "./inspect.ts";
import { deniedMessage, markerMessage, parsePresence, parseRoomMessage, presenceMessage, questionMessage, type RoomMessage } from "./protocol.ts";
import type { Member, Room } from "./room.ts";
import type { Line, Place, SessionContext } from "./sessionContext.ts";
import type { SharedMessage } from "./sharedMessage.ts";
import type { Decision } from "./suggesting/decisions.ts";

type State =
  | { readonly state: "opening"; readonly waiting: Uint8Array[]; waitingBytes: number }
  | { readonly state: "open"; readonly room: Room; readonly access: Access }
  | { readonly state: "closed" };

/** Whether somebody may send changes of a section's text; who may `suggest` sends nothing but suggestions. */
const maySend = (access: Access): boolean => allows(access, "suggest");

/** Markers that wait for the answer of their client; one that sends more without answering gets no echo for the rest. */
const maxWaitingMarkers = 100;
/** Of one presence message so many entries are looked at; a stock client repeats those of everybody in the room. */
const maxPresenceEntries = 1_000;
/** An entry of the audit log names the suggestions of so many people. */
const mostDeciders = 20;

/** One client in one room. */
export class Session implements Member {
  readonly place: Place;
  readonly #principal: Principal;
  readonly #line: Line;
  readonly #context: SessionContext;
  #state: State = { state: "opening", waiting: [], waitingBytes: 0 };
  /** The client has been asked for everything it has and has not answered yet. */
  #asked = true;
  /** The client has answered the first question of this session. */
  #hasAnswered = false;
  #resyncs = 0;
  #markers: Uint8Array[] = [];
  /** What a congested client is still to get: everything that this state vector lacks. */
  #owed: { readonly vector: Uint8Array; readonly isAnswer: boolean } | null = null;

  constructor(place: Place, principal: Principal, line: Line, context: SessionContext) {
    this.place = place;
    this.#principal = principal;
    this.#line = line;
    this.#context = context;
  }

  get userId(): string {
    return this.#principal.userId;
  }

  /** Enter the room. Nothing is answered before it is loaded. `epoch`: of the document that the client has, if it says so. */
  async open(epoch: string | null): Promise<void> {
    const { reports } = this.#context;
    const access = this.#access();
    if (access === "none") return this.#refuse("not_found");
    let room: Room;
    try {
      room = await reports.enter(this.place, maySend(access) && this.place.sectionId !== null);
    } catch (error) {
      return this.#end(error);
    }
    if (this.#state.state !== "opening") return reports.leave(this.place.reportId, room);
    const { waiting } = this.#state;
    this.#state = { state: "open", room, access };
    room.join(this);
    if (epoch !== null && epoch !== room.epoch) {
      this.close("resync");
      return;
    }
    if (this.#access() !== access) {
      this.close("access_changed");
      return;
    }
    this.#line.opened(access, room.epoch);
    this.#line.send(questionMessage(room.stateVector));
    const everybody = room.presence.everybody();
    if (everybody !== null) this.#line.send(everybody);
    for (const message of waiting) this.receive(message);
  }

  receive(bytes: Uint8Array): void {
    const state = this.#state;
    if (state.state === "closed") return;
    if (state.state === "opening") {
      state.waiting.push(bytes);
      state.waitingBytes += bytes.length;
      if (state.waitingBytes > this.#context.limits.maxWaitingBytes) this.close("rate_limited");
      return;
    }
    try {
      this.#handle(state.room, parseRoomMessage(bytes));
    } catch (error) {
      this.#end(error);
    }
  }

  deliver(message: SharedMessage): void {
    if (this.#state.state !== "open" || this.#owed !== null) return;
    if (this.#line.congested) this.#owed = { vector: this.#state.room.toldVector(), isAnswer: false };
    else this.#line.share(message);
  }

  deliverPresence(message: SharedMessage): void {
    if (this.#state.state === "open" && !this.#line.congested) this.#line.share(message);
  }

  /** The line is free again: send what was held back. */
  catchUp(): void {
    const owed = this.#owed;
    if (owed === null || this.#state.state !== "open" || this.#line.congested) return;
    this.#owed = null;
    const { room } = this.#state;
    this.#sendDifference(room, owed.vector, owed.isAnswer);
    const everybody = room.presence.everybody();
    if (everybody !== null) this.#line.send(everybody);
  }

  /** Send something, so that a stock client does not take the quiet room for dead. */
  keepAlive(): void {
    if (this.#state.state === "open") this.#line.send(presenceMessage([]));
  }

  /** Ask for the access again; a change ends the session, and the client opens a new one. */
  recheck(): void {
    if (this.#state.state === "open" && this.#access() !== this.#state.access) this.close("access_changed");
  }

  /** The person's name or department may have changed. */
  recheckPresence(): void {
    const user = this.#context.host.presence(this.userId);
    if (this.#state.state === "open" && user !== undefined) this.#state.room.presence.rename(this.userId, user);
  }

  /** End the session from the server's side. */
  close(reason: ErrorCode): void {
    if (this.#state.state === "closed") return;
    this.ended();
    this.#line.close(reason);
  }

  /** The client is gone. */
  ended(): void {
    const state = this.#state;
    this.#state = { state: "closed" };
    if (state.state !== "open") return;
    state.room.leave(this);
    this.#context.reports.leave(this.place.reportId, state.room);
  }

  #handle(room: Room, message: RoomMessage): void {
    switch (message.kind) {
      case "question":
        this.#answer(room, message.vector);
        break;
      case "update":
        this.#take(room, message.update, message.answer);
        break;
      case "presence":
        room.presence.take(
          this,
          parsePresence(message.entries, maxPresenceEntries),
          this.#context.host.presence(this.userId) ?? this.#principal.presence,
        );
        break;
      case "presenceQuestion":
        this.#line.send(room.presence.everybody() ?? presenceMessage([]));
        break;
      case "marker":
        if (this.#markers.length < maxWaitingMarkers) this.#markers.push(message.marker);
        this.#releaseMarkers(room);
        break;
    }
  }

  #answer(room: Room, vector: Uint8Array): void {
    if (this.#line.congested) this.#owed = { vector, isAnswer: true };
    else this.#sendDifference(room, vector, true);
  }

  #sendDifference(room: Room, vector: Uint8Array, isAnswer: boolean): void {
    const message = isAnswer ? room.answerTo(vector) : room.differenceTo(vector);
    this.#whenDurable(room, () => this.#line.share(message));
  }

  #take(room: Room, update: Uint8Array, isAnswer: boolean): void {
    try {
      const inspection = room.inspect(update, this.userId);
      if (inspection.adds || inspection.removes !== "nothing") this.#write(room, update, inspection, isAnswer);
    } catch (error) {
      if (!(error instanceof ReportError) || error.code !== "resync") throw error;
      this.#outOfStep(room, isAnswer);
      return;
    }
    if (isAnswer) {
      this.#asked = false;
      this.#hasAnswered = true;
    }
    this.#releaseMarkers(room);
  }

  #write(room: Room, update: Uint8Array, inspection: Inspection, isAnswer: boolean): void {
    const { reportId, sectionId } = this.place;
    const access = this.#access();
    if (sectionId !== null && maySend(access)) {
      const isOffline = isAnswer && !this.#hasAnswered;
      const { decisions, late } = room.merge(this, update, inspection, this.#authorIn(room, access, isOffline));
      if (decisions.length > 0) this.#auditDecisions(decisions);
      for (const detail of correctionDetails(late)) this.#audit("figure.correct", detail);
      return;
    }
    // Formats that end nowhere are tidied up by every client for itself, also by one that only reads; the server does it too.
    if (!inspection.adds && inspection.removes === "marks") return;
    if (access === "none") throw new ReportError("not_found", "There is no such section.");
    const code = sectionId === null ? "forbidden" : this.#context.host.refusal(this.userId, reportId, sectionId);
    throw new ReportError(code, `With the access ${access} nothing can be written.`);
  }

  /** `isOffline`: what they send was made while they were away. */
  #authorIn(room: Room, access: Access, isOffline: boolean): Author {
    const { host, now, limits } = this.#context;
    const [time, tolerance] = [now(), limits.clockToleranceMs];
    const began = isOffline ? Math.min(time, room.leftAt(this.userId) ?? time - limits.offlineMs) : time;
    return {
      userId: this.userId,
      suggests: access === "suggest",
      figureLock: host.figureLock(this.place.reportId, this.place.sectionId, time),
      since: began - tolerance,
      until: time + tolerance,
    };
  }

  /** The update builds on what is not here. Before the client has answered this is usual, and its answer brings everything. Afterwards it is asked again. */
  #outOfStep(room: Room, isAnswer: boolean): void {
    if (this.#asked && !isAnswer) return;
    this.#resyncs += 1;
    if (this.#resyncs > this.#context.limits.maxResyncs) throw new ReportError("resync", "The client stays out of step.");
    this.#asked = true;
    this.#line.send(questionMessage(room.stateVector));
  }

  /** Echo the markers once everything that came before them is on disk. Until the client has answered, not everything that it has came. */
  #releaseMarkers(room: Room): void {
    if (this.#asked || this.#markers.length === 0) return;
    const markers = this.#markers;
    this.#markers = [];
    for (const marker of markers) this.#whenDurable(room, () => this.#line.send(markerMessage(marker)));
  }

  #whenDurable(room: Room, send: () => void): void {
    room.durable().then(
      () => {
        if (this.#state.state === "open") send();
      },
      // The report fails as a whole then, which ends this session with the reason.
      () => {},
    );
  }

  #access(): Access {
    const { reportId, sectionId } = this.place;
    return this.#context.host.access(this.userId, reportId, sectionId);
  }

  #end(error: unknown): void {
    const { logger, tally } = this.#context;
    const code = closingCode(error);
    if (code === "internal") logger.error({ err: error, ...this.place, userId: this.userId }, "a session failed");
    else logger.info({ code, detail: error instanceof Error ? error.message : "", ...this.place, userId: this.userId }, "a message was refused");
    tally.refused(code);
    if (auditedRefusals.has(code) && this.#state.state === "open") {
      this.#audit("update.refused", `${code}: ${error instanceof Error ? error.message : ""}`);
    }
    this.#refuse(code);
  }

  #refuse(code: ErrorCode): void {
    if (this.#state.state === "closed") return;
    this.#line.send(deniedMessage(code));
    this.close(code);
  }

  #auditDecisions(decisions: readonly Decision[]): void {
    for (const verdict of ["accepted", "rejected"] as const) {
      const told = decisions.filter((decision) => decision.verdict === verdict).slice(0, mostDeciders);
      if (told.length > 0) this.#audit(`change.${verdict}`, told.map(({ user, count }) => `${user} ${count}`).join(", "));
    }
  }

  #audit(action: AuditAction, detail: string): void {
    const { host, logger, now } = this.#context;
    const { reportId, sectionId } = this.place;
    host
      .audit({ at: new Date(now()).toISOString(), userId: this.userId, action, reportId, sectionId, detail })
      .catch((failure: unknown) =>
        logger.error({ err: failure, reportId, sectionId, userId: this.userId, action, detail }, "an act could not be written to the audit log"),
      );
  }
}

/** Refusals that somebody should be able to read about later. The others are of the line or the disk, not of what was written. */
const auditedRefusals: ReadonlySet<ErrorCode> = new Set([
  "forbidden",
  "section_locked",
  "not_yours",
  "wrong_state",
  "not_found",
  "suggest_only",
  "figures_locked",
  "bad_update",
  "too_large",
]);
