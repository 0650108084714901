import type { Staleness } from "../../extensions/stale/staleness.ts";
import { t } from "../messages/translate.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";

interface StaleSubmitDialogProps {
  readonly staleness: Staleness;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asked before a section is submitted that still has something of the last period. It may be right, so nothing is refused. */
export function StaleSubmitDialog({ staleness: { stale, onlyDates }, ...shared }: StaleSubmitDialogProps) {
  const words = [onlyDates ? t("stale.onlyDates") : "", stale.length > 0 ? t("stale.submitCount", { count: stale.length }) : ""];
  return (
    <ConfirmDialog {...shared} title={t("stale.submit")} words={words.filter((part) => part !== "").join(" ")} confirm={t("stale.submitAnyway")} />
  );
}
