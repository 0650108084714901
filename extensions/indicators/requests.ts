import { z } from "zod";
import { historySchema, indicatorSchema, indicatorsSchema } from "./indicator.ts";

/** An indicator as the office writes it; its code stands in the path and never changes, because figures carry it. */
export const putIndicatorBody = indicatorSchema.omit({ code: true });
export type PutIndicatorBody = z.output<typeof putIndicatorBody>;

/** Earlier and planned values by code. Each code that is named gets these values in place of all that it had; none takes them away. */
export const changeHistoryBody = z.strictObject({ history: historySchema });
export type ChangeHistoryBody = z.output<typeof changeHistoryBody>;

export const indicatorsViewSchema = z.strictObject({ indicators: indicatorsSchema, history: historySchema });
/** What one reader may know of a report's indicators and of their other values. */
export type IndicatorsView = z.output<typeof indicatorsViewSchema>;

/** Codes of references in an accepted section that shall say what their sources say now. */
export const refreshReferencesBody = z.strictObject({ codes: z.array(z.string().min(1).max(64)).min(1).max(1000) });
