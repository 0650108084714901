import { z } from "zod";
import { decimalString } from "../nodes/figure.ts";
import { periodSchema } from "../wire/http.ts";

/** An indicator over the reports of one kind, the earliest first. */
export const seriesSchema = z.array(z.strictObject({ reportId: z.string(), period: periodSchema, value: decimalString }));
export type Series = z.output<typeof seriesSchema>;
