import { notifications } from "@mantine/notifications";
import { t } from "../../messages/translate.ts";
import type { PasteLoss } from "./pasteLosses.ts";

const shownMs = 10_000;

/** Say in passing what a paste did not keep. */
export function tellLosses(lost: readonly PasteLoss[]): void {
  const words = lost.map((kind) => t(`paste.lost.${kind}`)).join("; ");
  notifications.show({
    id: "paste",
    title: t("paste.lost"),
    message: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    color: "gray",
    autoClose: shownMs,
  });
}
