import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { connectAs, writeParagraph } from "../support/connectAs.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demo: true, settings: { METRICS_TOKEN: "a-token-of-a-monitor" } });
});
afterAll(() => server.stop());

/** The numbers by name and labels. */
async function numbers(): Promise<ReadonlyMap<string, number>> {
  const text = await (await server.visitor().fetch("/metrics")).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]));
}

describe("the numbers for a monitor", () => {
  it("are in Prometheus' format, each with its meaning, none of them broken", async () => {
    const response = await server.visitor().fetch("/metrics");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const lines = (await response.text()).trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[0-9.e+-]+)$/);
    const names = lines.flatMap((line) => (line.startsWith("# HELP") ? [line.split(" ")[2]] : []));
    expect(new Set(names).size).toBe(names.length);
  });

  it("follow what happens: rooms, sockets, changes, syncs, exports, sign-ins that fail", async () => {
    const before = await numbers();
    const client = await signInToApi(server.url, "kinhte");
    const report = await openReportOf(client);
    const section = writableSection(report);
    const page = connectAs(client, report.id);
    page.connection.room(section.id);
    await page.when((live) => live.room(section.id).current.state === "synced");
    writeParagraph(page.connection.room(section.id).doc, "Thu ngân sách tăng.");
    await page.saved();
    const visitor = server.visitor();
    expect(await visitor.refusal("POST", "/api/session", { username: "kinhte", password: "khong dung" })).toBe("401 bad_credentials");
    const office = await server.signIn("vanphong");
    expect((await office.send("POST", `/api/reports/${report.id}/exports`, { format: "docx" })).status).toBe(200);
    const during = await numbers();
    const rise = (name: string) => (during.get(name) ?? Number.NaN) - (before.get(name) ?? 0);
    expect(during.get("banthao_sockets")).toBe(1);
    expect(during.get("banthao_rooms")).toBeGreaterThan(0);
    expect(rise("banthao_updates_total")).toBeGreaterThan(0);
    expect(rise("banthao_fsync_seconds_count")).toBeGreaterThan(0);
    expect(rise("banthao_socket_received_bytes_total")).toBeGreaterThan(100);
    expect(rise("banthao_socket_sent_bytes_total")).toBeGreaterThan(100);
    expect([rise("banthao_sign_ins_total"), rise("banthao_sign_in_failures_total")]).toEqual([2, 1]);
    expect(rise("banthao_exports_total")).toBe(1);
    expect(during.get("banthao_unsaved_updates")).toBe(0);
    expect(during.get('banthao_save_seconds{quantile="0.99"}')).toBeGreaterThan(0);
    expect(during.get("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
    page.connection.destroy();
  });

  it("hold no name, no account and no word of a report", async () => {
    const text = await (await server.visitor().fetch("/metrics")).text();
    for (const word of ["kinhte", "ngân", "Báo cáo", "phường", "Mộc Lâm"]) expect(text).not.toContain(word);
  });

  it("are not there for whoever comes through a proxy, unless with the token", async () => {
    const visitor = server.visitor();
    const through = { "x-forwarded-for": "203.0.113.7" };
    expect((await visitor.fetch("/metrics", { headers: through })).status).toBe(404);
    expect((await visitor.fetch("/metrics", { headers: { ...through, authorization: "Bearer a-token-of-a-monitor" } })).status).toBe(200);
    expect((await visitor.fetch("/metrics", { headers: { authorization: "Bearer another-token-of-it" } })).status).toBe(404);
  });
});
