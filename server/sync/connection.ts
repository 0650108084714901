import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import { type ClientControl, roomName } from "../../extensions/wire/sync.ts";
import { closingCode } from "./closingCode.ts";
import type { SocketPurpose } from "./gate.ts";
import type { Principal } from "./host.ts";
import { controlFrame, parseFrame } from "./protocol.ts";
import { RateMeter } from "./rate.ts";
import { Session } from "./session.ts";
import type { Line, SessionContext } from "./sessionContext.ts";
import { frameOf } from "./sharedMessage.ts";

/** A WebSocket as a connection needs it. */
export interface RawSocket {
  /** Bytes that are accepted and not yet given to the network. */
  readonly unsentBytes: number;
  /** Send a whole frame as `frameOf` makes it. It may be shared with other sockets. Passed over once the socket is closing. */
  send(frame: Buffer): void;
  close(code: number, reason: string): void;
  /** Cut it off without waiting for what is unsent. */
  terminate(): void;
  ping(): void;
}

/** After a close the other side has so long to answer it. */
const closeGraceMs = 1_000;
/** Unanswered pings after which a socket is dead. */
const missedPings = 2;

/** One socket of one signed-in person, and the sessions on it: one on a plain socket, one a channel on the others. */
export class Connection {
  readonly principal: Principal;
  readonly purpose: SocketPurpose;
  readonly #socket: RawSocket;
  readonly #context: SessionContext;
  readonly #sessions = new Map<number, Session>();
  readonly #messages: RateMeter;
  readonly #bytes: RateMeter;
  #open = true;
  #congestedSince: number | null = null;
  /** Looked at and set at each beat, because frames are many. */
  #lastSentAt: number;
  #sentSinceBeat = false;
  #lastPingAt: number;
  #unansweredPings = 0;

  constructor(socket: RawSocket, principal: Principal, purpose: SocketPurpose, context: SessionContext) {
    const { limits } = context;
    const now = context.now();
    this.principal = principal;
    this.purpose = purpose;
    this.#socket = socket;
    this.#context = context;
    this.#messages = new RateMeter(limits.messagesPerSecond, limits.messageBurst, now);
    this.#bytes = new RateMeter(limits.bytesPerSecond, limits.byteBurst, now);
    this.#lastSentAt = now;
    this.#lastPingAt = now;
  }

  get sessions(): Iterable<Session> {
    return this.#sessions.values();
  }

  get sessionCount(): number {
    return this.#sessions.size;
  }

  /** Begin: a plain socket is in its room at once. */
  start(): void {
    const { purpose } = this;
    if (purpose.kind === "room") this.#openSession(0, purpose.sectionId, this.#plainLine(), purpose.epoch);
  }

