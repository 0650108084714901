import { Button } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import { Link } from "wouter";
import type { MeView } from "../../../extensions/wire/http.ts";
import { ApiError } from "../../api/ApiError.ts";
import { useReport } from "../../api/reports.ts";
import { t } from "../../messages/translate.ts";
import { AppHeader } from "../../ui/AppHeader.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { type OverPaper, ReportWorkspace } from "./ReportWorkspace.tsx";
import { useReportConnection } from "./useReportConnection.ts";

interface ReportPageProps {
  readonly reportId: string;
  readonly me: MeView;
  readonly over: OverPaper;
}

/** One report: its outline, its paper and what belongs to it. */
export function ReportPage({ reportId, me, over }: ReportPageProps) {
  const report = useReport(reportId);
  const connection = useReportConnection(reportId, report.data !== undefined, me);
  usePageTitle(report.data?.title ?? "");
  if (report.data !== undefined && connection !== null) {
    return <ReportWorkspace report={report.data} me={me} connection={connection} over={over} />;
  }
  if (report.error === null) {
    return (
      <main id="main" tabIndex={-1} className="page">
        <Waiting lines={3} height={120} />
      </main>
    );
  }
  return (
    <>
      <AppHeader me={me} />
      <main id="main" tabIndex={-1} className="page">
        {report.error instanceof ApiError && report.error.code === "not_found" ? (
          <EmptyState icon={IconFileUnknown} words={t("report.notFound")}>
            <Button component={Link} href="/">
              {t("notFound.home")}
            </Button>
          </EmptyState>
        ) : (
          <Failure error={report.error} onRetry={() => void report.refetch()} />
        )}
      </main>
    </>
  );
}
