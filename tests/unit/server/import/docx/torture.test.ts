import { expect, test } from "vitest";
import { wordContent } from "../../../../../extensions/reading/word/wordContent.ts";
import { ReportError } from "../../../../../extensions/wire/errors.ts";
import { readDocx } from "../../../../../server/import/docx/readDocx.ts";
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

/** Everything that a file can hold, each with a word that is found nowhere else: `m01`, `m02`, … */
const marker = (number: number): string => `m${String(number).padStart(2, "0")}`;
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const inControl = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const fontOf = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const counted = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const end = (name: "ins" | "del"): string => `<w:rPr><w:${name} w:id="9" w:author="A" w:date="${reviewDate}"/></w:rPr>`;
const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const body = [
  paragraph(run(marker(1))),
  paragraph(inserted(run(marker(2)))),
  paragraph(struckOut(marker(3))),
  paragraph(`<w:moveFrom w:id="1" w:author="A" w:date="${reviewDate}">${run(marker(4))}</w:moveFrom>`),
  paragraph(`<w:moveTo w:id="1" w:author="A" w:date="${reviewDate}">${run(marker(5))}</w:moveTo>`),
  paragraph(run(marker(6), `<w:b/>${changed("rPrChange", "<w:rPr/>")}`)),
  paragraph(run(marker(7)), `<w:outlineLvl w:val="3"/>${changed("pPrChange", "<w:pPr/>")}`),
  paragraph(run(marker(8)), end("ins")) + paragraph(run(marker(9)), end("del")),
  paragraph(`<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>${run("chú")}`),
  paragraph(`<w:commentRangeStart w:id="1"/>${run(marker(12))}<w:commentRangeEnd w:id="1"/>`),
  paragraph(run(marker(14)), counted(0)) + paragraph(run(marker(15)), counted(1)),
  tableXml(
    [1000, 1000],
    [
      rowXml([cellXml(paragraph(run(marker(16))), `<w:gridSpan w:val="2"/>`)]),
      rowXml([cellXml(tableXml([900], [rowXml([cellXml(paragraph(run(marker(17))))])])), cellXml(paragraph(run(marker(18))))]),
    ],
  ),
  inControl(paragraph(run(marker(19)))),
  paragraph(inControl(run(marker(20)))),
  paragraph(`<w:smartTag>${run(marker(21))}</w:smartTag>`),
  paragraph(`<w:fldSimple w:instr="DATE">${run(marker(22))}</w:fldSimple>`),
  paragraph(
    `${fieldChar("begin")}<w:r><w:instrText>REF ${marker(23)}</w:instrText></w:r>${fieldChar("separate")}${run(marker(24))}${fieldChar("end")}`,
  ),
  paragraph(`<w:hyperlink r:id="link">${run(marker(25))}</w:hyperlink>`),
  paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx>${box(paragraph(run(marker(26))))}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(paragraph(run("hai lần")))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  paragraph(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${marker(27)}"/><pic:pic/></wp:inline></w:drawing></w:r>`),
  paragraph(`<w:r><w:drawing><wp:inline><wp:docPr id="2" name="${marker(28)}"/><c:chart/></wp:inline></w:drawing></w:r>`),
  paragraph(`<m:oMath><m:r><m:t>${marker(29)}</m:t></m:r></m:oMath>`),
  paragraph(run(marker(30), "<w:vanish/>")),
  paragraph(run(marker(31), "<w:strike/>")),
  paragraph(run(marker(32), `<w:vertAlign w:val="superscript"/>`)),
  paragraph(run(marker(33), `<w:color w:val="FF0000"/>`)),
  paragraph(run(marker(34), "<w:smallCaps/>")),
  paragraph(`${run(marker(35), fontOf(".VnTime"))}${run("µ", fontOf(".VnTime"))}`),
  paragraph(run(`${marker(36)}é`, fontOf("VNI-Times"))),
  paragraph(
    `${run(marker(37))}<w:r><w:br w:type="page"/><w:br/><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run("x")}`,
  ),
  paragraph(`<w:customXml>${run(marker(38))}</w:customXml>`),
  paragraph(`<w:r><w:ruby><w:rubyBase>${run(marker(39))}</w:rubyBase></w:ruby></w:r>`),
  `<w:altChunk r:id="chunk"/>`,
  paragraph("<w:mystery/>"),
].join("");

const parts: WordFileParts = {
  footnotes: `<w:footnote w:id="1">${paragraph(run(marker(10)))}</w:footnote>`,
  endnotes: `<w:endnote w:id="1">${paragraph(run(marker(11)))}</w:endnote>`,
  comments: `<w:comment w:id="1" w:author="A" w:date="${reviewDate}">${paragraph(run(marker(13)))}</w:comment>`,
  header: paragraph(run(marker(40))),
  numbering:
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>` +
    `<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  relations:
    officeRelation("link", "hyperlink", "http://mang-la.example/", true) + officeRelation("x", "image", `http://mang-la.example/${marker(41)}`, true),
  files: { "word/vbaProject.bin": new Uint8Array(3) },
};

const word = readDocx(wordFile(body, parts), { nonce: "n", now: new Date(reviewDate) });
const content = JSON.stringify(wordContent(word.blocks, { number: "3.", level: 2 }, () => undefined));
const told = JSON.stringify([word.losses, word.threads]);

test("nothing of a file is lost in silence: every part of it is in the text, among the comments or among the losses", () => {
  const lost = Array.from({ length: 41 }, (_, index) => marker(index + 1)).filter((one) => !content.includes(one) && !told.includes(one));
  expect(lost).toEqual([]);
});

test("what is drawn is in the text, what is hidden is not, and alternatives are read once", () => {
  expect(content).toContain("Điều 1. m14");
  expect(content).toContain("✓");
  expect(content).not.toContain(marker(30));
  expect(content).not.toContain("hai lần");
});

test("each kind of loss is told", () => {
  expect(word.losses.map(({ kind }) => kind).toSorted()).toEqual(
    [
      "alternative_part",
      "chart",
      "colour",
      "endnote",
      "external",
      "field",
      "form_control",
      "formula",
      "header_footer",
      "hidden_text",
      "link",
      "macro",
      "move",
      "page_layout",
      "picture",
      "script",
      "small_caps",
      "strike",
      "tcvn3",
      "text_box",
      "unknown",
      "vni",
    ].toSorted(),
  );
});

test("a damaged file is read or refused, and never breaks or hangs the reader", () => {
  const commented = paragraph(`<w:commentRangeStart w:id="1"/>${inserted(run("A"))}${struckOut("B")}<w:commentRangeEnd w:id="1"/>`);
  const table = tableXml([900], [rowXml([cellXml(paragraph(run("C")), `<w:gridSpan w:val="2"/>`)])]);
  const whole = wordFile(commented + paragraph(run("D"), counted(1)) + table, parts);
  // The same damage every time: a linear congruence.
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < 500; round += 1) {
    const bytes = whole.slice();
    for (let flip = 0; flip < 3; flip += 1) bytes[next(bytes.length)] = 32 + next(96);
    try {
      wordContent(readDocx(bytes, { nonce: "n", now: new Date(0) }).blocks, { number: "", level: 1 }, () => undefined);
      outcomes.read += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(ReportError);
      outcomes.refused += 1;
    }
  }
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(10);
});
