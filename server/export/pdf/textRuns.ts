import { ReportError } from "../../../extensions/wire/errors.ts";
import type { Run } from "../model.ts";
import { textWidthTwips } from "../timesMetrics.ts";
import type { TypstRun } from "./input.ts";
import type { Typeface } from "./typeface.ts";

/** Where words stand: how wide a line is, in twips, and how large the letters are, in points. */
export interface LineRoom {
  readonly twips: number;
  readonly sizePoints: number;
}

/** Turns runs into what the template prints. */
export class RunWriter {
  constructor(private readonly typeface: Pick<Typeface, "covers">) {}

  /** `bold` makes all of them bold, as in the lead of a run-in heading. */
  runs(runs: readonly Run[], room: LineRoom, bold = false): readonly TypstRun[] {
    return runs.flatMap((run) => this.run(run, room, bold));
  }

  text(text: string, room: LineRoom, bold = false): readonly TypstRun[] {
    return this.runs([{ kind: "text", text, bold: false, italic: false, underline: false }], room, bold);
  }

  /** Lines of one paragraph. */
  lines(lines: readonly string[], room: LineRoom): readonly TypstRun[] {
    return lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: "break" } as const]), ...this.text(line, room)]);
  }

  private run(run: Run, room: LineRoom, bold: boolean): readonly TypstRun[] {
    switch (run.kind) {
      case "break":
        return [{ kind: "break" }];
      case "footnote":
        return [{ kind: "note", number: run.number }];
      case "text": {
        const looks = { kind: "text", bold: run.bold || bold, italic: run.italic, underline: run.underline } as const;
        const pieces = breakable(this.printable(run.text), room);
        return pieces.flatMap((text, index) => [...(index === 0 ? [] : [{ kind: "joint" } as const]), { ...looks, text }]);
      }
    }
  }

  /** The text with nothing in it that the typeface has no glyph for: an archived file must not print an empty box for a sign. */
  private printable(text: string): string {
    const visible = text.replace(invisible, "");
    let at = 0;
    return [...visible]
      .map((sign) => {
        at += sign.length;
        return this.typeface.covers(sign.codePointAt(0) ?? 0) ? sign : standIn(sign, visible, at - sign.length);
      })
      .join("");
  }
}

/** Signs without a printed form: joiners, soft hyphens, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** So many letters before and after a sign are told with it. */
const toldAround = 24;

function standIn(sign: string, text: string, at: number): string {
  if (/^\p{Zs}$/u.test(sign)) return " ";
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const near = text.slice(Math.max(0, at - toldAround), at + sign.length + toldAround);
  throw new ReportError(
    "unprintable",
    `The PDF's typeface has no sign for "${sign}" (U+${code}). Write it in another way, or export the report for Word.`,
    { unprintable: { kind: "character", sectionId: "", character: sign, near } },
  );
}

/** Text in pieces between which a line may end: a word that is wider than its line would run over the border. */
function breakable(text: string, { twips, sizePoints }: LineRoom): readonly string[] {
  if (!text.split(" ").some((word) => isTooWide(word, twips, sizePoints))) return [text];
  const pieces: string[] = [];
  for (const word of text.split(/(?<= )/)) {
    if (isTooWide(word.trimEnd(), twips, sizePoints)) pieces.push(...graphemes(word));
    else pieces.push(word);
  }
  return pieces;
}

/** By the wider bold letters. */
const isTooWide = (word: string, twips: number, sizePoints: number): boolean => textWidthTwips(word, "bold", sizePoints) > twips;

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });
const graphemes = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
