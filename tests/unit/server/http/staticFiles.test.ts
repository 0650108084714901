import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentDisposition } from "../../../../server/http/contentDisposition.ts";
import { staticFiles } from "../../../../server/http/staticFiles.ts";

let folder = "";
let server: Server;
let url = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-web-"));
  await mkdir(join(folder, "web", "assets"), { recursive: true });
  await writeFile(join(folder, "web", "index.html"), "<title>Bản Thảo</title>");
  await writeFile(join(folder, "web", "assets", "main-3f2a.js"), "export {};");
  await writeFile(join(folder, "web", "icon.svg"), "<svg/>");
  await writeFile(join(folder, "secret.txt"), "secret");
  server = createServer(express().use(staticFiles(join(folder, "web"))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const answer = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${url}${path}`, init);
  return { status: response.status, cache: response.headers.get("cache-control"), text: await response.text() };
};

describe("the built page", () => {
  it.each(["/", "/reports/thang-11", "/reports/thang-11/sections/kinh-te"])("is what %s shows, asked for anew each time", async (path) => {
    expect(await answer(path)).toEqual({ status: 200, cache: "no-cache", text: "<title>Bản Thảo</title>" });
  });

  it("keeps files with a hash in their name for a year, and others not", async () => {
    expect(await answer("/assets/main-3f2a.js")).toMatchObject({ status: 200, cache: "public, max-age=31536000, immutable" });
    expect(await answer("/icon.svg")).toMatchObject({ status: 200, cache: "public, max-age=0" });
  });

  it.each(["/api/nothing", "/assets/gone-1111.js", "/sync/x", "/channels/x"])("is not shown for %s", async (path) => {
    expect((await answer(path)).status).toBe(404);
  });

  it.each(["/../secret.txt", "/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt"])(
    "does not give out what lies outside of its folder: %s",
    async (path) => {
      expect((await answer(path)).text).not.toBe("secret");
    },
  );

  it("is not the answer to a request that would change something", async () => {
    expect((await answer("/reports", { method: "POST" })).status).toBe(404);
  });
});

describe("the name of a downloaded file", () => {
  it.each([
    [
      "Báo cáo tháng 11 năm 2026.docx",
      "attachment; filename=\"Bao cao thang 11 nam 2026.docx\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%2011%20n%C4%83m%202026.docx",
    ],
    [
      'Đề án 06/CP: "thử"\r\nX.docx',
      "attachment; filename=\"De an 06 CP thu X.docx\"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%2006%20CP%20th%E1%BB%AD%20X.docx",
    ],
    [
      "Kế hoạch (quý I)'.docx",
      "attachment; filename=\"Ke hoach (quy I)'.docx\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%28qu%C3%BD%20I%29%27.docx",
    ],
  ])("%j is safe in a header and readable for old and new programs", (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
