import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeOf, parseSectionContent } from "../../extensions/sectionContent.ts";
import type { AttachmentView } from "../../extensions/wire/attachments.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import { wordMediaType } from "../../extensions/wire/wordImport.ts";
import { answers } from "../../server/http/answers.ts";
import { outcomeOf } from "../support/spawnServer.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

const sample = new URL("./samples/old.doc", import.meta.url);
const reportId = "bao-cao-thang-11-2026";
let server: TestServer;
let drafter: TestClient;
let old: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  drafter = await server.signIn("kinhte");
  old = new Uint8Array(await readFile(sample));
});
afterAll(() => server.stop());

async function bring(bytes: Uint8Array<ArrayBuffer>, query: string): Promise<Response> {
  const { sections } = await drafter.get<ReportView>(`/api/reports/${reportId}`);
  const own = sections.find(({ kind, access }) => kind === "section" && access === "write");
  return drafter.fetch(`/api/reports/${reportId}/sections/${own?.id}/import?${query}`, {
    method: "POST",
    headers: { "content-type": wordMediaType },
    body: bytes,
  });
}
const leftBehind = async (): Promise<readonly string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith("ban-thao-doc-"));

describe("an old .doc on the command line, with LibreOffice on the machine", () => {
  it("is read like a .docx", async () => {
    const { stdout } = await outcomeOf(["import", fileURLToPath(sample), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ suggestions: [{ author: "Lê Thị Khách" }] });
  });
});

describe("an old .doc, with LibreOffice on the machine", () => {
  it("comes in with its note, merged cells and suggestions, says that it was converted, and is itself what is kept", async () => {
    const before = await leftBehind();
    const response = await bring(old, "preview=1");
    expect(response.status).toBe(200);
    const shown = answers.SectionImport.parse(await response.json());
    expect(shown.warnings[0]?.code).toBe("doc_converted");
    expect(shown.suggestions).toBeGreaterThan(0);
    const content = nodeOf(parseSectionContent(shown.content));
    const notes: string[] = [];
    const spans: number[] = [];
    content.descendants((node) => {
      if (node.type.name === "footnote") notes.push(node.textContent);
      if (node.type.spec["tableRole"] === "cell" || node.type.spec["tableRole"] === "header_cell") spans.push(Number(node.attrs["colspan"]));
    });
    expect(notes).toEqual(["Theo báo cáo của Kho bạc."]);
    expect(spans).toEqual([2, 1, 1, 1, 1]);

    expect((await bring(old, "name=Bao%20cao%20cu.DOC")).status).toBe(200);
    const [kept] = await drafter.get<readonly AttachmentView[]>(`/api/reports/${reportId}/attachments`);
    expect(kept).toMatchObject({ name: "Bao cao cu.doc", bytes: old.length });
    const file = await drafter.fetch(`/api/reports/${reportId}/attachments/${kept?.id}`);
    expect(file.headers.get("content-type")).toBe("application/msword");
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(old);
    expect(await leftBehind()).toEqual(before);
  });

  it("is refused in words where it is damaged or under a password, and nothing stays behind", async () => {
    const before = await leftBehind();
    const damaged = old.slice(0, 600);
    const encrypted = new Uint8Array([...old.slice(0, 512), ...Buffer.from("EncryptedPackage", "utf16le")]);
    for (const bytes of [damaged, encrypted]) {
      const response = await bring(bytes, "preview=1");
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([422, "unreadable_file"]);
    }
    expect(await leftBehind()).toEqual(before);
  });
});
