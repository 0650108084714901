import { isUrgency } from "../components.ts";
import type { Facts, RunFacts, SheetFacts } from "../facts.ts";
import {
  beforePrinting,
  convention,
  type DecreeLine,
  decree,
  error,
  everywhere,
  type Fault,
  type Findings,
  inDocx,
  info,
  inPdf,
  unless,
  warning,
} from "../line.ts";
import { inMm, mm, vietnamese, within } from "../measuring.ts";
import { hasWords, quoted } from "../words.ts";

const paper = { width: 595.3, height: 841.9 } as const;
const setTolerance = 0.6;
/** What is seen on a printed page, give or take half a millimetre; above and below also the height of the tallest and lowest letters. */
const seenTolerance = { left: 1.5, right: 1.5, top: 2.5, bottom: 2.5 } as const;
const samples = 3;

const ofSheets = (sheets: readonly SheetFacts[], fault: (sheet: SheetFacts) => readonly Fault[]): readonly Fault[] => {
  const all = sheets.flatMap(fault);
  return all.filter(({ found }, index) => all.findIndex((other) => other.found === found) === index);
};

/** A page need not be full: of what was left free below the words, only the least that there must be can be measured. */
const margin =
  (side: keyof SheetFacts["margins"], name: string, least: number, most: number) =>
  ({ sheets, source }: Facts): Findings => {
    const highest = source === "pdf" && side === "bottom" ? Number.POSITIVE_INFINITY : most * mm;
    const tolerance = source === "pdf" ? seenTolerance[side] : setTolerance;
    if (sheets.every(({ margins }) => margins[side] === null)) return "absent";
    return ofSheets(sheets, ({ margins }) => {
      const measured = margins[side];
      return measured === null ? [] : unless(within(measured, least * mm, highest, tolerance), `Lề ${name} ${inMm(measured)}.`);
    });
  };

const allRuns = ({ paragraphs, notes, marginal }: Facts): readonly RunFacts[] =>
  [...paragraphs.flatMap(({ runs }) => runs), ...notes.flatMap(({ runs }) => runs), ...marginal].filter(hasWords);

/** Runs with the same mistake, told with the first few words of the first few. */
function runFaults(facts: Facts, fails: (run: RunFacts) => boolean, found: (run: RunFacts) => string): readonly Fault[] {
  const told = new Map<string, Fault>();
  for (const paragraph of facts.paragraphs) {
    const run = paragraph.runs.find((one) => hasWords(one) && fails(one));
    if (run !== undefined && !told.has(found(run))) told.set(found(run), { found: `${quoted(run.text)}: ${found(run)}.`, at: paragraph });
  }
  for (const run of allRuns(facts)) {
    if (fails(run) && !told.has(found(run))) told.set(found(run), { found: `${quoted(run.text)}: ${found(run)}.`, at: null });
  }
  return [...told.values()].slice(0, samples);
}

/** Times New Roman, and the faces of its measures that programs put in its place when they print. */
const isTimes = (name: string, source: Facts["source"]): boolean =>
  source === "pdf" ? /^(TimesNewRoman|Times New Roman|Tinos|LiberationSerif|Liberation Serif)/i.test(name) : name === "Times New Roman";

