import { inOrderOfText } from "../checks/checkText.ts";
import type { CheckContext, SectionHeading } from "../checks/passage.ts";
import { type CheckedText, findOverReport } from "../checks/report/checkReport.ts";
import { withSentences } from "./checkSectionText.ts";
import type { SectionFinding } from "./sectionFinding.ts";
import { type PlacedNumber, twoValues } from "./twoValues.ts";

/** Where a section stands in its report, and who reads it. */
export interface ReportPlace {
  readonly id: string;
  /** Departments that may read it besides office and leaders; empty: everyone. */
  readonly confidentialTo: readonly string[];
  readonly heading?: SectionHeading;
}

/** A section's plain text at its place. */
export interface PlacedText extends ReportPlace {
  readonly text: string;
  /** Its figures; none without them. */
  readonly numbers?: readonly PlacedNumber[];
}

/**
 * What the rules over a whole report find in each section. A section is compared only with texts that everybody reads who reads it: what is found in it says
 * nothing of a confidential text elsewhere, and is the same whoever looks. Texts come in the order of the report.
 */
export function overReport(texts: readonly PlacedText[], context: CheckContext): ReadonlyMap<string, readonly SectionFinding[]> {
  const found = new Map<string, readonly SectionFinding[]>();
  for (const readers of new Set(texts.map(readersOf))) {
    const read = texts.filter((one) => readersOf(one) === "" || readersOf(one) === readers);
    const over = findOverReport(read.map(checkedText), context);
    const values = twoValues(read);
    for (const { id, text } of read.filter((one) => readersOf(one) === readers)) {
      found.set(
        id,
        withSentences(text, inOrderOfText([...(over.get(id) ?? []), ...(values.get(id) ?? [])]), context).map((finding) => ({
          ...finding,
          over: true,
        })),
      );
    }
  }
  return found;
}

const checkedText = ({ id, text, heading }: PlacedText): CheckedText => ({ id, text, ...(heading === undefined ? {} : { heading }) });

const readersOf = ({ confidentialTo }: Pick<ReportPlace, "confidentialTo">): string => confidentialTo.toSorted().join();
