import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";

/** Why a channel or the socket is closed. `reason` null: the line was lost, nobody said why. */
export interface Closing {
  readonly code: number;
  readonly reason: ErrorCode | null;
}

const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorTable, text);

/** Read a WebSocket's close event. The server names the reason in words of the error table; a proxy in between may leave only the number. */
export function closingOf(code: number, reason: string): Closing {
  if (isErrorCode(reason)) return { code, reason };
  const named = Object.entries(errorTable).find(([, row]) => row.close === code)?.[0];
  return { code, reason: named !== undefined && isErrorCode(named) ? named : null };
}

/** What every channel is told when the socket is gone. 1006 is what a WebSocket says of a lost line. */
export const lineLost: Closing = { code: 1006, reason: null };
