import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import type { Access } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import type { PublicReport } from "../../extensions/wire/http.ts";
import type { PresenceUser } from "../../extensions/wire/sync.ts";
import type { AuditEntry } from "../../server/domain/model.ts";
import type { SyncHost } from "../../server/sync/host.ts";

/** People, rights and reports of a test, changed by the test as it goes. */
export interface TestOffice extends SyncHost {
  readonly audited: AuditEntry[];
  /** Access by `user section`; what is not there is `none`. A section of `null` is the report's own room. */
  grant(userId: string, sectionId: string | null, access: Access): void;
  rename(userId: string, name: string): void;
  signOut(userId: string): void;
  show(report: PublicReport): void;
  refuseWith(code: ErrorCode): void;
  /** The data cut-off has passed: only people with a reason may correct figures. */
  lockFigures(reasonOf: FigureLock["reasonOf"]): void;
}

export const testReport = (title = "Báo cáo tháng 11", revision = 1): PublicReport => ({
  id: "r1",
  title,
  templateId: "monthly",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: null,
  number: "",
  issuedOn: null,
  sections: [],
  revision,
});

/** Users sign in by the header `x-user`; pages of `https://elsewhere.test` are foreign. */
export function testOffice(): TestOffice {
  const rights = new Map<string, Access>();
  const names = new Map<string, string>();
  const signedOut = new Set<string>();
  const audited: AuditEntry[] = [];
  let shown: PublicReport = testReport();
  let lock: FigureLock | null = null;
  let refusal: ErrorCode = "not_yours";
  const presence = (userId: string): PresenceUser | undefined =>
    signedOut.has(userId) ? undefined : { id: userId, name: names.get(userId) ?? `Tên ${userId}`, department: "KTHTĐT", color: "#1144aa" };
  return {
    audited,
    grant: (userId, sectionId, access) => rights.set(`${userId} ${sectionId}`, access),
    rename: (userId, name) => names.set(userId, name),
    signOut: (userId) => signedOut.add(userId),
    show: (report) => {
      shown = report;
    },
    refuseWith: (code) => {
      refusal = code;
    },
    lockFigures: (reasonOf) => {
      lock = { reasonOf };
    },
    authenticate: async (request) => {
      const userId = request.headers["x-user"];
      const words = typeof userId === "string" ? presence(userId) : undefined;
      return words === undefined ? null : { userId: words.id, sessionId: `session-${words.id}`, presence: words };
    },
    sessionAlive: (sessionId) => !signedOut.has(sessionId.replace("session-", "")),
    originAllowed: (request) => request.headers.origin !== "https://elsewhere.test",
    access: (userId, reportId, sectionId) =>
      reportId === "r1" && !signedOut.has(userId) ? (rights.get(`${userId} ${sectionId}`) ?? "none") : "none",
    refusal: () => refusal,
    figureLock: () => lock,
    publicReport: (reportId) => (reportId === "r1" ? shown : undefined),
    presence,
    audit: async (entry) => {
      audited.push(entry);
    },
  };
}
