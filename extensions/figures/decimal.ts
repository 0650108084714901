/** An exact decimal number: `units` · 10^−`scale`. Sums of money and rates never pass through a float. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** Read a canonical decimal string (`-1801.6`). Fails with `RangeError` on anything else. */
export function decimal(canonical: string): Decimal {
  const groups = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/.exec(canonical)?.groups;
  if (groups === undefined) throw new RangeError("Not a canonical decimal");
  const fraction = groups["fraction"] ?? "";
  return { units: BigInt(`${groups["sign"] ?? ""}${groups["whole"] ?? ""}${fraction}`), scale: fraction.length };
}

/** Back to a canonical string, without zeros at the end of the decimals. */
export function canonicalOf({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

export function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { units: unitsAt(one, scale) + unitsAt(other, scale), scale };
}

const negative = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export const minus = (one: Decimal, other: Decimal): Decimal => plus(one, negative(other));

export const sumOf = (terms: readonly Decimal[]): Decimal => terms.reduce(plus, zero);

/** Negative if `one` is less, 0 if equal, positive if more. */
export function compare(one: Decimal, other: Decimal): number {
  const { units } = minus(one, other);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/** How far two numbers are apart, never negative. */
export function distance(one: Decimal, other: Decimal): Decimal {
  const gap = minus(one, other);
  return gap.units < 0n ? negative(gap) : gap;
}

export const equal = (one: Decimal, other: Decimal): boolean => compare(one, other) === 0;

/** `value` · 10^`power`; `power` may be negative. */
export function shifted({ units, scale }: Decimal, power: number): Decimal {
  const moved = scale - power;
  return moved >= 0 ? { units, scale: moved } : { units: units * 10n ** BigInt(-moved), scale: 0 };
}

/** `part` as a percentage of `whole` with so many decimals, rounded half up and cut off. Null if the whole is nothing. */
export function percentage(part: Decimal, whole: Decimal, decimals: number): { readonly rounded: Decimal; readonly cut: Decimal } | null {
  if (whole.units === 0n) return null;
  const scale = Math.max(part.scale, whole.scale);
  const numerator = unitsAt(part, scale) * 100n * 10n ** BigInt(decimals);
  const denominator = unitsAt(whole, scale);
  if (numerator < 0n || denominator < 0n) return null;
  return {
    rounded: { units: (2n * numerator + denominator) / (2n * denominator), scale: decimals },
    cut: { units: numerator / denominator, scale: decimals },
  };
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);
