import { notifications } from "@mantine/notifications";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { t } from "../messages/translate.ts";
import { ApiError, type ApiErrorCode, explain } from "./ApiError.ts";

interface ActionOptions<Input, Answer> {
  /** What the page must ask for again afterwards. */
  readonly refresh?: readonly QueryKey[];
  /** Said in passing when it worked. */
  readonly done?: string;
  readonly onDone?: (answer: Answer) => void;
  /** Words for a code that mean more here than the general ones. */
  readonly words?: Partial<Record<ApiErrorCode, string>>;
  /** The caller shows `failure` at its own place; otherwise it is said as a notice. */
  readonly quiet?: boolean;
  /** What else to do with a failure; `words` say it in the reader's language. */
  readonly onFailed?: (error: unknown, words: string, input: Input) => void;
}

/** One thing a person asks the server to do. `failure` is null or says why it did not happen, in the reader's language. */
export function useAction<Input, Answer>(act: (input: Input) => Promise<Answer>, options: ActionOptions<Input, Answer> = {}) {
  const client = useQueryClient();
  const wordsFor = (error: unknown): string => (error instanceof ApiError ? options.words?.[error.code] : undefined) ?? explain(error);
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      options.onDone?.(answer);
      if (options.done !== undefined) notifications.show({ message: options.done, color: "accent" });
      await Promise.all((options.refresh ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error, input) => {
      options.onFailed?.(error, wordsFor(error), input);
      if (options.quiet === true || (error instanceof ApiError && error.code === "unauthenticated")) return;
      notifications.show({ title: t("action.failed"), message: wordsFor(error), color: "red", autoClose: 10_000 });
    },
  });
  return {
    run: mutation.mutate,
    busy: mutation.isPending,
    failure: mutation.error === null ? null : wordsFor(mutation.error),
    reset: mutation.reset,
  };
}
