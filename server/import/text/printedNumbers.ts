import { articleSign, isArticle, numberHeadings, numberOutline } from "../../../extensions/numbering.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";

/** `number`: empty if counting prints the same words, otherwise the number as the source prints it. `fixed`: whether it is kept. `counted`: what counting prints. */
interface KeptNumber {
  readonly number: string;
  readonly fixed: boolean;
  readonly counted: string;
}

interface PrintedHeading {
  readonly level: 3 | 4;
  readonly printed: string;
}

/** Which printed numbers of headings must be kept, because counting gives others. Only the form may differ (`3.1.` for `3.1`). */
export function headingNumbers(sectionNumber: string, headings: readonly PrintedHeading[]): KeptNumber[] {
  // Counting depends on the last heading of each level above only: so each heading is counted behind those, not behind all.
  let third: ContentNode | null = null;
  let fourth: ContentNode | null = null;
  return headings.map(({ level, printed }) => {
    const before = [third, level === 4 ? fourth : null].filter((node) => node !== null);
    const counted = numberHeadings(sectionNumber, { type: "doc", content: [...before, headingNode(level, "")] }).at(-1) ?? "";
    const same = sameWords(counted, printed);
    const number = same ? counted : printed;
    if (level === 3) {
      if (/\d/.test(number)) third = headingNode(3, number);
      fourth = null;
    } else if (same || /^\p{L}/u.test(number)) {
      fourth = headingNode(4, number);
    }
    return { number: same ? "" : printed, fixed: !same, counted };
  });
}

interface PrintedItem {
  readonly kind: "part" | "section";
  readonly level: 1 | 2;
  readonly printed: string;
}

/** The same for parts and sections, with the number that will be printed. */
export function outlineNumbers(items: readonly PrintedItem[]): (KeptNumber & { readonly shown: string })[] {
  let part: NumberedLike | null = null;
  let section: NumberedLike | null = null;
  let article = 0;
  return items.map(({ kind, level, printed }) => {
    if (isArticle(printed)) {
      article += 1;
      const counted = `${articleSign} ${article}.`;
      const inOrder = sameWords(counted, printed);
      if (!inOrder) article = Number(/\d+/.exec(printed)?.[0] ?? article);
      return { number: inOrder ? articleSign : printed, fixed: !inOrder, counted, shown: printed };
    }
    const before = [part, level === 2 ? section : null].filter((item) => item !== null);
    const candidate = { id: "candidate", kind, level, number: "" };
    const counted = numberOutline([...before, candidate]).get("candidate") ?? "";
    const same = sameWords(counted, printed);
    const shown = same ? counted : printed;
    if (level === 2) section = { id: "section", kind, level, number: shown };
    else {
      // `A.` and `Phần I` do not count: the Roman numbers go on from the last one.
      if (same || /^[IVXL]+\.$/.test(shown)) part = { id: "part", kind, level, number: shown };
      section = null;
    }
    return { number: same ? "" : printed, fixed: !same, counted, shown };
  });
}

interface NumberedLike {
  readonly id: string;
  readonly kind: "part" | "section";
  readonly level: 1 | 2;
  readonly number: string;
}

const headingNode = (level: 3 | 4, number: string): ContentNode => ({ type: "heading", attrs: { level, number } });

/** Whether two numbers hold the same letters and digits. */
const sameWords = (one: string, other: string): boolean => wordsIn(one) === wordsIn(other);
const wordsIn = (text: string): string => text.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