export const pageLines: readonly DecreeLine[] = [
  {
    id: "ND30-01",
    title: "Khổ giấy",
    asks: "A4, 210 × 297 mm.",
    ...decree("I.1"),
    ...error,
    ...everywhere,
    check: ({ sheets }) =>
      ofSheets(sheets, ({ width, height, landscape }) => {
        const [short, long] = landscape ? [height, width] : [width, height];
        return unless(within(short, paper.width, paper.width, 1) && within(long, paper.height, paper.height, 1), `${inMm(width)} × ${inMm(height)}.`);
      }),
  },
  {
    id: "ND30-02",
    title: "Chiều giấy",
    asks: "Trình bày theo chiều dài của khổ giấy; chỉ trang có bảng mới xoay ngang.",
    ...decree("I.2"),
    ...warning,
    ...everywhere,
    check: ({ sheets }) => ofSheets(sheets, ({ landscape, hasTable }) => unless(!landscape || hasTable, "Có trang xoay ngang mà không có bảng.")),
  },
  { id: "ND30-03", title: "Lề trên", asks: "20–25 mm.", ...decree("I.3"), ...error, ...everywhere, check: margin("top", "trên", 20, 25) },
  { id: "ND30-04", title: "Lề dưới", asks: "20–25 mm.", ...decree("I.3"), ...error, ...everywhere, check: margin("bottom", "dưới", 20, 25) },
  {
    id: "ND30-05",
    title: "Lề trái",
    asks: "30–35 mm, không tính thêm phần đóng gáy.",
    ...decree("I.3"),
    ...error,
    ...everywhere,
    check(facts) {
      const found = margin("left", "trái", 30, 35)(facts);
      return [
        ...(found === "absent" ? [] : found),
        ...ofSheets(facts.sheets, ({ gutter, mirrored }) => [
          ...unless(gutter === 0, `Phần đóng gáy ${inMm(gutter)} cộng thêm vào lề trái.`),
          ...unless(!mirrored, "Lề trái và lề phải đổi chỗ ở trang chẵn."),
        ]),
      ];
    },
  },
  { id: "ND30-06", title: "Lề phải", asks: "15–20 mm.", ...decree("I.3"), ...error, ...everywhere, check: margin("right", "phải", 15, 20) },
  {
    id: "ND30-07",
    title: "Lề thống nhất",
    asks: "Mọi phần của văn bản dùng chung một bộ lề.",
    ...convention,
    ...warning,
    ...beforePrinting,
    check: ({ sheets }) =>
      unless(
        new Set(sheets.filter(({ landscape }) => !landscape).map(({ margins }) => JSON.stringify(margins))).size <= 1,
        "Các phần có lề khác nhau.",
      ),
  },
  {
    id: "ND30-08",
    title: "Phông chữ",
    asks: "Times New Roman ở mọi chỗ, kể cả số trang, bảng và chú thích.",
    ...decree("I.4"),
    ...error,
    ...everywhere,
    check: (facts) =>
      runFaults(
        facts,
        ({ font }) => !isTimes(font, facts.source),
        ({ font }) => `phông ${font === "" ? "không rõ" : font}`,
      ),
  },
  {
    id: "ND30-09",
    title: "Bộ mã ký tự",
    asks: "Unicode theo TCVN 6909:2001, chữ có dấu dựng sẵn.",
    ...decree("I.4"),
    ...error,
    ...everywhere,
    check: ({ decomposed, paragraphs }) => [
      ...decomposed.slice(0, samples).flatMap((words) => unless(false, `${quoted(words)}: dấu tách khỏi chữ (Unicode tổ hợp).`)),
      ...paragraphs
        .filter(({ runs }) => runs.some(({ font }) => /^(\.Vn|VNI-|ABC|\.VN)/.test(font)))
        .slice(0, samples)
        .flatMap((one) => unless(false, `${quoted(one.text)}: bộ mã cũ (TCVN3 hoặc VNI).`, one)),
    ],
  },
  {
    id: "ND30-10",
    title: "Màu chữ",
    asks: "Màu đen, không tô nền.",
    ...decree("I.4"),
    ...error,
    ...everywhere,
    check: (facts) =>
      runFaults(
        facts,
        // Only the box that says how urgent a document is has another colour (III.2.b).
        ({ text, color, shaded }) => (color !== "000000" && !isUrgency(text)) || shaded,
        ({ shaded }) => (shaded ? "có tô nền" : "không phải màu đen"),
      ),
  },
  {
    id: "ND30-11",
    title: "Số trang",
    asks: "Chữ số Ả Rập từ 1, cỡ 13–14, kiểu đứng, ở đầu trang.",
    ...decree("I.7"),
    ...error,
    ...everywhere,
    check: (facts) =>
      ofSheets(numberedSheets(facts), ({ pageNumber }) =>
        pageNumber === null
          ? unless(false, "Không tìm thấy số trang ở đầu trang.")
          : [
              ...unless(within(pageNumber.sizePoints, 13, 14, 0.25), `Số trang cỡ ${vietnamese(pageNumber.sizePoints)}.`),
              ...unless(pageNumber.upright, "Số trang in đậm hoặc nghiêng."),
              ...unless(pageNumber.arabic && pageNumber.fromOne, "Số trang không phải chữ số Ả Rập đếm từ 1."),
            ],
      ),
  },
  {
    id: "ND30-12",
    title: "Vị trí số trang",
    asks: "Canh giữa theo chiều ngang, trong phần lề trên.",
    ...decree("I.7"),
    ...error,
    ...everywhere,
    check: (facts) => {
      const numbers = numberedSheets(facts).map(({ pageNumber }) => pageNumber);
      if (numbers.every((number) => number === null)) return "absent";
      return [
        ...unless(
          numbers.every((number) => number === null || number.centred),
          "Số trang không canh giữa.",
        ),
        ...unless(
          numbers.every((number) => number === null || number.inTopMargin),
          "Số trang không nằm trong lề trên.",
        ),
      ];
    },
  },
  {
    id: "ND30-13",
    title: "Số trang ở trang đầu",
    asks: "Không hiển thị số trang thứ nhất.",
    ...decree("I.7"),
    ...error,
    ...everywhere,
    check: ({ sheets }) => unless(sheets[0]?.numberOnFirstPage !== true, "Trang thứ nhất có số trang."),
  },
  {
    id: "ND30-15",
    title: "Phông nằm trong tệp",
    asks: "Mọi phông chữ được nhúng vào tệp PDF.",
    ...convention,
    ...error,
    ...inPdf,
    check: ({ fonts }) => fonts.filter(({ embedded }) => !embedded).flatMap(({ name }) => unless(false, `Phông ${name} không nằm trong tệp.`)),
  },
  {
    id: "ND30-16",
    title: "Ngôn ngữ của tệp",
    asks: "Tệp ghi ngôn ngữ tiếng Việt (vi-VN).",
    ...convention,
    ...info,
    ...inDocx,
    check: ({ language }) => unless(/^vi\b/i.test(language), language === "" ? "Tệp không ghi ngôn ngữ." : `Tệp ghi ngôn ngữ ${language}.`),
  },
];

/** In a PDF every sheet is a page, and the first page of the document and of each annex bears no number. */
const numberedSheets = ({ sheets, source }: Facts): readonly SheetFacts[] => (source === "pdf" ? sheets.filter(({ opens }) => !opens) : sheets);
