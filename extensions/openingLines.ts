/** What a paragraph of a document's opening is: one of the grounds it rests on, the words by which it decides, or running text. */
export type OpeningRole = "ground" | "enacting" | "text";

/** The words between grounds and articles, alone on their line. */
const enactingLines: ReadonlySet<string> = new Set(["QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"]);
const longestEnactingLine = 20;

const groundWords = /^\s*(Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\s/u;

/**
 * Tell what the paragraphs at the top of an opening are, by their words, as a clerk does (decree 30/2020, appendix I, II.6.a): everything before
 * "QUYẾT ĐỊNH:" is a ground; elsewhere the first paragraphs that begin with "Căn cứ" are, if they are listed and do not lead into the text by a colon.
 * @param paragraphs the opening's blocks in order; null for what is no paragraph.
 */
export function openingRoles(paragraphs: readonly (string | null)[]): readonly OpeningRole[] {
  const enacting = paragraphs.findIndex((words) => words !== null && words.length <= longestEnactingLine && enactingLines.has(words.trim()));
  const grounds = enacting < 0 ? listedGrounds(paragraphs) : enacting;
  return paragraphs.map((words, index) => (words === null ? "text" : index < grounds ? "ground" : index === enacting ? "enacting" : "text"));
}

/** How many paragraphs at the top are grounds. A single one is a sentence of the text unless a semicolon says that it is a list. */
function listedGrounds(paragraphs: readonly (string | null)[]): number {
  const end = paragraphs.findIndex((words) => words === null || !groundWords.test(words) || /:\s*$/.test(words));
  const count = end < 0 ? paragraphs.length : end;
  return count > 1 || /;\s*$/.test(paragraphs[0] ?? "") ? count : 0;
}
