import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportSummary, ReportView } from "../../extensions/wire/http.ts";
import type { CarriedView, StalenessView } from "../../extensions/wire/rollForward.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

/** Next month's report out of this month's, through a real server. */

let server: TestServer;
let office: TestClient;
let head: TestClient;
let stranger: TestClient;
let last: ReportSummary;
let rolled: ReportView;
let sectionId: string;

beforeAll(async () => {
  server = await startTestServer({ demo: true });
  office = await server.signIn("vanphong");
  head = await server.signIn("kinhte-truong");
  stranger = await server.signIn("vanhoa-truong");
  const [newest] = await office.get<readonly ReportSummary[]>("/api/reports");
  if (newest === undefined) throw new Error("The demo ward has no report.");
  last = newest;
  rolled = await office.post<ReportView>(`/api/reports/${last.id}/roll-forward`, {});
  const own = rolled.sections.find(({ kind, owners }) => kind === "section" && owners.includes("ktht"));
  if (own === undefined) throw new Error("No section is ktht's.");
  sectionId = own.id;
});
afterAll(() => server.stop());

const staleness = (client: TestClient) => client.get<StalenessView>(`/api/reports/${rolled.id}/sections/${sectionId}/staleness`);
const carried = (client: TestClient) => client.get<CarriedView>(`/api/reports/${rolled.id}/carried`);
const confirmations = () => `/api/reports/${rolled.id}/sections/${sectionId}/confirmations`;

describe("rolling a report forward", () => {
  it("[A42] gives the next period, the same outline and owners, and every section open again", async () => {
    const before = await office.get<ReportView>(`/api/reports/${last.id}`);
    const outlineOf = ({ sections }: ReportView) => sections.map(({ kind, title, owners }) => ({ kind, title, owners }));
    expect(rolled.id).not.toBe(last.id);
    expect(outlineOf(rolled).map(({ kind, owners }) => ({ kind, owners }))).toEqual(outlineOf(before).map(({ kind, owners }) => ({ kind, owners })));
    expect(rolled.sections.filter(({ kind, state }) => kind === "section" && state !== "drafting")).toEqual([]);
    expect(before.period).toMatchObject({ kind: "month", month: 11 });
    expect(rolled.period).toMatchObject({ kind: "month", month: 12 });
  });
  it("is the office's: departments may not, and who cannot see the report does not learn of it", async () => {
    expect(await head.refusal("POST", `/api/reports/${last.id}/roll-forward`, {})).toBe("403 forbidden");
    expect(await office.refusal("POST", "/api/reports/nowhere/roll-forward", {})).toBe("404 not_found");
  });
  it("refuses what it does not know, and a period that is none", async () => {
    const path = `/api/reports/${last.id}/roll-forward`;
    expect(await office.refusal("POST", path, { period: { kind: "month", year: 2026, month: 13 } })).toBe("422 invalid");
    expect(await office.refusal("POST", path, { owner: "ktht" })).toBe("422 invalid");
  });
  it("tells from which report it came, and of each section that one may read what was taken over", async () => {
    const { from, sections } = await carried(head);
    expect(from).toMatchObject({ reportId: last.id, period: last.period });
    expect(sections[sectionId]?.length).toBeGreaterThan(0);
    expect((await carried(stranger)).from?.reportId).toBe(last.id);
  });
});

describe("what nobody touched since the last report", () => {
  it("[A42] counts as stale until it is confirmed, by those who may write or suggest in the section only", async () => {
    const before = await staleness(head);
    expect(before.stale).toBeGreaterThan(1);
    const [first] = (await carried(head)).sections[sectionId] ?? [];
    if (first === undefined) throw new Error("Nothing was taken over.");
    expect(await stranger.refusal("POST", confirmations(), { texts: [first.text] })).toBe("403 forbidden");
    expect((await staleness(head)).stale).toBe(before.stale);

    await head.post(confirmations(), { texts: [first.text] });
    expect((await staleness(head)).stale).toBeLessThan(before.stale);
    expect((await carried(head)).sections[sectionId]?.find(({ text }) => text === first.text)?.confirmed).toBe(true);
  });
  it("is not changed by a fingerprint of words that are not there, nor by what is none", async () => {
    const before = await staleness(head);
    await head.post(confirmations(), { texts: ["0123456789abcdef"] });
    expect(await staleness(head)).toEqual(before);
    expect(await head.refusal("POST", confirmations(), { texts: ["<script>"] })).toBe("422 invalid");
    expect(await head.refusal("POST", confirmations(), { texts: [] })).toBe("422 invalid");
  });
});
