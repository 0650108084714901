import { z } from "zod";

/** What a person may do with the text of a section; each includes the ones before it. */
const accessLevels = ["none", "read", "suggest", "write"] as const;
export const accessSchema = z.enum(accessLevels);
export type Access = z.output<typeof accessSchema>;

/** Whether `access` is at least `wanted`. */
export const allows = (access: Access, wanted: Access): boolean => accessLevels.indexOf(access) >= accessLevels.indexOf(wanted);

export const roles = ["drafter", "head", "office", "leader", "clerk", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.output<typeof roleSchema>;

export const sectionStates = ["drafting", "submitted", "returned", "accepted"] as const;
export const sectionStateSchema = z.enum(sectionStates);
export type SectionState = z.output<typeof sectionStateSchema>;

const reportStates = ["collecting", "reviewing", "approved", "issued"] as const;
export const reportStateSchema = z.enum(reportStates);
export type ReportState = z.output<typeof reportStateSchema>;

/**
 * `letterhead` and `closing` belong to the office; `opening` is text before the first part; a `part` is a heading without text of its own; an `annex` stands
 * behind the closing on pages of its own.
 */
const sectionKinds = ["letterhead", "opening", "part", "section", "closing", "annex"] as const;
export const sectionKindSchema = z.enum(sectionKinds);

/** Everything the permission table answers for a section. */
export const sectionActions = ["section.submit", "section.withdraw", "section.return", "section.accept", "section.reopen"] as const;
export type SectionAction = (typeof sectionActions)[number];

/** Everything the permission table answers for what the checks find in a section. */
export const findingActions = ["finding.dismiss", "finding.restore"] as const;
type FindingAction = (typeof findingActions)[number];

/** Everything that a person may or may not do with a section besides its text. */
export const sectionAbilities = [...sectionActions, ...findingActions] as const;
export type SectionAbility = (typeof sectionAbilities)[number];

/** Everything the permission table answers for a report. */
export const reportActions = [
  "report.arrange",
  "report.review",
  "report.collect",
  "report.approve",
  "report.reopen",
  "report.issue",
  "report.export",
  "report.addSigned",
  "figure.correct",
] as const;
export type ReportAction = (typeof reportActions)[number];

/** Everything the permission table answers without an object. */
export const officeActions = ["report.create", "user.manage", "settings.manage"] as const;
export type OfficeAction = (typeof officeActions)[number];

/** Everything the permission table answers for what is said about a section. */
export const commentActions = ["comment.add", "comment.reply", "comment.edit", "comment.delete", "comment.resolve", "comment.reopen"] as const;
type CommentAction = (typeof commentActions)[number];

/** Everything the permission table answers for originals that are kept. */
export const attachmentActions = ["attachment.remove"] as const;
type AttachmentAction = (typeof attachmentActions)[number];

export type Action = SectionAction | FindingAction | ReportAction | OfficeAction | CommentAction | AttachmentAction;
