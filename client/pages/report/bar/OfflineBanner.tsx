import { IconPlugConnectedX } from "@tabler/icons-react";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection, SaveState } from "../../../sync/connection.ts";
import { elapsed } from "../../../ui/format/elapsed.ts";
import { useNow } from "../../../ui/useNow.ts";
import { useLive } from "../useLive.ts";

const readSaveState = (live: ReportConnection): SaveState => live.saveState();

/** A cut shorter than this is mended before anybody has read of it. */
const noticeAfterMs = 2000;

/** While the line is cut: for how long, how much is unsaved, and that one may go on writing. */
export function OfflineBanner({ connection }: { readonly connection: ReportConnection }) {
  const save = useLive(connection, readSaveState);
  return <div role="status">{save.state === "offline" && <Words save={save} />}</div>;
}

function Words({ save }: { readonly save: Extract<SaveState, { state: "offline" }> }) {
  const now = useNow(1000).getTime();
  if (now - save.since < noticeAfterMs) return null;
  return (
    <p className="offline-banner no-print">
      <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
      <span>{t(save.unsaved > 0 ? "offline.unsaved" : "offline.nothingUnsaved", { time: elapsed(save.since, now), count: save.unsaved })}</span>
    </p>
  );
}
