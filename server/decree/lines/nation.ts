import { nationalMotto, nationalName as nationalWords } from "../../../extensions/nodes/letterhead.ts";
import { type DecreeLine, decree, error, everywhere, missing, unless, warning } from "../line.ts";
import { each, isCentred, isSingle, letters, ruled, sizeOf, vietnamese, within } from "../measuring.ts";
import { folded, isCapitals, quoted } from "../words.ts";

/** Name and motto of the nation. */
export const nationLines: readonly DecreeLine[] = [
  {
    id: "ND30-17",
    title: "Quốc hiệu",
    asks: `${nationalWords}, chữ in hoa.`,
    ...decree("II.1.a"),
    ...error,
    ...everywhere,
    check: (_, { nationalName }) =>
      nationalName === null
        ? missing("Quốc hiệu")
        : unless(folded(nationalName.text) === nationalWords, `${quoted(nationalName.text)}.`, nationalName),
  },
  {
    id: "ND30-18",
    title: "Kiểu chữ Quốc hiệu",
    asks: "Cỡ 12–13, kiểu đứng, đậm.",
    ...decree("II.1.a"),
    ...error,
    ...everywhere,
    check: (_, { nationalName }) => (nationalName === null ? "absent" : letters(nationalName, { size: [12, 13], bold: true, italic: false })),
  },
  {
    id: "ND30-19",
    title: "Vị trí Quốc hiệu",
    asks: "Bên phải, canh giữa, trên một dòng.",
    ...decree("II.1.a"),
    ...error,
    ...everywhere,
    check: (_, { nationalName }) =>
      nationalName === null
        ? "absent"
        : [
            ...unless(nationalName.align === "center", "Quốc hiệu không canh giữa.", nationalName),
            ...unless(nationalName.cell === null || nationalName.cell.column > 0, "Quốc hiệu không ở bên phải.", nationalName),
            ...unless(!nationalName.wraps, "Quốc hiệu bị ngắt thành nhiều dòng.", nationalName),
          ],
  },
  {
    id: "ND30-20",
    title: "Tiêu ngữ",
    asks: `${nationalMotto}, dấu gạch nối ngắn có một dấu cách ở mỗi bên.`,
    ...decree("II.1.b"),
    ...error,
    ...everywhere,
    check: (_, { motto }) =>
      motto === null ? missing("Tiêu ngữ") : unless(motto.text.normalize("NFC").trim() === nationalMotto, `${quoted(motto.text)}.`, motto),
  },
  {
    id: "ND30-21",
    title: "Kiểu chữ Tiêu ngữ",
    asks: "Cỡ 13–14, kiểu đứng, đậm, canh giữa dưới Quốc hiệu.",
    ...decree("II.1.b"),
    ...error,
    ...everywhere,
    check: (_, { motto }) =>
      motto === null
        ? "absent"
        : [...letters(motto, { size: [13, 14], bold: true, italic: false }), ...unless(isCentred(motto), "Tiêu ngữ không canh giữa.", motto)],
  },
  {
    id: "ND30-22",
    title: "Đường kẻ dưới Tiêu ngữ",
    asks: "Nét liền, dài bằng dòng chữ.",
    ...decree("II.1.b"),
    ...error,
    ...everywhere,
    check: (_, { motto }) => (motto === null ? "absent" : ruled(motto, 0.95, 1.05)),
  },
  {
    id: "ND30-23",
    title: "Khoảng cách Quốc hiệu và Tiêu ngữ",
    asks: "Cách nhau dòng đơn.",
    ...decree("II.1.c"),
    ...warning,
    ...everywhere,
    check: (_, { nationalName, motto }) =>
      nationalName === null || motto === null
        ? "absent"
        : each([nationalName, motto].slice(nationalName.cell === null ? 1 : 0), isSingle, "không phải dòng đơn"),
  },
  {
    id: "ND30-24",
    title: "Cỡ chữ đồng bộ",
    asks: "Quốc hiệu 12, Tiêu ngữ 13, ngày tháng 13; hoặc 13, 14, 14.",
    ...decree("V"),
    ...error,
    ...everywhere,
    check(_, { nationalName, motto, placeDate }) {
      if (nationalName === null || motto === null || placeDate === null) return "absent";
      const sizes = [nationalName, motto, placeDate].map(sizeOf);
      const fits = [
        [12, 13, 13],
        [13, 14, 14],
      ].some((set) => set.every((size, index) => within(sizes[index] ?? 0, size, size, 0.25)));
      return unless(
        fits,
        `Quốc hiệu ${vietnamese(sizes[0] ?? 0)}, Tiêu ngữ ${vietnamese(sizes[1] ?? 0)}, ngày tháng ${vietnamese(sizes[2] ?? 0)}.`,
        motto,
      );
    },
  },
];

/** The names of the agency and of the body above it. */
export const agencyLines: readonly DecreeLine[] = [
  {
    id: "ND30-25",
    title: "Cơ quan chủ quản",
    asks: "Nếu có: chữ in hoa, cỡ 12–13, kiểu đứng, không đậm.",
    ...decree("II.2"),
    ...error,
    ...everywhere,
    check: (_, { superior }) =>
      superior.length === 0
        ? "absent"
        : superior.flatMap((one) => [
            ...letters(one, { size: [12, 13], bold: false, italic: false }),
            ...unless(isCapitals(one.text), `${quoted(one.text)} không phải chữ in hoa.`, one),
          ]),
  },
  {
    id: "ND30-26",
    title: "Cơ quan ban hành",
    asks: "Chữ in hoa, cỡ 12–13, kiểu đứng, đậm, canh giữa.",
    ...decree("II.2"),
    ...error,
    ...everywhere,
    check: (_, { agency }) =>
      agency.length === 0
        ? missing("tên cơ quan ban hành")
        : agency.flatMap((one) => [
            ...letters(one, { size: [12, 13], bold: true, italic: false }),
            ...unless(isCapitals(one.text), `${quoted(one.text)} không phải chữ in hoa.`, one),
            ...unless(isCentred(one), `${quoted(one.text)} không canh giữa.`, one),
          ]),
  },
  {
    id: "ND30-28",
    title: "Đường kẻ dưới tên cơ quan",
    asks: "Nét liền, dài từ 1/3 đến 1/2 dòng chữ, ở giữa.",
    ...decree("II.2"),
    ...error,
    ...everywhere,
    check: (_, { agency }) => (agency.length === 0 ? "absent" : ruled(agency.at(-1), 0.3, 0.53)),
  },
  {
    id: "ND30-29",
    title: "Khoảng cách tên cơ quan",
    asks: "Các dòng cách nhau dòng đơn.",
    ...decree("II.2"),
    ...warning,
    ...everywhere,
    check: (_, { superior, agency }) =>
      each(
        [...superior, ...agency].filter(({ cell }) => cell !== null),
        isSingle,
        "không phải dòng đơn",
      ),
  },
];
