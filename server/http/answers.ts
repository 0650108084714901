import { z } from "zod";
import { threadSchema } from "../../extensions/comments/thread.ts";
import { heldFigureSchema } from "../../extensions/heldFigure.ts";
import { indicatorsViewSchema } from "../../extensions/indicators/requests.ts";
import { seriesSchema } from "../../extensions/indicators/series.ts";
import {
  accessSchema,
  officeActions,
  reportActions,
  reportStateSchema,
  roleSchema,
  sectionAbilities,
  sectionKindSchema,
  sectionStateSchema,
} from "../../extensions/wire/access.ts";
import { attachmentViewSchema } from "../../extensions/wire/attachments.ts";
import { decreeViewSchema } from "../../extensions/wire/decree.ts";
import { dismissalSchema } from "../../extensions/wire/dismissals.ts";
import {
  type ColleagueView,
  departmentSchema,
  type HistoryEntry,
  type ImportAnswer,
  type MeView,
  organisationSchema,
  type PersonView,
  periodSchema,
  publicReportSchema,
  publicSectionSchema,
  type ReportSummary,
  type ReportView,
  type SessionView,
  type SettingsView,
  type TemplateView,
  type UserView,
} from "../../extensions/wire/http.ts";
import { notificationViewSchema } from "../../extensions/wire/notifications.ts";
import { sentRecoveredSchema } from "../../extensions/wire/recovered.ts";
import { carriedViewSchema, stalenessViewSchema } from "../../extensions/wire/rollForward.ts";
import { signedFileViewSchema } from "../../extensions/wire/signing.ts";
import { reportImportViewSchema, sectionImportViewSchema } from "../../extensions/wire/wordImport.ts";

/** The shapes of answers, for the description of the API. Each is typed by the view that it describes, so that it can't say something else. */

const instant = z.iso.datetime().describe("ISO 8601 in UTC");
const day = z.iso.date().nullable();
const abilities = <const Names extends readonly [string, ...string[]]>(names: Names) => z.record(z.enum(names), z.boolean());

const userView = z.strictObject({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  departmentId: z.string().nullable(),
  disabled: z.boolean(),
}) satisfies z.ZodType<UserView>;

const personView = z.strictObject({ id: z.string(), name: z.string(), departmentId: z.string().nullable() }) satisfies z.ZodType<PersonView>;

const colleagueView = z.strictObject({ ...personView.shape, role: roleSchema }) satisfies z.ZodType<ColleagueView>;

const meView = z.strictObject({
  user: userView,
  people: z.array(colleagueView),
  departments: z.array(departmentSchema),
  organisation: organisationSchema,
  abilities: abilities(officeActions),
  demo: z.boolean(),
}) satisfies z.ZodType<MeView>;

const sessionView = z.strictObject({
  id: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
}) satisfies z.ZodType<SessionView>;

const templateView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  description: z.string(),
  abstract: z.string(),
  periodKind: z.enum(["month", "quarter", "half", "year"]).nullable(),
  sections: z.array(
    z.strictObject({
      key: z.string(),
      kind: sectionKindSchema,
      level: z.union([z.literal(1), z.literal(2)]),
      title: z.string(),
      owners: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<TemplateView>;

const reportSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  templateId: z.string(),
  period: periodSchema,
  periodless: z.boolean().optional(),
  state: reportStateSchema,
  deadline: day,
  number: z.string(),
  issuedOn: day,
  createdAt: instant,
  changedAt: instant,
  progress: z.record(sectionStateSchema, z.number()),
  waiting: z.array(z.strictObject({ sectionId: z.string(), title: z.string(), state: sectionStateSchema, deadline: day, reason: z.string() })),
}) satisfies z.ZodType<ReportSummary>;

const reportView = z.strictObject({
  ...publicReportSchema.shape,
  room: z.string(),
  abilities: abilities(reportActions),
  sections: z.array(
    z.strictObject({
      ...publicSectionSchema.shape,
      room: z.string().nullable(),
      access: accessSchema,
      abilities: abilities(sectionAbilities),
      confidentialTo: z.array(z.string()),
      held: z.array(heldFigureSchema),
      lateReasons: z.array(z.strictObject({ by: z.string(), reason: z.string() })).optional(),
    }),
  ),
}) satisfies z.ZodType<ReportView>;

const historyEntry = z.strictObject({
  at: instant,
  userId: z.string(),
  userName: z.string(),
  action: z.string(),
  sectionId: z.string().nullable(),
  detail: z.string(),
}) satisfies z.ZodType<HistoryEntry>;

const importAnswer = z.strictObject({
  report: reportView,
  warnings: z.array(z.strictObject({ code: z.string(), line: z.number().nullable(), text: z.string() })),
}) satisfies z.ZodType<ImportAnswer>;

const settingsView = z.strictObject({ organisation: organisationSchema, departments: z.array(departmentSchema) }) satisfies z.ZodType<SettingsView>;

const health = z.strictObject({
  status: z.enum(["ok", "stopping"]),
  demo: z.boolean(),
  auditLog: z.string().describe("`unbroken`, or which line is not"),
});

/** Every answer that is JSON, by the name under which the description knows it. */
export const answers = {
  Me: meView,
  Sessions: z.array(sessionView),
  Templates: z.array(templateView),
  Reports: z.array(reportSummary),
  Report: reportView,
  Import: importAnswer,
  SectionImport: sectionImportViewSchema,
  ReportImport: reportImportViewSchema,
  Carried: carriedViewSchema,
  Staleness: stalenessViewSchema,
  Series: seriesSchema,
  History: z.array(historyEntry),
  Indicators: indicatorsViewSchema,
  User: userView,
  Users: z.array(userView),
  Settings: settingsView,
  People: z.array(personView),
  Thread: threadSchema,
  Threads: z.array(threadSchema),
  Decree: decreeViewSchema,
  Dismissal: dismissalSchema,
  Dismissals: z.array(dismissalSchema),
  SignedFile: signedFileViewSchema,
  SignedFiles: z.array(signedFileViewSchema),
  Attachments: z.array(attachmentViewSchema),
  SentRecovered: sentRecoveredSchema,
  Notifications: z.array(notificationViewSchema),
  Health: health,
  OpenApi: z.record(z.string(), z.unknown()),
} as const;

export type AnswerName = keyof typeof answers;
