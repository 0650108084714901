import type { ParagraphFacts } from "../facts.ts";
import { beforePrinting, convention, type DecreeLine, decree, error, everywhere, type Fault, unless, warning } from "../line.ts";
import { each, inMm, isAllBold, mm, sizesIn, vietnamese, within, wordRuns } from "../measuring.ts";
import { hasWords, quoted } from "../words.ts";
import { groundsIn } from "./addressees.ts";

/** The first lines that the decree allows: 1 cm or 1.27 cm. */
const firstLines = [10 * mm, 12.7 * mm] as const;
/** Told one by one up to here: a whole report that is set wrongly is one mistake. */
const told = 5;

const few = (faults: readonly Fault[]): readonly Fault[] =>
  faults.length <= told ? faults : [...faults.slice(0, told), { found: `Và ${faults.length - told} chỗ khác.`, at: null }];

const isHeading = ({ outlineLevel }: ParagraphFacts): boolean => outlineLevel >= 0;
const isNear = (value: number, wanted: readonly number[], tolerance: number): boolean => wanted.some((one) => Math.abs(value - one) <= tolerance);

/** Headings stand centred or at the first line's indent; a line in italics or bold of its own is one too. */
const running = (text: readonly ParagraphFacts[]): readonly ParagraphFacts[] => text.filter((one) => one.align !== "center");

