import { Skeleton, Stack } from "@mantine/core";
import { t } from "../messages/translate.ts";
import { usePatience } from "./usePatience.ts";

/** Grey lines in the place of what is being loaded; nothing for the first 300 ms. */
export function Waiting({ lines = 4, height = 48 }: { readonly lines?: number; readonly height?: number }) {
  const patienceOver = usePatience();
  if (!patienceOver) return null;
  return (
    <Stack gap={8} aria-busy="true" aria-label={t("action.loading")} role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never change places.
        <Skeleton key={line} height={height} radius="md" />
      ))}
    </Stack>
  );
}
