import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEntry, ReportSummary, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

/** A month's report from its creation to its number, each step by its role, through a real server. */

type Name = "office" | "head" | "drafter" | "leader" | "clerk" | "admin" | "stranger";
const accounts: Record<Name, string> = {
  office: "vanphong",
  head: "kinhte-truong",
  drafter: "kinhte",
  leader: "lanhdao",
  clerk: "vanthu",
  admin: "admin",
  stranger: "vanhoa-truong",
};

let server: TestServer;
const people = new Map<Name, TestClient>();
const as = (name: Name): TestClient => {
  const client = people.get(name);
  if (client === undefined) throw new Error(`${name} is not signed in.`);
  return client;
};

beforeAll(async () => {
  server = await startTestServer({ demo: true });
  for (const name of Object.keys(accounts) as Name[]) people.set(name, await server.signIn(accounts[name]));
});
afterAll(() => server.stop());

const create = () =>
  as("office").post<ReportView>("/api/reports", {
    templateId: "bao-cao-thang",
    period: { kind: "month", year: 2026, month: 12 },
    deadline: "2026-12-20",
  });
const ownedBy = (report: ReportView, department: string): SectionView => {
  const section = report.sections.find(({ kind, owners }) => kind === "section" && owners.includes(department));
  if (section === undefined) throw new Error(`No section is ${department}'s.`);
  return section;
};
const stateOf = (report: ReportView, sectionId: string) => report.sections.find(({ id }) => id === sectionId)?.state;

describe("a section's way", () => {
  it("[A44] goes step by step, each by its role only, and every refusal says why", async () => {
    const report = await create();
    const section = ownedBy(report, "ktht");
    const path = `/api/reports/${report.id}/sections/${section.id}`;
    const everybodyElse = (...allowed: readonly Name[]) => (Object.keys(accounts) as Name[]).filter((name) => !allowed.includes(name));

    for (const name of everybodyElse("head")) expect([name, await as(name).refusal("POST", `${path}/submit`)]).toEqual([name, "403 forbidden"]);
    expect(stateOf(await as("head").post<ReportView>(`${path}/submit`), section.id)).toBe("submitted");
    expect(await as("head").refusal("POST", `${path}/submit`)).toBe("409 wrong_state");

    for (const name of everybodyElse("office")) {
      expect([name, await as(name).refusal("POST", `${path}/return`, { reason: "x" })]).toEqual([name, "403 forbidden"]);
      expect([name, await as(name).refusal("POST", `${path}/accept`)]).toEqual([name, "403 forbidden"]);
    }
    expect(await as("office").refusal("POST", `${path}/return`, {})).toBe("422 invalid");
    await as("office").post(`${path}/return`, { reason: "Thiếu số liệu thu ngân sách" });
    const waiting = (await as("drafter").get<ReportSummary[]>("/api/reports")).find(({ id }) => id === report.id)?.waiting;
    expect(waiting).toContainEqual(expect.objectContaining({ sectionId: section.id, state: "returned", reason: "Thiếu số liệu thu ngân sách" }));

    await as("head").post(`${path}/submit`);
    await as("office").post(`${path}/accept`);
    expect(await as("head").refusal("POST", `${path}/withdraw`)).toBe("409 wrong_state");
    expect(stateOf(await as("office").post<ReportView>(`${path}/reopen`, { reason: "Số liệu đã đổi" }), section.id)).toBe("returned");
  });

  it("gives each reader the access and the acts of the present state", async () => {
    const report = await create();
    const section = ownedBy(report, "ktht");
    const seenBy = async (name: Name) => (await as(name).get<ReportView>(`/api/reports/${report.id}`)).sections.find(({ id }) => id === section.id);
    expect(await seenBy("drafter")).toMatchObject({ access: "write", abilities: { "section.submit": false }, room: `${report.id}/${section.id}` });
    expect(await seenBy("head")).toMatchObject({ access: "write", abilities: { "section.submit": true } });
    expect(await seenBy("office")).toMatchObject({ access: "suggest", abilities: { "section.accept": false } });
    await as("head").post(`/api/reports/${report.id}/sections/${section.id}/submit`);
    expect(await seenBy("drafter")).toMatchObject({ access: "suggest" });
    expect(await seenBy("office")).toMatchObject({ access: "write", abilities: { "section.accept": true, "section.return": true } });
    expect(await seenBy("clerk")).toMatchObject({ access: "read" });
  });
});

