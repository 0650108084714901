import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeView, SessionView, UserView } from "../../extensions/wire/http.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demo: true, settings: { SIGN_IN_FAILURES: "3" } });
});
afterAll(() => server.stop());

const credentials = (username: string, password = "demo") => ({ username, password });

describe("signing in", () => {
  it("gives a cookie that scripts and other sites can't use", async () => {
    const response = await server.visitor().send("POST", "/api/session", credentials("kinhte"));
    expect(response.status).toBe(200);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^ban_thao_session=[\w-]{43}; /);
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=259200"]) expect(cookie.split("; ")).toContain(part);
    expect(cookie).not.toContain("Secure");
  });

  it("answers with the person, the office and what the person may do in it, and never with a secret", async () => {
    const visitor = server.visitor();
    const me = await visitor.post<MeView>("/api/session", credentials("vanphong"));
    expect(me).toMatchObject({
      user: { username: "vanphong", role: "office" },
      abilities: { "report.create": true, "user.manage": false },
      demo: true,
    });
    expect(await visitor.get("/api/me")).toEqual(me);
    expect(JSON.stringify(me)).not.toMatch(/argon2|hash/i);
  });

  it("takes the user name in capitals too", async () => {
    expect(await server.visitor().refusal("POST", "/api/session", credentials("KinhTe"))).toBe("");
  });

  it("says the same of an unknown name and of a wrong password", async () => {
    const answers = [];
    for (const body of [credentials("vanhoa", "wrong"), credentials("nobody", "wrong")]) {
      const response = await server.visitor().send("POST", "/api/session", body);
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      answers.push([response.status, error.code, error.message]);
    }
    expect(answers[0]).toEqual([401, "bad_credentials", "User name or password is wrong."]);
    expect(answers[1]).toEqual(answers[0]);
  });

  it("is slowed down for a name after failures, for no other name, and says when to try again", async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await server.visitor().refusal("POST", "/api/session", credentials("hcc", "wrong"))).toBe("401 bad_credentials");
    }
    const refused = await server.visitor().send("POST", "/api/session", credentials("hcc"));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await server.visitor().refusal("POST", "/api/session", credentials("dichvu"))).toBe("");
  });

  it("does not count what succeeds", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await server.visitor().refusal("POST", "/api/session", credentials("quansu"))).toBe("");
  });
});

describe("a session", () => {
  it("ends with the sign-out, on the server too", async () => {
    const client = await server.signIn("kinhte");
    const cookie = client.cookie;
    expect((await client.send("DELETE", "/api/session")).status).toBe(204);
    client.cookie = cookie;
    expect(await client.refusal("GET", "/api/me")).toBe("401 unauthenticated");
  });

  it("is listed, and can be ended from another browser of the same person only", async () => {
    const here = await server.signIn("vanhoa-truong");
    const there = await server.signIn("vanhoa-truong");
    const stranger = await server.signIn("congan");
    const sessions = await here.get<SessionView[]>("/api/sessions");
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    expect(await stranger.refusal("DELETE", `/api/sessions/${other?.id}`)).toBe("404 not_found");
    expect(await there.refusal("GET", "/api/me")).toBe("");
    expect(await here.refusal("DELETE", `/api/sessions/${other?.id}`)).toBe("");
    expect(await there.refusal("GET", "/api/me")).toBe("401 unauthenticated");
    expect(await here.refusal("GET", "/api/me")).toBe("");
  });

  it("survives a restart of the server", async () => {
    const client = await server.signIn("lanhdao");
    await server.restart();
    expect(await client.get<MeView>("/api/me")).toMatchObject({ user: { username: "lanhdao" } });
  });

  it("ends everywhere but here when the password changes, and the old password is worth nothing", async () => {
    const here = await server.signIn("dichvu-truong");
    const there = await server.signIn("dichvu-truong");
    expect(await here.refusal("POST", "/api/me/password", { current: "wrong", next: "mật khẩu mới" })).toBe("401 bad_credentials");
    expect(await here.refusal("POST", "/api/me/password", { current: "demo", next: "mật khẩu mới" })).toBe("");
    expect(await here.refusal("GET", "/api/me")).toBe("");
    expect(await there.refusal("GET", "/api/me")).toBe("401 unauthenticated");
    expect(await server.visitor().refusal("POST", "/api/session", credentials("dichvu-truong"))).toBe("401 bad_credentials");
    expect(await server.visitor().refusal("POST", "/api/session", credentials("dichvu-truong", "mật khẩu mới".normalize("NFD")))).toBe("");
  });

  it("ends at once when the administrator closes the account", async () => {
    const admin = await server.signIn("admin");
    const client = await server.signIn("quansu-truong");
    const user = (await admin.get<UserView[]>("/api/users")).find(({ username }) => username === "quansu-truong");
    await admin.json("PATCH", `/api/users/${user?.id}`, { disabled: true });
    expect(await client.refusal("GET", "/api/me")).toBe("401 unauthenticated");
    expect(await server.visitor().refusal("POST", "/api/session", credentials("quansu-truong"))).toBe("401 bad_credentials");
  });

  it("that was made up or belongs to nobody is none", async () => {
    const visitor = server.visitor();
    for (const cookie of ["ban_thao_session=", "ban_thao_session=x", `ban_thao_session=${"A".repeat(43)}`, "other=1"]) {
      visitor.cookie = cookie;
      expect(await visitor.refusal("GET", "/api/me")).toBe("401 unauthenticated");
    }
  });

  it("[A08] that has expired is none", async () => {
    const brief = await startTestServer({ demo: true, settings: { SESSION_HOURS: "0.0001" } });
    try {
      const client = await brief.signIn("kinhte");
      await expect.poll(() => client.refusal("GET", "/api/me"), { timeout: 5_000 }).toBe("401 unauthenticated");
    } finally {
      await brief.stop();
    }
  });
});

describe("requests from pages of other sites", () => {
  const body = credentials("kinhte-truong");

  it.each([
    ["an Origin of another site", { origin: "https://example.com" }],
    ["the same host on another port", { origin: "http://127.0.0.1:1" }],
    ["an opaque Origin", { origin: "null" }],
    ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }],
  ])("are refused if they would change something: %s", async (_what, headers) => {
    expect(await server.visitor().refusal("POST", "/api/session", body, headers)).toBe("403 foreign_origin");
  });

  it("are not what our own page and command lines send", async () => {
    expect(await server.visitor().refusal("POST", "/api/session", body, { origin: server.url, "sec-fetch-site": "same-origin" })).toBe("");
    expect(await server.visitor().refusal("POST", "/api/session", body)).toBe("");
  });

  it("can read nothing either: the answers allow no other origin", async () => {
    const response = await server.visitor().fetch("/api/me", { headers: { origin: "https://example.com" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it("are measured against the public address behind a proxy, where cookies are for TLS only", async () => {
    const proxied = await startTestServer({
      prepare: () => Promise.resolve(),
      settings: { PUBLIC_URL: "https://banthao.example.vn", TRUST_PROXY: "1" },
    });
    try {
      const visitor = proxied.visitor();
      expect(await visitor.refusal("POST", "/api/session", body, { origin: proxied.url })).toBe("403 foreign_origin");
      expect(await visitor.refusal("POST", "/api/session", body, { origin: "https://banthao.example.vn" })).toBe("401 bad_credentials");
      const page = await visitor.fetch("/healthz");
      expect(page.headers.get("strict-transport-security")).toContain("max-age=31536000");
    } finally {
      await proxied.stop();
    }
  });
});
