import { z } from "zod";

/** What tells one finding of a section from another: as long as these words stand there and ask for the same, it is the same one. */
const findingKey = {
  rule: z.string().min(1).max(64),
  printed: z.string().max(2000),
  /** Part of the key because it comes of numbers that may stand in other sentences. */
  expected: z.string().max(2000),
  /** The sentence that it speaks of. */
  about: z.string().max(20_000),
} as const;

/** `reason` may be empty for what is no error. */
export const dismissFindingBody = z.strictObject({ ...findingKey, reason: z.string().trim().max(2000) });
export type DismissFindingBody = z.output<typeof dismissFindingBody>;

export const dismissalSchema = z.object({
  id: z.string(),
  sectionId: z.string(),
  ...findingKey,
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  reason: z.string(),
  /** Who dismissed it. */
  by: z.string(),
  at: z.string(),
});
/** A finding that somebody answers for as right. Author and time are the server's. */
export type Dismissal = z.output<typeof dismissalSchema>;

/** An error that stands in the way of an act. */
export const openErrorSchema = z.object({ sectionId: z.string(), ...findingKey, message: z.string() });
export type OpenError = z.output<typeof openErrorSchema>;