describe("a report's way", () => {
  it("[A44] [A45] to its number: accepted, approved with a hash, reopened with a reason, approved again, issued once", async () => {
    const report = await create();
    const path = `/api/reports/${report.id}`;
    await as("office").post(`${path}/review`);
    expect(await as("leader").refusal("POST", `${path}/approve`)).toBe("409 incomplete");
    await acceptAll(report);
    for (const name of ["office", "head", "clerk", "admin"] as const) expect(await as(name).refusal("POST", `${path}/approve`)).toBe("403 forbidden");
    const approved = await as("leader").post<ReportView>(`${path}/approve`);
    expect(approved.state).toBe("approved");
    expect(new Set(approved.sections.map(({ access }) => access))).toEqual(new Set(["read", "none"]));
    expect(await as("office").refusal("PATCH", path, { title: "Khác" })).toBe("409 wrong_state");
    expect(await as("leader").refusal("POST", `${path}/reopen`, { reason: " " })).toBe("422 invalid");
    await as("leader").post(`${path}/reopen`, { reason: "Sai số hộ nghèo" });
    await as("leader").post(`${path}/approve`);

    for (const name of ["office", "leader", "admin"] as const) {
      expect(await as(name).refusal("POST", `${path}/issue`, { number: "431", date: "2026-12-22" })).toBe("403 forbidden");
    }
    expect(await as("clerk").refusal("POST", `${path}/issue`, { number: "so 431", date: "2026-12-22" })).toBe("422 invalid");
    expect(await as("clerk").refusal("POST", `${path}/issue`, { number: "431", date: "2026-02-30" })).toBe("422 invalid");
    expect(await as("clerk").post<ReportView>(`${path}/issue`, { number: "431", date: "2026-12-22" })).toMatchObject({
      state: "issued",
      number: "431",
      issuedOn: "2026-12-22",
    });
    expect(await as("leader").refusal("POST", `${path}/reopen`, { reason: "Sai" })).toBe("409 wrong_state");

    const history = await as("drafter").get<HistoryEntry[]>(`${path}/history`);
    const hashes = history.filter(({ action }) => action === "report.approve").map(({ detail }) => detail);
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), hashes[0]]);
    expect(history.find(({ action }) => action === "report.reopen")).toMatchObject({ userName: "Nguyễn Hữu Thành", detail: "Sai số hộ nghèo" });
    expect(history.at(-1)).toMatchObject({ action: "report.issue", detail: "431/BC-UBND, 2026-12-22" });
  });

  it("does not give a number that another report has", async () => {
    const other = await create();
    await as("office").post(`/api/reports/${other.id}/review`);
    await acceptAll(other);
    await as("leader").post(`/api/reports/${other.id}/approve`);
    expect(await as("clerk").refusal("POST", `/api/reports/${other.id}/issue`, { number: "0431", date: "2026-12-23" })).toBe("409 conflict");
    expect(await as("clerk").refusal("POST", `/api/reports/${other.id}/issue`, { number: "432", date: "2026-12-23" })).toBe("");
  });

  /** Each section submitted by its head, or by the office, and accepted. Heads of all departments sign in for it. */
  async function acceptAll(report: ReportView): Promise<void> {
    const heads: Record<string, string> = {
      ktht: "kinhte-truong",
      vhxh: "vanhoa-truong",
      hcc: "hcc-truong",
      congan: "congan-truong",
      quansu: "quansu-truong",
      dichvu: "dichvu-truong",
    };
    const clients = new Map<string, TestClient>();
    for (const { id, kind, owners } of report.sections) {
      if (kind === "part") continue;
      const username = heads[owners[0] ?? ""] ?? accounts.office;
      const client = clients.get(username) ?? (await server.signIn(username));
      clients.set(username, client);
      await client.post(`/api/reports/${report.id}/sections/${id}/submit`);
      await as("office").post(`/api/reports/${report.id}/sections/${id}/accept`);
    }
  }
});

