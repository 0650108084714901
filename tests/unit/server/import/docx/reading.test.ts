import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordContent } from "../../../../../extensions/reading/word/wordContent.ts";
import { nodeOf, type SectionContent } from "../../../../../extensions/sectionContent.ts";
import { acceptAll, rejectAll } from "../../../../../extensions/suggestions/projections.ts";
import { docxText } from "../../../../../server/import/docx/plainText.ts";
import { readDocx, type WordText } from "../../../../../server/import/docx/readDocx.ts";
import {
  cellXml,
  changed,
  inserted,
  officeRelation,
  paragraph,
  reviewDate,
  rowXml,
  run,
  struckOut,
  tableXml,
  type WordFileParts,
  wordFile,
} from "../../../../support/wordFile.ts";

const read = (body: string, parts?: WordFileParts): WordText => readDocx(wordFile(body, parts), { nonce: "n", now: new Date(reviewDate) });
const contentOf = (body: string, parts?: WordFileParts): SectionContent =>
  wordContent(read(body, parts).blocks, { number: "3.", level: 2 }, () => undefined);
const nodes = (body: string, parts?: WordFileParts) => contentOf(body, parts).content ?? [];
const words = (content: SectionContent, of: (doc: ReturnType<typeof nodeOf>) => ReturnType<typeof nodeOf>): string[] =>
  of(nodeOf(content)).children.map((block) => `${block.type.name}: ${block.textContent}`);

describe("revisions", () => {
  test("[A53] words put in and struck are suggestions of an imported author, who is no account", () => {
    const content = contentOf(paragraph(run("Thu ") + struckOut("khá") + inserted(run("tốt")) + run(".")));
    const record = { id: "n-1", user: "word:Lê Thị Khách", at: Date.parse(reviewDate) };
    expect(content.content?.[0]?.content).toMatchObject([
      { text: "Thu " },
      { text: "khá", marks: [{ type: "del", attrs: record }] },
      { text: "tốt", marks: [{ type: "ins", attrs: record }] },
      { text: "." },
    ]);
    expect(words(content, acceptAll)).toEqual(["paragraph: Thu tốt."]);
    expect(words(content, rejectAll)).toEqual(["paragraph: Thu khá."]);
  });

  const end = (name: "ins" | "del") => `<w:rPr><w:${name} w:id="2" w:author="B" w:date="${reviewDate}"/></w:rPr>`;

  test.each([
    ["a paragraph put in whole", paragraph(run("A")) + paragraph(inserted(run("B")), end("ins")) + paragraph(run("C")), ["A", "B", "C"], ["A", "C"]],
    ["a break put in", paragraph(run("A"), end("ins")) + paragraph(run("B")), ["A", "B"], ["AB"]],
    ["a break taken out", paragraph(run("A"), end("del")) + paragraph(run("B")), ["AB"], ["A", "B"]],
    ["a paragraph taken out whole", paragraph(run("A")) + paragraph(struckOut("B"), end("del")) + paragraph(run("C")), ["A", "C"], ["A", "B", "C"]],
  ])("%s is decided as Word decides it", (_, body, accepted, rejected) => {
    const content = contentOf(body);
    expect(words(content, acceptAll)).toEqual(accepted.map((text) => `paragraph: ${text}`));
    expect(words(content, rejectAll)).toEqual(rejected.map((text) => `paragraph: ${text}`));
  });

  test("a changed emphasis and a changed style can be taken back", () => {
    const body =
      paragraph(run("đậm", `<w:b/>${changed("rPrChange", "<w:rPr/>")}`) + run(" thường")) +
      paragraph(run("Công tác thu"), `<w:outlineLvl w:val="2"/>${changed("pPrChange", "<w:pPr/>")}`);
    const content = contentOf(body);
    const accepted = acceptAll(nodeOf(content));
    const rejected = rejectAll(nodeOf(content));
    expect(
      accepted
        .child(0)
        .child(0)
        .marks.map(({ type }) => type.name),
    ).toEqual(["bold"]);
    expect(rejected.child(0).child(0).marks).toEqual([]);
    expect([accepted.child(1).type.name, rejected.child(1).type.name]).toEqual(["heading", "paragraph"]);
  });

  test("rows put in and taken out are suggested rows", () => {
    const change = (name: string) => `<w:${name} w:id="3" w:author="B" w:date="${reviewDate}"/>`;
    const content = contentOf(
      tableXml(
        [1500],
        [
          rowXml([cellXml(paragraph(run("A")))]),
          rowXml([cellXml(paragraph(inserted(run("B"))))], change("ins")),
          rowXml([cellXml(paragraph(struckOut("C")))], change("del")),
        ],
      ),
    );
    expect(words(content, acceptAll)).toEqual(["table: AB"]);
    expect(words(content, rejectAll)).toEqual(["table: AC"]);
  });

  test("a revision without a time gets the time of the import, and says so", () => {
    const word = read(paragraph(inserted(run("mới"), "A", "")));
    expect(word.losses).toMatchObject([{ kind: "revision_undated", count: 1 }]);
  });

  test("a comment lies on its words, with its answer and whether it is settled", () => {
    const comment = (id: number, text: string, paraId: string) =>
      `<w:comment w:id="${id}" w:author="Người ${id}" w:date="${reviewDate}"><w:p w14:paraId="${paraId}">${run(text)}</w:p></w:comment>`;
    const body = paragraph(`${run("Tăng ")}<w:commentRangeStart w:id="0"/>${run("5%")}<w:commentRangeEnd w:id="0"/>${run(".")}`);
    const parts = {
      comments: comment(0, "Số này đúng không?", "0A") + comment(1, "Đúng.", "0B"),
      commentsExtended: `<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>`,
    };
    expect(nodes(body, parts)[0]?.content?.[1]).toMatchObject({ text: "5%", marks: [{ type: "comment", attrs: { id: "n-c0" } }] });
    expect(read(body, parts).threads).toMatchObject([
      {
        id: "n-c0",
        resolved: true,
        comments: [
          { author: "Người 0", text: "Số này đúng không?" },
          { author: "Người 1", text: "Đúng." },
        ],
      },
    ]);
  });

  test("comments of a file that gives paragraphs no ids are threads of their own", () => {
    const comment = (id: number) => `<w:comment w:id="${id}" w:author="Người ${id}" w:date="${reviewDate}">${paragraph(run(`Ý ${id}`))}</w:comment>`;
    const body = paragraph(
      `<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${run("5%")}<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/>`,
    );
    expect(read(body, { comments: comment(0) + comment(1) }).threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
      ["Ý 0"],
      ["Ý 1"],
    ]);
  });
});

