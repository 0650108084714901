import { documentKinds } from "../documentKinds.ts";
import { type DecreeLine, decree, error, errorWhenIssued, everywhere, missing, unless } from "../line.ts";
import { isCentred, letters } from "../measuring.ts";
import { folded, quoted } from "../words.ts";

const numberForm = /^Số: ?(\d{2,}|\s*)\/[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ&]+)+$/u;
const dayForm = /^\p{Lu}[^,]*, ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (01|02|[3-9]|1[0-2]|\s+) năm (\d{4}|\s+)$/u;
const isBlank = (text: string): boolean => /^Số:?\s*\//u.test(text);

/** Whether a printed day is in the calendar; blanks are none to judge. */
function isCalendarDay(text: string): boolean {
  const found = /ngày (\d+) tháng (\d+) năm (\d{4})/u.exec(text);
  if (found === null) return true;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const signOf = (number: string): string => /\/([A-Za-zĐđ]+)-/u.exec(number)?.[1] ?? "";

/** Number and sign of the document. */
export const numberLines: readonly DecreeLine[] = [
  {
    id: "ND30-30",
    title: "Số, ký hiệu",
    asks: "Dạng “Số: 125/BC-UBND”, không có dấu cách quanh “/” và “-”.",
    ...decree("II.3"),
    ...error,
    ...everywhere,
    check: (_, { number }) =>
      number === null ? missing("số và ký hiệu") : unless(numberForm.test(number.text.trim()), `${quoted(number.text)}.`, number),
  },
  {
    id: "ND30-31",
    title: "Kiểu chữ số, ký hiệu",
    asks: "Cỡ 13, kiểu đứng, không đậm, canh giữa dưới tên cơ quan.",
    ...decree("II.3"),
    ...error,
    ...everywhere,
    check: (_, { number }) =>
      number === null
        ? "absent"
        : [...letters(number, { size: [13, 13], bold: false, italic: false }), ...unless(isCentred(number), "Số, ký hiệu không canh giữa.", number)],
  },
  {
    id: "ND30-32",
    title: "Số nhỏ hơn 10",
    asks: "Thêm số 0 phía trước.",
    ...decree("II.3"),
    ...error,
    ...everywhere,
    check: (_, { number }) => (number === null ? "absent" : unless(!/^Số: ?[1-9]\//u.test(number.text.trim()), `${quoted(number.text)}.`, number)),
  },
  {
    id: "ND30-33",
    title: "Đã có số",
    asks: "Văn bản ban hành có số, đánh liên tục trong năm.",
    ...decree("II.3"),
    ...{ severity: { draft: "info", issued: "error" } },
    ...everywhere,
    check: (_, { number }, phase) =>
      number === null || (phase === "draft" && isBlank(number.text)) ? "absent" : unless(!isBlank(number.text), "Chưa có số.", number),
  },
  {
    id: "ND30-34",
    title: "Ký hiệu theo tên loại",
    asks: "Chữ viết tắt tên loại theo Phụ lục III, không ghi năm.",
    origin: "decree",
    clause: "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
    ...error,
    ...everywhere,
    check(_, { number, kind }) {
      const sign = documentKinds.get(folded(kind?.text ?? "").toLocaleUpperCase("vi"));
      if (number === null || sign === undefined) return "absent";
      return [
        ...unless(signOf(number.text) === sign, `${quoted(number.text)}; ${folded(kind?.text ?? "")} có ký hiệu ${sign}.`, number),
        ...unless(!/\/\d{4}\//.test(number.text), "Ký hiệu có năm, như của văn bản quy phạm pháp luật.", number),
      ];
    },
  },
];

/** Place and day. */
export const dateLines: readonly DecreeLine[] = [
  {
    id: "ND30-35",
    title: "Địa danh và thời gian",
    asks: "Dạng “Mộc Lâm, ngày 05 tháng 3 năm 2026”.",
    ...decree("II.4"),
    ...error,
    ...everywhere,
    check: (_, { placeDate }) =>
      placeDate === null
        ? missing("địa danh và thời gian")
        : [
            ...unless(dayForm.test(placeDate.text.trim()), `${quoted(placeDate.text)}.`, placeDate),
            ...unless(isCalendarDay(placeDate.text), `${quoted(placeDate.text)}: không có ngày này.`, placeDate),
          ],
  },
  {
    id: "ND30-36",
    title: "Số 0 trong ngày tháng",
    asks: "Thêm số 0 trước ngày nhỏ hơn 10 và trước tháng 1, 2; không thêm trước tháng 3 đến 9.",
    ...decree("II.4"),
    ...error,
    ...everywhere,
    check: (_, { placeDate }) =>
      placeDate === null ? "absent" : unless(!/ngày [1-9] |tháng ([12] |0[3-9])/u.test(placeDate.text), `${quoted(placeDate.text)}.`, placeDate),
  },
  {
    id: "ND30-37",
    title: "Kiểu chữ ngày tháng",
    asks: "Cỡ 13–14, nghiêng, không đậm, canh giữa dưới Quốc hiệu.",
    ...decree("II.4"),
    ...error,
    ...everywhere,
    check: (_, { placeDate }) =>
      placeDate === null
        ? "absent"
        : [
            ...letters(placeDate, { size: [13, 14], bold: false, italic: true }),
            ...unless(isCentred(placeDate), "Địa danh, ngày tháng không canh giữa.", placeDate),
          ],
  },
  {
    id: "ND30-38",
    title: "Số và ngày cùng dòng",
    asks: "Địa danh, thời gian nằm cùng một dòng với số, ký hiệu.",
    ...decree("II.4"),
    ...error,
    ...everywhere,
    check: (_, { number, placeDate }) =>
      number === null || placeDate === null || number.cell === null || placeDate.cell === null
        ? "absent"
        : unless(
            number.cell.row === placeDate.cell.row && Math.abs(number.before - placeDate.before) <= 3,
            "Số, ký hiệu và ngày tháng lệch dòng nhau.",
            placeDate,
          ),
  },
  {
    id: "ND30-39",
    title: "Địa danh không viết tắt",
    asks: "Tên chính thức của đơn vị, không viết “TP.”, “P.”, “Q.”.",
    ...decree("II.4"),
    ...error,
    ...everywhere,
    check: (_, { placeDate }) =>
      placeDate === null ? "absent" : unless(!/^(TP|P|Q|H|X)\./u.test(placeDate.text.trim()), `${quoted(placeDate.text)}.`, placeDate),
  },
  {
    id: "ND30-35b",
    title: "Đã có ngày ban hành",
    asks: "Văn bản ban hành ghi đủ ngày, tháng, năm.",
    ...decree("II.4"),
    ...errorWhenIssued,
    ...everywhere,
    check: (_, { placeDate }, phase) =>
      placeDate === null || phase === "draft"
        ? "absent"
        : unless(/ngày \d+ tháng \d+ năm \d{4}/u.test(placeDate.text), "Chưa ghi đủ ngày, tháng, năm.", placeDate),
  },
];
