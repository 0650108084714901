import { z } from "zod";
import type { HeldFigure } from "../heldFigure.ts";
import {
  type accessSchema,
  type OfficeAction,
  type ReportAction,
  reportStateSchema,
  roleSchema,
  type SectionAbility,
  sectionKindSchema,
  sectionStateSchema,
} from "./access.ts";
import type { OpenError } from "./dismissals.ts";
import type { ErrorCode } from "./errors.ts";
import { pageLayoutSchema } from "./pageLayout.ts";
import type { Unprintable } from "./unprintable.ts";

/** What the period of a report is. `month` 1 to 12; `quarter` 1 to 4; `half` and `year` have no index. */
export const periodSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("month"), year: z.number().int().min(2000).max(2100), month: z.number().int().min(1).max(12) }),
  z.strictObject({ kind: z.literal("quarter"), year: z.number().int().min(2000).max(2100), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ kind: z.literal("half"), year: z.number().int().min(2000).max(2100) }),
  z.strictObject({ kind: z.literal("year"), year: z.number().int().min(2000).max(2100) }),
]);
export type Period = z.output<typeof periodSchema>;

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);
const day = z.iso.date();
const title = z.string().trim().min(1).max(300);
const reason = z.string().trim().min(1).max(2000);

// Requests --------------------------------------------------------------------------------------------------------------

export const signInBody = z.strictObject({ username: z.string().min(1).max(64), password: z.string().min(1).max(200) });
export const changePasswordBody = z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(8).max(200) });

export const createReportBody = z.strictObject({
  templateId: id,
  /** What it is about. A document about no period takes none: it counts to the month in which it is made, or to the one that is named. */
  period: periodSchema.optional(),
  /** Absent: the template's title for that period, or the kind with the subject. */
  title: title.optional(),
  /** Its abstract (trích yếu); absent: the template's. */
  subject: z.string().trim().min(1).max(500).optional(),
  /** Whom it addresses; absent: those of the template. */
  addressees: z.array(title).min(1).max(20).optional(),
  deadline: day.nullable().optional(),
  /** Owners that differ from the template's, by section key of the template. */
  owners: z.record(z.string(), z.array(id).max(7)).optional(),
});
export type CreateReportBody = z.output<typeof createReportBody>;

export const changeReportBody = z.strictObject({
  title: title.optional(),
  deadline: day.nullable().optional(),
  /** The data cut-off; null for none. */
  figuresLockedAt: z.iso.datetime().nullable().optional(),
});
export type ChangeReportBody = z.output<typeof changeReportBody>;

export const addSectionBody = z.strictObject({
  kind: z.enum(["part", "section", "annex"]),
  level: z.union([z.literal(1), z.literal(2)]),
  title,
  owners: z.array(id).max(7).default([]),
  /** The new section stands behind this one; an annex stands behind the closing in any case. */
  after: id,
  /** An annex on paper that lies, for wide tables. */
  landscape: z.boolean().optional(),
});
export type AddSectionBody = z.output<typeof addSectionBody>;

export const changeSectionBody = z.strictObject({
  title: title.optional(),
  /** Fixed printed number, empty for automatic. */
  number: z.string().max(16).optional(),
  layout: z.enum(["block", "run-in"]).optional(),
  owners: z.array(id).max(7).optional(),
  confidentialTo: z.array(id).max(7).optional(),
  deadline: day.nullable().optional(),
  landscape: z.boolean().optional(),
});
export type ChangeSectionBody = z.output<typeof changeSectionBody>;

/** All ids of the report's sections in their new order; letterhead stays first, closing behind all but the annexes. */
export const orderSectionsBody = z.strictObject({ order: z.array(id).min(1).max(300) });
/** Move the blocks from index `from` on (0-based, direct children of the text) into a new section of that title behind this one. */
export const splitSectionBody = z.strictObject({ from: z.number().int().min(0), title, owners: z.array(id).max(7).optional() });
export type SplitSectionBody = z.output<typeof splitSectionBody>;

export const returnBody = z.strictObject({ reason });
export const reopenBody = z.strictObject({ reason });
/** Why one corrects figures of a section after the data cut-off. */
export const lateReasonBody = z.strictObject({ reason });
export const issueBody = z.strictObject({ number: z.string().regex(/^\d{1,5}$/), date: day });

