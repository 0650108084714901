import type { FindingType } from "../../extensions/checks/finding.ts";
import { findingTypes } from "../../extensions/checks/finding.ts";

/**
 * A passage of a ward's report: what it is about, its text, the unit that writes, and where a finding may point.
 * What is wrong in it is marked in place: `[[printed|expected|type]]`. Without marks nothing is to be found.
 * `any`: the mark is one of several numbers that do not agree, and a finding of the type may stand on any of them.
 */
export type MarkedPassage = readonly [about: string, text: string, ownUnit?: string | undefined, place?: "any"];

/** What should be found, in offsets of the plain text. */
export interface ExpectedFinding {
  readonly type: FindingType;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly expected: string;
}

export interface CorpusPassage {
  readonly about: string;
  readonly text: string;
  readonly ownUnit: string | undefined;
  readonly anyPlace: boolean;
  readonly expected: readonly ExpectedFinding[];
}

const mark = /\[\[(?<printed>[^|\]]*)\|(?<expected>[^|\]]*)\|(?<type>[a-z]+)\]\]/gu;

/** The passage as a clerk left it, with what is wrong in it. */
export function asPrinted([about, marked, ownUnit, place]: MarkedPassage): CorpusPassage {
  const expected: ExpectedFinding[] = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(read, match.index);
    const { printed = "", expected: right = "", type } = match.groups ?? {};
    const known = findingTypes.find((one) => one === type);
    if (known === undefined) throw new RangeError(`No such type of finding: ${type} in "${about}"`);
    expected.push({ type: known, start: text.length, end: text.length + printed.length, printed, expected: right });
    text += printed;
    read = match.index + match[0].length;
  }
  return { about, text: text + marked.slice(read), ownUnit, anyPlace: place === "any", expected };
}

/** The same passage with every mistake put right: nothing is to be found in it. */
export function putRight(passage: MarkedPassage): CorpusPassage {
  const [about, marked, ownUnit] = passage;
  return { about: `${about}, put right`, text: marked.replaceAll(mark, "$<expected>"), ownUnit, anyPlace: false, expected: [] };
}

/**
 * The same passage with another digit in the place of one of the right number, for each mark that holds a number: each must be found.
 * Numbers that nobody prints (`052`, `00`) are left out, and so is the form of numbers.
 */
export function mutated(passage: MarkedPassage): readonly CorpusPassage[] {
  const [about, marked, ownUnit] = passage;
  return [...marked.matchAll(mark)].flatMap((match, at) => {
    const { expected = "", type = "" } = match.groups ?? {};
    if (type === "format") return [];
    const digits = [...expected].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
    return digits.flatMap((index, turn) => {
      const digit = Number(expected[index]);
      const other = (digit + 1 + ((at + turn * 3) % 8)) % 10;
      const wrong = `${expected.slice(0, index)}${other}${expected.slice(index + 1)}`;
      if (/(?<!\d)0(?:\d\d|0)/.test(wrong)) return [];
      const withMark = `${marked.slice(0, match.index)}[[${wrong}|${expected}|${type}]]${marked.slice(match.index + match[0].length)}`;
      const others = withMark.replaceAll(mark, (whole, _printed: string, right: string) => (whole.startsWith(`[[${wrong}|`) ? whole : right));
      return { ...asPrinted([about, others, ownUnit]), about: `${about}, digit ${index + 1} as ${other}`, anyPlace: true };
    });
  });
}
