import { z } from "zod";
import { heldFigureSchema } from "../../extensions/heldFigure.ts";
import { historySchema, indicatorsSchema } from "../../extensions/indicators/indicator.ts";
import { reportStateSchema, roleSchema, sectionKindSchema, sectionStateSchema } from "../../extensions/wire/access.ts";
import { dismissalSchema } from "../../extensions/wire/dismissals.ts";
import { departmentSchema, organisationSchema, periodSchema } from "../../extensions/wire/http.ts";
import { pageLayoutSchema } from "../../extensions/wire/pageLayout.ts";
import { carriedParagraphSchema } from "../../extensions/wire/rollForward.ts";

/** Times are ISO 8601 in UTC with milliseconds, given by the server's clock. Days are `YYYY-MM-DD`. */
const instant = z.string();
const id = z.string().min(1);

const userSchema = z.object({
  id,
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  departmentId: z.string().nullable(),
  /** argon2id in PHC form. */
  passwordHash: z.string(),
  disabled: z.boolean(),
  createdAt: instant,
});
export type User = z.output<typeof userSchema>;

const sessionSchema = z.object({
  /** Public name of the session, for lists and revocation. */
  id,
  /** SHA-256 of the cookie's token in hex; the token itself is never stored. */
  tokenHash: z.string(),
  userId: id,
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  address: z.string(),
  agent: z.string(),
});
/** A signed-in browser. */
export type LoginSession = z.output<typeof sessionSchema>;

export const officeSchema = z.object({
  organisation: organisationSchema,
  departments: z.array(departmentSchema),
  users: z.array(userSchema),
  sessions: z.array(sessionSchema),
});
/** Everything that is not a report: one small file. */
export type Office = z.output<typeof officeSchema>;

const sectionSchema = z.object({
  id,
  /** The section's key in its template, empty if it was added by hand. */
  key: z.string(),
  kind: sectionKindSchema,
  /** 1 is numbered `I.`, 2 is numbered `1.` below it. */
  level: z.union([z.literal(1), z.literal(2)]),
  /** Fixed printed number, empty for automatic. */
  number: z.string(),
  title: z.string(),
  layout: z.enum(["block", "run-in"]),
  /** Departments that write it. */
  owners: z.array(z.string()),
  /** Departments that may read it besides office and leaders; empty: everyone. */
  confidentialTo: z.array(z.string()),
  state: sectionStateSchema,
  deadline: z.string().nullable(),
  reason: z.string(),
  changedAt: instant,
  /** An annex whose paper lies; absent: upright. */
  landscape: z.boolean().optional(),
  /** The paragraphs that it took over from the last report; absent if it was not made from one. */
  carried: z.array(carriedParagraphSchema).optional(),
  /** What its references printed when it was accepted; absent while it is open. */
  held: z.array(heldFigureSchema).optional(),
  /** Why its figures are corrected after the data cut-off, by whom; one reason a person. Absent while nobody said. */
  lateReasons: z.array(z.object({ by: id, reason: z.string(), at: instant })).optional(),
});
export type Section = z.output<typeof sectionSchema>;

export const reportSchema = z.object({
  id,
  templateId: z.string(),
  title: z.string(),
  period: periodSchema,
  /** About no period, as a decision or a letter; `period` is then the month in which it was made. Absent: about that period. */
  periodless: z.boolean().optional(),
  state: reportStateSchema,
  deadline: z.string().nullable(),
  /** The data cut-off: from then on a changed figure is a late correction. Absent if there is none. */
  figuresLockedAt: instant.optional(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
  changedAt: instant,
  revision: z.number(),
  sections: z.array(sectionSchema),
  /**
   * Set while approved or issued: who froze it, when, the SHA-256 over the canonical JSON of all sections and what the outline prints, and how the office set
   * pages then (absent: by the standard).
   */
  frozen: z.object({ at: instant, by: z.string(), hash: z.string(), layout: pageLayoutSchema.optional() }).nullable(),
  /** The last report, if this one was made from it, as it was called then. */
  rolledFrom: z.object({ reportId: id, title: z.string(), period: periodSchema }).optional(),
  /** The numbers that it gives, copied from its template and then the report's own. */
  indicators: indicatorsSchema.default([]),
  /** What is known of them from earlier periods and plans. */
  history: historySchema.default({}),
  /** Findings of the checks that somebody answers for, the oldest first. */
  dismissals: z.array(dismissalSchema).default([]),
});
/** A report's metadata. Its words live in the shared documents of its sections. */
export type Report = z.output<typeof reportSchema>;

/** Who asks. */
export type Actor = Pick<User, "id" | "name" | "role" | "departmentId">;

export const auditEntrySchema = z.object({
  at: instant,
  userId: z.string(),
  action: z.string(),
  reportId: z.string().nullable(),
  sectionId: z.string().nullable(),
  detail: z.string(),
});
export type AuditEntry = z.output<typeof auditEntrySchema>;
