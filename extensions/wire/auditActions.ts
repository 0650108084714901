import { attachmentActions, commentActions, findingActions, officeActions, reportActions, sectionActions } from "./access.ts";

/** What the arranging of a report is called in the log, act by act. */
const arrangeActions = [
  "report.rename",
  "report.deadline",
  "report.cutOff",
  "section.add",
  "section.rename",
  "section.number",
  "section.layout",
  "section.owners",
  "section.confidential",
  "section.deadline",
  "section.landscape",
  "section.order",
  "section.split",
  "section.refresh",
  "section.remove",
  "indicator.add",
  "indicator.change",
  "indicator.remove",
  "indicator.values",
  "indicator.order",
] as const;

/** What writers make of suggestions. The server reads it from their updates. */
const changeActions = ["change.accepted", "change.rejected"] as const;

const accountActions = ["session.start", "session.end", "user.create", "user.change", "user.password", "settings.change"] as const;

/** Every act that the log of the office records; the page has words for each. */
export const auditActions = [
  ...officeActions,
  ...reportActions,
  ...sectionActions,
  ...commentActions,
  ...findingActions,
  ...attachmentActions,
  ...arrangeActions,
  ...accountActions,
  ...changeActions,
  "report.import",
  "report.roll",
  "section.import",
  "section.confirm",
  "section.recover",
  "update.refused",
] as const;
export type AuditAction = (typeof auditActions)[number];
