import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorTable } from "../../extensions/wire/errors.ts";
import type { ImportAnswer, ReportSummary, ReportView, SettingsView, TemplateView, UserView } from "../../extensions/wire/http.ts";
import { standardPageLayout } from "../../extensions/wire/pageLayout.ts";
import { readDocxFacts } from "../../server/decree/docx/readDocxFacts.ts";
import { type AnswerName, answers } from "../../server/http/answers.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

let server: TestServer;
let office: TestClient;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  office = await server.signIn("vanphong");
  admin = await server.signIn("admin");
});
afterAll(() => server.stop());

interface Operation {
  readonly summary: string;
  readonly security?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
}
const description = async () =>
  await server.visitor().get<{ openapi: string; paths: Record<string, Record<string, Operation>> }>("/api/openapi.json");
const operations = async () =>
  Object.entries((await description()).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe("the description of the API", () => {
  it("[A61] lists every route that the product names", async () => {
    const listed = (await operations()).map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(listed.toSorted()).toEqual(
      [
        "DELETE /api/reports/{id}/sections/{sectionId}",
        "DELETE /api/reports/{id}/sections/{sectionId}/dismissals/{dismissalId}",
        "DELETE /api/reports/{id}/sections/{sectionId}/threads/{threadId}/comments/{commentId}",
        "GET /api/reports/{id}/sections/{sectionId}/readers",
        "GET /api/reports/{id}/sections/{sectionId}/threads",
        "PATCH /api/reports/{id}/sections/{sectionId}/threads/{threadId}/comments/{commentId}",
        "POST /api/reports/{id}/sections/{sectionId}/threads",
        "POST /api/reports/{id}/sections/{sectionId}/threads/{threadId}/comments",
        "POST /api/reports/{id}/sections/{sectionId}/threads/{threadId}/reopen",
        "POST /api/reports/{id}/sections/{sectionId}/threads/{threadId}/resolve",
        "DELETE /api/session",
        "DELETE /api/sessions/{id}",
        "GET /api/me",
        "GET /api/notifications",
        "GET /api/openapi.json",
        "GET /api/reports",
        "GET /api/reports/{id}",
        "GET /api/reports/{id}/carried",
        "GET /api/reports/{id}/decree",
        "GET /api/reports/{id}/dismissals",
        "GET /api/reports/{id}/history",
        "DELETE /api/reports/{id}/indicators/{code}",
        "GET /api/reports/{id}/indicators",
        "GET /api/reports/{id}/indicators/{code}/series",
        "GET /api/reports/{id}/sections/{sectionId}/staleness",
        "PATCH /api/reports/{id}/indicator-history",
        "PATCH /api/reports/{id}/indicators/{code}",
        "POST /api/reports/{id}/indicators",
        "PUT /api/reports/{id}/indicators/{code}/place",
        "GET /api/sessions",
        "GET /api/settings",
        "GET /api/templates",
        "GET /api/users",
        "GET /healthz",
        "GET /metrics",
        "PATCH /api/reports/{id}",
        "PATCH /api/reports/{id}/sections/{sectionId}",
        "PATCH /api/settings",
        "PATCH /api/users/{id}",
        "POST /api/me/password",
        "POST /api/notifications/read",
        "POST /api/reports",
        "POST /api/reports/import",
        "POST /api/reports/import-word",
        "POST /api/reports/{id}/approve",
        "POST /api/reports/{id}/collect",
        "POST /api/reports/{id}/exports",
        "POST /api/reports/{id}/issue",
        "POST /api/reports/{id}/reopen",
        "POST /api/reports/{id}/review",
        "POST /api/reports/{id}/review-sheet",
        "POST /api/reports/{id}/roll-forward",
        "POST /api/reports/{id}/sections",
        "POST /api/reports/{id}/sections/{sectionId}/accept",
        "POST /api/reports/{id}/sections/{sectionId}/confirmations",
        "POST /api/reports/{id}/sections/{sectionId}/dismissals",
        "POST /api/reports/{id}/sections/{sectionId}/import",
        "POST /api/reports/{id}/sections/{sectionId}/recovered",
        "POST /api/reports/{id}/sections/{sectionId}/reopen",
        "POST /api/reports/{id}/sections/{sectionId}/references",
        "POST /api/reports/{id}/sections/{sectionId}/return",
        "POST /api/reports/{id}/sections/{sectionId}/split",
        "POST /api/reports/{id}/sections/{sectionId}/submit",
        "POST /api/reports/{id}/sections/{sectionId}/withdraw",
        "GET /api/reports/{id}/preview",
        "GET /api/reports/{id}/attachments",
        "GET /api/reports/{id}/attachments/{attachmentId}",
        "DELETE /api/reports/{id}/attachments/{attachmentId}",
        "GET /api/reports/{id}/signed",
        "GET /api/reports/{id}/signed/{fileId}",
        "POST /api/reports/{id}/signed",
        "POST /api/session",
        "POST /api/users",
        "PUT /api/reports/{id}/order",
        "PUT /api/reports/{id}/sections/{sectionId}/late-reason",
      ].toSorted(),
    );
  });

  it("[A08] tells the truth about who may call: without a session every route that asks for one answers 401, and no other does", async () => {
    const free = ["POST /api/session", "GET /healthz", "GET /metrics", "GET /api/openapi.json"];
    for (const { path, method, operation } of await operations()) {
      const name = `${method.toUpperCase()} ${path}`;
      expect([name, operation.security === undefined]).toEqual([name, free.includes(name)]);
      if (operation.security === undefined) continue;
      const response = await server.visitor().send(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, "x"), method === "get" ? undefined : {});
      expect([name, response.status]).toEqual([name, 401]);
    }
  });

  it("has a body for each route that takes one, and only statuses of the error table", async () => {
    expect((await description()).openapi).toBe("3.1.0");
    const known = new Set(["200", "201", "204", ...Object.values(errorTable).map(({ status }) => String(status))]);
    for (const { path, operation } of await operations()) {
      expect(operation.summary).not.toBe("");
      expect([path, Object.keys(operation.responses).filter((status) => !known.has(status))]).toEqual([path, []]);
      if (operation.requestBody !== undefined) expect(JSON.stringify(operation.requestBody)).toMatch(/"type":"(object|string)"/);
    }
  });
});

