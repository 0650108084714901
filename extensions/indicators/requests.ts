import { z } from "zod";
import { decimalString } from "../nodes/figure.ts";
import { historySchema, type Indicator, indicatorCode, indicatorSchema, indicatorsSchema, relationSchema, type ValueName } from "./indicator.ts";

/** An indicator as the office writes it first. Its code never changes afterwards, because figures carry it. */
export const addIndicatorBody = indicatorSchema;
export type AddIndicatorBody = z.output<typeof addIndicatorBody>;

/** A value as the person saw it and as it shall be. What somebody else changed meanwhile is told of and never written over. */
const change = <Value extends z.ZodType>(value: Value) => z.strictObject({ from: value, to: value }).optional();

const { name, unit, format, owner, kind } = indicatorSchema.shape;

/** What changes of an indicator; what is not named stays. `relation` is null where there is none. */
export const changeIndicatorBody = z.strictObject({
  name: change(name),
  unit: change(unit.unwrap()),
  format: change(format.unwrap()),
  owner: change(owner.unwrap()),
  kind: change(kind.unwrap()),
  relation: change(relationSchema.nullable()),
} satisfies Record<IndicatorField, z.ZodType>);
export type ChangeIndicatorBody = z.output<typeof changeIndicatorBody>;
/** What can change of an indicator. */
export type IndicatorField = Exclude<keyof Indicator, "code">;

/** Behind which indicator it shall stand; null for the first place. */
export const placeIndicatorBody = z.strictObject({ after: indicatorCode.nullable() });

const value = change(decimalString.nullable());
/** Earlier and planned values by code; what is not named stays. Null is a value that is not known. */
export const changeHistoryBody = z.strictObject({
  history: z.record(
    indicatorCode,
    z.strictObject({ previous: value, plan: value, lastYear: value, cumulativeBefore: value } satisfies Record<ValueName, z.ZodType>),
  ),
});
export type ChangeHistoryBody = z.output<typeof changeHistoryBody>;
export type HistoryChanges = ChangeHistoryBody["history"];

export const indicatorsViewSchema = z.strictObject({ indicators: indicatorsSchema, history: historySchema });
/** What one reader may know of a report's indicators and of their other values. */
export type IndicatorsView = z.output<typeof indicatorsViewSchema>;

/** Codes of references in an accepted section that shall say what their sources say now. */
export const refreshReferencesBody = z.strictObject({ codes: z.array(z.string().min(1).max(64)).min(1).max(1000) });
