import { z } from "zod";
import { indicatorsSchema } from "../../extensions/indicators/indicator.ts";
import { letterheadShape } from "../../extensions/nodes/letterhead.ts";
import { articleSign } from "../../extensions/numbering.ts";
import { sectionKindSchema } from "../../extensions/wire/access.ts";

/**
 * A report template as data. Texts may hold placeholders in braces, filled in from period and settings: `{period}` (`tháng 11 năm 2026`),
 * `{PERIOD}` (the same in capitals), `{next}`, `{NEXT}` (the period after it), `{year}`, `{nextYear}`, `{organisation}`, `{ISSUER}` (as the head prints it).
 */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  /** What it is about; null: about no period, as a decision or a letter. */
  periodKind: z.enum(["month", "quarter", "half", "year"]).nullable(),
  /** The last day on which figures may change, in the last month of the period; absent for no data cut-off. */
  cutOffDay: z.number().int().min(1).max(31).optional(),
  title: z.string(),
  letterhead: z.strictObject({
    kind: letterheadShape.kind,
    symbol: z.string(),
    abstract: z.string(),
    decidedBy: z.string().default(""),
    addressees: z.array(z.string()),
  }),
  sections: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      kind: sectionKindSchema.extract(["opening", "part", "section", "annex"]),
      level: z.union([z.literal(1), z.literal(2)]),
      /** Empty: counted. The sections of a decision count as articles. */
      number: z.enum(["", articleSign]).default(""),
      title: z.string(),
      layout: z.enum(["block", "run-in"]).default("block"),
      /** An annex on paper that lies, for wide tables. Annexes stand behind the closing, wherever the template names them. */
      landscape: z.boolean().optional(),
      /** Departments by their id in the settings of a ward: vp, ktht, vhxh, hcc, congan, quansu, dichvu. */
      owners: z.array(z.string()),
      /** Days before the report's deadline; 0 if absent. */
      daysBefore: z.number().int().min(0).default(0),
      /** Lines of the first text: `## ` heading of level 3, `### ` of level 4, `- ` and `+ ` dashes, `|! a | b |` and `| a | b |` rows of a table, else a paragraph. What the owner is asked to fill in stands in square brackets. */
      lines: z.array(z.string()),
    }),
  ),
  /** The numbers that such a report gives every period. */
  indicators: indicatorsSchema.default([]),
  /** Paragraphs before recipients and signature; the last one ends with `./.`. Articles end with it themselves. */
  closing: z.array(z.string()),
  /** Who receives it, before the archive, where that differs from the settings. */
  recipients: z.array(z.string()).optional(),
});
export type Template = z.output<typeof templateSchema>;
