import { z } from "zod";

/** An original that a text was taken from, as it was brought. */
export const attachmentViewSchema = z.strictObject({
  id: z.string(),
  /** The section that it was imported into; null: it became the whole report, or its section is no longer there. */
  sectionId: z.string().nullable(),
  /** With its ending. */
  name: z.string(),
  bytes: z.number(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** The id of who imported it. */
  by: z.string(),
  /** Whether the reader may remove it. */
  mayRemove: z.boolean(),
});
export type AttachmentView = z.output<typeof attachmentViewSchema>;

/** The most originals that a report keeps, and the most bytes of them together. */
export const mostAttachments = 200;
export const mostAttachmentBytes = 500 * 1024 * 1024;
