import type { Response } from "express";

/** Fires when whoever asked has gone before the answer: nobody wants it any more. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableEnded) gone.abort();
  });
  return gone.signal;
}
