import { z } from "zod";
import { type OpenError, openErrorSchema } from "../../extensions/wire/dismissals.ts";
import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import { type Unprintable, unprintableSchema } from "../../extensions/wire/unprintable.ts";
import { t } from "../messages/translate.ts";

/** `unreachable` is the page's own code: the server could not be asked at all. */
export type ApiErrorCode = ErrorCode | "unreachable";

interface ApiErrorOptions extends ErrorOptions {
  readonly findings?: readonly OpenError[];
  readonly unprintable?: Unprintable | undefined;
}

/** A request that failed in an expected way. The page has words for each code; `requestId` lets an administrator find it in the log. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  readonly requestId: string | undefined;
  /** With `open_errors`: what is still open. */
  readonly findings: readonly OpenError[];
  /** With `unprintable`: what it is and where. */
  readonly unprintable: Unprintable | undefined;

  constructor(code: ApiErrorCode, message: string, requestId?: string, { findings = [], unprintable, ...options }: ApiErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.requestId = requestId;
    this.findings = findings;
    this.unprintable = unprintable;
  }
}

const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    requestId: z.string().optional(),
    findings: z.array(openErrorSchema).default([]),
    unprintable: unprintableSchema.optional(),
  }),
});

/** Turn a refused answer into an error with a code. What is not in the server's own form (a proxy's page, say) becomes `internal`, or `unreachable` for a gateway. */
export async function apiErrorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = errorBodySchema.safeParse(body);
  if (parsed.success) {
    const { code, message, requestId, findings, unprintable } = parsed.data.error;
    return new ApiError(code, message, requestId, { findings, unprintable });
  }
  const gateway = response.status === 502 || response.status === 503 || response.status === 504;
  return new ApiError(gateway ? "unreachable" : "internal", `${response.status} ${response.statusText}`);
}

/** What happened, what is safe and what to do, in the reader's language. */
export function explain(error: unknown): string {
  const unprintable = error instanceof ApiError ? error.unprintable : undefined;
  if (unprintable !== undefined)
    return t(`unprintable.${unprintable.kind}`, { character: unprintable.character ?? "", near: unprintable.near.trim() });
  const code: ApiErrorCode = error instanceof ApiError ? error.code : "internal";
  const words = t(`error.${code}`);
  return error instanceof ApiError && code === "internal" && error.requestId !== undefined
    ? `${words} ${t("error.requestId", { id: error.requestId })}`
    : words;
}
