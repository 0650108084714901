import { asTable } from "../../support/table.ts";
import { type Measured, median } from "./inRounds.ts";

/** One column: what of a result it shows, and how. */
export interface Column<Result> {
  readonly title: string;
  readonly of: (result: Result) => number;
  readonly show: (value: number) => string;
  /** Whether ours divided by the peer's says something. */
  readonly ratio: boolean;
}

export const milliseconds = (value: number): string =>
  value >= 10_000 ? `${(value / 1000).toFixed(0)}k` : value >= 100 ? value.toFixed(0) : value.toFixed(1);
export const percent = (value: number): string => `${(value * 100).toFixed(value >= 0.995 || value === 0 ? 0 : 1)} %`;
export const decimal = (value: number): string => value.toFixed(2);
export const whole = (value: number): string => value.toFixed(0);

/** A row for each server: the median over the rounds, with the least and the most. */
export function medianTable<Result>(measured: Measured<Result>, columns: readonly Column<Result>[]): string {
  const rows = [...measured].map(([name, results]) => [name, ...columns.map(({ of, show }) => spread(results.map(of), show))]);
  return asTable(["", ...columns.map(({ title }) => title)], rows);
}

/** A row for each peer: ours divided by theirs, medians. */
export function ratioTable<Result>(measured: Measured<Result>, columns: readonly Column<Result>[]): string {
  const told = columns.filter(({ ratio }) => ratio);
  const own = measured.get("ours") ?? [];
  const rows = [...measured].flatMap(([name, results]) => {
    if (name === "ours" || results.length === 0) return [];
    return [[`ours / ${name}`, ...told.map(({ of }) => shownRatio(median(own.map(of)) / median(results.map(of))))]];
  });
  return asTable(["", ...told.map(({ title }) => title)], rows);
}

const shownRatio = (ratio: number): string => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}x` : "–");

function spread(values: readonly number[], show: (value: number) => string): string {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return "–";
  const middle = show(median(known));
  return known.length === 1 ? middle : `${middle} [${show(Math.min(...known))}–${show(Math.max(...known))}]`;
}
