import { romanValue } from "../../numbering.ts";

/** What stands before the words of a line: the number of an outline item or heading, or the mark of a list. `length`: characters up to the words. */
export type Mark = { readonly printed: string; readonly length: number } & (
  | { readonly kind: "part"; readonly value: number }
  | { readonly kind: "letterPart"; readonly value: number }
  | { readonly kind: "namedPart" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "decimal"; readonly values: readonly number[] }
  | { readonly kind: "point"; readonly letter: string }
  | { readonly kind: "dash" }
  | { readonly kind: "plus" }
  | { readonly kind: "star" }
  | { readonly kind: "bullet" }
);

type Reader = (match: RegExpExecArray) => Mark | null;

/** More parts or sections than any report has; larger numbers begin a sentence. */
const largestNumber = 60;

/** Each form of a mark with its reader; the first that fits counts. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(ph[ầẦ]n\s+(?:th[ứỨ]\s+(?:nh[ấẤ]t|hai|ba|t[ưƯ]|năm|sáu)|[IVX]{1,5}|\d{1,2})\s*[.:/]?)(?:\s+|\s*[-–]\s+|$)/iu,
    (match) => ({ kind: "namedPart", printed: (match[1] ?? "").trim(), length: match[0].length }),
  ],
  [
    /^([IVXL]{1,7})\s?([./):](?=[\s\p{Lu}"“(])|\s*[-–—](?=\s))\s*(?=\S)/u,
    (match) => {
      const value = romanValue(match[1] ?? "");
      return value === null || value > largestNumber ? null : { kind: "part", value, ...printedOf(match) };
    },
  ],
  [
    /^([A-H])\s?([./]|[-–](?=\s))\s*(?=\p{Lu})/u,
    (match) => ({ kind: "letterPart", value: (match[1] ?? "").charCodeAt(0) - 64, ...printedOf(match) }),
  ],
  [
    /^(\d{1,2}(?:\.\d{1,2}){1,3})([.)]?)(?:\s+(?=\S)|(?=\p{Lu}\p{Ll}))/u,
    (match) => ({ kind: "decimal", values: (match[1] ?? "").split(".").map(Number), ...printedOf(match) }),
  ],
  [
    /^(\d{1,2})(\s?[.)](?=\s|\p{L})|\s?\/(?=\s)|\s?[-–](?=\s))\s*(?=\S)/u,
    (match) => {
      const value = Number(match[1]);
      return value < 1 || value > largestNumber ? null : { kind: "number", value, ...printedOf(match) };
    },
  ],
  [/^([a-eg-ik-vxyđ])\s?(\)|[./](?=\s))\s*(?=\S)/u, (match) => ({ kind: "point", letter: match[1] ?? "", ...printedOf(match) })],
  [/^(-\s*\+)\s*(?=\S)/u, (match) => ({ kind: "plus", printed: "- +", length: match[0].length })],
  [/^([-–—])\s*(?=[^\s\-–—])/u, (match) => ({ kind: "dash", printed: match[1] ?? "-", length: match[0].length })],
  [/^(\+)\s*(?=[^\s\d+])/u, (match) => ({ kind: "plus", printed: "+", length: match[0].length })],
  [/^(\+)\s+(?=\S)/u, (match) => ({ kind: "plus", printed: "+", length: match[0].length })],
  [/^(\*)\s*(?=[^\s*])/u, (match) => ({ kind: "star", printed: "*", length: match[0].length })],
  [/^([•●○▪■□◦·►➢✓✔])\s*(?=\S)/u, (match) => ({ kind: "bullet", printed: match[1] ?? "•", length: match[0].length })],
];

/** Read the mark that a line begins with, null if it begins with words. Emphasis before the mark is looked through. */
export function readMark(line: string): Mark | null {
  // `*** Nội vụ:**` is the mark `*` before words in bold; `***Nội vụ***` is emphasis alone.
  if (/^\s*\*{3}(?!\*)/.test(line)) return /\*{3}\s*$/.test(line) ? null : { kind: "star", printed: "*", length: 1 };
  const text = line.replace(/^\s*(?:\*\*)?(?=[^*])\s*/, "");
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match !== null) return read(match);
  }
  return null;
}

const printedOf = (match: RegExpExecArray) => ({ printed: (match[1] ?? "") + (match[2] ?? "").trim(), length: match[0].length });
