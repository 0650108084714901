import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";
import { urgencies } from "../documentMarks.ts";

/** The words every document of the State opens with (decree 30/2020, appendix I, II.1). */
export const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const nationalMotto = "Độc lập - Tự do - Hạnh phúc";

/**
 * `superior`: the body above, regular capitals, empty if none. `issuer`: the issuing body in capitals, one printed line per line break.
 * `number`: empty until issued. `symbol`: `BC-UBND`. `place`: `Mộc Lâm`. `day`, `month`, `year`: as digits, day empty until issued.
 * `kind`: `BÁO CÁO`; empty for an official letter, whose abstract stands under its number. `abstract`: the trích yếu. `decidedBy`: who issues a decision, in
 * capitals. `addressees`: of "Kính gửi", one per line break, empty if none. `urgency` and `circulation`: what boxes on the first page say, empty if nothing.
 */
export const letterheadShape = {
  superior: z.string().max(200).default(""),
  issuer: z.string().max(300).default(""),
  number: z.string().max(20).default(""),
  symbol: z.string().max(40).default(""),
  place: z.string().max(80).default(""),
  day: z
    .string()
    .regex(/^\d{0,2}$/)
    .default(""),
  month: z
    .string()
    .regex(/^\d{0,2}$/)
    .default(""),
  year: z
    .string()
    .regex(/^\d{0,4}$/)
    .default(""),
  kind: z.string().max(60).default(""),
  abstract: z.string().max(600).default(""),
  decidedBy: z.string().max(200).default(""),
  addressees: z.string().max(2000).default(""),
  urgency: z.enum(["", ...urgencies]).default(""),
  circulation: z.string().max(60).default(""),
} as const;

export type LetterheadAttributes = { readonly [Name in keyof typeof letterheadShape]: z.output<(typeof letterheadShape)[Name]> };
export const parseLetterhead = (attrs: unknown): LetterheadAttributes => z.object(letterheadShape).parse(attrs);

/** The head of the document: agency and national name, number and date, kind and abstract. */
export const Letterhead = Node.create({
  name: "letterhead",
  group: "block",
  atom: true,
  isolating: true,
  addAttributes: () => nodeAttributes(letterheadShape),
  parseHTML: () => [{ tag: "div[data-letterhead]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const head = parseLetterhead(node.attrs);
    return [
      "div",
      mergeAttributes(HTMLAttributes, { "data-letterhead": "" }),
      ...lineIn("circulation", head.circulation),
      [
        "div",
        { class: "letterhead-row" },
        [
          "div",
          { class: "letterhead-agency" },
          ...lineIn("superior", head.superior),
          ...head.issuer.split("\n").map((line) => ["p", { class: "issuer" }, line]),
        ],
        ["div", { class: "letterhead-nation" }, ["p", { class: "national-name" }, nationalName], ["p", { class: "national-motto" }, nationalMotto]],
      ],
      [
        "div",
        { class: "letterhead-row" },
        [
          "div",
          { class: "letterhead-number" },
          ["p", { class: "number" }, numberLine(head)],
          ...lineIn("subject", isLetter(head) ? letterSubject(head.abstract) : ""),
          ...lineIn("urgency", head.urgency),
        ],
        ["p", { class: "place-date" }, placeDateLine(head)],
      ],
      ...(isLetter(head) ? [] : [["p", { class: "kind" }, head.kind] as const, ["p", { class: "abstract" }, head.abstract] as const]),
      ...lineIn("decided-by", head.decidedBy),
      ...lineIn("addressees", head.addressees === "" ? "" : `Kính gửi: ${head.addressees.split("\n").join("; ")}`),
    ];
  },
});

/** A line of the head, if it says something. */
const lineIn = (name: string, text: string): readonly (readonly [string, { readonly class: string }, string])[] =>
  text === "" ? [] : [["p", { class: name }, text]];

/** An official letter names no kind. */
export const isLetter = ({ kind }: Pick<LetterheadAttributes, "kind">): boolean => kind.trim() === "";

/** An official letter's abstract opens with "V/v", typed or not; nothing for one that has none. */
export const letterSubject = (abstract: string): string => (abstract === "" || /^V\/v\s/i.test(abstract) ? abstract : `V/v ${abstract}`);

/** `Số: 125/BC-UBND`; the number stays blank until the clerk gives it, and is written with a zero below 10 (appendix I, II.3). */
export function numberLine({ number, symbol }: Pick<LetterheadAttributes, "number" | "symbol">): string {
  const digits = number === "" ? "        " : number.padStart(2, "0");
  return symbol === "" ? `Số: ${digits}` : `Số: ${digits}/${symbol}`;
}

/** `Mộc Lâm, ngày 05 tháng 3 năm 2026`: a zero before days under 10 and the months 1 and 2 only (appendix I, II.4). */
export function placeDateLine({ place, day, month, year }: Pick<LetterheadAttributes, "place" | "day" | "month" | "year">): string {
  const printedDay = day === "" ? "     " : day.padStart(2, "0");
  const printedMonth = month === "" ? "     " : Number(month) < 3 ? month.padStart(2, "0") : String(Number(month));
  return `${place}, ngày ${printedDay} tháng ${printedMonth} năm ${year === "" ? "        " : year}`;
}
