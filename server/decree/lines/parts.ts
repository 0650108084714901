import type { ParagraphFacts } from "../facts.ts";
import { beforePrinting, convention, type DecreeLine, decree, error, errorWhenIssued, everywhere, unless, warning } from "../line.ts";
import { vietnamese, within } from "../measuring.ts";
import { folded, hasWords, quoted } from "../words.ts";

const once: readonly (readonly [RegExp, string])[] = [
  [/^CỘNG HÒA XÃ HỘI/u, "Quốc hiệu"],
  [/^Độc lập - Tự do/u, "Tiêu ngữ"],
  [/^Số:.*\//u, "Số, ký hiệu"],
  [/^Nơi nhận:/u, "Nơi nhận"],
];

/** Components that come once are short; folding every paragraph of a long report would take its time. */
const longestLine = 80;

/** Tables, notes, traces of drafting, and the order of the components. */
export const partLines: readonly DecreeLine[] = [
  {
    id: "ND30-66",
    title: "Bảng",
    asks: "Nằm trong lề, không tô nền, hàng tiêu đề lặp lại, hàng không bị cắt đôi.",
    ...convention,
    ...warning,
    ...beforePrinting,
    check({ tables }) {
      const bordered = tables.filter((table) => table.bordered);
      if (bordered.length === 0) return "absent";
      return bordered.flatMap((table, index) => {
        const name = `Bảng ${index + 1}`;
        const at: ParagraphFacts | null = table.first;
        return [
          ...unless(table.insideMargins, `${name} rộng hơn phần chữ.`, at),
          ...unless(!table.shaded, `${name} có tô nền.`, at),
          ...unless(table.rowsWhole, `${name}: hàng có thể bị cắt giữa hai trang.`, at),
          ...unless(table.rows < 3 || table.headerRepeats, `${name}: hàng tiêu đề không lặp lại ở trang sau.`, at),
          ...unless(
            table.sizes.every((size) => within(size, 11, 14, 0.25)),
            `${name}: cỡ chữ ${table.sizes.map(vietnamese).join(", ")}.`,
            at,
          ),
        ];
      });
    },
  },
  {
    id: "ND30-67",
    title: "Chú thích cuối trang",
    asks: "Chú thích thật của trình soạn thảo, theo thứ tự, cỡ 10–11, canh đều hai lề.",
    ...convention,
    ...warning,
    ...beforePrinting,
    check({ notes, paragraphs }) {
      const calls = paragraphs.flatMap((paragraph) => paragraph.runs.filter(({ note }) => note !== null).map((run) => ({ run, paragraph })));
      const typed = paragraphs.find(({ text }) => /[¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(text.replace(/[mk]²|m³/g, "")));
      if (calls.length === 0 && notes.length === 0 && typed === undefined) return "absent";
      return [
        ...calls.flatMap(({ run, paragraph }, index) => [
          ...unless(run.note === index + 1, `Chú thích ${run.note ?? ""} không theo thứ tự.`, paragraph),
          ...unless(run.raised, `Số chú thích ${run.note ?? ""} không nâng lên trên dòng.`, paragraph),
        ]),
        ...unless(notes.length <= calls.length, "Có chú thích không được nhắc trong nội dung."),
        ...unless(typed === undefined, `${quoted(typed?.text ?? "")}: số chú thích gõ bằng ký tự.`, typed ?? null),
        ...notes.flatMap((note) => [
          ...unless(
            note.runs.filter(hasWords).every(({ sizePoints, raised }) => raised || within(sizePoints, 10, 11, 0.25)),
            `${quoted(note.text)}: không phải cỡ 10–11.`,
          ),
          ...unless(note.justified, `${quoted(note.text)}: không canh đều hai lề.`),
        ]),
      ];
    },
  },
  {
    id: "ND30-68",
    title: "Không còn dấu vết soạn thảo",
    asks: "Không còn sửa đổi được theo dõi, nhận xét, chữ ẩn, chỗ bỏ trống “[…]”, “???”.",
    ...convention,
    ...errorWhenIssued,
    ...everywhere,
    check: ({ traces, paragraphs }) => [
      ...traces.flatMap((found) => unless(false, found)),
      ...paragraphs
        .filter(({ text }) => /\[\s*(…|\.\.\.)?\s*\]|\?\?\?|\[[^\]]*(…|\.\.\.)[^\]]*\]/u.test(text))
        .slice(0, 5)
        .map((one) => ({ found: `${quoted(one.text)}: còn chỗ bỏ trống.`, at: one })),
    ],
  },
  {
    id: "ND30-69",
    title: "Thứ tự các thành phần",
    asks: "Quốc hiệu và cơ quan, số và ngày, tên loại, Kính gửi, nội dung, Nơi nhận và chữ ký.",
    ...decree("IV"),
    ...error,
    ...everywhere,
    check({ paragraphs }, parts) {
      const order = [
        parts.nationalName,
        parts.motto,
        parts.placeDate,
        parts.kind,
        parts.abstract[0],
        parts.addressees[0],
        parts.text[0],
        parts.recipientsTitle,
      ];
      const places = order.flatMap((one) => (one === null || one === undefined ? [] : [paragraphs.indexOf(one)]));
      const known = new Set([parts.nationalName, parts.motto, parts.number, ...parts.superior, ...parts.agency]);
      const first = paragraphs.find(hasWords);
      return [
        ...unless(
          places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)),
          "Các thành phần không theo thứ tự của sơ đồ.",
        ),
        ...unless(
          first === undefined || parts.nationalName === null || known.has(first),
          `Phía trên đầu văn bản còn ${quoted(first?.text ?? "")}.`,
          first ?? null,
        ),
      ];
    },
  },
  {
    id: "ND30-70",
    title: "Mỗi thành phần một lần",
    asks: "Quốc hiệu, Tiêu ngữ, số, Nơi nhận chỉ xuất hiện một lần.",
    ...decree("IV"),
    ...error,
    ...everywhere,
    check({ paragraphs }) {
      const lines = paragraphs.filter(({ text }) => text.length < longestLine).map((one) => ({ one, text: folded(one.text) }));
      return once.flatMap(([pattern, name]) => {
        const found = lines.filter(({ text }) => pattern.test(text));
        return unless(found.length <= 1, `${name} xuất hiện ${found.length} lần.`, found[1]?.one ?? null);
      });
    },
  },
];
