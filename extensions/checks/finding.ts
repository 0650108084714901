/** What kind of mistake a finding tells of. */
export const findingTypes = ["sum", "ratio", "difference", "count", "years", "month", "name", "format"] as const;
export type FindingType = (typeof findingTypes)[number];

/** `error` is certain and blocks submitting; `warning` wants to be looked at; `hint` asks, or is style. */
export type Severity = "error" | "warning" | "hint";

/** One change that would put a mistake right: the stretch `start`–`end` of the text becomes `replacement`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Something that a check found. `start` and `end` are offsets in UTF-16 units of the passage that was checked, around the number or words at fault; `printed` is what stands there.
 * `expected`: what would stand there if it were right, printed the same way; empty if it cannot be said. `message`: in Vietnamese, with the arithmetic where there is one.
 */
export interface Finding {
  readonly rule: string;
  readonly type: FindingType;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly expected: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
}
