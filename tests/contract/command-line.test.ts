import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeRevisedDocx } from "../../server/export/docx/writeRevisedDocx.ts";
import { revisedOutlineOf } from "../../server/export/revisions/revisedOutline.ts";
import { readDocx } from "../support/docxReader.ts";
import { outcomeOf, runCommand, spawnTestServer } from "../support/spawnServer.ts";
import { startTestServer } from "../support/startServer.ts";
import { remarks, suggestedReport } from "../support/suggestedReport.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (words: readonly string[], { input = "", dataDir = join(folder, "data") } = {}) => outcomeOf(words, { DATA_DIR: dataDir }, input);
const addAdmin = (dataDir?: string) =>
  run(["user", "add", "quantri", "--name", "Nguyễn Văn An", "--role", "admin", "--password-stdin"], {
    input: "một mật khẩu\n",
    ...(dataDir === undefined ? {} : { dataDir }),
  });

describe("the command line", () => {
  it("shows its commands when asked, and on stderr with 1 when it is asked for something else", async () => {
    const help = await run(["--help"]);
    expect([help.code, help.stderr]).toEqual([0, ""]);
    for (const command of [
      "serve",
      "demo",
      "user add",
      "user passwd",
      "user list",
      "export",
      "import",
      "check",
      "nd30",
      "audit verify",
      "doctor",
      "backup",
      "restored",
    ])
      expect(help.stdout).toContain(`  ${command}`);
    const wrong = await run(["pint"]);
    expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toContain('There is no command "pint".');
  });

  it("makes accounts in a folder that no server uses, with which people sign in afterwards", async () => {
    expect(await addAdmin()).toMatchObject({ code: 0, stdout: "Created quantri: Nguyễn Văn An, admin\n" });
    expect(await addAdmin()).toMatchObject({ code: 1, stderr: "The user name quantri is taken.\n" });
    expect(await run(["user", "passwd", "quantri", "--password-stdin"], { input: "mật khẩu thứ hai" })).toMatchObject({ code: 0 });
    expect((await run(["user", "list"])).stdout).toBe("quantri: Nguyễn Văn An, admin\n");
    const server = await startTestServer({ settings: { DATA_DIR: join(folder, "data") } });
    try {
      await server.signIn("quantri", "mật khẩu thứ hai");
      expect(await server.visitor().refusal("POST", "/api/session", { username: "quantri", password: "một mật khẩu" })).toBe("401 bad_credentials");
    } finally {
      await server.stop();
    }
    expect((await run(["audit", "verify"])).stdout).toMatch(/^The audit log is unbroken: \d+ lines\.\n$/);
  });

  it("makes accounts through a running server, which knows them at once", async () => {
    const server = await startTestServer();
    try {
      expect(await addAdmin(server.dataDir)).toMatchObject({ code: 0 });
      await server.signIn("quantri", "một mật khẩu");
      expect(await run(["user", "passwd", "nobody", "--password-stdin"], { input: "một mật khẩu", dataDir: server.dataDir })).toMatchObject({
        code: 1,
      });
    } finally {
      await server.stop();
    }
  });

  it("says what an account lacks", async () => {
    const short = await run(["user", "add", "an", "--name", "An", "--role", "admin", "--password-stdin"], { input: "ngắn" });
    expect([short.code, short.stdout]).toEqual([1, ""]);
    expect(short.stderr).toContain("user.password");
    const roleless = await run(["user", "add", "an", "--name", "An"]);
    expect(roleless.stderr).toContain("--role");
    const homeless = await run(["user", "add", "an", "--name", "An", "--role", "head", "--password-stdin"], { input: "một mật khẩu" });
    expect(homeless.stderr).toContain("A head belongs to a department");
  });

  it("[A60] names a line of the log that was altered", async () => {
    await addAdmin();
    await run(["user", "passwd", "quantri", "--password-stdin"], { input: "mật khẩu thứ hai" });
    const path = join(folder, "data", "audit.jsonl");
    await writeFile(path, (await readFile(path, "utf8")).replace("admin", "clerk"));
    const outcome = await run(["audit", "verify"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("line 1 was changed");
  });

  it("shows what is understood of a text, and makes its .docx and its PDF", async () => {
    const text = join(folder, "in.txt");
    const out = join(folder, "out.docx");
    await writeFile(text, "BÁO CÁO\nTình hình tháng 9 năm 2026\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\nThu ngân sách đạt 9 tỷ đồng.\n");
    const imported = await run(["import", text, "--json"]);
    expect(JSON.parse(imported.stdout)).toMatchObject({ letterhead: { kind: "BÁO CÁO" }, outline: [{ title: "KẾT QUẢ" }, { title: "Kinh tế" }] });
    expect(await run(["export", "--in", text, "--out", out])).toMatchObject({ code: 0, stdout: "" });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    expect(await run(["export", "--in", text, "--out", join(folder, "out.pdf")])).toMatchObject({ code: 0, stdout: "" });
    expect((await readFile(join(folder, "out.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("dates what it makes by the last change of what it was made from, and makes the same bytes of it again", async () => {
    const savedAt = "2026-11-24T10:00:00.000Z";
    const word = join(folder, "in.docx");
    await writeFile(word, await writeRevisedDocx(revisedOutlineOf(suggestedReport(), remarks), { savedAt }));
    const made = async (name: string): Promise<Buffer> => {
      expect(await run(["export", "--in", word, "--out", join(folder, name), "--tracked"])).toMatchObject({ code: 0 });
      return readFile(join(folder, name));
    };
    const first = await made("first.docx");
    expect(readDocx(first).parts.get("docProps/core.xml")).toContain(`${savedAt}</dcterms:modified>`);
    expect((await made("again.docx")).equals(first)).toBe(true);
  });

  it("fails in words for what it can't read or write, and leaves no file behind", async () => {
    const out = join(folder, "out.docx");
    expect(await run(["export", "--in", join(folder, "nothing.txt"), "--out", out])).toMatchObject({ code: 1, stdout: "" });
    expect(existsSync(out)).toBe(false);
    await writeFile(join(folder, "latin.txt"), Buffer.from([0x42, 0xe1, 0x6f]));
    expect((await run(["import", join(folder, "latin.txt")])).stderr).toContain("not UTF-8");
    expect((await run(["export", "--in", "a.txt", "--out", "a.odt"])).stderr).toContain(".docx or .pdf");
    expect((await run(["import"])).stderr).toContain("Give one file");
  });
});

describe("a server process", () => {
  it("[A32] keeps a second one from its folder, which says so and ends; after a kill the folder is free again", async () => {
    const first = await spawnTestServer();
    try {
      const second = await run(["demo"], { dataDir: first.dataDir });
      expect([second.code, second.stdout]).toEqual([1, ""]);
      expect(second.stderr).toContain(`in use by process ${first.pid} `);
      expect(await (await fetch(`${first.url}/healthz`)).json()).toMatchObject({ status: "ok" });
      const client = await first.signIn("vanphong");
      await client.post("/api/reports", { templateId: "bao-cao-thang", period: { kind: "month", year: 2027, month: 2 } });
      await first.kill();
      await first.start();
      const reports = await (await first.signIn("vanphong")).get<{ title: string }[]>("/api/reports");
      expect(reports.map(({ title }) => title)).toContain("Báo cáo tháng 2 năm 2027");
    } finally {
      await first.remove();
    }
  });

  it("ends in order and in time when it is asked to", async () => {
    const child = runCommand(["serve"], { DATA_DIR: join(folder, "data"), PORT: "0" });
    const [greeting] = (await once(child.stdout ?? child, "data")) as [Buffer];
    expect(greeting.toString("utf8")).toContain("Bản Thảo: http://127.0.0.1:");
    const askedAt = performance.now();
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(performance.now() - askedAt).toBeLessThan(5_000);
    expect(existsSync(join(folder, "data", "lock"))).toBe(false);
  });

  it("refuses a public address without TLS, and the demo any", async () => {
    for (const command of ["serve", "demo"]) {
      const child = runCommand([command], { DATA_DIR: join(folder, "data"), PORT: "0", HOST: "0.0.0.0" });
      expect(await once(child, "exit")).toEqual([1, null]);
    }
    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});
