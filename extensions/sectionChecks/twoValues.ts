import type { Node } from "@tiptap/pm/model";
import type { Finding } from "../checks/finding.ts";
import { formatFigure } from "../figures/formatFigure.ts";
import { parseFigure } from "../nodes/figure.ts";
import { nodeOfSign } from "../suggestions/listing/printed.ts";
import type { SectionText } from "./textPieces.ts";

/** A figure with its indicator, as it stands in a section's plain text. */
export interface PlacedNumber {
  readonly code: string;
  /** Value and whole, without unit and form. */
  readonly value: string;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** The figures of a text that belong to an indicator, those that are suggested among them. */
export function placedNumbers(node: Node, { pieces }: SectionText): readonly PlacedNumber[] {
  return pieces.flatMap(({ kind, at, length, from }): readonly PlacedNumber[] => {
    const there = kind === "printed" ? node.nodeAt(from) : null;
    const figure = there?.isText === true ? nodeOfSign(there) : there;
    if (figure?.type.name !== "figure") return [];
    const attributes = parseFigure(figure.attrs);
    const { code, value, ratioOf } = attributes;
    return code === "" ? [] : [{ code, value: `${value}/${ratioOf}`, printed: formatFigure(attributes), start: at, end: at + length }];
  });
}

interface NumberedText {
  readonly id: string;
  readonly heading?: { readonly title: string };
  readonly numbers?: readonly PlacedNumber[];
}

/** One indicator has one value in a report: figures that say something else than the first one of their indicator, by section. */
export function twoValues(texts: readonly NumberedText[]): ReadonlyMap<string, readonly Finding[]> {
  const firsts = new Map<string, { readonly number: PlacedNumber; readonly id: string; readonly title: string }>();
  return new Map(
    texts.map(({ id, heading, numbers = [] }) => [
      id,
      numbers.flatMap((number): readonly Finding[] => {
        const first = firsts.get(number.code);
        if (first === undefined) firsts.set(number.code, { number, id, title: heading?.title ?? "" });
        if (first === undefined || first.number.value === number.value) return [];
        const { start, end, printed } = number;
        const expected = first.number.printed;
        const where = first.id === id || first.title === "" ? "Ở trên" : `Mục “${first.title}”`;
        const message = `Một chỉ tiêu có hai giá trị: ${where} ghi ${expected}, ở đây ghi ${printed}. Xin đối chiếu; nếu là chỉ tiêu khác thì đổi mã.`;
        return [
          {
            rule: "two-values",
            type: "count",
            severity: "warning",
            start,
            end,
            printed,
            expected,
            message,
            fixes: [{ start, end, replacement: expected }],
          },
        ];
      }),
    ]),
  );
}
