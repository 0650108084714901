import type { ErrorBody, MeView, ReportSummary, ReportView, SectionView } from "../../extensions/wire/http.ts";

/** A signed-in person at the HTTP API, as a program sees it. */
export interface ApiClient {
  readonly url: string;
  readonly username: string;
  /** The value of the `Cookie` header. */
  readonly cookie: string;
  readonly me: MeView;
  /** The answer's body; fails with status, code and message if the server refuses. */
  call<Answer>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer>;
  reports(): Promise<readonly ReportSummary[]>;
  report(id: string): Promise<ReportView>;
}

/** What the API refused. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(path: string, status: number, { error }: ErrorBody) {
    super(`${path}: ${status} ${error.code}: ${error.message}`);
    this.status = status;
    this.code = error.code;
  }
}

export async function signInToApi(url: string, username: string, password = "demo"): Promise<ApiClient> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new ApiRefusal("/api/session", response.status, (await response.json()) as ErrorBody);
  const me = (await response.json()) as MeView;
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const isText = typeof body === "string";
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { Cookie: cookie, Origin: url, ...(body === undefined ? {} : { "Content-Type": isText ? "text/plain" : "application/json" }) },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new ApiRefusal(`${method} ${path}`, answer.status, (await answer.json()) as ErrorBody);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }
  return {
    url,
    username,
    cookie,
    me,
    call,
    reports: () => call("GET", "/api/reports"),
    report: (id) => call("GET", `/api/reports/${id}`),
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
