// @vitest-environment jsdom
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { cleanPastedHtml } from "../../../../client/editor/paste/cleanPastedHtml.ts";
import { tableOfColumns } from "../../../../client/editor/paste/pastedColumns.ts";
import type { PasteLoss } from "../../../../client/editor/paste/pasteLosses.ts";
import { reportSchema } from "../../../../extensions/schema.ts";

const clean = (html: string, level: 1 | 2 = 2): string => cleanPastedHtml(html, new DOMParser(), { level });

function lostIn(html: string): readonly PasteLoss[] {
  let lost: readonly PasteLoss[] = [];
  cleanPastedHtml(html, new DOMParser(), {
    tell: (told) => {
      lost = told;
    },
  });
  return lost;
}

/** The blocks that the editor makes of it, each as its kind, what it is counted by, and its words. */
function blocks(html: string, level: 1 | 2 = 2): readonly string[] {
  const place = document.createElement("div");
  place.innerHTML = clean(html, level);
  const doc = SchemaParser.fromSchema(reportSchema).parse(place);
  doc.check();
  return doc.children.map((node) => {
    const { level: of, number, layout } = node.attrs;
    const kind = node.type.name === "heading" ? `${of}${number === "" ? "" : ` ${number}`}${layout === "run-in" ? " run-in" : ""}` : node.type.name;
    return `${kind}: ${node.textContent}`;
  });
}

const styles = `<style><!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;}
 h1 {mso-style-link:"Heading 1 Char"; font-size:14.0pt;}
 p.OldFont {font-family:".VnTime",sans-serif;}
 @page WordSection1 {size:595.3pt 841.9pt; margin:2.0cm;}
--></style>`;
const word = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">${styles}</head><body lang=VI><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const p = (inside: string, attributes = "class=MsoNormal"): string => `<p ${attributes}>${inside}<o:p></o:p></p>`;
const numbered = (level: number, marker: string, text: string): string =>
  p(
    `<![if !supportLists]><b><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></b><![endif]>${text}`,
    `class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level${level} lfo2'`,
  );

describe("[A54] headings of a pasted text", () => {
  it("are known by the number that somebody typed before them, as in a Word file", () => {
    const body = `${p("<b>1.1. Công nghiệp, thương mại</b>")}${p("Trong tháng tiếp nhận 55 hồ sơ.")}${p("1.2. Nông nghiệp")}${p("Diện tích gieo trồng 12 ha.")}`;
    expect(blocks(word(body))).toEqual([
      "3: Công nghiệp, thương mại",
      "paragraph: Trong tháng tiếp nhận 55 hồ sơ.",
      "3: Nông nghiệp",
      "paragraph: Diện tích gieo trồng 12 ha.",
    ]);
  });

  it("are known by the number that Word counts before them", () => {
    expect(blocks(word(numbered(2, "1.1.", "<b>Công nghiệp</b>") + p("Đã tiếp nhận 55 hồ sơ.")))).toEqual([
      "3: Công nghiệp",
      "paragraph: Đã tiếp nhận 55 hồ sơ.",
    ]);
  });

  it("run into their paragraph where a bold lead ends in a colon", () => {
    const body = `${p("1.1. <b>Thu ngân sách:</b> Tổng thu ước đạt 11 tỷ đồng, bằng 88% dự toán năm.")}${p("* <b>Nội vụ:</b> Đã bố trí đủ cán bộ theo vị trí việc làm.")}${p("Hết.")}`;
    expect(blocks(word(body))).toEqual([
      "3 run-in: Thu ngân sách: Tổng thu ước đạt 11 tỷ đồng, bằng 88% dự toán năm.",
      "4 * run-in: Nội vụ: Đã bố trí đủ cán bộ theo vị trí việc làm.",
      "paragraph: Hết.",
    ]);
  });

  it("stand below the section, whatever level the style has", () => {
    const body = `<h1>Một</h1><h2>Hai</h2>${p("Ba", "class=MsoNormal style='mso-outline-level:3'")}<h5>Năm</h5>`;
    expect(blocks(word(body))).toEqual(["3: Một", "3: Hai", "3: Ba", "4: Năm"]);
    expect(blocks(word(body), 1)).toEqual(["2: Một", "2: Hai", "3: Ba", "4: Năm"]);
  });

  it("are none where a single paragraph was copied: its number may belong to a sentence", () => {
    expect(clean(word(p("1.2. Nông nghiệp")))).toBe("<p>1.2. Nông nghiệp</p>");
    expect(clean(word(p("a) Trồng trọt")))).toBe("<p>a) Trồng trọt</p>");
  });
});

