import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../../server/export/outline.ts";
import { PdfWriter } from "../../../../../server/export/pdf/pdfWriter.ts";
import { loadTinos } from "../../../../../server/export/pdf/typeface.ts";
import { readPdf } from "../../../../support/pdfReader.ts";
import { letterheadOf, p, reportOf, sectionOf } from "../../../../support/reportBuilder.ts";
import { fullReport } from "../../../../support/sampleReports.ts";

const writer = new PdfWriter(new URL("../../../../../server/export/pdf/report.typ", import.meta.url), loadTinos());
const write = async (model = outlineOf(fullReport()), signatureFields = true) => Buffer.from((await writer.write(model, { signatureFields })).bytes);

/** The field's rectangle: left, bottom, right, top, in points. */
function rectangleOf(pdf: Buffer, name: string): readonly number[] {
  const field = pdf.toString("latin1").match(new RegExp(`/Rect \\[ ([\\d. ]+) \\](?:(?!endobj)[\\s\\S])*/T \\(${name}\\)`));
  return (field?.[1] ?? "").split(" ").map(Number);
}

describe("the places for signatures", () => {
  it("[A52] are two empty fields, added behind the file as it was", async () => {
    const [plain, ready] = [await write(outlineOf(fullReport()), false), await write()];
    expect(ready.subarray(0, plain.length).equals(plain)).toBe(true);
    const added = ready.subarray(plain.length).toString("latin1");
    expect(added.match(/\/FT \/Sig/g)).toHaveLength(2);
    expect(added).toMatch(/\/T \(ChuKyNguoiKy\)/);
    expect(added).toMatch(/\/T \(ChuKyCoQuan\)/);
    expect(added).not.toMatch(/\/V |NeedAppearances/);
    expect(plain.includes("/FT /Sig")).toBe(false);
  });

  it("leave what is printed as it was", async () => {
    const [plain, ready] = [readPdf(await write(outlineOf(fullReport()), false)), readPdf(await write())];
    expect(ready.pages).toEqual(plain.pages);
  });

  it("[A52] stand in the signer's column in 28 mm between post and name, the seal over the left third", async () => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangleOf(await write(), "ChuKyNguoiKy");
    const column = { left: 85.05 + 4535 / 20, right: 595.3 - 56.7 };
    expect((left + right) / 2).toBeCloseTo((column.left + column.right) / 2, 1);
    expect(top - bottom).toBeCloseTo(79.4, 1);
    const [sealLeft = 0, sealBottom = 0, sealRight = 0, sealTop = 0] = rectangleOf(await write(), "ChuKyCoQuan");
    expect(sealRight - left).toBeCloseTo((right - left) / 3, 1);
    expect([sealRight - sealLeft, sealTop - sealBottom]).toEqual([expect.closeTo(102), expect.closeTo(102)]);
    expect(sealTop + sealBottom).toBeCloseTo(top + bottom, 1);
  });

  it("are the same bytes for the same report", async () => {
    expect((await write()).equals(await write())).toBe(true);
  });

  it("are not there where nobody's name stands to be signed above", async () => {
    const model = outlineOf(reportOf(letterheadOf(), sectionOf("Kinh tế", p("Ổn định."))));
    expect((await write(model)).includes("/FT /Sig")).toBe(false);
  });
});
