import { z } from "zod";
import { figureFormats } from "../figures/formats.ts";
import { decimalString } from "../nodes/figure.ts";

/** What names an indicator (chỉ tiêu) in the catalogue and on its figures. */
export const indicatorCode = z
  .string()
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

/** Earlier and planned values of an indicator, beside the one that stands in the text. */
export const valueNames = ["previous", "plan", "lastYear", "cumulativeBefore"] as const;
export type ValueName = (typeof valueNames)[number];

/** A term of a relation: an indicator's figure (`ho-so-nhan`), or one of its other values (`ho-so-nhan@previous`). */
const termPattern = new RegExp(String.raw`^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}(?:@(?:${valueNames.join("|")}))?$`, "u");
const termSchema = z.string().regex(termPattern);

/** How an indicator follows from others: their sum, one as a share of another, or the first less the second. */
export const relationSchema = z.union([
  z.strictObject({ sum: z.array(termSchema).min(2).max(30) }),
  z.strictObject({ ratio: z.tuple([termSchema, termSchema]) }),
  z.strictObject({ difference: z.tuple([termSchema, termSchema]) }),
]);
export type Relation = z.output<typeof relationSchema>;

/** What time an indicator's figure speaks of: the period alone, from January on, what was planned, or the same period a year ago. */
export const indicatorKinds = ["month", "cumulative", "plan", "lastYear"] as const;

export const indicatorSchema = z.strictObject({
  code: indicatorCode,
  name: z.string().trim().min(1).max(200),
  /** As printed behind the number, empty if none. */
  unit: z.string().trim().max(60).default(""),
  format: z.enum(figureFormats).default("plain"),
  /** The department that answers for it, by its id; empty if nobody does yet. */
  owner: z.string().max(64).default(""),
  kind: z.enum(indicatorKinds).default("month"),
  relation: relationSchema.optional(),
});
/** A number that a report gives every period: what it is called, how it is printed, who answers for it. */
export type Indicator = z.output<typeof indicatorSchema>;

/** More than any ward counts; keeps a catalogue in one answer. */
const mostIndicators = 1000;

export const indicatorsSchema = z
  .array(indicatorSchema)
  .max(mostIndicators)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, "A code names one indicator only.");

/** Values as canonical decimals in single units, as figures hold them (`1801.6`). What is not known is absent. */
const indicatorValuesSchema = z.strictObject({
  previous: decimalString.optional(),
  plan: decimalString.optional(),
  lastYear: decimalString.optional(),
  cumulativeBefore: decimalString.optional(),
});
export type IndicatorValues = z.output<typeof indicatorValuesSchema>;

/** What a report knows of earlier periods and plans, by the indicator's code. */
export const historySchema = z.record(indicatorCode, indicatorValuesSchema);
export type IndicatorHistory = z.output<typeof historySchema>;

/** The other values of an indicator, none if nothing is known. A code may be any word, so nothing that objects inherit counts. */
export const valuesOf = (history: IndicatorHistory, code: string): IndicatorValues =>
  (Object.hasOwn(history, code) ? history[code] : undefined) ?? noValues;

const noValues: IndicatorValues = {};
