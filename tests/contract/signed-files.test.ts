import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEntry, ReportSummary } from "../../extensions/wire/http.ts";
import { maxSignedBytes, type SignedFileView } from "../../extensions/wire/signing.ts";
import { backUp } from "../../server/storage/doctor/backUp.ts";
import { pemOf, type Signatory, signatory, signPdf } from "../support/signPdf.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

let server: TestServer;
let office: TestClient;
let clerk: TestClient;
let drafter: TestClient;
let leader: Signatory;
let issuedId: string;
let exported: Buffer;
let signed: Buffer;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  office = await server.signIn("vanphong");
  clerk = await server.signIn("vanthu");
  drafter = await server.signIn("kinhte");
  issuedId = await reportIn("issued");
  leader = await signatory("Nguyễn Văn Bình", "UBND phường");
  exported = await exportPdf(issuedId);
  signed = await signPdf(exported, "ChuKyNguoiKy", leader);
});
afterAll(() => server.stop());

async function reportIn(state: string): Promise<string> {
  const report = (await office.get<readonly ReportSummary[]>("/api/reports")).find((one) => one.state === state);
  if (report === undefined) throw new Error(`No report of the demo is ${state}.`);
  return report.id;
}

async function exportPdf(reportId: string): Promise<Buffer> {
  const response = await office.send("POST", `/api/reports/${reportId}/exports`, { format: "pdf" });
  return Buffer.from(await response.arrayBuffer());
}

const give = (client: TestClient, bytes: Buffer, reportId = issuedId, type = "application/pdf"): Promise<Response> =>
  client.fetch(`/api/reports/${reportId}/signed`, { method: "POST", headers: { "Content-Type": type }, body: new Uint8Array(bytes) });
const given = async (client: TestClient, bytes: Buffer): Promise<SignedFileView> => (await give(client, bytes)).json() as Promise<SignedFileView>;
const listed = (client: TestClient) => client.get<readonly SignedFileView[]>(`/api/reports/${issuedId}/signed`);
const download = (client: TestClient, id: string): Promise<Response> => client.fetch(`/api/reports/${issuedId}/signed/${id}`);

describe("the PDF of a frozen report", () => {
  it("[A52] has its fields for signatures, and the same bytes each time", async () => {
    expect(exported.includes("/T (ChuKyNguoiKy)")).toBe(true);
    expect(exported.equals(await exportPdf(issuedId))).toBe(true);
  });

  it("has none while the report is still written", async () => {
    expect((await exportPdf(await reportIn("collecting"))).includes("/FT /Sig")).toBe(false);
  });
});

describe("a signed PDF that comes back", () => {
  it("is verified: signed by whom, whole, as exported, showing what was approved", async () => {
    expect(await given(clerk, signed)).toMatchObject({
      bytes: signed.length,
      signatures: [{ field: "signer", verdict: "intact", subject: "Nguyễn Văn Bình", addedBytes: 0 }],
      exportedAt: expect.stringMatching(/^20\d\d-/),
      showsApproved: true,
      mayDownload: true,
    });
  });

  it("is given out as it came, byte for byte, also after a restart", async () => {
    const { id } = await given(office, signed);
    await server.restart();
    const answer = await download(drafter, id);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(signed)).toBe(true);
    expect((await listed(drafter))[0]).toMatchObject({ id, bytes: signed.length });
  });

  it("is trusted once the office trusts who issued its certificate, also one that came before", async () => {
    const root = await signatory("Gốc chứng thực thử", "Cơ quan chứng thực thử", { issues: {} });
    const folder = join(server.dataDir, "trusted-certificates");
    const { id, signatures } = await given(office, await signPdf(exported, "ChuKyNguoiKy", await signatory("Trần Văn Hai", "", { issuer: root })));
    expect(signatures).toMatchObject([{ verdict: "intact", trust: "noRoots" }]);
    await server.restart(async () => {
      await mkdir(folder);
      await writeFile(join(folder, "goc.pem"), pemOf(root));
    });
    expect((await listed(clerk)).find((file) => file.id === id)?.signatures).toMatchObject([{ trust: "trusted" }]);
    expect((await given(office, signed)).signatures).toMatchObject([{ verdict: "intact", trust: "untrusted" }]);
    expect(JSON.stringify(await listed(clerk))).not.toContain('"certificates"');
    const copy = `${server.dataDir}-copy`;
    await backUp(server.dataDir, copy);
    expect(await readFile(join(copy, "trusted-certificates", "goc.pem"), "utf8")).toBe(pemOf(root));
    await rm(copy, { recursive: true });
    await server.restart(() => rm(folder, { recursive: true }));
  });

  it("that was not exported here says so", async () => {
    const rewritten = await signPdf(Buffer.concat([exported, Buffer.from("\n")]), "ChuKyNguoiKy", leader);
    const foreign = Buffer.from(rewritten);
    foreign.write("%PDF-1.6", 0, "latin1");
    expect(await given(office, foreign)).toMatchObject({ exportedAt: null, showsApproved: null, signatures: [{ verdict: "changed" }] });
  });

  it("is noted in the history with its hash", async () => {
    const { sha256 } = await given(office, signed);
    const history = await office.get<readonly HistoryEntry[]>(`/api/reports/${issuedId}/history`);
    expect(history.at(-1)).toMatchObject({ action: "report.addSigned", detail: `sha256 ${sha256}` });
  });

  it("is taken from the clerk and the office only, and only for an approved report", async () => {
    expect((await give(drafter, signed)).status).toBe(403);
    expect((await give(office, signed, await reportIn("collecting"))).status).toBe(409);
  });

  it("is refused if it is no PDF, not signed, sent as something else, or huge", async () => {
    expect((await give(office, Buffer.from("PK"))).status).toBe(422);
    expect((await give(office, exported)).status).toBe(422);
    expect((await give(office, signed, issuedId, "text/html")).status).toBe(422);
    expect((await give(office, Buffer.alloc(maxSignedBytes + 1))).status).toBe(413);
  });

  it("[A07] is not given to somebody who may not read every section", async () => {
    const { id } = await given(office, signed);
    const path = join(server.dataDir, "reports", issuedId, "report.json");
    await server.restart(async () => {
      const text = await readFile(path, "utf8");
      await writeFile(path, text.replace('"confidentialTo": []', '"confidentialTo": ["nobody"]'));
    });
    expect((await download(clerk, id)).status).toBe(403);
    expect((await listed(clerk))[0]).toMatchObject({ id, mayDownload: false });
    expect((await download(office, id)).status).toBe(200);
  });

  it("that was changed on the disk is not given out", async () => {
    const { id } = await given(office, signed);
    await writeFile(join(server.dataDir, "reports", issuedId, "signed", `${id}.pdf`), exported);
    expect((await download(office, id)).status).toBe(500);
  });
});
