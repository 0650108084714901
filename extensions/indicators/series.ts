import { z } from "zod";
import { decimalString } from "../nodes/figure.ts";
import { periodSchema } from "../wire/http.ts";

/** An indicator over the periods of one kind, the earliest first. `reportId`: of the report that gives the value, or was told it of an earlier period. */
export const seriesSchema = z.array(z.strictObject({ reportId: z.string(), period: periodSchema, value: decimalString }));
export type Series = z.output<typeof seriesSchema>;
