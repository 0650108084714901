import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";

/** The words every document of the State opens with (decree 30/2020, appendix I, II.1). */
export const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const nationalMotto = "Độc lập - Tự do - Hạnh phúc";

/**
 * `superior`: the body above, regular capitals, empty if none. `issuer`: the issuing body in capitals, one printed line per line break.
 * `number`: empty until issued. `symbol`: `BC-UBND`. `place`: `Mộc Lâm`. `day`, `month`, `year`: as digits, day empty until issued.
 * `kind`: `BÁO CÁO`. `abstract`: the trích yếu. `addressees`: of "Kính gửi", one per line break, empty if none.
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
  addressees: z.string().max(2000).default(""),
} as const;

export type LetterheadAttributes = { readonly [Name in keyof typeof letterheadShape]: string };
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
      [
        "div",
        { class: "letterhead-row" },
        [
          "div",
          { class: "letterhead-agency" },
          ...(head.superior === "" ? [] : [["p", { class: "superior" }, head.superior]]),
          ...head.issuer.split("\n").map((line) => ["p", { class: "issuer" }, line]),
        ],
        ["div", { class: "letterhead-nation" }, ["p", { class: "national-name" }, nationalName], ["p", { class: "national-motto" }, nationalMotto]],
      ],
      ["div", { class: "letterhead-row" }, ["p", { class: "number" }, numberLine(head)], ["p", { class: "place-date" }, placeDateLine(head)]],
      ["p", { class: "kind" }, head.kind],
      ["p", { class: "abstract" }, head.abstract],
      ...(head.addressees === "" ? [] : [["p", { class: "addressees" }, `Kính gửi: ${head.addressees.split("\n").join("; ")}`]]),
    ];
  },
});

/** `Số: 125/BC-UBND`; the number stays blank until the clerk gives it, and is written with a zero below 10 (appendix I, II.3). */
export function numberLine({ number, symbol }: LetterheadAttributes): string {
  const digits = number === "" ? "        " : number.padStart(2, "0");
  return symbol === "" ? `Số: ${digits}` : `Số: ${digits}/${symbol}`;
}

/** `Mộc Lâm, ngày 05 tháng 3 năm 2026`: a zero before days under 10 and the months 1 and 2 only (appendix I, II.4). */
export function placeDateLine({ place, day, month, year }: LetterheadAttributes): string {
  const printedDay = day === "" ? "     " : day.padStart(2, "0");
  const printedMonth = month === "" ? "     " : Number(month) < 3 ? month.padStart(2, "0") : String(Number(month));
  return `${place}, ngày ${printedDay} tháng ${printedMonth} năm ${year === "" ? "        " : year}`;
}
