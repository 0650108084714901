import { ReportError } from "../../extensions/wire/errors.ts";

/** Do a piece of the work; if it fails, the error names the place in the report where it failed. */
export function atPlace<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const { code, unprintable } = cause instanceof ReportError ? cause : { code: "internal" as const, unprintable: undefined };
    throw new ReportError(code, `${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause, unprintable });
  }
}
