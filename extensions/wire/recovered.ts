import { z } from "zod";

/** Longer ones are too much for one request; their words can still be copied. */
export const maxRecoveredBytes = 128 * 1024;
/** So many letters of recovered words are sent at most. */
export const maxRecoveredLetters = 20_000;

/** Words of one's own that the server did not take, sent to the office after all. */
export const sendRecoveredBody = z.strictObject({
  /** What the page calls them: sent again under this name, they are not put in twice. */
  id: z.uuid(),
  /** What the server lacks, as a Yjs update in Base64; empty if that is not known any more. */
  changes: z.base64().max(Math.ceil(maxRecoveredBytes / 3) * 4),
  /** The same as lines to read, for where it cannot be told as suggestions. */
  text: z.string().trim().min(1).max(maxRecoveredLetters),
});
export type SendRecoveredBody = z.output<typeof sendRecoveredBody>;

export const sentRecoveredSchema = z.strictObject({
  /** As what it stands there now. `nothing`: the text has all of it already. */
  landed: z.enum(["suggestions", "comment", "nothing"]),
  /** How many suggestions; 0 for a comment. */
  count: z.number().int().nonnegative(),
});
export type SentRecovered = z.output<typeof sentRecoveredSchema>;
