import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection, SaveState } from "../../../sync/connection.ts";
import { formatTime } from "../../../ui/format/day.ts";
import { useLive } from "../useLive.ts";

const readSaveState = (live: ReportConnection): SaveState => live.saveState();

/** Whether everything typed is on the server's disk. */
export function SaveStatus({ connection }: { readonly connection: ReportConnection }) {
  const save = useLive(connection, readSaveState);
  switch (save.state) {
    case "loading":
      return <span className="save-status">{t("save.loading")}</span>;
    case "saved":
      return (
        <span className="save-status" title={t("save.savedHint")}>
          <IconCloudCheck size={16} stroke={1.75} aria-hidden />
          <span className="save-words numeric">{t("save.saved", { time: formatTime(new Date(save.savedAt)) })}</span>
        </span>
      );
    case "saving":
      return (
        <span className="save-status" title={t("save.savingHint", { count: save.unsaved })}>
          <IconCloudUp size={16} stroke={1.75} aria-hidden />
          <span className="save-words">{t("save.saving")}</span>
        </span>
      );
    case "offline":
      return (
        <span className="save-status save-offline">
          <IconCloudOff size={16} stroke={1.75} aria-hidden />
          <span className="save-words numeric">{save.unsaved > 0 ? t("save.unsaved", { count: save.unsaved }) : t("save.offline")}</span>
        </span>
      );
  }
}
