import { z } from "zod";
import { checkText } from "./checkText.ts";

const passageLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), own_unit: z.string().nullish() });

/**
 * Check one passage that came as a line of JSON, `{"id", "text", "own_unit"}`; gives a line of JSON, `{"id", "findings"}`, or null if the line is no passage.
 * Hints are left out: they ask, they do not accuse.
 */
export function checkedLine(line: string): string | null {
  const parsed = passageLine.safeParse(parsedJson(line));
  if (!parsed.success) return null;
  const { id, text, own_unit } = parsed.data;
  const certain = checkText(text, own_unit == null ? {} : { ownUnit: own_unit }).filter(({ severity }) => severity !== "hint");
  const findings = certain.map(({ type, printed, expected, start, end, rule, message }) => ({ type, printed, expected, start, end, rule, message }));
  return JSON.stringify({ id, findings });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
