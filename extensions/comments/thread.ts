import { z } from "zod";

/** The root map of a section's shared document that holds what is said about it. The server alone writes it. */
export const threadsRoot = "threads";

export const maxCommentsOfThread = 200;
export const maxThreadsOfSection = 1000;
/** So much of the words that a thread speaks of is kept with it. */
export const maxQuoteLength = 300;

const id = z.string().min(1).max(64);

const commentSchema = z.strictObject({
  id,
  author: id,
  /** ISO 8601 in UTC, by the server's clock, as all times here. */
  at: z.string(),
  /** Plain text, NFC. Empty once it is deleted. */
  text: z.string(),
  /** Who is named in it with `@`. */
  mentions: z.array(id),
  /** Empty if it is as it was written first. */
  editedAt: z.string(),
  deleted: z.boolean(),
});
export type Comment = z.output<typeof commentSchema>;

export const threadSchema = z.strictObject({
  id,
  /** `words` of the text, or the `section` as a whole. */
  about: z.enum(["words", "section"]),
  /** The words as they were when the thread was opened: they stay, also when the text loses them. Empty for a whole section. */
  quote: z.string(),
  /** Whether it is a remark or the reason of a return. */
  kind: z.enum(["comment", "return"]),
  /** A `removed` thread is nobody's to see; its name stays known, because an undo may bring back words that carry it. */
  state: z.enum(["open", "resolved", "removed"]),
  /** Who resolved it, and when; empty while it is open. */
  resolvedBy: z.string(),
  resolvedAt: z.string(),
  comments: z.array(commentSchema),
});
/** What is said about one place of a section, the oldest comment first. */
export type Thread = z.output<typeof threadSchema>;
