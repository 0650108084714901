import { useEffect, useState } from "react";
import type { MeView } from "../../../extensions/wire/http.ts";
import { useSessionExpiry } from "../../api/sessionExpiry.ts";
import type { ReportConnection } from "../../sync/connection.ts";
import { connectReport } from "../../sync/connectReport.ts";

/** The page's live connection, for as long as the page shows the report. A renewed sign-in opens a new one; what was unsaved in the old one is kept by the browser and sent. */
export function useReportConnection(reportId: string, ready: boolean, me: MeView): ReportConnection | null {
  const { generation } = useSessionExpiry();
  const [connection, setConnection] = useState<ReportConnection | null>(null);
  const { id, name } = me.user;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `generation` says that the session is a new one.
  useEffect(() => {
    if (!ready) return;
    const opened = connectReport({ reportId, user: { id, name } });
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.destroy();
    };
  }, [reportId, ready, id, name, generation]);
  return connection;
}
