import { useState } from "react";
import type { CutOffStore } from "./cutOffStore.ts";

/** Say why figures of some sections are corrected late; `onDone` is called once the page knows it, so that the correction can be made at once. */
export function useGiveReason({ giveReason }: CutOffStore, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const give = async (sectionIds: readonly string[], reason: string): Promise<void> => {
    setBusy(true);
    setFailure(null);
    for (const sectionId of sectionIds) {
      const why = await giveReason(sectionId, reason);
      if (why === null) continue;
      setBusy(false);
      setFailure(why);
      return;
    }
    setBusy(false);
    onDone();
  };
  return { busy, failure, give: (sectionIds: readonly string[], reason: string) => void give(sectionIds, reason) };
}
