import { textWidthTwips } from "../../../server/export/timesMetrics.ts";
import type { DocxParagraph } from "../docxReader.ts";
import type { Nd30Check } from "../nd30Lines.ts";
import { type Components, fold, textWidthOf } from "./components.ts";
import { between, faultsOf, isUpper, unless } from "./measure.ts";

const isSingle = ({ format }: DocxParagraph): boolean =>
  format.line === 240 && format.lineRule === "auto" && format.before === 0 && format.after === 0;
const isCentred = ({ format }: DocxParagraph): boolean => format.align === "center" && format.firstLine === 0 && format.left === format.right;
const sizeOf = (paragraph: DocxParagraph): number => paragraph.runs.find((run) => run.text.trim() !== "")?.format.sizePoints ?? 0;

/** How long the rule below a paragraph is, as a share of the paragraph's last printed line. */
function ruleShare(parts: Components, above: DocxParagraph | null | undefined): { readonly share: number; readonly centred: boolean } | null {
  const found = parts.rules.find((one) => one.above === above);
  if (found === undefined || above === null || above === undefined) return null;
  const { left, right } = found.rule.format;
  const bold = above.runs[0]?.format.bold === true;
  const lastLine = above.text.split("\n").at(-1) ?? "";
  const text = textWidthTwips(lastLine.trim(), bold ? "bold" : "regular", sizeOf(above));
  return { share: (found.room - left - right) / text, centred: Math.abs(left - right) <= 40 };
}

const ruled =
  (above: (parts: Components) => DocxParagraph | null | undefined, least: number, most: number): Nd30Check =>
  (_, parts) => {
    const rule = ruleShare(parts, above(parts));
    if (rule === null) return ["no ruled line below it"];
    return [
      ...unless(rule.share >= least && rule.share <= most, `line is ${rule.share.toFixed(2)} of the text`),
      ...unless(rule.centred, "line is not centred"),
    ];
  };

const dayPattern = /^\p{Lu}[^,]*, ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (01|02|[3-9]|1[0-2]|\s+) năm (\d{4}|\s+)$/u;

