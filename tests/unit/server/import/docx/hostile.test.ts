import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordContent } from "../../../../../extensions/reading/word/wordContent.ts";
import { ReportError } from "../../../../../extensions/wire/errors.ts";
import { randomIds } from "../../../../../server/domain/randomIds.ts";
import { docxText } from "../../../../../server/import/docx/plainText.ts";
import { readDocx } from "../../../../../server/import/docx/readDocx.ts";
import { wordReport } from "../../../../../server/import/docx/wordReport.ts";
import { cellXml, officeRelation, paragraph, rowXml, run, tableXml, type WordFileParts, wordFile } from "../../../../support/wordFile.ts";

const reading = { nonce: "n", now: new Date(0) };
const kindsIn = (body: string, parts?: WordFileParts): string[] => readDocx(wordFile(body, parts), reading).losses.map(({ kind }) => kind);
const textOf = (body: string, parts?: WordFileParts): string[] => docxText(wordFile(body, parts)).split("\n");
const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join("");

describe("fields", () => {
  test.each([
    ["whole", fieldChar("begin") + code("PAGE") + fieldChar("separate") + run("7") + fieldChar("end")],
    ["without a result", run("7") + fieldChar("begin") + code("PAGE") + fieldChar("end")],
    ["simple", `<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`],
    [
      "one in the code of another",
      fieldChar("begin") +
        code("IF ") +
        fieldChar("begin") +
        code("DATE") +
        fieldChar("separate") +
        run("mã") +
        fieldChar("end") +
        fieldChar("separate") +
        run("7") +
        fieldChar("end"),
    ],
    ["never ended", fieldChar("begin") + run("7")],
    ["ended without a beginning", fieldChar("separate") + run("7") + fieldChar("end")],
  ])("%s: what is shown stays, and so does all that follows", (_, field) => {
    expect(textOf(paragraph(run("Trang ") + field + run(" hết")) + paragraph(run("Đoạn sau.")))).toEqual(["Trang 7 hết", "Đoạn sau."]);
  });
});

describe("comments", () => {
  const comment = (id: number): string => `<w:comment w:id="${id}" w:author="A" w:date="2026-11-02T08:00:00Z">${paragraph(run("Ý"))}</w:comment>`;

  test("without words, or whose words never end, are kept for the whole and told", () => {
    const body = paragraph(`<w:r><w:commentReference w:id="1"/></w:r><w:commentRangeStart w:id="2"/>${run("A")}`) + paragraph(run("B"));
    const { blocks, threads, losses } = readDocx(wordFile(body, { comments: comment(1) + comment(2) }), reading);
    expect(threads).toHaveLength(2);
    expect(JSON.stringify(blocks)).not.toContain(`"comment"`);
    expect(losses.map(({ kind }) => kind)).toEqual(["comment_place"]);
  });

  test("that all begin and end together weigh no more than the words", () => {
    const ids = Array.from({ length: 400 }, (_, id) => id);
    const marks = (name: string): string => ids.map((id) => `<w:${name} w:id="${id}"/>`).join("");
    const body = marks("commentRangeStart") + times(200, () => paragraph(run("A"))) + marks("commentRangeEnd");
    const { blocks, losses } = readDocx(wordFile(body, { comments: ids.map(comment).join("") }), reading);
    expect(JSON.stringify(blocks).match(/"comment"/g)).toHaveLength(200 * 20);
    expect(losses).toMatchObject([{ kind: "comment_place", count: 380 }]);
  });
});

describe("letters", () => {
  test("of symbol fonts in ordinary text are the signs that they draw, others are told", () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    expect(textOf(paragraph(run("\uF0FC", font("Wingdings")) + run(" Xong \uF0B3 5", font("Symbol"))))).toEqual(["✓ Xong ≥ 5"]);
    expect(kindsIn(paragraph(run("A\uE123B")))).toEqual(["symbol"]);
  });

  test("in the font that a whole file is set in are converted", () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(textOf(paragraph(run("B¸o c¸o")), { styles })).toEqual(["Báo cáo"]);
  });

  test("that turn the direction of a line, and soft hyphens, go", () => {
    expect(textOf(paragraph(`<w:bdo w:val="rtl">${run("\u202Eba\u200F o\u00ADi")}</w:bdo><w:r><w:softHyphen/></w:r>${run("x")}`))).toEqual([
      "ba oix",
    ]);
  });
});

describe("numbering", () => {
  const level = (index: number, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const at = (list: number, index: number): string => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`;
  const number = (id: number, abstract: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/></w:num>`;

  test("that a style defines is drawn", () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Muc"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Muc"/>${level(0, "%1.")}</w:abstractNum>` +
      number(1, 0);
    expect(textOf(paragraph(run("A"), at(1, 0)) + paragraph(run("B"), at(1, 0)), { numbering })).toEqual(["1. A", "2. B"]);
  });

  test("goes on below a new number where the level says that it never begins anew", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "%1.")}${level(1, "Điều %2.", `<w:lvlRestart w:val="0"/>`)}</w:abstractNum>${number(1, 0)}`;
    const body = [0, 1, 1, 0, 1].map((index) => paragraph(run("x"), at(1, index))).join("");
    expect(textOf(body, { numbering })).toEqual(["1. x", "Điều 1. x", "Điều 2. x", "2. x", "Điều 3. x"]);
  });
});

