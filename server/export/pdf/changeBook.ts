import type { Act, ChangeModel, Signed } from "../revisions/model.ts";
import type { TypstRun } from "./input.ts";

/** For authors of whom the office knows no colour: dark enough to be read on paper, and told apart where there are several of them. */
const inks = ["#8a2f2b", "#1f5f8b", "#5d3a86", "#2f6b3a", "#8a5a12", "#3d4451"] as const;

/** The numbers that suggestions have in a print, by which the list at its end tells of them, and the colours of their authors. */
export class ChangeBook {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly colors = new Map<string, string>();
  private readonly anchored = new Set<string>();

  constructor(readonly changes: readonly ChangeModel[]) {
    this.numbers = new Map(changes.map(({ change }, index) => [change, index + 1]));
    for (const { author, color } of changes) if (color !== null) this.colors.set(author, color);
    for (const { author } of changes) this.colorOf({ author });
  }

  colorOf({ author }: Pick<Signed, "author">): string {
    const known = this.colors.get(author);
    if (known !== undefined) return known;
    const color = inks[this.colors.size % inks.length] ?? inks[0];
    this.colors.set(author, color);
    return color;
  }

  /** The number beside words of an act; none for an act that is not listed. */
  tags(act: Act): readonly TypstRun[] {
    const number = this.numbers.get(act.change);
    return number === undefined ? [] : [this.tag(String(number), this.colorOf(act), anchorOf(number))];
  }

  /** Only the first tag of a label is its anchor. */
  tag(label: string, color: string, anchor: string): TypstRun {
    const isFirst = !this.anchored.has(anchor);
    this.anchored.add(anchor);
    return { kind: "tag", label, color, anchor: isFirst ? anchor : null };
  }
}

/** Under which name the place of the change with that number is found again. */
export const anchorOf = (number: number): string => `change-${number}`;
