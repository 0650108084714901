import { useQuery } from "@tanstack/react-query";
import type { DecreeView } from "../../extensions/wire/decree.ts";
import { keys } from "../api/keys.ts";
import { request } from "../api/request.ts";

/** What the decree says of the report as it stands; asked anew each time the list is opened. */
export const useDecree = (reportId: string) =>
  useQuery({
    queryKey: [...keys.report(reportId), "decree"],
    queryFn: () => request<DecreeView>("GET", `/api/reports/${encodeURIComponent(reportId)}/decree`),
    gcTime: 0,
  });
