import type { DocxParagraph, DocxRun } from "../docxReader.ts";

/** What a rule asks of every run with words of a paragraph. */
interface Wanted {
  readonly size?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The faults of a paragraph's runs against what is wanted, each with its words. */
export function faultsOf(paragraph: DocxParagraph, wanted: Wanted): readonly string[] {
  return paragraph.runs
    .filter((run) => run.text.trim() !== "")
    .flatMap((run) => runFaults(run, wanted).map((fault) => `"${run.text.trim().slice(0, 40)}" ${fault}`));
}

function runFaults({ format }: DocxRun, { size, bold, italic }: Wanted): readonly string[] {
  const faults: string[] = [];
  if (size !== undefined && (format.sizePoints < size[0] || format.sizePoints > size[1]))
    faults.push(`has size ${format.sizePoints}, not ${size[0]} to ${size[1]}`);
  if (bold !== undefined && format.bold !== bold) faults.push(bold ? "is not bold" : "is bold");
  if (italic !== undefined && format.italic !== italic) faults.push(italic ? "is not italic" : "is italic");
  return faults;
}

/** The fault, if the condition does not hold. */
export const unless = (condition: boolean, fault: string): readonly string[] => (condition ? [] : [fault]);
export const between = (value: number, least: number, most: number, tolerance = 12): boolean =>
  value >= least - tolerance && value <= most + tolerance;
export const isUpper = (text: string): boolean => !/\p{Ll}/u.test(text);
export const sizesIn = (paragraphs: readonly DocxParagraph[]): ReadonlySet<number> =>
  new Set(paragraphs.flatMap((one) => one.runs.filter((run) => run.text.trim() !== "" && run.note === null).map((run) => run.format.sizePoints)));