describe("the described answers", () => {
  const sampled: Record<
    Exclude<
      AnswerName,
      | "Import"
      | "SectionImport"
      | "ReportImport"
      | "Staleness"
      | "User"
      | "People"
      | "Thread"
      | "Threads"
      | "Dismissal"
      | "SignedFile"
      | "SentRecovered"
    >,
    string
  > = {
    Me: "/api/me",
    Sessions: "/api/sessions",
    Templates: "/api/templates",
    Reports: "/api/reports",
    Notifications: "/api/notifications",
    Report: "/api/reports/bao-cao-thang-11-2026",
    Carried: "/api/reports/bao-cao-thang-11-2026/carried",
    Series: "/api/reports/bao-cao-thang-11-2026/indicators/ho-so/series",
    Decree: "/api/reports/bao-cao-thang-11-2026/decree",
    Dismissals: "/api/reports/bao-cao-thang-11-2026/dismissals",
    History: "/api/reports/bao-cao-thang-11-2026/history",
    Indicators: "/api/reports/bao-cao-thang-11-2026/indicators",
    SignedFiles: "/api/reports/bao-cao-thang-11-2026/signed",
    Attachments: "/api/reports/bao-cao-thang-11-2026/attachments",
    Users: "/api/users",
    Settings: "/api/settings",
    Health: "/healthz",
    OpenApi: "/api/openapi.json",
  };

  it.each(Object.entries(sampled))("%s is what the server gives, no field more and none less", async (name, path) => {
    const given = await admin.get(path);
    const schema = Object.entries(answers).find(([known]) => known === name)?.[1];
    expect(schema?.safeParse(given).error?.issues).toBeUndefined();
  });
});

