// @vitest-environment jsdom
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPastedHtml } from "../../../../client/editor/paste/cleanPastedHtml.ts";
import { reportSchema } from "../../../../extensions/schema.ts";

const clean = (html: string): string => cleanPastedHtml(html, new DOMParser());

/** What the editor makes of it. */
function parsed(html: string) {
  const place = document.createElement("div");
  place.innerHTML = clean(html);
  const doc = SchemaParser.fromSchema(reportSchema).parse(place);
  doc.check();
  return doc;
}

const word = (
  body: string,
): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/a/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-text:-;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const listParagraph = (level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI style='font-size:14.0pt'>${text}<o:p></o:p></span></p>`;

describe("text from Word", () => {
  it("becomes paragraphs without any foreign style, class or office element", () => {
    expect(
      clean(
        word(
          `<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI style='font-size:14.0pt;font-family:"Arial",sans-serif;color:#1F497D'>Trong tháng đã\ntiếp nhận&nbsp;55 hồ sơ.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
        ),
      ),
    ).toBe("<p>Trong tháng đã tiếp nhận 55 hồ sơ.</p>");
  });

  it("keeps bold, italic and underline, whether written as tags or as styles", () => {
    expect(
      clean(
        word(
          `<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span>Kinh tế:</span></b> <span style='font-style:italic'>ước đạt</span> <u>67</u> <span style='font-weight:700'>tạ</span></p>`,
        ),
      ),
    ).toBe("<p><strong>Kinh tế:</strong> <em>ước đạt</em> <u>67</u> <strong>tạ</strong></p>");
  });

  it("turns list paragraphs into nested dashes and drops the printed marks", () => {
    expect(
      clean(word(listParagraph(1, "-", "Một") + listParagraph(2, "+", "Hai") + listParagraph(2, "+", "Ba") + listParagraph(1, "-", "Bốn"))),
    ).toBe("<ul><li><p>Một</p><ul><li><p>Hai</p></li><li><p>Ba</p></li></ul></li><li><p>Bốn</p></li></ul>");
  });

  it("turns lettered list paragraphs into points and keeps numbers of numbered ones as text", () => {
    expect(clean(word(listParagraph(1, "a)", "Một") + listParagraph(1, "b)", "Hai") + listParagraph(1, "1.", "Ba")))).toBe(
      "<ol><li><p>Một</p></li><li><p>Hai</p></li></ol><p>1. Ba</p>",
    );
  });

  it("takes the glyph of a symbol font for a dash", () => {
    expect(clean(word(listParagraph(1, "§", "Một") + listParagraph(2, "o", "Hai")))).toBe("<ul><li><p>Một</p><ul><li><p>Hai</p></li></ul></li></ul>");
  });

  it("reads dashes that somebody typed", () => {
    expect(clean(word("<p class=MsoNormal>- Một</p><p class=MsoNormal>+ Hai</p><p class=MsoNormal>Hết.</p>"))).toBe(
      "<ul><li><p>Một</p><ul><li><p>Hai</p></li></ul></li></ul><p>Hết.</p>",
    );
  });

  it("makes real footnotes of Word's, at the place of their marks", () => {
    const html = word(
      `<p class=MsoNormal>Tiếp nhận 55 hồ sơ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> 11 hộ <i>giải thể</i>.<o:p></o:p></p></div></div>`,
    );
    expect(clean(html)).toBe('<p>Tiếp nhận 55 hồ sơ<span data-footnote="">11 hộ <em>giải thể</em>.</span>.</p>');
    const footnote = parsed(html).firstChild?.child(1);
    expect(footnote?.type.name).toBe("footnote");
    expect(footnote?.textContent).toBe("11 hộ giải thể.");
  });

  it("keeps the mark of a note that was not copied along as text", () => {
    expect(clean(word(`<p class=MsoNormal>Hồ sơ<a href="#_ftn7">[7]</a></p>`))).toBe("<p>Hồ sơ[7]</p>");
  });

  it("makes headings of headings, without their typed numbers", () => {
    expect(clean(word("<h2>1.2 <b>Nông nghiệp</b></h2><h4>a) Trồng trọt</h4>"))).toBe('<h3>Nông nghiệp</h3><h4 data-level="4">Trồng trọt</h4>');
  });

  it("leaves out deleted and hidden words, comments, pictures and scripts", () => {
    expect(
      clean(
        word(
          `<p class=MsoNormal>Còn<del cite="mailto:a"> bỏ</del><ins> thêm</ins><span style='mso-hide:all;display:none'> ẩn</span><img src="https://example.com/a.png"><script>alert(1)</script></p><div style='mso-element:comment-list'><p>Nhận xét</p></div>`,
        ),
      ),
    ).toBe("<p>Còn thêm</p>");
  });

  it("composes letters that come decomposed", () => {
    expect(clean(word(`<p class=MsoNormal>${"Tiếng Việt".normalize("NFD")}</p>`))).toBe("<p>Tiếng Việt</p>");
  });

  it("keeps raised digits of units", () => {
    expect(clean(word("<p class=MsoNormal>120 m<sup>2</sup></p>"))).toBe("<p>120 m²</p>");
  });

  it("stays inline when a few words were copied", () => {
    expect(clean("<html><body><!--StartFragment--><b>55</b> hồ sơ<!--EndFragment--></body></html>")).toBe("<strong>55</strong> hồ sơ");
  });
});

