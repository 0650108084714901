import { z } from "zod";
import { periodSchema } from "./http.ts";

const hash = z.string().regex(/^[0-9a-f]{16}$/);

/** A paragraph that came from the last report, known by its words without keeping them. */
export const carriedParagraphSchema = z.strictObject({
  /** Of its words as they were taken over. */
  text: hash,
  /** Of the same words without days, months, quarters and years. */
  dateless: hash,
  /** Somebody said that it still holds. */
  confirmed: z.boolean().optional(),
});
export type CarriedParagraph = z.output<typeof carriedParagraphSchema>;

/** All absent: the next period of the same kind, the old title with the new period's words, the old deadline as many months later. */
export const rollForwardBody = z.strictObject({
  period: periodSchema.optional(),
  title: z.string().trim().min(1).max(300).optional(),
  deadline: z.iso.date().nullable().optional(),
});
export type RollForwardBody = z.output<typeof rollForwardBody>;

/** Paragraphs that still hold, by the fingerprint of their words. */
export const confirmParagraphsBody = z.strictObject({ texts: z.array(hash).min(1).max(5000) });

export const carriedViewSchema = z.strictObject({
  /** The report that this one was made from; null if it was made otherwise. */
  from: z.strictObject({ reportId: z.string(), title: z.string(), period: periodSchema }).nullable(),
  /** What each section took over, by the section's id; only sections that the person may read. */
  sections: z.record(z.string(), z.array(carriedParagraphSchema)),
});
/** What a report has of the one before it. */
export type CarriedView = z.output<typeof carriedViewSchema>;

export const stalenessViewSchema = z.strictObject({
  paragraphs: z.number(),
  /** Paragraphs that nobody touched or confirmed since the last report. */
  stale: z.number(),
  /** Days, months and years changed, and nothing else. */
  onlyDates: z.boolean(),
});
export type StalenessView = z.output<typeof stalenessViewSchema>;
