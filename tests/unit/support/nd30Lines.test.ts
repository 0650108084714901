import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { readDocx } from "../../support/docxReader.ts";
import { nd30Lines } from "../../support/nd30Lines.ts";
import { fullReport } from "../../support/sampleReports.ts";

let good: Uint8Array = new Uint8Array();
beforeAll(async () => {
  good = await writeDocx(outlineOf(fullReport()));
});

/** The ids of the lines that fail after a part was changed. The change must change something, or the test would show nothing. */
function failing(part: string, from: string | RegExp, to: string): readonly string[] {
  const files = unzipSync(good);
  const before = strFromU8(files[`word/${part}.xml`] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to replace in ${part}.`);
  files[`word/${part}.xml`] = strToU8(after);
  return nd30Lines(readDocx(zipSync(files)))
    .filter((line) => line.outcome === "FAIL")
    .map((line) => line.id.slice(0, 7));
}

const style = (id: string, inner: RegExp): RegExp => new RegExp(`(w:styleId="${id}">(?:(?!</w:style>).)*?)${inner.source}`);

describe("the measuring of decree 30", () => {
  it("finds nothing wrong with a good file", () => {
    expect(nd30Lines(readDocx(good)).filter((line) => line.outcome === "FAIL")).toEqual([]);
  });

  it.each<readonly [string, string, string | RegExp, string]>([
    ["ND30-01", "document", 'w:w="11906"', 'w:w="12240"'],
    ["ND30-03", "document", 'w:top="1134"', 'w:top="850"'],
    ["ND30-05", "document", 'w:gutter="0"', 'w:gutter="283"'],
    ["ND30-06", "document", /w:right="1134" w:bottom/, 'w:right="1417" w:bottom'],
    ["ND30-08", "styles", /w:ascii="Times New Roman"/, 'w:ascii="Calibri"'],
    ["ND30-08", "styles", /w:rFonts w:ascii=/, 'w:rFonts w:asciiTheme="minorHAnsi" w:ascii='],
    ["ND30-09", "document", "thành phố", "thành phố".normalize("NFD")],
    ["ND30-10", "styles", style("BodyText", /<\/w:pPr>/), '$1</w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr>'],
    ["ND30-11", "header1", "PAGE", "NUMPAGES"],
    ["ND30-12", "styles", style("Header", /w:val="center"/), '$1w:val="right"'],
    ["ND30-13", "document", "<w:titlePg/>", ""],
    ["ND30-16", "styles", 'w:val="vi-VN"', 'w:val="en-US"'],
    ["ND30-18", "styles", style("NationalName", /<w:sz w:val="26"\/>/), '$1<w:sz w:val="30"/>'],
    ["ND30-19", "document", '<w:gridCol w:w="5671"/>', '<w:gridCol w:w="4000"/>'],
    ["ND30-20", "document", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"],
    ["ND30-22", "document", 'w:left="1122" w:right="1121"', 'w:left="2000" w:right="2000"'],
    ["ND30-24", "styles", style("PlaceDate", /<w:sz w:val="28"\/>/), '$1<w:sz w:val="26"/>'],
    ["ND30-25", "styles", style("Superior", /<w:rPr>/), "$1<w:rPr><w:i/>"],
    ["ND30-26", "styles", style("Issuer", /<w:b\/>/), "$1"],
    ["ND30-28", "document", 'w:left="1194" w:right="1193"', 'w:left="0" w:right="0"'],
    ["ND30-29", "styles", style("Issuer", /<w:pPr>/), '$1<w:pPr><w:spacing w:before="60"/>'],
    ["ND30-30", "document", "Số: 07/BC-UBND", "Số: 07 / BC-UBND"],
    ["ND30-31", "styles", style("DocumentNumber", /<w:sz w:val="26"\/>/), '$1<w:sz w:val="28"/>'],
    ["ND30-32", "document", "Số: 07/", "Số: 7/"],
    ["ND30-34", "document", "07/BC-UBND", "07/KH-UBND"],
    ["ND30-35", "document", "Mộc Lâm, ngày 05 tháng 02", "Mộc Lâm, ngày 5 tháng 2"],
    ["ND30-36", "document", "ngày 05 tháng 02", "ngày 05 tháng 03"],
    ["ND30-37", "styles", style("PlaceDate", /<w:i\/>/), "$1"],
    ["ND30-39", "document", "Mộc Lâm, ngày", "P. Mộc Lâm, ngày"],
    ["ND30-40", "document", ">BÁO CÁO<", ">Báo cáo<"],
    ["ND30-41", "document", "tháng 12 năm 2026<", "tháng 12 năm 2026.<"],
    ["ND30-42", "document", 'w:left="3463" w:right="3463"', 'w:left="4300" w:right="2600"'],
    ["ND30-45", "document", "- Sở Nội vụ thành phố Sông Vân.", "- Sở Nội vụ thành phố Sông Vân;"],
    ["ND30-47", "styles", style("Heading1", /<w:rPr>/), '$1<w:rPr><w:sz w:val="32"/>'],
    ["ND30-49", "styles", style("BodyText", /w:val="both"/), '$1w:val="left"'],
    ["ND30-50", "styles", style("BodyText", /w:firstLine="720"/), '$1w:firstLine="400"'],
    ["ND30-51", "styles", style("BodyText", /w:before="120"/), '$1w:before="60"'],
    ["ND30-51", "document", /(<w:p><w:pPr><w:pStyle w:val="Heading1")/, "<w:p/>$1"],
    ["ND30-52", "styles", style("BodyText", /w:line="264"/), '$1w:line="480"'],
    ["ND30-54", "document", "KẾT QUẢ THỰC HIỆN", "Kết quả thực hiện"],
    ["ND30-55", "styles", style("Heading2", /<w:b\/>/), '$1<w:b w:val="0"/>'],
    ["ND30-59", "document", ">b) <", ">c) <"],
    ["ND30-60", "document", '>- </w:t></w:r><w:r><w:t xml:space="preserve">Duy trì', '>• </w:t></w:r><w:r><w:t xml:space="preserve">Duy trì'],
    ["ND30-63", "styles", style("Heading2", /<w:keepNext\/>/), "$1"],
    ["ND30-65", "document", "phường Mộc Lâm./.", "phường Mộc Lâm."],
    ["ND30-66", "document", "<w:tblHeader/>", ""],
    ["ND30-67", "document", '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="3"/>'],
    ["ND30-68", "document", /(<w:t xml:space="preserve">Ban hành)/, "<w:vanish/>$1"],
    ["ND30-69", "document", /(<w:p><w:pPr><w:pStyle w:val="DocumentKind".*?<\/w:p>)(.*)(<w:sectPr>)/, "$2$1$3"],
    ["ND30-70", "document", ">a) <", ">Số: 1<"],
    ["ND30-71", "document", "TM. ỦY BAN NHÂN DÂN", "TM.ỦY BAN NHÂN DÂN"],
    ["ND30-72", "document", ">KT. CHỦ TỊCH<", ">KT. GIÁM ĐỐC<"],
    ["ND30-74", "document", ">Nguyễn Văn Bình<", ">ThS. Nguyễn Văn Bình<"],
    ["ND30-75", "document", 'w:before="1588"', 'w:before="600"'],
    ["ND30-76", "document", /<w:pStyle w:val="BodyText"\/><w:keepNext\/>/, '<w:pStyle w:val="BodyText"/>'],
    ["ND30-77", "styles", style("RecipientsTitle", /<w:i\/>/), "$1"],
    ["ND30-78", "document", "- Thường trực HĐND (để báo cáo);", "- Thường trực HĐND (để báo cáo)"],
    ["ND30-79", "document", "- Lưu: VT, VP.", "- Lưu VT, VP."],
    ["ND30-80", "document", "- Như trên;", "- Văn phòng;"],
    ["ND30-81", "document", "- Như trên;", "- Thường trực HĐND (để báo cáo);"],
    ["Word op", "document", /(<w:tbl>.*?<\/w:tbl>)/, "$1$1"],
  ])("sees a breach of %s (%s.xml)", (id, part, from, to) => {
    expect(failing(part, from, to)).toContain(id);
  });

  it("refuses a part that is not well-formed or has a document type", () => {
    const broken = (xml: string): Uint8Array => zipSync({ ...unzipSync(good), "word/document.xml": strToU8(xml) });
    expect(() => readDocx(broken("<w:document><w:body></w:document>"))).toThrow();
    expect(() => readDocx(broken('<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>'))).toThrow("document type");
  });
});
