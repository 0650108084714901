import { z } from "zod";

const decreeLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What the decree, or custom, asks for. */
  asks: z.string(),
  /** Where it is asked for. */
  clause: z.string(),
  /** `convention`: what offices do and the decree does not say; never to be told as a breach. */
  origin: z.enum(["decree", "convention"]),
  /** `look`: somebody should look at it; `unmeasured`: only the finished file tells; `absent`: the document has no such component. */
  outcome: z.enum(["met", "look", "unmeasured", "absent"]),
  severity: z.enum(["error", "warning", "info"]),
  /** In Vietnamese; the section is empty where it is not of one. */
  found: z.array(z.object({ text: z.string(), sectionId: z.string() })),
});
/** One measurable line of decree 30/2020 and what it says of a report. */
export type DecreeLineView = z.output<typeof decreeLineSchema>;

export const decreeViewSchema = z.object({ phase: z.enum(["draft", "issued"]), lines: z.array(decreeLineSchema) });
/** A report held against the decree, as it would leave now. In a draft number and day may be blank. */
export type DecreeView = z.output<typeof decreeViewSchema>;
