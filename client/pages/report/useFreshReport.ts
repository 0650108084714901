import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReportView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import type { ReportConnection } from "../../sync/connection.ts";
import { useLive } from "./useLive.ts";

/**
 * Ask for the report again as soon as its room shows a newer revision (outline, states, what this person may do now), and after the line was cut: the
 * server cuts it when somebody's role or department changes.
 */
export function useFreshReport(report: ReportView, connection: ReportConnection): void {
  const client = useQueryClient();
  const revision = useLive(connection, (live) => live.publicReport()?.revision ?? null);
  const cut = useLive(connection, (live) => live.saveState().state === "offline");
  const wasCut = useRef(false);
  useEffect(() => {
    if (revision !== null && revision > report.revision) void client.invalidateQueries({ queryKey: keys.report(report.id) });
  }, [client, revision, report.revision, report.id]);
  useEffect(() => {
    // While it is cut: has the session ended? Afterwards: what has changed meanwhile?
    if (cut) void client.invalidateQueries({ queryKey: keys.me });
    else if (wasCut.current) void client.invalidateQueries({ queryKey: keys.report(report.id) });
    wasCut.current = cut;
  }, [client, cut, report.id]);
}