describe("failures", () => {
  it.each([
    ["GET", "/api/reports/nowhere", undefined, "404 not_found"],
    ["GET", "/api/nowhere", undefined, "404 not_found"],
    ["POST", "/api/reports", {}, "422 invalid"],
    ["POST", "/api/reports", { templateId: "nothing", period: { kind: "month", year: 2026, month: 1 } }, "422 invalid"],
    ["POST", "/api/reports", { templateId: "bao-cao-thang", period: { kind: "month", year: 2026, month: 13 } }, "422 invalid"],
    ["POST", "/api/reports/bao-cao-thang-11-2026/exports", { format: "odt" }, "422 invalid"],
    ["GET", "/api/users", undefined, "403 forbidden"],
    ["PATCH", "/api/settings", {}, "403 forbidden"],
  ] as const)("%s %s is answered by its code", async (method, path, body, refusal) => {
    expect(await office.refusal(method, path, body)).toBe(refusal);
  });

  it("carry the id under which the log knows the request", async () => {
    const response = await office.send("GET", "/api/reports/nowhere");
    const { error } = (await response.json()) as { error: { requestId: string } };
    expect(error.requestId).toBe(response.headers.get("x-request-id"));
    expect(error.requestId).toMatch(/^\w{16}$/);
  });

  it("of bodies that can't be read or are too large are expected ones", async () => {
    const headers = { "content-type": "application/json" };
    const broken = await office.fetch("/api/reports", { method: "POST", headers, body: "{" });
    expect([broken.status, ((await broken.json()) as { error: { code: string } }).error.code]).toEqual([422, "invalid"]);
    expect(await office.refusal("POST", "/api/reports", { title: "x".repeat(300_000) })).toBe("413 too_large");
  });

  it("name what does not fit", async () => {
    const response = await office.send("POST", "/api/reports", { templateId: "bao-cao-thang", period: { kind: "week" }, colour: "red" });
    expect(await response.text()).toMatch(/colour/);
  });
});

