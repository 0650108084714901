import { pointLetters } from "../../../extensions/numbering.ts";
import type { ParagraphFacts } from "../facts.ts";
import { convention, type DecreeLine, decree, error, everywhere, info, unless, warning } from "../line.ts";
import { each, isAllBold, wordRuns } from "../measuring.ts";
import { isCapitals, quoted } from "../words.ts";

const starting = (text: readonly ParagraphFacts[], pattern: RegExp): readonly ParagraphFacts[] => text.filter((one) => pattern.test(one.text.trim()));
/** Words before the first letter that is not bold. */
function lead({ runs }: ParagraphFacts): string {
  const end = runs.findIndex((run) => run.text.trim() !== "" && !run.bold);
  return (end < 0 ? runs : runs.slice(0, end)).map(({ text }) => text).join("");
}
const isUpright = (one: ParagraphFacts): boolean => wordRuns(one).every(({ italic }) => !italic);

/** Headings, points and their numbers. */
export const headingLines: readonly DecreeLine[] = [
  {
    id: "ND30-53",
    title: "Phần",
    asks: "“Phần I” trên một dòng riêng, canh giữa, in thường, đậm; tiêu đề bên dưới in hoa, đậm.",
    ...decree("II.6.đ"),
    ...error,
    ...everywhere,
    check(_, { text }) {
      const parts = starting(text, /^phần [ivxlc\d]+\.?$/iu);
      return parts.length === 0
        ? "absent"
        : parts.flatMap((one) => [
            ...unless(/^Phần [IVXLC]+$/u.test(one.text.trim()), () => `${quoted(one.text)}.`, one),
            ...unless(one.align === "center" && isAllBold(one), () => `${quoted(one.text)} không canh giữa hoặc không đậm.`, one),
          ]);
    },
  },
  {
    id: "ND30-54",
    title: "Mục I, II, III",
    asks: "Số La Mã, dấu chấm; tiêu đề in hoa, kiểu đứng, đậm.",
    ...decree("II.6.đ"),
    ...error,
    ...everywhere,
    check(_, { text }) {
      const parts = starting(text, /^[IVXLC]+[.\-/)]?\s/u).filter((one) => one.outlineLevel === 0 || isAllBold(one) || isCapitals(one.text));
      return parts.length === 0
        ? "absent"
        : parts.flatMap((one) => [
            ...unless(/^[IVXLC]+\. \S/u.test(one.text.trim()), () => `${quoted(one.text)}: sau số La Mã cần dấu chấm và một dấu cách.`, one),
            ...unless(isCapitals(one.text), () => `${quoted(one.text)} không phải chữ in hoa.`, one),
            ...unless(isAllBold(one) && isUpright(one), () => `${quoted(one.text)} không đậm hoặc không đứng.`, one),
          ]);
    },
  },
  {
    id: "ND30-54b",
    title: "Cuối đề mục",
    asks: "Không có dấu chấm hay hai chấm sau tiêu đề đứng riêng.",
    ...convention,
    ...warning,
    ...everywhere,
    check(_, { text }) {
      const parts = starting(text, /^[IVXLC]+\. /u).filter((one) => isCapitals(one.text));
      return parts.length === 0 ? "absent" : each(parts, (one) => !/[.:]\s*$/.test(one.text), "có dấu ở cuối tiêu đề");
    },
  },
  {
    id: "ND30-55",
    title: "Khoản có tiêu đề",
    asks: "Số Ả Rập, dấu chấm; tiêu đề in thường, kiểu đứng, đậm.",
    ...decree("II.6.đ"),
    ...error,
    ...everywhere,
    check(_, { text }) {
      const sections = text.filter((one) => one.outlineLevel === 1 || (/^\d+\. \p{Lu}/u.test(one.text) && isAllBold(one)));
      return sections.length === 0
        ? "absent"
        : sections.flatMap((one) => [
            ...unless(/^\d+\. \p{Lu}/u.test(one.text.trim()), () => `${quoted(one.text)}: cần dạng “1. Tiêu đề”.`, one),
            ...unless(isAllBold(one) && isUpright(one), () => `${quoted(one.text)} không đậm hoặc không đứng.`, one),
          ]);
    },
  },
  {
    id: "ND30-57",
    title: "Tiêu đề liền đoạn",
    asks: "Phần đậm kết thúc ở dấu hai chấm hoặc dấu chấm.",
    ...convention,
    ...info,
    ...everywhere,
    check(_, { text }) {
      const leads = text.filter((one) => one.runs[0]?.bold === true && !isAllBold(one));
      return leads.length === 0 ? "absent" : each(leads, (one) => /[:.]\s*$/.test(lead(one)), "phần đậm không dừng ở dấu hai chấm");
    },
  },
  {
    id: "ND30-58",
    title: "Cấp 1.1",
    asks: "Một dạng thống nhất (“1.1” hoặc “1.1.”); Nghị định chỉ nêu phần, mục, khoản, điểm.",
    ...convention,
    ...warning,
    ...everywhere,
    check(_, { text }) {
      const forms = new Set(
        starting(text, /^\d+\.\d+/u).flatMap(
          ({ text: words }) =>
            /^\d+(\.\d+)+\.?\s/u
              .exec(words.trim())?.[0]
              .replace(/\d+/g, "n")
              .replace(/^(n\.n)(\.n)*/, "$1") ?? [],
        ),
      );
      return forms.size === 0 ? "absent" : unless(forms.size === 1, "Có cả “1.1” và “1.1.”.");
    },
  },
  {
    id: "ND30-59",
    title: "Điểm a), b), c)",
    asks: "Chữ cái tiếng Việt theo thứ tự, dấu ngoặc đơn đóng, kiểu đứng, không đậm.",
    ...decree("II.6.đ"),
    ...error,
    ...everywhere,
    check(_, { text }) {
      const points = starting(text, /^[a-zđ]\)\s/u);
      const others = starting(text, /^(\([a-zđ]\)|[a-zđ]\.|\d+\))\s/u);
      if (points.length === 0 && others.length === 0) return "absent";
      const letters = points.map((one) => pointLetters.indexOf(one.text.trim()[0] ?? ""));
      return [
        ...points.flatMap((one, index) => {
          const letter = letters[index] ?? -1;
          return unless(
            letter === 0 || letter === (letters[index - 1] ?? -1) + 1,
            () => `${quoted(one.text)}: không theo thứ tự a, b, c, d, đ, e.`,
            one,
          );
        }),
        ...each(points, (one) => wordRuns(one)[0]?.bold !== true && wordRuns(one)[0]?.italic !== true, "chữ cái đậm hoặc nghiêng"),
        ...each(others, () => false, "cần dạng “a)”"),
      ];
    },
  },
];