export const bodyLines: readonly DecreeLine[] = [
  {
    id: "ND30-47",
    title: "Cỡ chữ nội dung",
    asks: "13 hoặc 14, một cỡ cho toàn văn bản.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check(_, { text }) {
      const sizes = [...new Set(sizesIn(text).map((size) => Math.round(size * 2) / 2))];
      const odd = text.find((one) => wordRuns(one).some(({ sizePoints }) => !within(sizePoints, 13, 14, 0.25)));
      return [
        ...unless(
          odd === undefined,
          `${quoted(odd?.text ?? "")}: cỡ ${sizesIn(odd === undefined ? [] : [odd])
            .map(vietnamese)
            .join(", ")}.`,
          odd ?? null,
        ),
        ...unless(sizes.length <= 1, `Nội dung có nhiều cỡ chữ: ${sizes.map(vietnamese).join(", ")}.`),
      ];
    },
  },
  {
    id: "ND30-48",
    title: "Kiểu chữ nội dung",
    asks: "Chữ in thường, kiểu đứng, không đậm cả đoạn.",
    ...decree("II.6.e"),
    ...warning,
    ...everywhere,
    check: (_, { text }) =>
      few(
        each(
          running(text).filter((one) => !isHeading(one) && one.text.length > 120 && !groundsIn(text).includes(one)),
          (one) => !(isAllBold(one) || wordRuns(one).every(({ italic }) => italic)),
          "cả đoạn đậm hoặc nghiêng",
        ),
      ),
  },
  {
    id: "ND30-49",
    title: "Canh đều hai lề",
    asks: "Nội dung canh đều cả hai lề.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check: (_, { text }) => few(each(running(text), ({ align }) => align === "both", "không canh đều hai lề")),
  },
  {
    id: "ND30-50",
    title: "Lùi đầu dòng",
    asks: "1 cm hoặc 1,27 cm, thống nhất, không lùi bằng dấu cách hay phím Tab.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check({ source }, { text }) {
      const tolerance = source === "pdf" ? 1.5 : 0.6;
      const lines = running(text);
      const used = new Set(lines.map(({ left, firstLine }) => Math.round((left + firstLine) * 2) / 2));
      return [
        ...few(
          lines.flatMap((one) => [
            ...unless(
              isNear(one.left + one.firstLine, firstLines, tolerance),
              () => `${quoted(one.text)}: lùi ${inMm(one.left + one.firstLine)}.`,
              one,
            ),
            ...unless(!/^[\s\u00a0]/u.test(one.text), () => `${quoted(one.text)}: lùi bằng dấu cách hoặc Tab.`, one),
          ]),
        ),
        ...unless(source === "pdf" || used.size <= 1, "Các đoạn lùi đầu dòng khác nhau."),
      ];
    },
  },
  {
    id: "ND30-51",
    title: "Khoảng cách giữa các đoạn",
    asks: "Tối thiểu 6 pt; không dùng đoạn trống.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check({ paragraphs, source }, { text }) {
      const gaps = text.slice(1).map((one, index) => ({ one, gap: one.before + (text[index]?.after ?? 0) }));
      const least = source === "pdf" ? 5 : 5.9;
      const [first, last] = [text[0], text.at(-1)];
      const inside = first === undefined || last === undefined ? [] : paragraphs.slice(paragraphs.indexOf(first), paragraphs.indexOf(last));
      // A hairline that parts two tables is no spacer: it is hardly a point high.
      const empty = inside.filter((one) => !hasWords(one) && one.cell === null && one.emptySize > 2);
      return [
        ...few(
          gaps.flatMap(({ one, gap }) =>
            unless(gap >= least && !one.contextualSpacing, () => `${quoted(one.text)}: cách đoạn trên ${vietnamese(gap)} pt.`, one),
          ),
        ),
        ...unless(empty.length === 0, `Có ${empty.length} đoạn trống.`),
      ];
    },
  },
  {
    id: "ND30-52",
    title: "Khoảng cách dòng",
    asks: "Từ dòng đơn đến 1,5 dòng.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check: (_, { text }) =>
      few(text.flatMap((one) => unless(within(one.pitch, 1, 1.5, 0.04), () => `${quoted(one.text)}: ${vietnamese(one.pitch)} dòng.`, one))),
  },
  {
    id: "ND30-60",
    title: "Gạch đầu dòng",
    asks: "Dùng “-”, dưới nó “+”; không dùng chấm tròn, ô vuông.",
    ...convention,
    ...warning,
    ...everywhere,
    check: (_, { text }) => few(each(text, (one) => !/^\s*[•–—●○■▪·\u{f000}-\u{f0ff}]/u.test(one.text), "dấu đầu dòng khác")),
  },
  {
    id: "ND30-62",
    title: "Cỡ chữ đề mục",
    asks: "Bằng cỡ chữ nội dung.",
    ...decree("II.6.đ"),
    ...error,
    ...beforePrinting,
    check(_, { text }) {
      const sizes = sizesIn(text.filter((one) => !isHeading(one)));
      const headings = text.filter(isHeading);
      return headings.length === 0
        ? "absent"
        : few(each(headings, (one) => sizesIn([one]).every((size) => sizes.includes(size)), "khác cỡ chữ nội dung"));
    },
  },
  {
    id: "ND30-63",
    title: "Đề mục đi cùng nội dung",
    asks: "Đề mục không đứng cuối trang.",
    ...convention,
    ...warning,
    ...beforePrinting,
    check(_, { text }) {
      const headings = text.filter(isHeading);
      return headings.length === 0 ? "absent" : few(each(headings, ({ keepNext }) => keepNext, "có thể rơi xuống cuối trang một mình"));
    },
  },
  {
    id: "ND30-65",
    title: "Kết thúc nội dung",
    asks: "“./.” ở cuối đoạn cuối cùng, một lần, liền sau chữ.",
    ...decree("II.6.e"),
    ...error,
    ...everywhere,
    check(_, { text, recipientsTitle }) {
      if (text.length === 0 || recipientsTitle === null) return "absent";
      const ends = text.filter((one) => /\.\/\.\s*$/.test(one.text));
      const last = text.at(-1) ?? null;
      return [
        ...unless(ends.length > 0, "Nội dung không kết thúc bằng “./.”.", last),
        ...unless(ends.length <= 1, `“./.” xuất hiện ${ends.length} lần.`, ends[0] ?? null),
        ...unless(ends.length !== 1 || ends[0] === last, "Sau “./.” còn nội dung.", last),
        ...unless(!/\s\.\/\.\s*$/.test(last?.text ?? ""), "Có dấu cách trước “./.”.", last),
      ];
    },
  },
];
