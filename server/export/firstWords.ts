/** The first words in a part of a document model, by which people find it; empty if it has none. */
export function firstWords(part: unknown): string {
  if (typeof part !== "object" || part === null) return "";
  if ("text" in part && typeof part.text === "string" && part.text.trim() !== "") return part.text;
  for (const inner of Object.values(part)) {
    const words = firstWords(inner);
    if (words !== "") return words;
  }
  return "";
}
