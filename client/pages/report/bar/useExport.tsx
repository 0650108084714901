import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useRef } from "react";
import type { ExportBody, ReportView } from "../../../../extensions/wire/http.ts";
import type { Unprintable } from "../../../../extensions/wire/unprintable.ts";
import { ApiError } from "../../../api/ApiError.ts";
import { exportReport } from "../../../api/files.ts";
import { keys } from "../../../api/keys.ts";
import type { ReceivedFile } from "../../../api/request.ts";
import { useAction } from "../../../api/useAction.ts";
import { t } from "../../../messages/translate.ts";
import { sectionName } from "../sectionName.ts";
import { saveFile } from "./saveFile.ts";

/** An export that takes longer than this, in milliseconds, says so and can be cancelled. */
const patienceMs = 1500;

/** Take the report out as a file; a long export shows that it goes on and lets itself be cancelled. */
export function useExport(
  report: ReportView,
  onGoTo: (found: Unprintable) => void,
): { readonly run: (body: ExportBody) => void; readonly busy: boolean } {
  const running = useRef<AbortController | null>(null);
  const action = useAction(
    async (body: ExportBody) => {
      const given = new AbortController();
      running.current = given;
      try {
        return await exportReport(report.id, body, `${report.title}.${body.format}`, given.signal);
      } catch (error) {
        if (given.signal.aborted) return null;
        throw error;
      }
    },
    { onDone: receive, quiet: true, onFailed: (error, words) => sayFailed(error, words, report, onGoTo), refresh: [keys.history(report.id)] },
  );
  useEffect(() => {
    if (!action.busy) return;
    let notice: string | null = null;
    const timer = setTimeout(() => {
      notice = sayBusy(() => running.current?.abort());
    }, patienceMs);
    return () => {
      clearTimeout(timer);
      if (notice !== null) notifications.hide(notice);
    };
  }, [action.busy]);
  return { run: action.run, busy: action.busy };
}

const sayBusy = (onCancel: () => void): string =>
  notifications.show({
    message: (
      <div className="export-busy">
        <span>{t("export.busy")}</span>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t("export.cancel")}
        </Button>
      </div>
    ),
    loading: true,
    autoClose: false,
    withCloseButton: false,
  });

/** Say why there is no file, and lead to the place if it has one. */
function sayFailed(error: unknown, words: string, report: ReportView, onGoTo: (found: Unprintable) => void): void {
  if (!(error instanceof ApiError) || error.code === "unauthenticated") return;
  const { unprintable } = error;
  const section = report.sections.find(({ id }) => id === unprintable?.sectionId);
  if (unprintable === undefined || section === undefined) {
    notifications.show({ title: t("action.failed"), message: words, color: "red", autoClose: 10_000 });
    return;
  }
  const notice = notifications.show({
    title: t("unprintable.where", { section: sectionName(section) }),
    message: (
      <div className="export-failed">
        <span>{words}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(notice);
            onGoTo(unprintable);
          }}
        >
          {t("unprintable.go")}
        </Button>
      </div>
    ),
    color: "red",
    autoClose: false,
  });
}

/** Hand the file to the browser, and say what in it needs a look; null was cancelled. */
function receive(file: ReceivedFile | null): void {
  if (file === null) {
    notifications.show({ message: t("export.cancelled") });
    return;
  }
  saveFile(file);
  if (file.warnings.length === 0) {
    notifications.show({ message: t("export.done"), color: "accent" });
    return;
  }
  notifications.show({
    title: t("export.warnings", { count: file.warnings.length }),
    message: (
      <ul className="export-warnings">
        {file.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    ),
    color: "yellow",
    autoClose: false,
  });
}
