import { z } from "zod";

/** The largest Word file that is taken, in bytes. */
export const maxWordBytes = 20 * 1024 * 1024;
export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const importLossSchema = z.strictObject({
  kind: z.string(),
  count: z.number(),
  /** What it is, in Vietnamese. */
  text: z.string(),
  samples: z.array(z.string()),
});

/** Where a file's text goes: behind the section's own, or in its place. */
export const importPlaces = ["end", "replace"] as const;
export type ImportPlace = (typeof importPlaces)[number];

/** What of a Word file goes into a section. */
export const sectionImportViewSchema = z.strictObject({
  /** `shown`: nothing was changed. `written`: it is in the text. `suggested`: it is in the text as suggestions of the person who imported it. */
  outcome: z.enum(["shown", "written", "suggested"]),
  /** The text of the file as a section's text. */
  content: z.record(z.string(), z.unknown()),
  /** How many changes the file's authors suggested in it, and how many conversations stand in it. */
  suggestions: z.number(),
  comments: z.number(),
  losses: z.array(importLossSchema),
  /** What was read by guessing, with the number of the paragraph or table. */
  warnings: z.array(z.strictObject({ code: z.string(), line: z.number().nullable(), text: z.string() })),
});
export type SectionImportView = z.output<typeof sectionImportViewSchema>;
