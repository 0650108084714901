import type { OpenError } from "./dismissals.ts";
import type { Unprintable } from "./unprintable.ts";

/** How an expected failure leaves the server: HTTP status, close code of a sync socket, and whether trying again unchanged can help. */
interface ErrorRow {
  readonly status: number;
  readonly close: number;
  readonly retry: boolean;
}

/** The one table of expected failures; the page has words for each code. Close codes 4400 to 4499 tell a stock client to stop, all others to try again: `retry` says the same. */
export const errorTable = {
  unauthenticated: { status: 401, close: 4401, retry: false },
  bad_credentials: { status: 401, close: 4401, retry: false },
  forbidden: { status: 403, close: 4403, retry: false },
  foreign_origin: { status: 403, close: 4403, retry: false },
  not_found: { status: 404, close: 4404, retry: false },
  invalid: { status: 422, close: 4422, retry: false },
  conflict: { status: 409, close: 4409, retry: false },
  wrong_state: { status: 409, close: 4409, retry: false },
  incomplete: { status: 409, close: 4409, retry: false },
  open_errors: { status: 409, close: 4409, retry: false },
  late_unexplained: { status: 409, close: 4409, retry: false },
  section_locked: { status: 403, close: 4403, retry: false },
  not_yours: { status: 403, close: 4403, retry: false },
  suggest_only: { status: 403, close: 4403, retry: false },
  figures_locked: { status: 403, close: 4403, retry: false },
  bad_update: { status: 422, close: 4422, retry: false },
  resync: { status: 409, close: 4510, retry: true },
  access_changed: { status: 409, close: 4511, retry: true },
  too_large: { status: 413, close: 4413, retry: false },
  unreadable_file: { status: 422, close: 4422, retry: false },
  old_word: { status: 422, close: 4422, retry: false },
  unprintable: { status: 422, close: 4422, retry: false },
  rate_limited: { status: 429, close: 4529, retry: true },
  too_slow: { status: 503, close: 4508, retry: true },
  old_client: { status: 426, close: 4426, retry: false },
  storage_full: { status: 507, close: 4507, retry: true },
  storage_damaged: { status: 500, close: 4450, retry: false },
  stopping: { status: 503, close: 1012, retry: true },
  internal: { status: 500, close: 1011, retry: true },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;

interface ReportErrorOptions extends ErrorOptions {
  readonly findings?: readonly OpenError[];
  readonly unprintable?: Unprintable | undefined;
}

/** An expected failure. The message is for the log and for people who call the API; the page says it in the reader's language, by code. */
export class ReportError extends Error {
  override readonly name = "ReportError";
  readonly code: ErrorCode;
  /** With `open_errors`: what is still open, place by place. */
  readonly findings: readonly OpenError[];
  /** With `unprintable`: what it is and where. */
  readonly unprintable: Unprintable | undefined;

  constructor(code: ErrorCode, message: string, { findings = [], unprintable, ...options }: ReportErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.findings = findings;
    this.unprintable = unprintable;
  }
}
