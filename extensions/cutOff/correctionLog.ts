import type { FigureChange, LateChanges } from "./figureChanges.ts";

/** So many corrections stand in one line of the log, so that no line is endless. */
const mostInLine = 20;
/** What stands for a number where there was none. */
const none = "–";
const arrow = " → ";
const between = "; ";

/** What the log says of late corrections: in each line the numbers (`thu-ngan-sach: 96 → 97; 5 → 6`), and below them why. */
export function correctionDetails({ changes, reason }: LateChanges): readonly string[] {
  const lines = Array.from({ length: Math.ceil(changes.length / mostInLine) }, (_, line) =>
    changes
      .slice(line * mostInLine, (line + 1) * mostInLine)
      .map(changeWords)
      .join(between),
  );
  return lines.map((numbers) => (reason === "" ? numbers : `${numbers}\n${reason}`));
}

const changeWords = ({ code, before, after }: FigureChange): string =>
  `${code === "" ? "" : `${code}: `}${before === "" ? none : before}${arrow}${after === "" ? none : after}`;

/** A line of the log about late corrections. */
export interface LoggedCorrection extends LateChanges {
  /** Its numbers as the log has them. */
  readonly numbers: string;
}

export function readCorrection(detail: string): LoggedCorrection {
  const [numbers = "", ...reason] = detail.split("\n");
  return { numbers, reason: reason.join("\n"), changes: numbers.split(between).flatMap(changeOf) };
}

function changeOf(words: string): readonly FigureChange[] {
  const found = /^(?:(?<code>[\p{L}\p{N}][\p{L}\p{N}._-]*): )?(?<before>.*) → (?<after>.*)$/u.exec(words)?.groups;
  if (found === undefined) return [];
  const { code = "", before = "", after = "" } = found;
  return [{ code, before: before === none ? "" : before, after: after === none ? "" : after }];
}
