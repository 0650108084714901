import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";

/** The reason with which a failure leaves a socket: its own code if it was expected, `internal` if it is a fault of ours. */
export const closingCode = (error: unknown): ErrorCode => (error instanceof ReportError ? error.code : "internal");
