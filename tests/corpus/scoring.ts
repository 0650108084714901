import { checkText } from "../../extensions/checks/checkText.ts";
import type { Finding, FindingType } from "../../extensions/checks/finding.ts";
import { asPrinted, type CorpusPassage, type ExpectedFinding, type MarkedPassage, mutated, putRight } from "./marked.ts";

/** What was found of what should be, for one type: `wanted` and `found` mistakes, `said` findings and those of them that are `right`. */
interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly said: number;
  readonly right: number;
}

export interface Scores {
  readonly byType: ReadonlyMap<FindingType, Score>;
  /** One line for each mistake that was missed and each false alarm. */
  readonly faults: readonly string[];
}

const none: Score = { wanted: 0, found: 0, said: 0, right: 0 };

/** Every passage as it was printed, put right, and with single digits changed. */
export const variantsOf = (passages: readonly MarkedPassage[]): readonly CorpusPassage[] =>
  passages.flatMap((passage) => [asPrinted(passage), putRight(passage), ...mutated(passage)]);

/** Check passages and count, without hints: they ask, they do not accuse. */
export function scoresOf(passages: readonly CorpusPassage[]): Scores {
  const byType = new Map<FindingType, Score>();
  const faults: string[] = [];
  const count = (type: FindingType, change: Partial<Score>): void => {
    const score = byType.get(type) ?? none;
    byType.set(type, {
      wanted: score.wanted + (change.wanted ?? 0),
      found: score.found + (change.found ?? 0),
      said: score.said + (change.said ?? 0),
      right: score.right + (change.right ?? 0),
    });
  };
  for (const passage of passages) {
    const findings = checkText(passage.text, passage.ownUnit === undefined ? {} : { ownUnit: passage.ownUnit }).filter(
      ({ severity }) => severity !== "hint",
    );
    for (const wanted of passage.expected) {
      const isFound = findings.some((finding) => isAt(passage, wanted, finding));
      count(wanted.type, { wanted: 1, found: isFound ? 1 : 0 });
      if (!isFound) faults.push(`missed ${wanted.type} (${passage.about}): ${wanted.printed} should be ${wanted.expected}`);
    }
    for (const finding of findings) {
      const isRight = passage.expected.some((wanted) => isAt(passage, wanted, finding));
      count(finding.type, { said: 1, right: isRight ? 1 : 0 });
      if (!isRight) faults.push(`false ${finding.type} (${passage.about}): ${finding.message}`);
    }
  }
  return { byType, faults };
}

const isAt = ({ anyPlace }: CorpusPassage, wanted: ExpectedFinding, { type, start, end }: Finding): boolean =>
  type === wanted.type && (anyPlace || (start < wanted.end && end > wanted.start));

/** A share in percent; of nothing it is 100. */
export const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
