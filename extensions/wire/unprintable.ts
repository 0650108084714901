import { z } from "zod";

/**
 * What cannot be printed, and where. `character`: a sign that the typeface lacks, with `near`, the words around it as they stand in the text. `table`: a
 * table with more columns than its room holds, with `near`, its first words. `sectionId` is empty if no single section is at fault.
 */
export const unprintableSchema = z.object({
  kind: z.enum(["character", "table"]),
  sectionId: z.string(),
  /** The sign itself; absent for a table. */
  character: z.string().optional(),
  near: z.string(),
});
export type Unprintable = z.output<typeof unprintableSchema>;