  receive(bytes: Uint8Array): void {
    if (!this.#open) return;
    this.#context.tally.bytesIn += bytes.length;
    const now = this.#context.now();
    if (!this.#messages.take(1, now) || !this.#bytes.take(bytes.length, now)) {
      this.refuse("rate_limited");
      return;
    }
    if (this.purpose.kind === "room") {
      this.#sessions.get(0)?.receive(bytes);
      return;
    }
    try {
      const frame = parseFrame(bytes);
      // A message for a channel that the server has closed meanwhile says nothing any more.
      if (frame.kind === "room") this.#sessions.get(frame.channel)?.receive(frame.message);
      else this.#control(frame.control);
    } catch (error) {
      this.refuse(closingCode(error));
    }
  }

  ponged(): void {
    this.#unansweredPings = 0;
  }

  /** What was unsent is given to the network. */
  drained(): void {
    if (!this.#open || this.#congestedSince === null) return;
    this.#congestedSince = null;
    for (const session of this.#sessions.values()) session.catchUp();
  }

  /** Called now and then: pings, keeps quiet rooms alive, cuts off who does not read. */
  beat(now: number): void {
    const { limits } = this.#context;
    if (this.#sentSinceBeat) this.#lastSentAt = now;
    this.#sentSinceBeat = false;
    if (this.#congestedSince !== null && now - this.#congestedSince > limits.cutOffMs) {
      this.refuse("too_slow");
      return;
    }
    if (now - this.#lastPingAt >= limits.pingMs) {
      if (this.#unansweredPings >= missedPings) {
        this.#context.logger.info({ ...this.#who, sessions: this.#sessions.size }, "a socket answered no ping and was cut off");
        this.#socket.terminate();
        return;
      }
      this.#unansweredPings += 1;
      this.#lastPingAt = now;
      this.#socket.ping();
    }
    if (this.purpose.kind === "room" && now - this.#lastSentAt >= limits.quietMs) this.#sessions.get(0)?.keepAlive();
  }

  /** End all sessions and the socket for what its client did, or did not do. */
  refuse(reason: ErrorCode): void {
    if (!this.#open) return;
    const { logger, tally } = this.#context;
    tally.refused(reason);
    logger.info({ code: reason, ...this.#who, sessions: this.#sessions.size, unsentBytes: this.#socket.unsentBytes }, "a socket was closed");
    this.close(reason);
  }

  /** End all sessions and the socket. */
  close(reason: ErrorCode): void {
    if (!this.#open) return;
    this.ended();
    this.#socket.close(errorTable[reason].close, reason);
    setTimeout(() => this.#socket.terminate(), closeGraceMs).unref();
  }

  /** The socket is gone. */
  ended(): void {
    this.#open = false;
    for (const session of this.#sessions.values()) session.ended();
    this.#sessions.clear();
  }

  get #who(): { readonly reportId: string; readonly userId: string } {
    return { reportId: this.purpose.reportId, userId: this.principal.userId };
  }

  #control(control: ClientControl): void {
    if (control.type === "close") {
      this.#sessions.get(control.channel)?.ended();
      this.#sessions.delete(control.channel);
      return;
    }
    const { channel, room } = control;
    if (this.#sessions.has(channel)) {
      this.refuse("invalid");
      return;
    }
    const line = this.#channelLine(channel, room);
    const sectionId = this.#sectionOf(room);
    if (sectionId === undefined) {
      line.close("not_found");
      return;
    }
    if (this.#sessions.size >= this.#context.limits.maxChannelsPerSocket) {
      line.close("rate_limited");
      return;
    }
    this.#openSession(channel, sectionId, line, null);
  }

  /** The section that a room of this socket's report is for, null for the report's own; undefined for other rooms. */
  #sectionOf(room: string): string | null | undefined {
    const { reportId } = this.purpose;
    if (room === roomName(reportId)) return null;
    const sectionId = room.startsWith(`${reportId}/`) ? room.slice(reportId.length + 1) : "";
    return /^[A-Za-z0-9_-]{1,64}$/.test(sectionId) ? sectionId : undefined;
  }

  #openSession(channel: number, sectionId: string | null, line: Line, epoch: string | null): void {
    const session = new Session({ reportId: this.purpose.reportId, sectionId }, this.principal, line, this.#context);
    this.#sessions.set(channel, session);
    session.open(epoch).catch((error: unknown) => {
      this.#context.logger.error({ err: error, ...session.place }, "a session could not be opened");
      session.close("internal");
    });
  }

  #plainLine(): Line {
    const isCongested = () => this.#congestedSince !== null;
    return {
      get congested() {
        return isCongested();
      },
      send: (message) => this.#send(frameOf(null, message)),
      share: (message) => this.#send(message.frame(null)),
      opened: () => {},
      close: (reason) => this.close(reason),
    };
  }

  #channelLine(channel: number, room: string): Line {
    const isCongested = () => this.#congestedSince !== null;
    return {
      get congested() {
        return isCongested();
      },
      send: (message) => this.#send(frameOf(channel, message)),
      share: (message) => this.#send(message.frame(channel)),
      opened: (access, epoch) => this.#send(frameOf(null, controlFrame({ type: "opened", channel, room, access, epoch }))),
      close: (reason) => {
        this.#sessions.delete(channel);
        this.#send(frameOf(null, controlFrame({ type: "closed", channel, code: errorTable[reason].close, reason })));
      },
    };
  }

  #send(frame: Buffer): void {
    if (!this.#open) return;
    const { limits, now, tally } = this.#context;
    tally.bytesOut += frame.length;
    this.#sentSinceBeat = true;
    this.#socket.send(frame);
    const { unsentBytes } = this.#socket;
    if (unsentBytes > limits.cutOffBytes) this.refuse("too_slow");
    else if (unsentBytes > limits.congestedBytes && this.#congestedSince === null) {
      this.#congestedSince = now();
      this.#context.logger.info({ ...this.#who, unsentBytes }, "a reader is slow; it gets one difference when it has read");
    }
  }
}
