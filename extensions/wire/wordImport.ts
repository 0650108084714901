import { z } from "zod";
import { sectionKindSchema } from "./access.ts";
import { periodSchema } from "./http.ts";

/** The largest Word file that is taken, in bytes. */
export const maxWordBytes = 20 * 1024 * 1024;
export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A whole report is sent as a file of any kind: what it is, its bytes say. */
export const reportFileMediaType = "application/octet-stream";

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

/** What is told of a file's reading, wherever its text goes. */
const fileReading = {
  /** How many changes the file's authors suggested in it, and how many conversations stand in it. */
  suggestions: z.number(),
  comments: z.number(),
  losses: z.array(importLossSchema),
  /** What was read by guessing, with the number of the paragraph or table. */
  warnings: z.array(z.strictObject({ code: z.string(), line: z.number().nullable(), text: z.string() })),
};

/** What of a Word file goes into a section. */
export const sectionImportViewSchema = z.strictObject({
  /** `shown`: nothing was changed. `written`: it is in the text. `suggested`: it is in the text as suggestions of the person who imported it. */
  outcome: z.enum(["shown", "written", "suggested"]),
  /** The text of the file as a section's text. */
  content: z.record(z.string(), z.unknown()),
  ...fileReading,
});
export type SectionImportView = z.output<typeof sectionImportViewSchema>;

/** The report that a Word file becomes. */
export const reportImportViewSchema = z.strictObject({
  /** Null: nothing was made, this is what would be. */
  reportId: z.string().nullable(),
  title: z.string(),
  period: periodSchema,
  outline: z.array(z.strictObject({ kind: sectionKindSchema, level: z.union([z.literal(1), z.literal(2)]), number: z.string(), title: z.string() })),
  ...fileReading,
});
export type ReportImportView = z.output<typeof reportImportViewSchema>;

/** What is told of the reading of any Word file. */
export type FileReading = Pick<SectionImportView, keyof typeof fileReading>;
