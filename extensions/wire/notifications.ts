import { z } from "zod";

/** Why somebody is told: they are named in a comment, their thread was answered, somebody spoke about a section that they write, or sent recovered changes to it. */
const notificationKindSchema = z.enum(["mention", "reply", "comment", "recovered"]);

const id = z.string().min(1).max(64);

export const readNotificationsBody = z.strictObject({ ids: z.array(id).min(1).max(200) });

/** That somebody said or sent something, and where; never what. */
export const notificationSchema = z.object({
  id,
  kind: notificationKindSchema,
  /** ISO 8601 in UTC, by the server's clock. */
  at: z.string(),
  /** Who said it. */
  author: id,
  reportId: id,
  sectionId: id,
  /** Empty where nothing was said. */
  threadId: z.string().max(64),
  read: z.boolean(),
});

export const notificationViewSchema = z.strictObject({
  ...notificationSchema.shape,
  authorName: z.string(),
  reportTitle: z.string(),
  /** As printed; empty where none is. */
  sectionNumber: z.string(),
  sectionTitle: z.string(),
});
/** A notification with the names as they are now. */
export type NotificationView = z.output<typeof notificationViewSchema>;