describe("tables", () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style>.xl65 {mso-number-format:"\\#\\,\\#\\#0";}</style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment-->
 <col width=64 style='width:48pt'><col width=128 style='mso-width-source:userset;width:96pt'>
 <tr height=20><td colspan=2 class=xl66 style='font-weight:700;text-align:center'>Thu ngân sách</td></tr>
 <tr height=20><td rowspan=2 class=xl65 align=right>11.115,5</td><td class=xl65>05</td></tr>
 <tr height=20><td class=xl65></td></tr><!--EndFragment--></table></body></html>`;

  it("come from Excel with merged cells, widths and numbers as they are shown", () => {
    expect(clean(excel)).toBe(
      '<table><tbody><tr><td colspan="2" data-colwidth="64,128"><p><strong>Thu ngân sách</strong></p></td></tr><tr><td rowspan="2"><p>11.115,5</p></td><td><p>05</p></td></tr><tr><td><p></p></td></tr></tbody></table>',
    );
  });

  it("fit the schema, and no cell is without a paragraph", () => {
    const table = parsed(excel).firstChild;
    expect(table?.type.name).toBe("table");
    const empty: string[] = [];
    table?.descendants((node) => {
      if (node.type.name === "tableCell" && node.childCount === 0) empty.push("empty");
    });
    expect(empty).toEqual([]);
    expect(table?.firstChild?.firstChild?.attrs).toMatchObject({ colspan: 2, colwidth: [64, 128] });
  });

  it("are scaled down to the width between the margins", () => {
    const wide = clean('<table><col width="800"><col width="400"><tr><td>a</td><td>b</td></tr></table>');
    expect(wide).toContain('data-colwidth="402"');
    expect(wide).toContain('data-colwidth="201"');
  });

  it("inside cells become lines of text", () => {
    expect(clean("<table><tr><td>Ngoài<table><tr><td>Trong</td></tr></table></td></tr></table>")).toBe(
      "<table><tbody><tr><td><p>Ngoài</p><p>Trong</p></td></tr></tbody></table>",
    );
    expect(clean("<table><tr><td><table><tr><td>Trong</td></tr></table></td></tr></table>").match(/<table>/g)).toHaveLength(1);
  });
});

describe("text from elsewhere", () => {
  it("comes out of the wrapper that Google Docs puts around it, without its false bold", () => {
    expect(
      clean(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;white-space:pre-wrap">Đậm</span><span style="font-weight:400"> thường</span></p><ul><li dir="ltr"><p>Gạch</p></li></ul></b>`,
      ),
    ).toBe("<p><strong>Đậm</strong> thường</p><ul><li><p>Gạch</p></li></ul>");
  });

  it("keeps the numbers of a numbered list as text", () => {
    expect(clean("<ol start=3><li>Ba</li><li>Bốn</li></ol>")).toBe("<p>3. Ba</p><p>4. Bốn</p>");
  });

  it("keeps the words of links and drops where they lead", () => {
    expect(clean('<p>Xem <a href="https://example.com">trang này</a></p>')).toBe("<p>Xem trang này</p>");
  });

  it("from this editor passes whole, but nobody's suggestion comes back in", () => {
    const html = `<p data-pm-slice="1 1 []" data-tc-ins="x|office|1">Còn <ins data-record="ins" data-id="x" data-user="office">thêm</ins> <span data-figure data-value="55" data-unit="hồ sơ">55 hồ sơ</span></p>`;
    const paragraph = parsed(html).firstChild;
    expect(paragraph?.attrs["tcIns"]).toBe("");
    expect(paragraph?.textContent).toBe("Còn thêm ");
    expect(paragraph?.child(0).marks).toEqual([]);
    expect(paragraph?.lastChild?.attrs).toMatchObject({ value: "55", unit: "hồ sơ" });
  });
});

describe("whatever HTML is pasted", () => {
  const words = fc.stringMatching(/^[a-zđêợ]{1,6}$/);
  const style = fc.constantFrom(
    "",
    ' style="color:red;font-weight:700"',
    " class=MsoNormal",
    " style='mso-list:l0 level2 lfo1'",
    ' style="width:40pt"',
    " align=right lang=VI",
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 5 },
      words,
      fc.constantFrom("<br>", '<img src="https://example.com/a.png">', "<o:p></o:p>", "<!--[if mso]>x<![endif]-->", "<hr>"),
      fc
        .tuple(
          fc.constantFrom(
            "p",
            "div",
            "span",
            "b",
            "i",
            "u",
            "sup",
            "h2",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "th",
            "a",
            "blockquote",
            "font",
            "o:p",
          ),
          style,
          fc.array(tie("html"), { maxLength: 4 }),
        )
        .map(([tag, attributes, children]) => `<${tag}${attributes}>${children.join("")}</${tag}>`),
    ),
  }));

  it("fits the schema, carries no foreign attribute and loses no word", () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
        const pasted = `<html><body>${parts.join(" ")}</body></html>`;
        const cleaned = clean(pasted);
        expect(cleaned).not.toMatch(/ (style|class|src|href|align|lang)=/);
        const before = new DOMParser().parseFromString(pasted, "text/html").body.textContent ?? "";
        const after = parsed(pasted).textContent;
        const letters = (text: string) => text.normalize("NFC").replace(/[^a-zđêợ]/g, "");
        expect(letters(after)).toBe(letters(before));
      }),
      { numRuns: 60 },
    );
  });
});