describe("[A54] lists of a pasted text", () => {
  it("are made of points that somebody typed, with what stands below them", () => {
    expect(clean(word(`${p("a) Thu ngân sách đạt 9 tỷ đồng;")}${p("- Thu nội địa;")}${p("b) Chi ngân sách đạt 8 tỷ đồng.")}`))).toBe(
      "<ol><li><p>Thu ngân sách đạt 9 tỷ đồng;</p><ul><li><p>Thu nội địa;</p></li></ul></li><li><p>Chi ngân sách đạt 8 tỷ đồng.</p></li></ol>",
    );
  });

  it("keep their depth when they come from Google Docs, where a deeper list stands beside its item", () => {
    const list = `<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Một</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Hai</span></p></li></ul><li><p><span>Ba</span></p></li></ul>`;
    expect(clean(`<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-2">${list}</b>`)).toBe(
      "<ul><li><p>Một</p><ul><li><p>Hai</p></li></ul></li><li><p>Ba</p></li></ul>",
    );
  });

  it("from LibreOffice have letters, depth and lines within an item", () => {
    expect(clean(`<ol type="a"><li><p style="margin-bottom: 0cm">Một</p></li><li><p>Hai<br/>dòng hai</p></li></ol>`)).toBe(
      "<ol><li><p>Một</p></li><li><p>Hai<br>dòng hai</p></li></ol>",
    );
  });
});

describe("[A54] tables of a pasted text", () => {
  it("keep merged cells and the numbers that Word shows, with no border, colour or font", () => {
    const cell = (inside: string, attributes = ""): string =>
      `<td width=201 valign=top ${attributes} style='width:150.75pt;border:solid windowtext 1.0pt;background:#D9D9D9;padding:0cm 5.4pt'>${p(`<span style='font-family:Arial;color:red'>${inside}</span>`)}</td>`;
    const table = `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><thead><tr style='mso-yfti-irow:0'>${cell("<b>Chỉ tiêu</b>", "colspan=2")}${cell("<b>Kết quả</b>")}</tr></thead><tr>${cell("Thu", "rowspan=2")}${cell("Nội địa")}${cell("1.025,50")}</tr><tr>${cell("Khác")}${cell("007")}</tr></table>`;
    expect(clean(word(table)).replaceAll(/ data-colwidth="[\d,]+"/g, "")).toBe(
      '<table><tbody><tr><th colspan="2"><p>Chỉ tiêu</p></th><th><p>Kết quả</p></th></tr><tr><td rowspan="2"><p>Thu</p></td><td><p>Nội địa</p></td><td><p>1.025,50</p></td></tr><tr><td><p>Khác</p></td><td><p>007</p></td></tr></tbody></table>',
    );
  });

  it("take bold from Excel's classes, and keep dashes and numbers in cells as words", () => {
    const html = `<html><head><style><!--.xl65 {font-weight:700;mso-number-format:"0\\.00";} .xl66 {color:#FF0000;}--></style></head><body><table><tr><td class=xl65>Tổng</td><td class=xl66>- 5</td></tr><tr><td>1. Thu</td><td>12/11</td></tr></table></body></html>`;
    expect(clean(html)).toBe(
      "<table><tbody><tr><td><p><strong>Tổng</strong></p></td><td><p>- 5</p></td></tr><tr><td><p>1. Thu</p></td><td><p>12/11</p></td></tr></tbody></table>",
    );
  });

  it("are made of text in columns, and of no other text", () => {
    expect(tableOfColumns('Chỉ tiêu\tKết quả\r\nThu\t"9,5\ntỷ"\r\n"Nói ""đạt"""\t\r\n')).toBe(
      '<table><tr><td>Chỉ tiêu</td><td>Kết quả</td></tr><tr><td>Thu</td><td>9,5<br>tỷ</td></tr><tr><td>Nói "đạt"</td><td></td></tr></table>',
    );
    expect(tableOfColumns("a\t<b>\nc\td")).toContain("<td>&lt;b&gt;</td>");
    for (const other of ["", "một dòng", "một\thai", "một\thai\nba", "- một\n- hai", "\tthụt\nkhông"])
      expect([other, tableOfColumns(other)]).toEqual([other, null]);
  });
});

describe("[A54] letters of a pasted text", () => {
  it("typed in an old Vietnamese font become Unicode, whether the font stands on the letters, in their style sheet or in a tag", () => {
    expect(clean(word(p(`<span style='font-family:".VnTime",sans-serif'>B¸o c¸o</span>`)))).toBe("<p>Báo cáo</p>");
    expect(clean(word(p("kÕt qu¶", "class=OldFont")))).toBe("<p>kết quả</p>");
    expect(clean(`<p><font face=".VnTimeH">th¸ng</font></p>`)).toBe("<p>THÁNG</p>");
    expect(clean(word(p("<span style='font-family:Arial'>B¸o</span>")))).toBe("<p>B¸o</p>");
  });

  it("keep capitals that only a style draws, and raised digits, and no emphasis of links", () => {
    expect(clean(`<p style="text-transform:uppercase">Kính gửi</p>`)).toBe("<p>KÍNH GỬI</p>");
    expect(clean(`<p>10<sup>3</sup> m<sup>2</sup>, CO<sub>2</sub></p>`)).toBe("<p>10³ m², CO₂</p>");
    expect(clean(`<p>Xem <a href="https://example.com/x"><span class=MsoHyperlink><u>trang này</u></span></a></p>`)).toBe("<p>Xem trang này</p>");
  });
});

