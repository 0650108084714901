import { createHash, randomBytes } from "node:crypto";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SessionView } from "../../extensions/wire/http.ts";
import { type AccountEnvironment, record } from "./environment.ts";
import type { Actor, LoginSession, Office, User } from "./model.ts";
import type { Passwords } from "./passwords.ts";

/** Who a request comes from. */
export interface SignedIn {
  readonly user: User;
  readonly session: LoginSession;
}

/** Where a sign-in came from, for the person's own list of sessions. */
interface Visitor {
  readonly address: string;
  readonly agent: string;
}

export interface Sessions {
  /** Fails with `bad_credentials`, after the same time for an unknown name and for a wrong password. `token` is known to the browser alone. */
  signIn(username: string, password: string, visitor: Visitor): Promise<SignedIn & { readonly token: string }>;
  /** Who holds that token; null if nobody does, it has expired or the account is closed. Answers from memory. */
  holderOf(token: string): SignedIn | null;
  /** Let the session live on from now. Writes at most every few minutes. */
  touch(signedIn: SignedIn): Promise<void>;
  /** Whether a session still holds, for open sockets. Answers from memory. */
  isAlive(sessionId: string): boolean;
  list(actor: Actor, currentId: string): readonly SessionView[];
  /** End one of the actor's own sessions; fails with `not_found` for anybody else's. */
  end(actor: Actor, sessionId: string): Promise<void>;
  changePassword(actor: Actor, currentSessionId: string, current: string, next: string): Promise<void>;
}

/** Seen times are kept to this precision: a write to disk with each request would be waste. */
const touchIntervalMs = 5 * 60_000;
/** More browsers than anybody has; the oldest go first. */
const maxSessionsPerUser = 30;
const maxAgentLength = 200;

export function createSessions(environment: AccountEnvironment, passwords: Passwords, lifetimeHours: number): Sessions {
  const { office, clock, ids, listener } = environment;
  const lifetimeMs = lifetimeHours * 3_600_000;
  const isCurrent = (session: LoginSession): boolean => session.expiresAt > clock.now().toISOString();
  /** Verified when the name is unknown, so that the answer takes as long as for a known one. */
  let decoy: Promise<string> | undefined;

  async function checkedUser(username: string, password: string): Promise<User> {
    const user = office.read().users.find((candidate) => candidate.username === username.toLowerCase());
    decoy ??= passwords.hash(randomBytes(16).toString("hex"));
    const right = await passwords.verify(user?.passwordHash ?? (await decoy), password);
    if (user === undefined || !right || user.disabled) throw new ReportError("bad_credentials", "User name or password is wrong.");
    return user;
  }

  return {
    async signIn(username, password, { address, agent }) {
      const user = await checkedUser(username, password);
      const token = randomBytes(32).toString("base64url");
      const now = clock.now();
      const session: LoginSession = {
        id: ids.next(),
        tokenHash: hashOf(token),
        userId: user.id,
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + lifetimeMs).toISOString(),
        address,
        agent: agent.slice(0, maxAgentLength),
      };
      await office.change((old) => {
        const present = old.users.find(({ id }) => id === user.id);
        // The account may have been closed, or its password changed, while the password was being checked.
        if (present === undefined || present.disabled || present.passwordHash !== user.passwordHash) {
          throw new ReportError("bad_credentials", "User name or password is wrong.");
        }
        const live = old.sessions.filter(isCurrent);
        const surplus = live.filter(({ userId }) => userId === user.id).slice(0, -(maxSessionsPerUser - 1));
        return { ...old, sessions: [...live.filter((other) => !surplus.includes(other)), session] };
      });
      await record(environment, user, "session.start", {}, address);
      return { user, session, token };
    },

    holderOf(token) {
      const hash = hashOf(token);
      const { sessions, users } = office.read();
      const session = sessions.find(({ tokenHash }) => tokenHash === hash);
      if (session === undefined || !isCurrent(session)) return null;
      const user = users.find(({ id }) => id === session.userId);
      return user === undefined || user.disabled ? null : { user, session };
    },

    async touch({ session }) {
      const now = clock.now();
      if (now.getTime() - Date.parse(session.lastSeenAt) < touchIntervalMs) return;
      const seen = { lastSeenAt: now.toISOString(), expiresAt: new Date(now.getTime() + lifetimeMs).toISOString() };
      await office.change((old) => ({ ...old, sessions: old.sessions.map((other) => (other.id === session.id ? { ...other, ...seen } : other)) }));
    },

    isAlive(sessionId) {
      const session = office.read().sessions.find(({ id }) => id === sessionId);
      return session !== undefined && isCurrent(session);
    },

    list: (actor, currentId) =>
      office
        .read()
        .sessions.filter((session) => session.userId === actor.id && isCurrent(session))
        .map(({ id, createdAt, lastSeenAt, address, agent }) => ({ id, createdAt, lastSeenAt, address, agent, current: id === currentId })),

    async end(actor, sessionId) {
      await office.change((old) => {
        if (!old.sessions.some(({ id, userId }) => id === sessionId && userId === actor.id))
          throw new ReportError("not_found", "There is no such session.");
        return { ...old, sessions: old.sessions.filter(({ id }) => id !== sessionId) };
      });
      listener.userChanged(actor.id);
      await record(environment, actor, "session.end");
    },

    async changePassword(actor, currentSessionId, current, next) {
      const user = office.read().users.find(({ id }) => id === actor.id);
      if (user === undefined || !(await passwords.verify(user.passwordHash, current))) {
        throw new ReportError("bad_credentials", "The present password is wrong.");
      }
      const passwordHash = await passwords.hash(next);
      await office.change((old) => withPassword(old, actor.id, passwordHash, currentSessionId));
      listener.userChanged(actor.id);
      await record(environment, actor, "user.password", {}, user.username);
    },
  };
}

/** The office with a new password for that user, whose sessions end except the one in which it was changed. */
export function withPassword(office: Office, userId: string, passwordHash: string, keepSessionId: string | null): Office {
  return {
    ...office,
    users: office.users.map((user) => (user.id === userId ? { ...user, passwordHash } : user)),
    sessions: office.sessions.filter((session) => session.userId !== userId || session.id === keepSessionId),
  };
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
