import { type DecimalReading, readDecimal } from "../../editor/forms/readDecimal.ts";
import { foldText } from "../../ui/foldText.ts";
import type { SheetCell, SheetRows } from "./readSheet.ts";

/** A figure of the report that a sheet may give another value. */
export interface SheetTarget {
  readonly code: string;
  readonly name: string;
}

/** A row of the sheet that speaks of a figure of the report. */
export interface MatchedRow<Target extends SheetTarget> {
  readonly target: Target;
  readonly reading: DecimalReading;
  /** As it stands in the sheet. */
  readonly written: string;
}

export interface SheetMatch<Target extends SheetTarget> {
  readonly matched: readonly MatchedRow<Target>[];
  /** What the other rows are called in the sheet: no figure, or more than one, has that code or name. */
  readonly unmatched: readonly string[];
}

const headers: Readonly<Record<"key" | "value", ReadonlySet<string>>> = {
  key: new Set(["ma", "ma so", "ma chi tieu", "code", "ten", "ten chi tieu", "chi tieu", "noi dung", "name", "indicator"]),
  value: new Set(["ky nay", "thang nay", "gia tri", "so lieu", "thuc hien", "ket qua", "value", "this period"]),
};

interface Columns {
  readonly keys: readonly number[];
  /** Null: the first number of a row. */
  readonly value: number | null;
  readonly firstRow: number;
}

/** Find each row's figure by code, else by name without accents, and its number. The last row of a figure counts. */
export function matchSheet<Target extends SheetTarget>(rows: SheetRows, targets: readonly Target[]): SheetMatch<Target> {
  const { keys, value, firstRow } = columnsOf(rows);
  const byCode = new Map(targets.map((target) => [target.code.toLowerCase(), target]));
  const byName = new Map<string, Target | null>();
  for (const target of targets) {
    const name = foldText(target.name);
    if (name !== "") byName.set(name, byName.has(name) ? null : target);
  }
  const matched = new Map<string, MatchedRow<Target>>();
  const unmatched: string[] = [];
  for (const row of rows.slice(firstRow)) {
    const labels = keys.map((column) => wordsOf(row[column])).filter((label) => label !== "");
    const target = firstFound(labels, (label) => byCode.get(label.toLowerCase()) ?? byName.get(foldText(label)) ?? null);
    const cell = value === null ? firstNumber(row, firstRow === 0 ? [] : keys) : row[value];
    const reading = readingOf(cell);
    if (target !== null && isNumber(reading)) matched.set(target.code, { target, reading, written: wordsOf(cell) });
    else if (labels[0] !== undefined) unmatched.push(labels[0]);
  }
  return { matched: [...matched.values()], unmatched };
}

function columnsOf(rows: SheetRows): Columns {
  for (const [index, row] of rows.slice(0, 10).entries()) {
    const names = row.map((cell) => foldText(wordsOf(cell)));
    const keys = names.flatMap((name, column) => (headers.key.has(name) ? [column] : []));
    const value = names.findIndex((name) => headers.value.has(name));
    if (keys.length > 0) return { keys, value: value < 0 ? null : value, firstRow: index + 1 };
  }
  return { keys: [0, 1], value: null, firstRow: 0 };
}

const firstFound = <Found>(labels: readonly string[], find: (label: string) => Found | null): Found | null => {
  for (const label of labels) {
    const found = find(label);
    if (found !== null) return found;
  }
  return null;
};

const firstNumber = (row: readonly SheetCell[], keys: readonly number[]): SheetCell | undefined =>
  row.find((cell, column) => column > 0 && !keys.includes(column) && isNumber(readingOf(cell)));

const wordsOf = (cell: SheetCell | undefined): string => (cell === undefined ? "" : "value" in cell ? cell.value : cell.words);

const isNumber = ({ state }: DecimalReading): boolean => state === "number" || state === "ambiguous";

function readingOf(cell: SheetCell | undefined): DecimalReading {
  if (cell === undefined) return { state: "empty" };
  return "value" in cell ? { state: "number", value: cell.value } : readDecimal(cell.words);
}
