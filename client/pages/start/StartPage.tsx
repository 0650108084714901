import { Button, Group } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { MeView, ReportSummary } from "../../../extensions/wire/http.ts";
import { useReports, useReportViews } from "../../api/reports.ts";
import { NotificationBell } from "../../comments/NotificationBell.tsx";
import { t } from "../../messages/translate.ts";
import { AppHeader } from "../../ui/AppHeader.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { useNow } from "../../ui/useNow.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { CreateReportDialog } from "./CreateReportDialog.tsx";
import { ImportReportDialog } from "./ImportReportDialog.tsx";
import { ReportList } from "./ReportList.tsx";
import { RollForwardDialog } from "./RollForwardDialog.tsx";
import { WaitingList } from "./WaitingList.tsx";
import { waitingTasks } from "./waitingTasks.ts";
import "./start.css";

type Dialog = "create" | "import" | { readonly last: ReportSummary } | null;

export function StartPage({ me }: { readonly me: MeView }) {
  usePageTitle(t("start.reports"));
  const reports = useReports();
  const now = useNow();
  const [dialog, setDialog] = useState<Dialog>(null);
  const undecided = (reports.data ?? []).filter(({ state }) => state === "reviewing" || state === "approved").map(({ id }) => id);
  const views = useReportViews(undecided);
  const buttons = me.abilities["report.create"] ? (
    <Group gap={8}>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog("create")}>
        {t("start.create")}
      </Button>
      <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setDialog("import")}>
        {t("start.import")}
      </Button>
    </Group>
  ) : null;
  return (
    <>
      <AppHeader me={me}>
        <NotificationBell now={now} />
      </AppHeader>
      <main id="main" tabIndex={-1} className="page start">
        <h1 className="visually-hidden">{t("app.name")}</h1>
        {reports.data !== undefined ? (
          <>
            <WaitingList tasks={waitingTasks(reports.data, views)} now={now} />
            <ReportList
              reports={reports.data}
              now={now}
              buttons={buttons}
              onRollForward={me.abilities["report.create"] ? (last) => setDialog({ last }) : null}
            />
          </>
        ) : reports.error !== null ? (
          <Failure error={reports.error} onRetry={() => void reports.refetch()} />
        ) : (
          <Waiting lines={6} />
        )}
      </main>
      {dialog === "create" && <CreateReportDialog me={me} onClose={() => setDialog(null)} />}
      {dialog === "import" && <ImportReportDialog onClose={() => setDialog(null)} />}
      {dialog !== null && typeof dialog === "object" && (
        <RollForwardDialog me={me} last={dialog.last} reports={reports.data ?? []} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