describe("[A54] footnotes of a pasted text", () => {
  it("from LibreOffice and Google Docs become ours", () => {
    const libre = `<p>Hồ sơ<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Sơ bộ</p></div>`;
    const google = `<p><span>Hồ sơ</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Sơ bộ</span></p></div>`;
    for (const html of [libre, google]) expect(clean(html)).toBe('<p>Hồ sơ<span data-footnote="">Sơ bộ</span>.</p>');
  });

  it("come along into the cells of tables, with all their paragraphs", () => {
    const html = word(
      `<table><tr><td>${p(`55<a href="#_ftn1" name="_ftnref1">[1]</a>`)}</td></tr></table><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>${p(`<a href="#_ftnref1" name="_ftn1">[1]</a> Sơ bộ.`)}${p("Sẽ sửa.")}</div></div>`,
    );
    expect(clean(html)).toBe('<table><tbody><tr><td><p>55<span data-footnote="">Sơ bộ. Sẽ sửa.</span></p></td></tr></tbody></table>');
  });
});

describe("[A54] what a paste did not keep", () => {
  const told: readonly (readonly [PasteLoss, string])[] = [
    ["picture", `<p>Ảnh <img src="https://example.com/a.png"></p>`],
    ["link", `<p><a href="https://example.com/van-ban">Văn bản</a></p>`],
    ["comment", `<p>Thu<span style='mso-comment-reference:A_1'></span></p><div style='mso-element:comment-list'><p>Nguồn?</p></div>`],
    ["revision", `<p>Đạt <del>8</del><ins>9</ins> tỷ</p>`],
    ["hidden", `<p>Còn <span style='mso-hide:all'>ẩn</span></p>`],
    ["strike", `<p>Bỏ <s>chữ</s></p>`],
    ["nestedTable", `<table><tr><td>Ngoài<table><tr><td>Trong</td></tr></table></td></tr></table>`],
    ["note", `<p>Hồ sơ<a href="#_ftn7">[7]</a></p>`],
    ["tcvn3", `<p><font face=".VnTime">B¸o c¸o</font></p>`],
    ["vni", `<p><font face="VNI-Times">Baùo caùo</font></p>`],
  ];
  it.each(told)("is told: %s", (kind, html) => expect(lostIn(html)).toEqual([kind]));

  it("is nothing where only fonts, colours and sizes stay behind, and where a link says its own address", () => {
    expect(lostIn(word(p("<span style='font-size:20.0pt;color:red;background:yellow'>Chữ</span>")))).toEqual([]);
    expect(lostIn(`<p><a href="https://example.com/">https://example.com</a> <a href="#muc-1">mục 1</a></p>`)).toEqual([]);
  });
});

describe("[A53] what somebody suggested or said in a text pasted from Word", () => {
  const by = `cite="mailto:A" datetime="2026-11-02T08:00"`;
  const put = (words: string): string => `<span class=msoIns><ins ${by}><span lang=VI>${words}</span></ins></span>`;
  const struck = (words: string): string => `<span class=msoDel><del ${by}><span lang=VI>${words}</span></del></span>`;
  const anchor = `<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>`;
  const said = (words: string): string => `<a style='mso-comment-reference:A_1;mso-comment-date:20261102T0800'>${words}</a>${anchor}`;

  it("counts as accepted, and that is told: nothing that was struck out comes back as text", () => {
    const html = word(p(`Thu đạt ${struck("8")}${put("9")} tỷ.`) + p(struck("Bỏ cả đoạn.")) + p(put("Thêm cả đoạn.")));
    expect(clean(html)).toBe("<p>Thu đạt 9 tỷ.</p><p>Thêm cả đoạn.</p>");
    expect(lostIn(html)).toEqual(["revision"]);
  });

  it("is told even if only words were put in, or only their looks changed", () => {
    expect(lostIn(word(p(`Thu đạt ${put("9")} tỷ.`)))).toEqual(["revision"]);
    const looks = `<b><span class=msoChangeProp style='mso-prop-change:A 20261102T0800'><span style='font-weight:normal !msorm'>Thu</span></span></b>`;
    expect(clean(word(p(looks)))).toBe("<p><strong>Thu</strong></p>");
    expect(lostIn(word(p(looks)))).toEqual(["revision"]);
  });

  it("takes a row of a table along if all of it is struck out", () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${p(cell)}</td>`).join("")}</tr>`;
    const html = word(`<table>${row("A", "1")}${row(struck("B"), struck("2"))}${row("C", struck("3"))}</table>`);
    expect(clean(html)).toBe("<table><tbody><tr><td><p>A</p></td><td><p>1</p></td></tr><tr><td><p>C</p></td><td><p></p></td></tr></tbody></table>");
    expect(lostIn(html)).toEqual(["revision"]);
  });

  it("leaves the words that a comment is about, without its sign", () => {
    const html = word(`${p(`Thu ${said("ngân sách")} đạt 9 tỷ.`)}<div style='mso-element:comment-list'><p>Nguồn?</p></div>`);
    expect(clean(html)).toBe("<p>Thu ngân sách đạt 9 tỷ.</p>");
    expect(lostIn(html)).toEqual(["comment"]);
  });
});
