import type { ErrorCode } from "../extensions/wire/errors.ts";
import type { PresenceUser } from "../extensions/wire/sync.ts";
import { figureLockOf } from "./domain/figureLock.ts";
import type { Actor, User } from "./domain/model.ts";
import { accessTo, owns } from "./domain/permissions.ts";
import type { AuditLog, OfficeStore, ReportStore } from "./domain/ports.ts";
import type { Sessions } from "./domain/sessions.ts";
import { publicReport } from "./domain/views.ts";
import { authenticate } from "./http/authenticate.ts";
import type { OriginCheck } from "./http/sameOrigin.ts";
import type { SyncHost } from "./sync/host.ts";

interface HostParts {
  readonly office: OfficeStore;
  readonly reports: ReportStore;
  readonly audit: AuditLog;
  readonly sessions: Sessions;
  readonly originAllowed: OriginCheck;
}

/** What sync asks of the rest: people, rights and public views, answered from memory. */
export function createSyncHost({ office, reports, audit, sessions, originAllowed }: HostParts): SyncHost {
  const userOf = openAccounts(office);
  const presenceOf = (user: Actor): PresenceUser => {
    const department = office.read().departments.find(({ id }) => id === user.departmentId);
    return { id: user.id, name: user.name, department: department?.shortName ?? "", color: department?.color ?? neutralColor };
  };

  return {
    async authenticate(request) {
      const signedIn = authenticate(request, sessions);
      if (signedIn === null) return null;
      return { userId: signedIn.user.id, sessionId: signedIn.session.id, presence: presenceOf(signedIn.user) };
    },
    sessionAlive: (sessionId) => sessions.isAlive(sessionId),
    originAllowed,
    access(userId, reportId, sectionId) {
      const user = userOf(userId);
      const report = reports.find(reportId);
      if (user === undefined || report === undefined) return "none";
      if (sectionId === null) return "read";
      const section = report.sections.find(({ id }) => id === sectionId);
      return section === undefined ? "none" : accessTo(user, report, section);
    },
    refusal(userId, reportId, sectionId): ErrorCode {
      const user = userOf(userId);
      const report = reports.find(reportId);
      const section = report?.sections.find(({ id }) => id === sectionId);
      if (user === undefined || report === undefined || section === undefined || accessTo(user, report, section) === "none") return "not_found";
      return owns(user, section) || user.role === "office" ? "section_locked" : "not_yours";
    },
    figureLock: (reportId, sectionId, at) => figureLockOf(reports.find(reportId), sectionId, at, userOf),
    publicReport(reportId) {
      const report = reports.find(reportId);
      return report === undefined ? undefined : publicReport(report);
    },
    presence(userId) {
      const user = userOf(userId);
      return user === undefined ? undefined : presenceOf(user);
    },
    audit: (entry) => audit.append(entry),
  };
}

/** Finds open accounts by id, in a list that is made anew when the accounts change: it is asked for every keystroke. */
function openAccounts(office: OfficeStore): (userId: string) => User | undefined {
  let known: { readonly of: readonly User[]; readonly byId: ReadonlyMap<string, User> } | null = null;
  return (userId) => {
    const { users } = office.read();
    if (known?.of !== users) known = { of: users, byId: new Map(users.filter(({ disabled }) => !disabled).map((user) => [user.id, user])) };
    return known.byId.get(userId);
  };
}

/** For people without a department. */
const neutralColor = "#5b6472";
