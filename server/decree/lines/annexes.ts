import type { Facts, ParagraphFacts } from "../facts.ts";
import { beforePrinting, type DecreeLine, decree, error, errorWhenIssued, everywhere, type Fault, type Findings, unless } from "../line.ts";
import { isCentred, letters } from "../measuring.ts";
import { folded, isCapitals, quoted } from "../words.ts";

interface Annex {
  readonly label: ParagraphFacts;
  /** What stands below the label, down to the next one. */
  readonly below: readonly ParagraphFacts[];
}

const labelled = /^phụ lục(\s+[ivxlc\d]+)?\.?$/iu;

function annexesIn(paragraphs: readonly ParagraphFacts[]): readonly Annex[] {
  const starts = paragraphs.flatMap((one, index) => (labelled.test(folded(one.text)) ? [{ label: one, index }] : []));
  return starts.map(({ label, index }, place) => ({ label, below: paragraphs.slice(index + 1, starts[place + 1]?.index) }));
}

/** The faults of every annex, or that there is none. */
const ofAnnexes = (paragraphs: readonly ParagraphFacts[], fault: (annex: Annex) => readonly Fault[]): Findings => {
  const annexes = annexesIn(paragraphs);
  return annexes.length === 0 ? "absent" : annexes.flatMap(fault);
};

/** A printed line that is full does not show whether it is centred. */
const centred = ({ source }: Facts, one: ParagraphFacts): readonly Fault[] =>
  unless(source === "pdf" || isCentred(one), () => `${quoted(one.text)} không canh giữa.`, one);

/** Annexes, which stand behind the signature. */
export const annexLines: readonly DecreeLine[] = [
  {
    id: "ND30-85",
    title: "Phụ lục",
    asks: "“Phụ lục” trên một dòng riêng, canh giữa, in thường, cỡ 14, đậm; từ hai phụ lục trở lên đánh số La Mã.",
    ...decree("III.1"),
    ...error,
    ...everywhere,
    check: (_, { annexes }) =>
      ofAnnexes(annexes, ({ label }) => [
        ...unless(/^Phụ lục( [IVXLC]+)?$/u.test(folded(label.text)), `${quoted(label.text)}.`, label),
        ...unless(label.align === "center", `${quoted(label.text)} không canh giữa.`, label),
        ...letters(label, { size: [14, 14], bold: true }),
      ]),
  },
  {
    id: "ND30-86",
    title: "Tên phụ lục",
    asks: "Dưới chữ “Phụ lục”: chữ in hoa, cỡ 13–14, kiểu đứng, đậm, canh giữa.",
    ...decree("III.1"),
    ...error,
    ...everywhere,
    check: (facts, { annexes }) =>
      ofAnnexes(annexes, ({ label, below: [title] }) =>
        title === undefined || isReference(title)
          ? unless(false, `${quoted(label.text)} không có tên.`, label)
          : [
              ...letters(title, { size: [13, 14], bold: true, italic: false }),
              ...unless(isCapitals(title.text), `${quoted(title.text)} không phải chữ in hoa.`, title),
              ...centred(facts, title),
            ],
      ),
  },
  {
    id: "ND30-87",
    title: "Chỉ dẫn kèm theo của phụ lục",
    asks: "“(Kèm theo … số … ngày … tháng … năm … của …)” dưới tên phụ lục: in thường, cỡ 13–14, nghiêng, canh giữa.",
    ...decree("III.1"),
    ...error,
    ...everywhere,
    check: (facts, { annexes }) =>
      ofAnnexes(annexes, ({ label, below }) => {
        const reference = below.find(isReference);
        if (reference === undefined) return unless(false, `${quoted(label.text)} không có dòng “(Kèm theo …)”.`, label);
        return [
          ...unless(/số.*ngày.*tháng.*năm/isu.test(reference.text), `${quoted(reference.text)} không nêu số và ngày của văn bản.`, reference),
          ...letters(reference, { size: [13, 14], bold: false, italic: true }),
          ...centred(facts, reference),
        ];
      }),
  },
  {
    id: "ND30-88",
    title: "Nhắc đến phụ lục",
    asks: "Nội dung văn bản có chỉ dẫn về từng phụ lục kèm theo.",
    ...decree("III.1"),
    ...errorWhenIssued,
    ...everywhere,
    check({ paragraphs, notes }, { annexes }) {
      const behind = new Set(annexes);
      const own = [...paragraphs.filter((one) => !behind.has(one)), ...notes].map(({ text }) => folded(text)).join("\n");
      return ofAnnexes(annexes, ({ label }) => unless(isNamed(label, own), `Nội dung không nhắc đến ${quoted(label.text)}.`, label));
    },
  },
  {
    id: "ND30-14",
    title: "Số trang của phụ lục",
    asks: "Mỗi phụ lục đếm trang riêng, từ 1.",
    ...decree("III.1.đ"),
    ...error,
    ...beforePrinting,
    check({ sheets }, { annexes }) {
      const labels = annexesIn(annexes).map(({ label }) => label);
      if (labels.length === 0) return "absent";
      const counted = sheets.filter(({ countsAnew }) => countsAnew).length;
      return unless(counted > labels.length, "Có phụ lục đếm trang tiếp theo phần trước.", labels.at(-1) ?? null);
    },
  },
];

const isReference = ({ text }: ParagraphFacts): boolean => /^\(\s*kèm theo/iu.test(folded(text));

/** All that stands behind "Phụ lục" in a sentence that names some: `I`, `I, II và IV`, `I đến III`. */
const named = /[Pp]hụ lục(?: số)?((?:\s*(?:,|;|-|–|và|đến)?\s*(?:[Pp]hụ lục)?\s*[IVXLC\d]+(?![\p{L}\d]))+)/gu;
/** Words that point to all of them. */
const everyAnnex = /(các|những|\d+) phụ lục|phụ lục (đính )?kèm|phụ lục (dưới|sau) đây/iu;

function isNamed(label: ParagraphFacts, text: string): boolean {
  const number = folded(label.text).split(" ")[2] ?? "";
  if (number === "") return /phụ lục/iu.test(text);
  return everyAnnex.test(text) || [...text.matchAll(named)].some(([, list = ""]) => numbersIn(list).includes(numberOf(number)));
}

/** The numbers of a list, those between the ends of a range too. */
function numbersIn(list: string): readonly number[] {
  const numbers: number[] = [];
  for (const [, link = "", number = ""] of list.matchAll(/(-|–|đến)?\s*(?:[Pp]hụ lục)?\s*([IVXLC]+|\d+)/gu)) {
    const value = numberOf(number);
    const from = link === "" ? value : (numbers.at(-1) ?? value);
    for (let one = Math.min(from, value); one <= value; one += 1) numbers.push(one);
  }
  return numbers;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function numberOf(number: string): number {
  if (/^\d+$/.test(number)) return Math.min(Number(number), 400);
  const digits = [...number.toUpperCase()].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
