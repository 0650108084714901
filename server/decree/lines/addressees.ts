import { kindNamed, kindRules } from "../../../extensions/documentKinds.ts";
import { openingRoles } from "../../../extensions/openingLines.ts";
import { textWidthTwips } from "../../export/timesMetrics.ts";
import type { ParagraphFacts } from "../facts.ts";
import { type DecreeLine, decree, error, everywhere, unless, warning } from "../line.ts";
import { each, letters, sizeOf, within } from "../measuring.ts";
import { folded, quoted } from "../words.ts";

/** How far a dash may stand from the place below the colon, in points. */
const dashTolerance = 6;

/** The paragraphs that list what a document rests on. */
export function groundsIn(text: readonly ParagraphFacts[]): readonly ParagraphFacts[] {
  const roles = openingRoles(text.slice(0, mostGrounds).map((one) => folded(one.text)));
  return text.filter((_, index) => roles[index] === "ground");
}

/** A document that rests on more than that lists them in an annex. */
const mostGrounds = 60;

export const addresseeLines: readonly DecreeLine[] = [
  {
    id: "ND30-44",
    title: "Kính gửi",
    asks: "Có ở tờ trình, công văn và báo cáo gửi cấp trên.",
    ...decree("II.9.b"),
    ...warning,
    ...everywhere,
    check(_, { kind, subject, addressees }) {
      const named = subject !== null ? "letter" : kind === null ? null : kindNamed(kind.text);
      const addressed = named === null ? "freely" : kindRules[named].addressed;
      if (addressed === "freely") return "absent";
      const why = addressed === "always" ? "Không có “Kính gửi”." : "Không có “Kính gửi”; cần có nếu gửi cấp trên.";
      return unless(addressees.length > 0, why, kind ?? subject);
    },
  },
  {
    id: "ND30-45",
    title: "Trình bày Kính gửi",
    asks: "Cỡ 13–14, kiểu đứng; một nơi thì cùng dòng, nhiều nơi thì mỗi nơi một dòng, đầu dòng “-” thẳng dưới dấu hai chấm, cuối dòng “;”, dòng cuối “.”.",
    ...decree("II.9.d"),
    ...error,
    ...everywhere,
    check({ source }, { addressees }) {
      const [opening, ...items] = addressees;
      if (opening === undefined) return "absent";
      const looks = addressees.flatMap((one) => letters(one, { size: [13, 14], bold: false, italic: false }));
      if (items.length === 0) return [...looks, ...unless(/^Kính gửi: \S/u.test(opening.text.trim()), `${quoted(opening.text)}.`, opening)];
      const colon = opening.left + opening.firstLine + textWidthTwips("Kính gửi", "regular", sizeOf(opening)) / 20;
      return [
        ...looks,
        ...unless(/^Kính gửi:$/u.test(opening.text.trim()), `${quoted(opening.text)}.`, opening),
        ...items.flatMap((one, index) => {
          const mark = index === items.length - 1 ? "." : ";";
          return unless(
            one.text.trim().startsWith("- ") && one.text.trim().endsWith(mark),
            `${quoted(one.text)}: cần “-” ở đầu và “${mark}” ở cuối.`,
            one,
          );
        }),
        ...(source === "pdf" || opening.align === "center"
          ? []
          : each(
              items,
              ({ left, firstLine }) => within(left + firstLine, colon, colon, dashTolerance),
              "gạch đầu dòng không thẳng dưới dấu hai chấm",
            )),
      ];
    },
  },
  {
    id: "ND30-46",
    title: "Căn cứ ban hành",
    asks: "Cỡ 13–14, nghiêng, mỗi căn cứ một dòng, cuối dòng “;”, dòng cuối “.”.",
    ...decree("II.6.a"),
    ...error,
    ...everywhere,
    check(_, { kind, text }) {
      // A report may mention what it rests on in its words; decisions and plans list it.
      const grounds = groundsIn(text);
      const named = kindNamed(kind?.text ?? "");
      if (grounds.length === 0 || (named !== null && !kindRules[named].listsGrounds)) return "absent";
      return grounds.flatMap((one, index) => [
        ...letters(one, { size: [13, 14], italic: true }),
        ...unless(
          (index === grounds.length - 1 ? /[.,]$/ : /;$/).test(one.text.trim()),
          `${quoted(one.text)}: thiếu dấu “${index === grounds.length - 1 ? "." : ";"}” ở cuối.`,
          one,
        ),
      ]);
    },
  },
];
