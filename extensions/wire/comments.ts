import { z } from "zod";

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);
const clock = z.strictObject({ client: z.number().int().nonnegative(), clock: z.number().int().nonnegative() });

/** A place in a section's shared text that moves with the words around it: a relative position of Yjs as JSON. */
const placeSchema = z.strictObject({
  type: clock.optional(),
  tname: z.literal("content").optional(),
  item: clock.optional(),
  assoc: z.number().int().min(-1).max(0).optional(),
});

/** What a comment speaks of: words from one place to another, words that the text holds literally (the first such), or the section as a whole. */
const anchorSchema = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("words"), from: placeSchema, to: placeSchema }),
  z.strictObject({ about: z.literal("quote"), quote: z.string().min(1).max(1000) }),
  z.strictObject({ about: z.literal("section") }),
]);
export type Anchor = z.output<typeof anchorSchema>;

const text = z
  .string()
  .max(4000)
  .transform((written) => written.normalize("NFC").trim())
  .pipe(z.string().min(1).max(4000));
const mentions = z.array(id).max(20).default([]);

export const commentBody = z.strictObject({ text, mentions });
export type CommentBody = z.output<typeof commentBody>;
export const openThreadBody = z.strictObject({ anchor: anchorSchema, text, mentions });
export type OpenThreadBody = z.output<typeof openThreadBody>;