describe("templates and reports", () => {
  it("come with their outlines and owners", async () => {
    const templates = await office.get<TemplateView[]>("/api/templates");
    expect(templates.length).toBeGreaterThanOrEqual(5);
    // An invitation is one text of the office.
    for (const { sections } of templates.filter(({ kind }) => kind !== "GIẤY MỜI"))
      expect(sections.some(({ owners }) => owners.length > 0)).toBe(true);
  });

  it("are created by the office, with the periods of their template", async () => {
    const body = { templateId: "bao-cao-thang", period: { kind: "month", year: 2027, month: 1 } };
    const drafter = await server.signIn("kinhte");
    expect(await drafter.refusal("POST", "/api/reports", body)).toBe("403 forbidden");
    const created = await office.post<ReportView>("/api/reports", body);
    expect(created).toMatchObject({ title: "Báo cáo tháng 1 năm 2027", state: "collecting", deadline: null, revision: 1 });
    const listed = await drafter.get<ReportSummary[]>("/api/reports");
    expect(listed[0]?.id).toBe(created.id);
    expect(listed[0]?.waiting.length).toBeGreaterThan(0);
  });

  it("leave as a file with a Vietnamese name, once in the log", async () => {
    const response = await office.send("POST", "/api/reports/bao-cao-thang-11-2026/exports", { format: "docx" });
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="Bao cao thang 11 nam 2026.docx"; filename*=UTF-8''${encodeURIComponent("Báo cáo tháng 11 năm 2026.docx")}`,
    );
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const history = await office.get<{ action: string; detail: string }[]>("/api/reports/bao-cao-thang-11-2026/history");
    expect(history.filter(({ action }) => action === "report.export")).toEqual([
      expect.objectContaining({ detail: expect.stringMatching(/^docx, sha256 [0-9a-f]{64}$/) }),
    ]);
  });
});

describe("importing a text", () => {
  const text = [
    "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "Số:       /BC-UBND\nMộc Lâm, ngày     tháng 9 năm 2026",
    "BÁO CÁO\nKết quả thực hiện nhiệm vụ tháng 9, phương hướng, nhiệm vụ tháng 10 năm 2026",
    "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
    "1. Lĩnh vực kinh tế",
    "Thu ngân sách đạt 9 tỷ 120 triệu đồng.",
    "2. Lĩnh vực văn hóa",
    "Tổ chức 03 giải thể thao.",
    "II. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    "1. Tiếp tục thu ngân sách.",
    "Nơi nhận:\n- UBND thành phố;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Bình",
  ].join("\n\n");
  const send = (client: TestClient, body: string | Uint8Array<ArrayBuffer>, type = "text/plain; charset=utf-8"): Promise<Response> =>
    client.fetch("/api/reports/import", { method: "POST", headers: { "content-type": type }, body });
  const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { error: { code: string } }).error.code}`;

  it("makes a report with its outline, period and owners, which opens and exports", async () => {
    const response = await send(office, text);
    expect(response.status).toBe(201);
    const { report } = (await response.json()) as ImportAnswer;
    expect(report.period).toEqual({ kind: "month", year: 2026, month: 9 });
    expect(report.sections.map(({ number }) => number).filter((number) => /^[IV]/.test(number))).toEqual(["I.", "II."]);
    const exported = await office.send("POST", `/api/reports/${report.id}/exports`, { format: "docx" });
    expect(exported.status).toBe(200);
  });

  it("is for who may create reports, and a large text is not even read from others", async () => {
    expect(await codeOf(await send(server.visitor(), text))).toBe("401 unauthenticated");
    expect(await codeOf(await send(await server.signIn("kinhte"), text))).toBe("403 forbidden");
  });

  it("says what is wrong with what is no text", async () => {
    expect(await codeOf(await send(office, new Uint8Array([0xff, 0xfe, 0x41, 0xc0])))).toBe("422 unreadable_file");
    expect(await codeOf(await send(office, "  \n"))).toBe("422 unreadable_file");
    expect(await codeOf(await send(office, "{}", "application/json"))).toBe("422 invalid");
    expect(await codeOf(await send(office, "a".repeat(2 * 1024 * 1024 + 1)))).toBe("413 too_large");
  });
});

describe("administration", () => {
  it("makes accounts, changes them and closes them", async () => {
    const body = { username: "thu-ky", name: "Trần Thị Lan", role: "drafter", departmentId: "hcc", password: "một mật khẩu" };
    const user = await admin.post<UserView>("/api/users", body);
    expect(await admin.refusal("POST", "/api/users", body)).toBe("409 conflict");
    const client = await server.signIn("thu-ky", "một mật khẩu");
    await admin.json("PATCH", `/api/users/${user.id}`, { role: "office", departmentId: "vp" });
    expect(await client.get("/api/me")).toMatchObject({ user: { role: "office" }, abilities: { "report.create": true } });
    await admin.json("PATCH", `/api/users/${user.id}`, { password: "mật khẩu khác" });
    expect(await client.refusal("GET", "/api/me")).toBe("401 unauthenticated");
  });

  it.each([
    [{ departmentId: null }, "422 invalid"],
    [{ departmentId: "thue" }, "422 invalid"],
    [{ username: "Có Dấu" }, "422 invalid"],
    [{ password: "ngắn" }, "422 invalid"],
  ])("refuses an account with %j", async (wrong, refusal) => {
    const body = { username: "ai-do", name: "Ai Đó", role: "head", departmentId: "hcc", password: "một mật khẩu", ...wrong };
    expect(await admin.refusal("POST", "/api/users", body)).toBe(refusal);
  });

  it("keeps the last administrator", async () => {
    const me = (await admin.get<UserView[]>("/api/users")).find(({ username }) => username === "admin");
    expect(await admin.refusal("PATCH", `/api/users/${me?.id}`, { disabled: true })).toBe("409 conflict");
    expect(await admin.refusal("PATCH", `/api/users/${me?.id}`, { role: "clerk" })).toBe("409 conflict");
  });

  it("changes what documents print, for new reports", async () => {
    const { organisation } = await admin.get<SettingsView>("/api/settings");
    const changed = await admin.json<SettingsView>("PATCH", "/api/settings", { organisation: { ...organisation, place: "Sông Vân" } });
    expect(changed.organisation.place).toBe("Sông Vân");
    expect(await office.get("/api/me")).toMatchObject({ organisation: { place: "Sông Vân" } });
  });

  it("takes nothing that a letterhead or a signature could not print", async () => {
    const { organisation } = await admin.get<SettingsView>("/api/settings");
    const signer = { id: "x", name: "N".repeat(121), post: "CHỦ TỊCH" };
    for (const wrong of [{ place: "x".repeat(81) }, { issuer: ["x".repeat(301)] }, { signers: [signer] }, { issuer: [] }]) {
      expect(await admin.refusal("PATCH", "/api/settings", { organisation: { ...organisation, ...wrong } })).toBe("422 invalid");
    }
  });

  it("sets the pages of open reports as the administrator says, and those of approved ones as they were", async () => {
    const { organisation } = await admin.get<SettingsView>("/api/settings");
    const layout = { ...standardPageLayout, margins: { ...standardPageLayout.margins, left: 35 } };
    await admin.json("PATCH", "/api/settings", { organisation: { ...organisation, layout } });
    const leftOf = async (issued: boolean): Promise<number> => {
      const report = (await office.get<ReportSummary[]>("/api/reports")).find(({ state }) => (state === "issued") === issued);
      const file = await office.send("POST", `/api/reports/${report?.id}/exports`, { format: "docx" });
      return Math.round((readDocxFacts(new Uint8Array(await file.arrayBuffer())).sheets[0]?.margins.left ?? 0) / (72 / 25.4));
    };
    expect([await leftOf(false), await leftOf(true)]).toEqual([35, 30]);
    const tooNarrow = { ...layout, margins: { ...layout.margins, left: 29 } };
    const refused = await admin.send("PATCH", "/api/settings", { organisation: { ...organisation, layout: tooNarrow } });
    expect(await refused.text()).toContain("The left margin must be 30 to 35 mm");
    expect((await admin.get<SettingsView>("/api/settings")).organisation.layout).toEqual(layout);
  });

  it("does not take away a department that has people or sections", async () => {
    const { departments } = await admin.get<SettingsView>("/api/settings");
    expect(await admin.refusal("PATCH", "/api/settings", { departments: departments.filter(({ id }) => id !== "ktht") })).toBe("409 conflict");
    const more = [...departments, { id: "yte", name: "Trạm Y tế", shortName: "YT", symbol: "TYT", color: "#123456", head: "" }];
    expect((await admin.json<SettingsView>("PATCH", "/api/settings", { departments: more })).departments).toEqual(more);
  });
});

describe("what the browser is told", () => {
  it("is to load scripts from here only and to be framed by nobody", async () => {
    const response = await server.visitor().fetch("/healthz");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${server.url.replace("http", "ws")};`);
    expect(policy).not.toContain("unsafe-eval");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-powered-by")).toBeNull();
  });

  it("is to keep no answer of the API", async () => {
    expect((await office.send("GET", "/api/reports")).headers.get("cache-control")).toBe("no-store");
  });

  it("of the server's health", async () => {
    expect(await server.visitor().get("/healthz")).toEqual({ status: "ok", demo: true, auditLog: "unbroken" });
  });
});