/** `tracked`: suggestions leave as they are, as tracked changes of Word or to be seen in a PDF; otherwise they count as accepted. `comments`: comments leave too, only with suggestions. */
export const exportBody = z
  .strictObject({ format: z.enum(["docx", "pdf"]), tracked: z.boolean().optional(), comments: z.boolean().optional() })
  .refine(({ tracked, comments }) => tracked === true || comments !== true, "Comments leave only with tracked changes.");
export type ExportBody = z.output<typeof exportBody>;
export type ExportFormat = ExportBody["format"];
/** A header of the exported file's answer: a percent-encoded JSON list of what could not be printed as it stands, in words; absent if there is nothing. */
export const exportWarningsHeader = "X-Export-Warnings";
/** A header of a preview's answer: on which page, from 1, the section that was asked for begins. */
export const previewPageHeader = "X-Preview-Page";

export const createUserBody = z.strictObject({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/),
  name: z.string().trim().min(1).max(120),
  role: roleSchema,
  departmentId: id.nullable(),
  password: z.string().min(8).max(200),
});
export type CreateUserBody = z.output<typeof createUserBody>;
export const changeUserBody = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  role: roleSchema.optional(),
  departmentId: id.nullable().optional(),
  password: z.string().min(8).max(200).optional(),
  disabled: z.boolean().optional(),
});
export type ChangeUserBody = z.output<typeof changeUserBody>;

// Answers ---------------------------------------------------------------------------------------------------------------

export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly requestId?: string;
    /** With `open_errors`: what is still open, place by place. */
    readonly findings?: readonly OpenError[];
    /** With `unprintable`: what it is and where. */
    readonly unprintable?: Unprintable;
  };
}

export const departmentSchema = z.object({ id, name: z.string(), shortName: z.string(), symbol: z.string(), color: z.string(), head: z.string() });
/** A body of the ward. `shortName` and `color` tell it apart on the screen, `symbol` in "Lưu: VT, …". */
export type Department = z.output<typeof departmentSchema>;

const signerSchema = z.object({
  id,
  name: z.string(),
  /** Post in capitals as printed under the authority: `PHÓ CHỦ TỊCH`. */
  post: z.string(),
});
export type Signer = z.output<typeof signerSchema>;

export const organisationSchema = z.object({
  /** `UBND phường An Bình` as running text. */
  name: z.string(),
  /** Lines of the agency name in capitals, as in the letterhead. */
  issuer: z.array(z.string()).min(1),
  superior: z.string(),
  place: z.string(),
  symbol: z.string(),
  signers: z.array(signerSchema),
  recipients: z.array(z.object({ text: z.string(), purpose: z.string(), role: z.enum(["to", "archive"]) })),
  /** Rules of form that the checks leave out here, by their ids; absent until somebody has chosen. */
  withoutRules: z.array(z.string().max(64)).max(200).optional(),
  /** How pages are set, within the decree's ranges; absent until somebody has chosen. */
  layout: pageLayoutSchema.optional(),
});
/** Everything about the office that a document prints; settings, never code. */
export type Organisation = z.output<typeof organisationSchema>;

export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: z.output<typeof roleSchema>;
  readonly departmentId: string | null;
  readonly disabled: boolean;
}

/** What the administrator may change about the office; a list that is given replaces the old one. */
export const changeSettingsBody = z.strictObject({
  organisation: organisationSchema.optional(),
  departments: z.array(departmentSchema).max(40).optional(),
});
export type ChangeSettingsBody = z.output<typeof changeSettingsBody>;

export interface SettingsView {
  readonly organisation: Organisation;
  readonly departments: readonly Department[];
}

/** Somebody of the office, as every colleague sees them beside what they wrote. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
}

/** A person with what they do in the office. */
export interface ColleagueView extends PersonView {
  readonly role: z.output<typeof roleSchema>;
}

export interface MeView {
  readonly user: UserView;
  /** Everybody who has or had an account: texts may hold what they proposed. */
  readonly people: readonly ColleagueView[];
  readonly departments: readonly Department[];
  readonly organisation: Organisation;
  readonly abilities: Readonly<Record<OfficeAction, boolean>>;
  readonly demo: boolean;
}

export interface SessionView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
  readonly current: boolean;
}