/** National name, agency, number, date, kind and abstract, addressees. */
export const nd30Head: Readonly<Record<string, Nd30Check>> = {
  "ND30-17 national name": (_, { nationalName }) => unless(fold(nationalName.text) === "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", nationalName.text),
  "ND30-18 national name: 12 to 13, upright, bold": (_, { nationalName }) => faultsOf(nationalName, { size: [12, 13], bold: true, italic: false }),
  "ND30-19 national name: right, centred, one line": (_, { nationalName, head }) => {
    const room = head.grid[1] ?? 0;
    const width = textWidthTwips(nationalName.text, "bold", sizeOf(nationalName));
    return [
      ...unless(isCentred(nationalName), "not centred"),
      ...unless(head.cellMarginLeft === 0 && width <= room, `${width} in a cell of ${room}`),
    ];
  },
  "ND30-20 motto": (_, { motto }) => unless(motto.text === "Độc lập - Tự do - Hạnh phúc", motto.text),
  "ND30-21 motto: 13 to 14, upright, bold, centred": (_, { motto }) => [
    ...faultsOf(motto, { size: [13, 14], bold: true, italic: false }),
    ...unless(isCentred(motto), "not centred"),
  ],
  "ND30-22 rule as long as the motto": ruled((parts) => parts.motto, 0.95, 1.05),
  "ND30-23 national name and motto single-spaced": (_, { nationalName, motto }) => unless(isSingle(nationalName) && isSingle(motto), "not single"),
  "ND30-24 sizes move together": (_, parts) => {
    const sizes = [parts.nationalName, parts.motto, parts.placeDate].map(sizeOf).join("/");
    return unless(sizes === "12/13/13" || sizes === "13/14/14", sizes);
  },
  "ND30-25 superior body: capitals, not bold": (_, { agency }) => {
    const regular = agency.filter((one) => one.runs.every((run) => !run.format.bold));
    if (regular.length === 0) return "notHere";
    return [
      ...regular.flatMap((one) => [...faultsOf(one, { size: [12, 13], italic: false }), ...unless(isUpper(one.text), one.text)]),
      ...unless(agency[0] === regular[0], "not above the agency"),
    ];
  },
  "ND30-26 agency: 12 to 13, upright, bold, capitals, centred": (_, { agency }) => {
    const bold = agency.filter((one) => one.runs.some((run) => run.format.bold));
    return [
      ...unless(bold.length > 0 && bold.at(-1) === agency.at(-1), "no agency"),
      ...bold.flatMap((one) => [
        ...faultsOf(one, { size: [12, 13], bold: true, italic: false }),
        ...unless(isUpper(one.text) && isCentred(one), one.text),
      ]),
    ];
  },
  "ND30-28 rule a third to a half of the agency": ruled((parts) => parts.agency.at(-1), 0.333, 0.5),
  "ND30-29 agency single-spaced": (_, { agency }) => agency.flatMap((one) => unless(isSingle(one), one.text)),
  "ND30-30 number and symbol": (_, { number }) => unless(/^Số: ?(\d{2,}|\s*)\/[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ&]+)+$/.test(number.text), number.text),
  "ND30-31 number: 13, upright, not bold, centred": (_, { number }) => [
    ...faultsOf(number, { size: [13, 13], bold: false, italic: false }),
    ...unless(isCentred(number), "not centred"),
  ],
  "ND30-32 number under 10 with a zero": (_, { number }) => unless(!/^Số: ?[1-9]\//.test(number.text), number.text),
  "ND30-34 symbol fits the kind": (_, { number, kind }) =>
    kind === null || fold(kind.text) !== "BÁO CÁO" ? "notHere" : unless(/\/BC-/.test(number.text), number.text),
  "ND30-35 place and date": (_, { placeDate }) => unless(dayPattern.test(placeDate.text), placeDate.text),
  "ND30-36 zeros in the date": (_, { placeDate }) => unless(!/ngày [1-9] |tháng ([12] |0[3-9])/.test(placeDate.text), placeDate.text),
  "ND30-37 place and date: 13 to 14, italic, not bold, centred": (_, { placeDate }) => [
    ...faultsOf(placeDate, { size: [13, 14], bold: false, italic: true }),
    ...unless(isCentred(placeDate), "not centred"),
  ],
  "ND30-38 number and date in one row": (_, { numberRow, placeDateRow, number, placeDate }) =>
    unless(numberRow === placeDateRow && number.format.before === placeDate.format.before, "not level"),
  "ND30-39 no abbreviated place": (_, { placeDate }) => unless(!/^(TP|P|Q)\./.test(placeDate.text), placeDate.text),
  "ND30-40 kind: capitals, 13 to 14, upright, bold, centred": (_, { kind }) =>
    kind === null
      ? "notHere"
      : [...faultsOf(kind, { size: [13, 14], bold: true, italic: false }), ...unless(isUpper(kind.text) && isCentred(kind), kind.text)],
  "ND30-41 abstract: 13 to 14, upright, bold, centred, no full stop": (_, { abstract }) =>
    abstract === null
      ? "notHere"
      : [
          ...faultsOf(abstract, { size: [13, 14], bold: true, italic: false }),
          ...unless(!isUpper(abstract.text) && isCentred(abstract) && !/\.$/.test(abstract.text), abstract.text),
        ],
  "ND30-42 rule a third to a half of the abstract": (docx, parts) =>
    parts.abstract === null ? "notHere" : ruled((all) => all.abstract, 0.333, 0.5)(docx, parts),
  "ND30-43 official letter": (_, { kind, head }) => {
    if (kind !== null) return unless(fold(kind.text) !== "CÔNG VĂN", "CÔNG VĂN is printed");
    const cell = head.rows[1]?.cells[0]?.blocks.filter((block) => block.kind === "paragraph") ?? [];
    const abstract = cell.find((one) => /^V\/v /.test(one.text));
    return abstract === undefined
      ? ["no V/v"]
      : [...faultsOf(abstract, { size: [12, 13], bold: false, italic: false }), ...unless(abstract.format.before === 120, "not 6 points below")];
  },
  "ND30-45 addressees": (docx, { addressees }) => {
    const [first, ...items] = addressees;
    if (first === undefined) return "notHere";
    const sizes = addressees.flatMap((one) => faultsOf(one, { size: [13, 14], bold: false, italic: false }));
    if (items.length === 0) return [...sizes, ...unless(/^Kính gửi: \S/.test(first.text), first.text)];
    const colon = first.format.left + textWidthTwips("Kính gửi", "regular", sizeOf(first));
    const dashAt = (one: DocxParagraph): number => one.format.left - one.format.hanging;
    return [
      ...sizes,
      ...unless(first.text === "Kính gửi:", first.text),
      ...items.flatMap((one, index) => [
        ...unless(one.text.startsWith("- ") && one.text.endsWith(index === items.length - 1 ? "." : ";"), one.text),
        ...unless(between(dashAt(one), colon, colon, 120), `dash at ${dashAt(one)}, colon at ${colon}`),
        ...unless(one.format.left < textWidthOf(docx), "outside the text"),
      ]),
    ];
  },
};
