/** A run of things that stays: it stands at `before` in the old row and at `after` in the new one. */
export interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** One letter of a text (never half a surrogate pair) and who put it in. */
export interface Letter {
  readonly text: string;
  /** The records of insertion on it, as one comparable text; empty for none. */
  readonly by: string;
}

/** Rows that differ in more places than this are taken to have nothing in common in between. */
const mostDifferences = 500;

/**
 * Which letters stay. `known`: pairs that the edit itself says stay, used as far as the letters agree. Between them, letters stay that agree in what they
 * are and who put them in; where both rows still have something left, letters alone (a suggestion was accepted: it is the same word).
 */
export function keptLetters(before: readonly Letter[], after: readonly Letter[], known: readonly Kept[]): readonly Kept[] {
  const isSame = equality(before, after, ({ text }) => text);
  const isWhollySame = equality(before, after, ({ text, by }) => (by === "" ? text : `${text} ${by}`));
  const whole = { from: 0, to: before.length, newFrom: 0, newTo: after.length };
  const sure = joined(known.flatMap((run) => agreeing(run, isSame)));
  const likely = filled(whole, sure, (gap) => withoutChance(gap, keptIn(gap, isWhollySame)));
  return filled(whole, likely, (gap) => withoutChance(gap, keptIn(gap, isSame)));
}

/** Whether two letters are the same by what `say` tells of them. Numbers are compared, because this is asked for many pairs. */
function equality(before: readonly Letter[], after: readonly Letter[], say: (letter: Letter) => string): (one: number, other: number) => boolean {
  const numbers = new Map<string, number>();
  const numbered = (letters: readonly Letter[]): Int32Array =>
    Int32Array.from(letters, (letter) => {
      const said = say(letter);
      const known = numbers.get(said) ?? numbers.size;
      numbers.set(said, known);
      return known;
    });
  const [old, next] = [numbered(before), numbered(after)];
  return (one, other) => old[one] === next[other];
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The stretches between kept runs, each as what it replaces and by what. */
export function gapsBetween(whole: Gap, kept: readonly Kept[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let { from, newFrom } = whole;
  for (const { before, after, length } of kept) {
    gaps.push({ from, to: before, newFrom, newTo: after });
    from = before + length;
    newFrom = after + length;
  }
  gaps.push({ from, to: whole.to, newFrom, newTo: whole.newTo });
  return gaps.filter((gap) => gap.to > gap.from || gap.newTo > gap.newFrom);
}

function filled(whole: Gap, kept: readonly Kept[], fill: (gap: Gap) => readonly Kept[]): readonly Kept[] {
  const more = gapsBetween(whole, kept).flatMap((gap) => (gap.to > gap.from && gap.newTo > gap.newFrom ? fill(gap) : []));
  return more.length === 0 ? kept : joined([...kept, ...more].sort((one, other) => one.before - other.before));
}

function agreeing({ before, after, length }: Kept, isSame: (one: number, other: number) => boolean): readonly Kept[] {
  const runs: Kept[] = [];
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isSame(before + at, after + at)) continue;
    if (at > from) runs.push({ before: before + from, after: after + from, length: at - from });
    from = at + 1;
  }
  return runs;
}

function joined(runs: readonly Kept[]): readonly Kept[] {
  const result: Kept[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.before + last.length === run.before && last.after + last.length === run.after)
      result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}

/** One or two letters that happen to be alike in two different words are not the same letters. */
function withoutChance(gap: Gap, kept: readonly Kept[]): readonly Kept[] {
  return kept.filter((run, index) => {
    if (run.length > 2) return true;
    const left = kept[index - 1];
    const right = kept[index + 1];
    const oldLeft = run.before - (left === undefined ? gap.from : left.before + left.length);
    const newLeft = run.after - (left === undefined ? gap.newFrom : left.after + left.length);
    const oldRight = (right?.before ?? gap.to) - run.before - run.length;
    const newRight = (right?.after ?? gap.newTo) - run.after - run.length;
    return oldLeft === 0 || newLeft === 0 || oldRight === 0 || newRight === 0;
  });
}

/** The longest row of pairs that are the same, in order (Myers 1986, greedy forwards). */
function keptIn({ from, to, newFrom, newTo }: Gap, isSame: (one: number, other: number) => boolean): readonly Kept[] {
  let start = 0;
  const most = Math.min(to - from, newTo - newFrom);
  while (start < most && isSame(from + start, newFrom + start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(to - 1 - end, newTo - 1 - end)) end += 1;
  const inner = { from: from + start, to: to - end, newFrom: newFrom + start, newTo: newTo - end };
  return joined([
    ...(start > 0 ? [{ before: from, after: newFrom, length: start }] : []),
    ...shortestEdit(inner, isSame),
    ...(end > 0 ? [{ before: to - end, after: newTo - end, length: end }] : []),
  ]);
}

function shortestEdit({ from, to, newFrom, newTo }: Gap, isSame: (one: number, other: number) => boolean): readonly Kept[] {
  const width = to - from;
  const height = newTo - newFrom;
  if (width === 0 || height === 0) return [];
  const limit = Math.min(width + height, mostDifferences);
  const reached = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= limit; differences += 1) {
    trace.push(reached.slice(limit + 1 - differences - 1, limit + 1 + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const at = limit + 1 + diagonal;
      const [below, beside] = [reached[at + 1] ?? 0, reached[at - 1] ?? 0];
      let x = diagonal === -differences || (diagonal !== differences && beside < below) ? below : beside + 1;
      while (x < width && x - diagonal < height && isSame(from + x, newFrom + x - diagonal)) x += 1;
      reached[at] = x;
      if (x >= width && x - diagonal >= height) return tracedBack(trace, width, height).map((run) => moved(run, from, newFrom));
    }
  }
  return [];
}

const moved = (run: Kept, by: number, newBy: number): Kept => ({ before: run.before + by, after: run.after + newBy, length: run.length });

function tracedBack(trace: readonly Int32Array[], width: number, height: number): Kept[] {
  const runs: Kept[] = [];
  let x = width;
  let y = height;
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const reached = trace[differences] ?? new Int32Array();
    const at = (diagonal: number): number => reached[diagonal + differences + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1));
    const fromX = differences === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
    if (x > fromX) runs.unshift({ before: fromX, after: fromX - diagonal, length: x - fromX });
    x = isDown ? fromX : fromX - 1;
    y = x - (isDown ? diagonal + 1 : diagonal - 1);
  }
  return runs;
}
