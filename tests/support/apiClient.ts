import type { MeView, ReportSummary, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { TestClient } from "./testClient.ts";

/** A signed-in person at the HTTP API who knows who they are. */
export interface ApiClient {
  readonly url: string;
  readonly me: MeView;
  /** The value of the `Cookie` header. */
  readonly cookie: string;
  /** The answer's body; fails if the server refuses. */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  reports(): Promise<readonly ReportSummary[]>;
  report(id: string): Promise<ReportView>;
}

export async function signInToApi(url: string, username: string, password = "demo"): Promise<ApiClient> {
  const client = new TestClient(() => url);
  await client.signIn(username, password);
  return {
    url,
    me: await client.get<MeView>("/api/me"),
    get cookie() {
      return client.cookie;
    },
    call: (method, path, body) => client.json(method, path, body),
    reports: () => client.get("/api/reports"),
    report: (id) => client.get(`/api/reports/${id}`),
  };
}

/** The first section that this person may write, in the report's order. */
export function writableSection(report: ReportView): SectionView {
  const section = report.sections.find(({ kind, access }) => kind === "section" && access === "write");
  if (section === undefined) throw new Error(`There is no section to write in ${report.title}.`);
  return section;
}

/** The report that is being collected: the demo's report of the month. */
export async function openReportOf(client: ApiClient): Promise<ReportView> {
  const open = (await client.reports()).find(({ state }) => state === "collecting");
  if (open === undefined) throw new Error("No report is being collected.");
  return client.report(open.id);
}
