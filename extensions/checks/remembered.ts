/** So many lines are remembered: a few reports. */
const most = 4_000;

/** What stands between lines that are looked at together: no pattern of words reaches over it, and a line begins and ends beside it as in a text. */
export const betweenLines = "\n\u0000\n";

/**
 * The same answers for lines that were asked about before, without the work: whoever types changes one line of many. The lines that are new are answered together, in their order;
 * each answer must depend on its line alone. When there are too many lines all are forgotten.
 */
export function remembered<Answer extends object | string>(
  answersTo: (lines: readonly string[]) => readonly Answer[],
): (lines: readonly string[]) => readonly Answer[] {
  const known = new Map<string, Answer>();
  return (lines) => {
    if (known.size + lines.length > most) known.clear();
    const unknown = [...new Set(lines.filter((line) => !known.has(line)))];
    const answers = unknown.length === 0 ? [] : answersTo(unknown);
    for (const [index, answer] of answers.entries()) known.set(unknown[index] ?? "", answer);
    return lines.flatMap((line) => known.get(line) ?? []);
  };
}
