import { kindNamed, kindRules } from "../../../extensions/documentKinds.ts";
import { circulations } from "../../../extensions/documentMarks.ts";
import { convention, type DecreeLine, decree, error, everywhere, missing, unless, warning } from "../line.ts";
import { isCentred, letters, ruled, vietnamese, within } from "../measuring.ts";
import { folded, isCapitals, quoted } from "../words.ts";

/** Kind and abstract, or the subject of an official letter. */
export const titleLines: readonly DecreeLine[] = [
  {
    id: "ND30-40",
    title: "Tên loại văn bản",
    asks: "Chữ in hoa, cỡ 13–14, kiểu đứng, đậm, canh giữa.",
    ...decree("II.5"),
    ...error,
    ...everywhere,
    check: (_, { kind, subject }) =>
      kind === null
        ? subject === null
          ? missing("tên loại văn bản")
          : "absent"
        : [
            ...letters(kind, { size: [13, 14], bold: true, italic: false }),
            ...unless(isCapitals(kind.text), `${quoted(kind.text)} không phải chữ in hoa.`, kind),
            ...unless(isCentred(kind), `${quoted(kind.text)} không canh giữa.`, kind),
          ],
  },
  {
    id: "ND30-41",
    title: "Trích yếu nội dung",
    asks: "Chữ in thường, cỡ 13–14, kiểu đứng, đậm, canh giữa.",
    ...decree("II.5"),
    ...error,
    ...everywhere,
    check: (_, { kind, abstract }) =>
      kind === null
        ? "absent"
        : abstract.length === 0
          ? missing("trích yếu nội dung")
          : abstract.flatMap((one) => [
              ...letters(one, { size: [13, 14], bold: true, italic: false }),
              ...unless(!isCapitals(one.text), `${quoted(one.text)} viết toàn chữ in hoa.`, one),
              ...unless(isCentred(one), `${quoted(one.text)} không canh giữa.`, one),
            ]),
  },
  {
    id: "ND30-41b",
    title: "Cuối trích yếu",
    asks: "Không có dấu chấm.",
    ...convention,
    ...warning,
    ...everywhere,
    check(_, { abstract }) {
      const last = abstract.at(-1);
      return last === undefined ? "absent" : unless(!/\.\s*$/.test(last.text), `${quoted(last.text)}.`, last);
    },
  },
  {
    id: "ND30-42",
    title: "Đường kẻ dưới trích yếu",
    asks: "Nét liền, dài từ 1/3 đến 1/2 dòng chữ, ở giữa.",
    ...decree("II.5"),
    ...error,
    ...everywhere,
    check: (_, { abstract }) => (abstract.length === 0 ? "absent" : ruled(abstract.at(-1), 0.3, 0.53)),
  },
  {
    id: "ND30-43b",
    title: "Thẩm quyền ban hành",
    asks: "Ở quyết định: chữ in hoa, cỡ 13–14, kiểu đứng, đậm, canh giữa dưới trích yếu.",
    ...convention,
    ...warning,
    ...everywhere,
    check: (_, { kind, decidedBy }) => {
      const named = kindNamed(kind?.text ?? "");
      if (named === null || !kindRules[named].namesDecider) return "absent";
      return decidedBy === null
        ? missing("dòng thẩm quyền ban hành quyết định")
        : [
            ...letters(decidedBy, { size: [13, 14], bold: true, italic: false }),
            ...unless(isCapitals(decidedBy.text), `${quoted(decidedBy.text)} không phải chữ in hoa.`, decidedBy),
            ...unless(isCentred(decidedBy), `${quoted(decidedBy.text)} không canh giữa.`, decidedBy),
          ];
    },
  },
  {
    id: "ND30-89",
    title: "Dấu chỉ độ khẩn",
    asks: "“HỎA TỐC”, “THƯỢNG KHẨN” hoặc “KHẨN” dưới số, ký hiệu; chữ in hoa, cỡ 13–14, kiểu đứng, đậm.",
    ...decree("III.2.b"),
    ...error,
    ...everywhere,
    check: (_, { urgency, nationalName }) =>
      urgency === null
        ? "absent"
        : [
            ...letters(urgency, { size: [13, 14], bold: true, italic: false }),
            ...unless(
              urgency.cell === null || nationalName?.cell == null || urgency.cell.column < nationalName.cell.column,
              `${quoted(urgency.text)} không ở dưới số, ký hiệu.`,
              urgency,
            ),
          ],
  },
  {
    id: "ND30-90",
    title: "Chỉ dẫn phạm vi lưu hành",
    asks: "“LƯU HÀNH NỘI BỘ”, “XEM XONG TRẢ LẠI”: chữ in hoa, cỡ 13–14, kiểu đứng, đậm, trên Quốc hiệu.",
    ...decree("III.2.c"),
    ...error,
    ...everywhere,
    check({ paragraphs, marginal }, { nationalName }) {
      const written = paragraphs.slice(0, nationalName === null ? 0 : paragraphs.indexOf(nationalName)).flatMap(({ runs }) => runs);
      const marks = [...marginal, ...written].filter(({ text }) => isCirculation(text));
      if (marks.length === 0) return "absent";
      return marks.flatMap(({ text, sizePoints, bold, italic }) => [
        ...unless(isCapitals(text), `${quoted(text)} không phải chữ in hoa.`),
        ...unless(within(sizePoints, 13, 14, 0.25), `${quoted(text)}: cỡ ${vietnamese(sizePoints)}.`),
        ...unless(bold && !italic, `${quoted(text)} không phải kiểu đứng, đậm.`),
      ]);
    },
  },
  {
    id: "ND30-43",
    title: "Công văn",
    asks: "Không ghi tên loại; “V/v” dưới số, cỡ 12–13, kiểu đứng, không đậm, cách dòng 6 pt.",
    ...decree("II.5"),
    ...error,
    ...everywhere,
    check: (_, { kind, subject }) =>
      kind !== null && folded(kind.text) === "CÔNG VĂN"
        ? unless(false, "Có dòng tên loại “CÔNG VĂN”.", kind)
        : subject === null
          ? "absent"
          : [
              ...letters(subject, { size: [12, 13], bold: false, italic: false }),
              ...unless(within(subject.before, 6, 6, 1.5), `“V/v” cách dòng trên ${vietnamese(subject.before)} pt.`, subject),
            ],
  },
];

const knownCirculations: ReadonlySet<string> = new Set(circulations);
const isCirculation = (text: string): boolean => knownCirculations.has(folded(text).toLocaleUpperCase("vi"));
