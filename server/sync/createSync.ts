import type { Server } from "node:http";
import type { Logger } from "pino";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { Clock, SectionSuggestions, SectionTexts, SectionThreads } from "../domain/ports.ts";
import type { UpdateLogs } from "../domain/updateLogs.ts";
import { Connection } from "./connection.ts";
import { type SyncCounters, Tally } from "./counters.ts";
import { admit } from "./gate.ts";
import type { SyncHost } from "./host.ts";
import { defaultLimits, type SyncLimits } from "./limits.ts";
import { OpenReports } from "./openReports.ts";
import { createSectionSuggestions } from "./sectionSuggestions.ts";
import { createSectionTexts } from "./sectionTexts.ts";
import { createSectionThreads } from "./sectionThreads.ts";
import type { SessionContext } from "./sessionContext.ts";
import { listenForSockets, type Upgrade } from "./socket.ts";

interface SyncSettings {
  readonly host: SyncHost;
  readonly logs: UpdateLogs;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly limits?: Partial<SyncLimits>;
}

/** The live part of the server: rooms, sockets, and what keeps them on disk. */
export interface Sync {
  readonly texts: SectionTexts;
  readonly threads: SectionThreads;
  readonly suggestions: SectionSuggestions;
  /** Take the upgrade requests of an HTTP server. */
  attach(server: Server): void;
  /** A report's outline, states or title changed: its room shows it, and open sessions are asked for their access again. */
  reportChanged(reportId: string): void;
  /** A person's role, department or sign-in changed: their sockets are asked again or closed. */
  userChanged(userId: string): void;
  counters(): SyncCounters;
  /** Take nothing new, save what came, tell the clients to come back later, close the logs. Resolves within five seconds. */
  stop(): Promise<void>;
}

export function createSync({ host, logs, logger, clock = { now: () => new Date() }, limits: changed = {} }: SyncSettings): Sync {
  const limits: SyncLimits = { ...defaultLimits, ...changed };
  const tally = new Tally();
  const now = () => clock.now().getTime();
  const live = new Set<Connection>();
  const detach: (() => void)[] = [];
  let isStopping = false;

  const reports = new OpenReports({ logs, limits, tally, logger, now, publicView, lost });
  const context: SessionContext = { host, reports, limits, tally, logger, now };
  const beat = setInterval(() => {
    for (const connection of [...live]) {
      if (isSignedIn(connection)) connection.beat(now());
      else connection.refuse("unauthenticated");
    }
  }, limits.beatMs);
  beat.unref();

  function publicView(reportId: string): string | undefined {
    const report = host.publicReport(reportId);
    return report === undefined ? undefined : JSON.stringify(report);
  }

  function* sessionsOf(reportId: string) {
    for (const connection of [...live]) if (connection.purpose.reportId === reportId) yield* [...connection.sessions];
  }

  function lost(reportId: string, reason: ErrorCode): void {
    for (const session of sessionsOf(reportId)) session.close(reason);
  }

  const isSignedIn = ({ principal }: Connection) => host.sessionAlive(principal.sessionId) && host.presence(principal.userId) !== undefined;

  function refuseAtDoor(upgrade: Upgrade, reason: ErrorCode, who: { readonly reportId?: string; readonly userId?: string } = {}): void {
    tally.refused(reason);
    logger.info({ code: reason, ...who }, "a socket was refused at the door");
    upgrade.acceptAndClose(reason);
  }

  async function decide(upgrade: Upgrade): Promise<void> {
    const admission = await admit(upgrade.request, host);
    if (admission.kind === "elsewhere") return upgrade.leave();
    if (admission.kind === "turnedAway") {
      logger.info({ status: admission.status }, "a page of another site was turned away");
      return upgrade.turnAway(admission.status);
    }
    if (admission.kind === "closed") return refuseAtDoor(upgrade, admission.reason);
    const { principal, purpose } = admission;
    const who = { reportId: purpose.reportId, userId: principal.userId };
    if (isStopping) return refuseAtDoor(upgrade, "stopping", who);
    const connections = [...live];
    const ofUser = connections.filter((other) => other.principal.userId === principal.userId).length;
    const ofReport = connections.filter((other) => other.purpose.reportId === purpose.reportId).length;
    if (ofUser >= limits.maxSocketsPerUser || ofReport >= limits.maxSocketsPerReport) return refuseAtDoor(upgrade, "rate_limited", who);
    upgrade.accept((raw) => {
      const connection = new Connection(raw, principal, purpose, context);
      live.add(connection);
      connection.start();
      return {
        message: (bytes) => connection.receive(bytes),
        pong: () => connection.ponged(),
        drained: () => connection.drained(),
        closed: () => {
          live.delete(connection);
          connection.ended();
        },
      };
    });
  }

  return {
    texts: createSectionTexts(reports),
    threads: createSectionThreads(reports),
    suggestions: createSectionSuggestions(reports, limits),

    attach(server) {
      const stopListening = listenForSockets(server, limits.maxFrameBytes, (upgrade) => {
        decide(upgrade).catch((error: unknown) => {
          logger.error({ err: error }, "an upgrade request failed");
          upgrade.turnAway(500);
        });
      });
      detach.push(stopListening);
    },

    reportChanged(reportId) {
      reports.publish(reportId);
      for (const session of sessionsOf(reportId)) session.recheck();
    },

    userChanged(userId) {
      for (const connection of [...live]) {
        if (connection.principal.userId !== userId) continue;
        if (!isSignedIn(connection)) {
          connection.refuse("unauthenticated");
          continue;
        }
        for (const session of [...connection.sessions]) {
          session.recheck();
          session.recheckPresence();
        }
      }
    },

    counters() {
      let sessions = 0;
      for (const { sessionCount } of live) sessions += sessionCount;
      return { ...reports.counts, sockets: live.size, sessions, ...tally.read() };
    },

    async stop() {
      isStopping = true;
      clearInterval(beat);
      await within(limits.stopMs / 2, reports.drain());
      for (const connection of [...live]) connection.close("stopping");
      await within(limits.stopMs / 2, reports.stop());
      for (const stopListening of detach) stopListening();
    },
  };
}

/** Wait for `work`, but no longer than `milliseconds`: what it has not done by then, the log makes up for at the next start. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