describe("structure", () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
    `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
    `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
  const counted = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

  test("numbers that Word only draws are computed, also where a list begins anew", () => {
    const body = [
      paragraph(run("Một"), counted(1, 0)),
      paragraph(run("Con"), counted(1, 1)),
      paragraph(run("Con nữa"), counted(1, 1)),
      paragraph(run("Hai"), counted(1, 0)),
      paragraph(run("Con của hai"), counted(1, 1)),
      paragraph(run("Bảy"), counted(3, 0)),
    ].join("");
    expect(docxText(wordFile(body, { numbering })).split("\n")).toEqual(["1. Một", "1.1 Con", "1.2 Con nữa", "2. Hai", "2.1 Con của hai", "7. Bảy"]);
  });

  test("bullets become the dashes of a list, points a list of letters", () => {
    const body = [
      paragraph(run("Chợ"), counted(2, 0)),
      paragraph(run("Ki ốt"), counted(2, 1)),
      paragraph(run("a) Một;")),
      paragraph(run("b) Hai.")),
    ].join("");
    expect(nodes(body, { numbering }).map(({ type }) => type)).toEqual(["bulletList", "orderedList"]);
    expect(words(contentOf(body, { numbering }), acceptAll)).toEqual(["bulletList: ChợKi ốt", "orderedList: Một;Hai."]);
  });

  test("headings are told by style, by outline level and by their number, and keep a number that counting does not give", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="De3"><w:name w:val="heading 3"/><w:rPr><w:b/></w:rPr></w:style>`;
    const body = [
      paragraph(run("3.1. Trồng trọt"), `<w:pStyle w:val="De3"/>`),
      paragraph(run("3.4 Chăn nuôi"), `<w:outlineLvl w:val="2"/>`),
      paragraph(run("3.5. Thủy sản: ", "<w:b/>") + run("Sản lượng ổn định, tăng nhẹ so với cùng kỳ năm trước.")),
    ].join("");
    expect(nodes(body, { styles }).map(({ type, attrs }) => [type, attrs?.["level"], attrs?.["number"], attrs?.["layout"]])).toEqual([
      ["heading", 3, "", "block"],
      ["heading", 3, "3.4", "block"],
      ["heading", 3, "", "run-in"],
    ]);
    expect(words(contentOf(body, { styles }), acceptAll)[0]).toBe("heading: Trồng trọt");
  });

  test("a table keeps merged cells, widths and its head", () => {
    const body = tableXml(
      [1500, 3000, 3000],
      [
        rowXml(
          [
            cellXml(paragraph(run("TT", "<w:b/>")), `<w:vMerge w:val="restart"/>`),
            cellXml(paragraph(run("Số", "<w:b/>")), `<w:gridSpan w:val="2"/>`),
          ],
          "<w:tblHeader/>",
        ),
        rowXml([cellXml("<w:p/>", "<w:vMerge/>"), cellXml(paragraph(run("A"))), cellXml(paragraph(run("B")))]),
      ],
    );
    const cells = nodes(body)[0]?.content?.flatMap((row) => row.content ?? []) ?? [];
    expect(cells.map(({ type, attrs }) => [type, attrs?.["colspan"], attrs?.["rowspan"], attrs?.["colwidth"]])).toEqual([
      ["tableHeader", 1, 2, [100]],
      ["tableHeader", 2, 1, [200, 200]],
      ["tableCell", 1, 1, [200]],
      ["tableCell", 1, 1, [200]],
    ]);
    expect(cells[0]?.content?.[0]?.content?.[0]?.marks ?? []).toEqual([]);
  });

  test("footnotes and endnotes are notes at their place", () => {
    const body = paragraph(`${run("Thu")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(", chi")}<w:r><w:endnoteReference w:id="5"/></w:r>`);
    const parts = {
      footnotes: `<w:footnote w:id="2">${paragraph(run(" Nguồn: thuế."))}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${paragraph(run("Một."))}${paragraph(run("Hai."))}</w:endnote>`,
    };
    const notes = nodes(body, parts)[0]?.content?.filter(({ type }) => type === "footnote");
    expect(notes?.map(({ content }) => content?.map(({ text }) => text).join(""))).toEqual(["Nguồn: thuế.", "Một. Hai."]);
    expect(read(body, parts).losses.map(({ kind }) => kind)).toEqual(["endnote", "note_shape"]);
  });

  test("text in the old TCVN3 encoding is converted, VNI is told", () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const word = read(
      paragraph(run("B¸o c¸o kÕt qu¶ ", font(".VnTime")) + run("uû ban", font(".VnTimeH"))) + paragraph(run("Baùo caùo", font("VNI-Times"))),
    );
    expect(word.blocks[0]).toMatchObject({ inline: [{ text: "Báo cáo kết quả ỦY BAN".replace("ỦY", "UỶ") }] });
    expect(word.losses.map(({ kind }) => kind)).toEqual(["tcvn3", "vni"]);
  });
});

describe("attacks", () => {
  const refused = (bytes: Uint8Array) =>
    expect(() => readDocx(bytes, { nonce: "n", now: new Date(0) })).toThrow(expect.objectContaining({ code: "unreadable_file" }));

  test("a document type is refused, so that no entity can grow", () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "${"c".repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    refused(wordFile("", { files: { "word/document.xml": strToU8(xml) } }));
  });

  test("a small file that unpacks into more than a document holds is refused", () => {
    const bytes = wordFile("");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // What each entry of the zip's directory says of its unpacked size.
    for (let at = 0; at < bytes.length - 46; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100 * 1024 * 1024, true);
    refused(bytes);
  });

  test("a file of thousands of parts is refused", () => {
    refused(wordFile("", { files: Object.fromEntries(Array.from({ length: 4001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()])) }));
  });

  test("elements nested beyond reason are refused", () => {
    refused(wordFile(`${"<w:sdt><w:sdtContent>".repeat(400)}${"</w:sdtContent></w:sdt>".repeat(400)}`));
  });

  test("what is no Word file is refused with advice", () => {
    refused(zipSync({ "a.txt": strToU8("a") }));
    refused(strToU8("chữ"));
    expect(() => readDocx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { nonce: "n", now: new Date(0) })).toThrow(/\.docx/);
  });

  test("what lies outside the file is not fetched but listed", () => {
    const relations = officeRelation("x", "image", "http://mang-la.example/a.png", true);
    expect(read(paragraph(run("A")), { relations }).losses).toMatchObject([{ kind: "external", samples: ["http://mang-la.example/a.png"] }]);
  });

  test("styles that are based on each other end", () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    expect(nodes(paragraph(run("A"), `<w:pStyle w:val="x"/>`), { styles: style("x", "y") + style("y", "x") })).toHaveLength(1);
  });

  test("a cell that claims to span millions of columns is held to what a text holds", () => {
    const word = read(tableXml([100], [rowXml([cellXml(paragraph(run("A")), `<w:gridSpan w:val="9000000"/>`)])]));
    expect(word.losses).toMatchObject([{ kind: "table_shape" }]);
  });
});
