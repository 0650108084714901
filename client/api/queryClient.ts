import { hashKey, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { errorTable } from "../../extensions/wire/errors.ts";
import { ApiError } from "./ApiError.ts";
import { keys } from "./keys.ts";
import { raiseSessionExpired } from "./sessionExpiry.ts";

const noticeExpiry = (error: Error): void => {
  if (error instanceof ApiError && error.code === "unauthenticated") raiseSessionExpired();
};

/** Whether asking again unchanged can help, by the table of errors. */
function canRetry(error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.code === "unreachable" || errorTable[error.code].retry;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // Asked who is there before anybody has signed in: no session has ended, the sign-in page is shown.
      if (query.queryHash !== hashKey(keys.me) || query.state.data !== undefined) noticeExpiry(error);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && canRetry(error) },
    mutations: { retry: false },
  },
});