export interface TemplateView {
  readonly id: string;
  /** As its head prints it; empty for an official letter. */
  readonly kind: string;
  readonly name: string;
  readonly description: string;
  /** What its abstract says, with placeholders and what is to be filled in. */
  readonly abstract: string;
  /** Null: about no period, as a decision or a letter. */
  readonly periodKind: Period["kind"] | null;
  readonly sections: readonly {
    readonly key: string;
    readonly kind: z.output<typeof sectionKindSchema>;
    readonly level: 1 | 2;
    readonly title: string;
    readonly owners: readonly string[];
  }[];
}

export interface ReportSummary {
  readonly id: string;
  readonly title: string;
  readonly templateId: string;
  readonly period: Period;
  /** As in the report: about no period. */
  readonly periodless?: boolean | undefined;
  readonly state: z.output<typeof reportStateSchema>;
  readonly deadline: string | null;
  readonly number: string;
  readonly issuedOn: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** How many sections are in each state. */
  readonly progress: Readonly<Record<z.output<typeof sectionStateSchema>, number>>;
  /** Sections that wait for the reader: theirs to write, returned to them, or theirs to decide. */
  readonly waiting: readonly {
    readonly sectionId: string;
    readonly title: string;
    readonly state: z.output<typeof sectionStateSchema>;
    readonly deadline: string | null;
    readonly reason: string;
  }[];
}

/** What is the same for every reader; it is what the report's room holds. No text of a section and no count of it. */
export const publicSectionSchema = z.object({
  id,
  kind: sectionKindSchema,
  level: z.union([z.literal(1), z.literal(2)]),
  /** As printed, with its full stop; empty where none is printed. */
  number: z.string(),
  title: z.string(),
  layout: z.enum(["block", "run-in"]),
  owners: z.array(z.string()),
  confidential: z.boolean(),
  state: sectionStateSchema,
  deadline: z.string().nullable(),
  /** Why it was returned or reopened, empty otherwise. */
  reason: z.string(),
  /** An annex whose paper lies; absent: upright. */
  landscape: z.boolean().optional(),
});
export type PublicSection = z.output<typeof publicSectionSchema>;

export const publicReportSchema = z.object({
  id,
  title: z.string(),
  templateId: z.string(),
  period: periodSchema,
  /** About no period, as a decision or a letter; `period` is then the month in which it was made. Absent: about that period. */
  periodless: z.boolean().optional(),
  state: reportStateSchema,
  deadline: z.string().nullable(),
  /** The data cut-off, in UTC: from then on a changed figure is a late correction. Absent if there is none. */
  figuresLockedAt: z.string().optional(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  sections: z.array(publicSectionSchema),
  /** How its pages are set since it was approved; absent while they are set as the office sets them. */
  layout: pageLayoutSchema.optional(),
  /** Grows with every change, so that a page knows that it must ask again. */
  revision: z.number(),
});
export type PublicReport = z.output<typeof publicReportSchema>;

/** A section as one reader gets it. `access` and `abilities` are the server's answer for this reader now; `room` is null for a part. */
export interface SectionView extends PublicSection {
  readonly room: string | null;
  readonly access: z.output<typeof accessSchema>;
  readonly abilities: Readonly<Record<SectionAbility, boolean>>;
  /** Departments it is confidential to; empty if it is not. Shown to those who may read it. */
  readonly confidentialTo: readonly string[];
  /** What its references print since it was accepted, whatever their sources say now. */
  readonly held: readonly HeldFigure[];
  /** Why its figures are corrected after the data cut-off, one reason a person. Absent while nobody said, and for those who do not read the section. */
  readonly lateReasons?: readonly { readonly by: string; readonly reason: string }[] | undefined;
}

export interface ReportView extends Omit<PublicReport, "sections"> {
  readonly room: string;
  readonly abilities: Readonly<Record<ReportAction, boolean>>;
  readonly sections: readonly SectionView[];
}

/** One line of the audit log as a page shows it. */
export interface HistoryEntry {
  readonly at: string;
  readonly userId: string;
  readonly userName: string;
  readonly action: string;
  readonly sectionId: string | null;
  readonly detail: string;
}

/** What a reader of a file could not place or keep. */
export interface ReadWarning {
  readonly code: string;
  /** 1-based line of the source, if known. */
  readonly line: number | null;
  readonly text: string;
}

export interface ImportAnswer {
  readonly report: ReportView;
  readonly warnings: readonly ReadWarning[];
}
