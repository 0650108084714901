import { beforeAll, describe, expect, it } from "vitest";
import { outlineOf } from "../../../../server/export/outline.ts";
import { PdfWriter } from "../../../../server/export/pdf/pdfWriter.ts";
import { loadTinos } from "../../../../server/export/pdf/typeface.ts";
import { verifyPdf } from "../../../../server/signing/verifyPdf.ts";
import { smallReport } from "../../../support/sampleReports.ts";
import { type Signatory, signatory, signPdf } from "../../../support/signPdf.ts";

let exported: Buffer;
let leader: Signatory;
let signed: Buffer;
beforeAll(async () => {
  const writer = new PdfWriter(new URL("../../../../server/export/pdf/report.typ", import.meta.url), loadTinos());
  exported = Buffer.from((await writer.write(outlineOf(smallReport()), { signatureFields: true })).bytes);
  leader = await signatory("Nguyễn Văn Bình", "UBND phường Mộc Lâm");
  signed = await signPdf(exported, "ChuKyNguoiKy", leader);
});

const replaced = (bytes: Buffer, from: number, text: string): Buffer => {
  const copy = Buffer.from(bytes);
  copy.write(text, from, "latin1");
  return copy;
};

describe("a signed PDF", () => {
  it("[A52] is verified: who signed in which field, when, over the whole file, unchanged since", async () => {
    expect(signed.subarray(0, exported.length).equals(exported)).toBe(true);
    expect(await verifyPdf(signed)).toEqual([
      {
        field: "signer",
        verdict: "intact",
        subject: "Nguyễn Văn Bình",
        organisation: "UBND phường Mộc Lâm",
        issuer: "Nguyễn Văn Bình",
        validFrom: "2026-01-01T00:00:00.000Z",
        validTo: "2031-01-01T00:00:00.000Z",
        signedAt: "2026-11-24T08:30:00.000Z",
        addedBytes: 0,
        certificates: [Buffer.from(leader.certificate.toSchema(true).toBER()).toString("base64")],
      },
    ]);
  });

  it("that the agency signed too tells of the first signature how much came behind it", async () => {
    const both = await signPdf(signed, "ChuKyCoQuan", leader);
    const [first, second] = await verifyPdf(both);
    expect(first).toMatchObject({ field: "signer", verdict: "intact", addedBytes: both.length - signed.length });
    expect(second).toMatchObject({ field: "agency", verdict: "intact", addedBytes: 0 });
  });

  it("in which a byte was changed is not intact, wherever the byte stands", async () => {
    for (const place of [100, exported.length - 200, exported.length + 20, signed.length - 3]) {
      const changed = Buffer.from(signed);
      changed.writeUInt8((changed[place] ?? 0) ^ 1, place);
      const verdicts = await verifyPdf(changed).then((views) => views.map(({ verdict }) => verdict));
      expect(verdicts).not.toContain("intact");
    }
  });

  it("to which something was added says how much is not covered", async () => {
    expect(await verifyPdf(Buffer.concat([signed, Buffer.from("\n% thêm")]))).toMatchObject([{ verdict: "intact", addedBytes: 8 }]);
  });

  it("whose byte range leaves out more than the message is not read", async () => {
    const from = signed.lastIndexOf("/ByteRange [ 0 ") + "/ByteRange [ 0 ".length;
    const [start = 0] = signed
      .toString("latin1", from, from + 40)
      .split(/\s+/)
      .map(Number);
    for (const wrong of [start - 30, start + 1]) {
      expect(await verifyPdf(replaced(signed, from, String(wrong).padEnd(10)))).toMatchObject([{ verdict: "unreadable", subject: "" }]);
    }
  });

  it("whose signature was carried over from another file is not intact", async () => {
    const hexAt = signed.lastIndexOf("/Contents <") + "/Contents <".length;
    const message = signed.toString("latin1", hexAt, signed.indexOf(">", hexAt));
    const other = await signPdf(Buffer.concat([exported, Buffer.from("\n")]), "ChuKyNguoiKy", leader);
    expect(await verifyPdf(replaced(other, other.lastIndexOf("/Contents <") + "/Contents <".length, message))).toMatchObject([
      { verdict: "changed" },
    ]);
  });

  it("whose message brings content of its own is not read: it would vouch for that and not for the file", async () => {
    expect(await verifyPdf(await signPdf(exported, "ChuKyNguoiKy", leader, { holding: true }))).toMatchObject([{ verdict: "unreadable" }]);
  });

  it("signed with a digest that can be forged is called weak, never intact", async () => {
    expect(await verifyPdf(await signPdf(exported, "ChuKyNguoiKy", leader, { hash: "SHA-1" }))).toMatchObject([{ verdict: "weak" }]);
  });
});

describe("a file that is no signed PDF", () => {
  it.each([
    ["a picture", Buffer.from("\x89PNG\r\n"), "unreadable_file"],
    ["a PDF behind other bytes", Buffer.from("MZ %PDF-1.7"), "unreadable_file"],
    ["a PDF that nobody signed", Buffer.from("%PDF-1.7\n"), "invalid"],
    ["more signatures than people sign", Buffer.from(`%PDF-1.7\n${"/ByteRange [0 1 2 3]\n".repeat(11)}`), "invalid"],
  ])("is refused: %s", async (_name, bytes, code) => {
    await expect(verifyPdf(bytes)).rejects.toMatchObject({ code });
  });

  it("is read in time that grows with its size only", async () => {
    const blanks = Buffer.from(`%PDF-1.7\n${"/ByteRange [".padEnd(1_000_000)}${"/Contents <".padEnd(1_000_000, "0")}`);
    expect(await verifyPdf(blanks)).toMatchObject([{ verdict: "unreadable" }]);
  });
});