describe("tables that do not fit together", () => {
  const merged = (value: string): string => (value === "" ? "<w:vMerge/>" : `<w:vMerge w:val="${value}"/>`);
  test.each([
    ["a cell that goes on from none", [[merged(""), ""]]],
    ["cells that go on under a wider one", [[`<w:gridSpan w:val="2"/>${merged("restart")}`], [merged(""), merged("")]]],
    ["rows of different lengths", [["", "", ""], [""], ["", ""]]],
    ["more columns than the grid has", [[`<w:gridSpan w:val="7"/>`, `<w:gridSpan w:val="60"/>`]]],
    ["a row without cells", [[], [""]]],
  ])("%s: every word is there", (_, rows) => {
    const wordOf = (row: number, cell: number): string => `ô${row}-${cell}.`;
    const xml = rows.map((cells, row) => rowXml(cells.map((properties, cell) => cellXml(paragraph(run(wordOf(row, cell))), properties))));
    const content = JSON.stringify(
      wordContent(readDocx(wordFile(tableXml([900, 900], xml)), reading).blocks, { number: "", level: 1 }, () => undefined),
    );
    for (const [row, cells] of rows.entries()) for (const cell of cells.keys()) expect(content).toContain(wordOf(row, cell));
  });

  test("nested in each other a hundred times are read", () => {
    let inner = paragraph(run("trong cùng"));
    for (let depth = 0; depth < 100; depth += 1) inner = tableXml([900], [rowXml([cellXml(inner)])]);
    const { blocks } = readDocx(wordFile(inner), reading);
    expect(JSON.stringify(wordContent(blocks, { number: "", level: 1 }, () => undefined))).toContain("trong cùng");
  });

  test("rows and cells in content controls and alternatives are read once", () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const either = (content: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="w16">${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`;
    const rows = [control(rowXml([control(cellXml(control(paragraph(run("A")))))])), either(rowXml([cellXml(either(paragraph(run("B"))))]))];
    expect(textOf(tableXml([900], rows))).toEqual(["A", "B"]);
  });
});

describe("packages", () => {
  const refused = (bytes: Uint8Array): void =>
    expect(() => readDocx(bytes, reading)).toThrow(expect.objectContaining({ constructor: ReportError, code: "unreadable_file" }));
  const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const documentXml = (inside: string, namespace = w): Uint8Array => strToU8(`<w:document ${namespace}><w:body>${inside}</w:body></w:document>`);

  test("in the strict form, under other prefixes and with parts named as on Windows are read", () => {
    const strict = `xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`;
    expect(docxText(wordFile("", { files: { "word/document.xml": documentXml(paragraph(run("A")), strict) } }))).toBe("A");
    const other = strToU8(
      `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>A</x:t></x:r></x:p></x:body></x:document>`,
    );
    expect(docxText(zipSync({ "word\\document.xml": other }))).toBe("A");
  });

  test("whose parts are missing, or whose relations lead elsewhere, are read as far as they go", () => {
    const relations = ["styles", "numbering", "footnotes", "comments", "header"]
      .map((kind, index) => officeRelation(`r${index}`, kind, index % 2 === 0 ? "khong-co.xml" : "document.xml"))
      .join("");
    const body = paragraph(
      `${run("A")}<w:r><w:footnoteReference w:id="9"/></w:r>`,
      `<w:pStyle w:val="KhongCo"/><w:numPr><w:numId w:val="9"/></w:numPr>`,
    );
    expect(textOf(body, { relations })).toEqual(["A"]);
    expect(kindsIn(body, { relations })).toContain("note_missing");
  });

  test("whose names lead out of the package reach nothing outside of it", () => {
    const relations = officeRelation("s", "styles", "../../../../etc/passwd") + officeRelation("h", "header", "file:///etc/passwd");
    const files = { "../../etc/passwd": strToU8("root"), "/word/../../x.xml": strToU8("<a/>") };
    expect(textOf(paragraph(run("A")), { relations, files })).toEqual(["A"]);
  });

  test("with two parts of one name are read as one of them", () => {
    const one = wordFile(paragraph(run("AAAA")), { files: { "word/document.xmm": documentXml(paragraph(run("BBBB"))) } });
    const twice = strToU8(Buffer.from(one).toString("latin1").replaceAll("word/document.xmm", "word/document.xml"), true);
    expect(["AAAA", "BBBB"]).toContain(docxText(twice));
  });

  test("whose size in the directory is a lie are refused, however large they are", () => {
    const bytes = zipSync({ "word/document.xml": documentXml(paragraph(run("A".repeat(2_000_000)))) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let place = 0; place < bytes.length - 46; place += 1) if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 100, true);
    refused(bytes);
  });

  test.each([
    [
      "an entity of its own",
      `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ["an entity that is not defined", `<w:document ${w}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`],
    ["a prefix that is not defined", "<w:document><w:body/></w:document>"],
    ["no body", `<w:document ${w}/>`],
    ["an end that is missing", `<w:document ${w}><w:body>`],
    ["nothing", ""],
  ])("with %s are refused", (_, xml) => refused(wordFile("", { files: { "word/document.xml": strToU8(xml) } })));
});

test.each([
  ["paragraphs", times(2000, (index) => paragraph(run(`Đoạn ${index} có vài chữ.`)))],
  ["labels of annexes", paragraph(run("Nơi nhận:")) + times(300, (index) => paragraph(run(`PHỤ LỤC ${index % 90}`)))],
  [
    "rows that go on from each other",
    tableXml(
      [900],
      Array.from({ length: 1500 }, () => rowXml([cellXml(paragraph(run("x")), "<w:vMerge/>")])),
    ),
  ],
])("thousands of %s are read as they stand", (_, body) => {
  const { report } = wordReport(readDocx(wordFile(body), reading), { ids: randomIds });
  expect(report.sections.length).toBeGreaterThan(1);
});
