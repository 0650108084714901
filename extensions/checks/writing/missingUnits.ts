import type { Finding } from "../finding.ts";
import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** In a list whose other items name one unit, an item that names none: `11 hộ giải thể; 01 tạm ngừng; 36 hộ thành lập mới` (decree 86/2012/NĐ-CP, annex V; convention). */
export function missingUnits(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap((sentence) => runsOf(reading, sentence).flatMap((run) => judge(reading, run)));
}

/** Numbers that each begin an item between semicolons. */
function runsOf({ lower }: Reading, { numbers, start }: Sentence): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const number of numbers) {
    const isFirst = /^[\s¹²³⁴⁵⁶⁷⁸⁹:+*-]*$/u.test(lower.slice(Math.max(number.from, start), number.start));
    const previous = runs.at(-1)?.at(-1);
    if (number.kind !== "count" || !isFirst) continue;
    const words = previous === undefined ? "" : lower.slice(previous.unitEnd, number.start);
    if (previous !== undefined && previous.depth === number.depth && /;\s*$/u.test(words) && !/\d/u.test(words)) runs.at(-1)?.push(number);
    else runs.push([number]);
  }
  return runs;
}

function judge(reading: Reading, run: readonly Placed[]): readonly Finding[] {
  const keys = run.flatMap(({ unit }) => (unit === null ? [] : [unit.key]));
  const [key] = keys;
  const bare = run.filter(({ unit }) => unit === null);
  const [lone] = bare;
  if (key === undefined || lone === undefined || bare.length > 1 || keys.length < 3 || keys.some((one) => one !== key)) return [];
  const { start, end } = lone;
  const printed = reading.text.slice(start, end);
  const message = `Các mục khác đều ghi đơn vị “${key}”; mục này thiếu.`;
  return [findingOf(reading, { rule: "missing-unit", type: "format", severity: "hint", start, end, expected: `${printed} ${key}`, message })];
}
