import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import type { Actor } from "./model.ts";
import type { AuditLog, ChangeListener, Clock, Ids, OfficeStore, ReportStore, SectionTexts, TextChecker } from "./ports.ts";
import type { Template } from "./templates.ts";

/** Everything that the services need of the outside, passed in once. */
export interface Environment {
  readonly office: OfficeStore;
  readonly reports: ReportStore;
  readonly audit: AuditLog;
  readonly texts: SectionTexts;
  readonly checker: TextChecker;
  readonly listener: ChangeListener;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly templates: ReadonlyMap<string, Template>;
}

/** What the services around accounts need; they know no reports. */
export type AccountEnvironment = Pick<Environment, "office" | "audit" | "listener" | "clock" | "ids">;

/** Where an act happened. */
interface Place {
  readonly reportId?: string;
  readonly sectionId?: string;
}

/** Write an act into the log; resolves when it is on disk. */
export function record(
  { audit, clock }: Pick<Environment, "audit" | "clock">,
  actor: Pick<Actor, "id">,
  action: AuditAction,
  place: Place = {},
  detail = "",
) {
  return audit.append({
    at: clock.now().toISOString(),
    userId: actor.id,
    action,
    reportId: place.reportId ?? null,
    sectionId: place.sectionId ?? null,
    detail,
  });
}