describe("arranging", () => {
  it("changes the outline and keeps every text: what was exported before is what is exported after", async () => {
    const report = await create();
    const path = `/api/reports/${report.id}`;
    const exported = async () => Buffer.from(await (await as("office").send("POST", `${path}/exports`, { format: "docx" })).arrayBuffer());
    const before = await exported();
    const order = report.sections.map(({ id }) => id);
    const [first, second] = report.sections.filter(({ kind }) => kind === "section").map(({ id }) => id);
    const swapped = order.map((id) => (id === first ? second : id === second ? first : id));
    const moved = await as("office").json<ReportView>("PUT", `${path}/order`, { order: swapped });
    expect(moved.sections.map(({ id }) => id)).toEqual(swapped);
    expect((await exported()).equals(before)).toBe(false);
    await as("office").json("PUT", `${path}/order`, { order });
    expect((await exported()).equals(before)).toBe(true);
  });

  it("adds, renames, reassigns, splits and removes sections for the office alone", async () => {
    const report = await create();
    const path = `/api/reports/${report.id}`;
    const after = ownedBy(report, "ktht").id;
    const body = { kind: "section", level: 2, title: "Chuyển đổi số", owners: ["vhxh"], after };
    expect(await as("head").refusal("POST", `${path}/sections`, body)).toBe("403 forbidden");
    const grown = await as("office").post<ReportView>(`${path}/sections`, body);
    const added = grown.sections.find(({ title }) => title === "Chuyển đổi số");
    expect(grown.sections.findIndex(({ id }) => id === added?.id)).toBe(grown.sections.findIndex(({ id }) => id === after) + 1);
    const changed = await as("office").json<ReportView>("PATCH", `${path}/sections/${added?.id}`, {
      title: "Chuyển đổi số, Đề án 06",
      owners: ["vhxh", "congan"],
    });
    expect(changed.sections.find(({ id }) => id === added?.id)).toMatchObject({ title: "Chuyển đổi số, Đề án 06", owners: ["vhxh", "congan"] });
    expect(await as("office").refusal("PATCH", `${path}/sections/${added?.id}`, { owners: ["thue"] })).toBe("422 invalid");
    const less = await as("office").json<ReportView>("DELETE", `${path}/sections/${added?.id}`);
    expect(less.sections.map(({ id }) => id)).toEqual(report.sections.map(({ id }) => id));
    expect(await as("office").refusal("DELETE", `${path}/sections/${report.sections[0]?.id}`)).toBe("422 invalid");
  });

  it("splits a section's text in two without losing a word", async () => {
    const report = await as("office").get<ReportView>("/api/reports/bao-cao-thang-11-2026");
    const path = `/api/reports/${report.id}`;
    const section = ownedBy(report, "vhxh");
    const split = await as("office").post<ReportView>(`${path}/sections/${section.id}/split`, { from: 1, title: "Phần tách ra" });
    const index = split.sections.findIndex(({ id }) => id === section.id);
    expect(split.sections[index + 1]).toMatchObject({ title: "Phần tách ra", owners: section.owners, state: section.state });
    expect(split.sections).toHaveLength(report.sections.length + 1);
    expect(await as("office").refusal("POST", `${path}/sections/${section.id}/split`, { from: 1, title: "Nữa" })).toBe("422 invalid");
  });
});

describe("a confidential section", () => {
  it("[A07] shows number, title and state to others and nothing of its words: not in views, reasons, history or exports", async () => {
    const report = await create();
    const section = ownedBy(report, "quansu");
    const path = `/api/reports/${report.id}`;
    const head = await server.signIn("quansu-truong");
    await as("office").json("PATCH", `${path}/sections/${section.id}`, { confidentialTo: ["quansu"] });
    await head.post(`${path}/sections/${section.id}/submit`);
    await as("office").post(`${path}/sections/${section.id}/return`, { reason: "Quân số dự bị chưa khớp" });

    const seen = await as("stranger").get<ReportView>(path);
    expect(seen.sections.find(({ id }) => id === section.id)).toMatchObject({
      title: section.title,
      state: "returned",
      confidential: true,
      access: "none",
      reason: "",
    });
    expect(JSON.stringify(await as("stranger").get(`${path}/history`))).not.toContain("Quân số");
    expect(JSON.stringify(await as("stranger").get("/api/reports"))).not.toContain("Quân số");
    expect(await as("stranger").refusal("POST", `${path}/sections/${section.id}/submit`)).toBe("404 not_found");
    expect(JSON.stringify(await head.get(`${path}/history`))).toContain("Quân số dự bị chưa khớp");

    await as("office").json("DELETE", `${path}/sections/${section.id}`);
    expect(JSON.stringify(await as("stranger").get(`${path}/history`))).not.toContain("Quân số");
    expect(JSON.stringify(await as("office").get(`${path}/history`))).toContain("Quân số dự bị chưa khớp");
  });

  it("[A07] leaves a line in exports for those who may not read it, and its words for those who may", async () => {
    const report = await create();
    const path = `/api/reports/${report.id}`;
    const head = await server.signIn("quansu-truong");
    await as("office").json("PATCH", `${path}/sections/${ownedBy(report, "quansu").id}`, { confidentialTo: ["quansu"] });
    const words = async (client: TestClient) =>
      docxText(Buffer.from(await (await client.send("POST", `${path}/exports`, { format: "docx" })).arrayBuffer()));
    expect(await words(as("stranger"))).toContain("[Nội dung mục này không thuộc phạm vi người xuất]");
    expect(await words(head)).not.toContain("[Nội dung mục này");
  });
});

async function docxText(bytes: Buffer): Promise<string> {
  const { strFromU8, unzipSync } = await import("fflate");
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
}
