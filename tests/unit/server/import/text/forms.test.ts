import { describe, expect, it } from "vitest";
import { codesOf, contentOf, describeText, reportOf, sketch } from "./reading.ts";

const body = "\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\nThu đạt 5 tỷ đồng.\n";
const headOf = (head: string) => describeText(head + body).letterhead;

describe("the head of a document", () => {
  it.each([
    [
      "columns with single spaces",
      "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG MỘC LÂM Độc lập - Tự do - Hạnh phúc\nSố: 12/BC-UBND Mộc Lâm, ngày 05 tháng 3 năm 2026",
    ],
    [
      "columns with tabs",
      "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG MỘC LÂM\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/BC-UBND\tMộc Lâm, ngày 05 tháng 3 năm 2026",
    ],
    [
      "a table of bars",
      "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| PHƯỜNG MỘC LÂM | Độc lập - Tự do - Hạnh phúc |\n| Số: 12/BC-UBND | Mộc Lâm, ngày 05 tháng 3 năm 2026 |",
    ],
    [
      "the right column first",
      "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nMộc Lâm, ngày 05 tháng 3 năm 2026\nỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM\nSố: 12 /BC-UBND",
    ],
  ])("is read out of %s", (_form, head) => {
    expect(headOf(`${head}\nBÁO CÁO\nCông tác tháng 3`)).toMatchObject({
      superior: "",
      issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM",
      number: "12",
      symbol: "BC-UBND",
      place: "Mộc Lâm",
      day: "05",
      month: "3",
      year: "2026",
    });
  });

  it.each([
    ["Số:      /BC-UBND", "Mộc Lâm, ngày      tháng 11 năm 2026", "", "11", "2026"],
    ["Số: …/BC-UBND", "Mộc Lâm, ngày … tháng … năm 2026", "", "", "2026"],
    ["Số: ....../BC-UBND", "Mộc Lâm, ngày ... tháng 7 năm ....", "", "7", ""],
    ["Số /BC-UBND", "Mộc Lâm, ngày tháng 11 năm 2026", "", "11", "2026"],
  ])("has blanks for what is not given yet: %s, %s", (number, date, day, month, year) => {
    expect(headOf(`PHÒNG VĂN HÓA - XÃ HỘI\n${number}\n${date}\nBÁO CÁO\nCông tác tháng 11`)).toMatchObject({
      number: "",
      symbol: "BC-UBND",
      place: "Mộc Lâm",
      day,
      month,
      year,
    });
  });

  it("takes an abstract over several lines and the period in brackets below it", () => {
    expect(headOf("BÁO CÁO\nKết quả phòng, chống thiên tai,\nứng phó bão số 4\n(Từ ngày 01/9 đến ngày 15/9/2026)")).toMatchObject({
      abstract: "Kết quả phòng, chống thiên tai, ứng phó bão số 4 (Từ ngày 01/9 đến ngày 15/9/2026)",
    });
  });

  it.each([
    ["B Á O  C Á O\nCông tác tháng 3", "BÁO CÁO", "Công tác tháng 3"],
    ["BÁO CÁO TÓM TẮT\nCông tác tháng 3", "BÁO CÁO TÓM TẮT", "Công tác tháng 3"],
    ["BÁO CÁO Kết quả công tác tháng 3", "BÁO CÁO", "Kết quả công tác tháng 3"],
    ["Báo cáo\nCông tác tháng 3", "Báo cáo", "Công tác tháng 3"],
    ["UBND PHƯỜNG MỘC LÂM\nChỉ thị\nVề phòng cháy", "Chỉ thị", "Về phòng cháy"],
  ])("reads the kind off %j", (head, kind, abstract) => {
    expect(headOf(head)).toMatchObject({ kind, abstract });
  });

  it("keeps a line that it does not know in the opening", () => {
    const text = `DỰ THẢO LẦN 3\nBÁO CÁO\nCông tác tháng 3${body}`;
    expect(contentOf(text, "Mở đầu").map(sketch)).toEqual(["DỰ THẢO LẦN 3"]);
    expect(codesOf(text)).toContain("head_line");
  });

  it("leaves the first paragraph of the text out of the abstract", () => {
    const text = `BÁO CÁO\nCông tác tháng 3\nThực hiện kế hoạch năm, UBND phường báo cáo như sau:${body}`;
    expect(describeText(text).letterhead.abstract).toBe("Công tác tháng 3");
    expect(describeText(text).opening).toEqual(["Thực hiện kế hoạch năm, UBND phường báo cáo như sau:"]);
  });
});

describe("the end of a document", () => {
  const endOf = (end: string) => describeText(`BÁO CÁO\nCông tác tháng 3${body}\nTrên đây là báo cáo./.\n\n${end}`);

  it("has recipients on two lines put together", () => {
    const { recipients } = endOf(
      "Nơi nhận:\n- Ủy ban nhân dân thành phố Sông Vân (để\nbáo cáo);\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Minh Quân",
    );
    expect(recipients).toEqual([
      { name: "Ủy ban nhân dân thành phố Sông Vân", purpose: "để báo cáo", role: "to" },
      { name: "Lưu: VT", purpose: "", role: "archive" },
    ]);
  });

  it.each([
    ["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nLê Thu Hà", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Lê Thu Hà"],
    ["Q. CHỦ TỊCH\nLê Thu Hà", ["Q. CHỦ TỊCH"], "", "Lê Thu Hà"],
    ["TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG\nLê Thu Hà", ["TUQ. CHỦ TỊCH"], "TRƯỞNG PHÒNG", "Lê Thu Hà"],
    ["CHỈ HUY TRƯỞNG\n\n\nTrung tá Phạm Văn Dũng", [], "CHỈ HUY TRƯỞNG", "Trung tá Phạm Văn Dũng"],
    ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", ""],
  ])("reads the signature %j", (end, authority, post, name) => {
    expect(endOf(`Nơi nhận:\n- Lưu: VT.\n${end}`).signature).toEqual({ authority, post, name });
  });

  it("says that the name of the signer is missing", () => {
    expect(endOf("Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH").warnings.map(({ code }) => code)).toContain("signer_missing");
  });

  it("keeps the last words of the last section in it where they are an item of its list", () => {
    const text = `BÁO CÁO\nCông tác tháng 3${body}\n- Bảo đảm trật tự chợ Mộc Lâm./.\n`;
    expect(describeText(text).closing).toEqual([]);
    expect(contentOf(text, "Kinh tế").map(sketch)).toEqual(["Thu đạt 5 tỷ đồng.", "bulletList{listItem{Bảo đảm trật tự chợ Mộc Lâm./.}}"]);
  });
});

describe("page ends", () => {
  it("with a note between the halves of a sentence are closed, also before a capital", () => {
    const text = `BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\nPhường cấp phép 12 hộ¹, hiện nay\n\n¹ 9 hộ mới\n\nUBND phường đang thẩm định thêm 3 hộ.\n`;
    expect(contentOf(text, "Kinh tế").map(sketch)).toEqual(["Phường cấp phép 12 hộ[^9 hộ mới], hiện nay UBND phường đang thẩm định thêm 3 hộ."]);
    expect(codesOf(text)).toContain("line_joined");
  });

  it("leave a number that is a value alone, and take page numbers that count up", () => {
    const page = (number: number) => `Đoạn văn thứ ${number} của báo cáo.\n\nMột đoạn nữa.\n\nThêm đoạn.\n\nĐoạn cuối trang.\n\n${number}\n\n`;
    const text = `BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\n${page(2)}${page(3)}${page(4)}Hết.\n`;
    expect(codesOf(text).filter((code) => code === "page_number")).toHaveLength(3);
    const values = "BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\nSố hộ:\n\n12\n\nSố thửa:\n\n40\n";
    expect(contentOf(values, "Kinh tế").map(sketch)).toEqual(["Số hộ:", "12", "Số thửa:", "40"]);
  });
});

describe("notes that cannot be placed", () => {
  it("stay in the flow with a word, marks without a note too", () => {
    const text = `BÁO CÁO\nCông tác${body}\nKhông có dấu nào.\n\n² Lời chú thích lạc\n\nDấu lạc⁵ ở đây.\n`;
    expect(contentOf(text, "Kinh tế").map(sketch).slice(1)).toEqual(["Không có dấu nào.", "² Lời chú thích lạc", "Dấu lạc⁵ ở đây."]);
    expect(codesOf(text)).toEqual(expect.arrayContaining(["footnote_unplaced", "footnote_missing"]));
  });

  it("stand in the opening where their mark is in the head", () => {
    const text = "Mộc Lâm, ngày 1 tháng 2 năm 2026 ¹ ;\n¹ Lời chú thích\n";
    expect(contentOf(text, "Mở đầu").map(sketch)).toEqual(["[^Lời chú thích] ;"]);
  });

  it("in a title move to the text below it", () => {
    const text = "BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế¹\n\nThu đạt khá.\n\n¹ Số liệu đến ngày 20\n";
    expect(contentOf(text, "Kinh tế").map(sketch)).toEqual(["[^Số liệu đến ngày 20]Thu đạt khá."]);
    expect(codesOf(text)).toContain("footnote_moved");
  });
});

describe("headings", () => {
  const below = (lines: string) => contentOf(`BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\n${lines}\n`, "Kinh tế").map(sketch);

  it("with a lead run in have it in bold", () => {
    expect(below("1.1. Thu ngân sách: Đạt 5 tỷ đồng.\n\n1.2 **Chi ngân sách:** Đạt 4 tỷ đồng.")).toEqual([
      "h3()… **Thu ngân sách:** Đạt 5 tỷ đồng.",
      "h3()… **Chi ngân sách:** Đạt 4 tỷ đồng.",
    ]);
  });

  it("out of order keep their printed number", () => {
    expect(below("1.1 Thu\n\nĐạt khá.\n\n1.3 Chi\n\nĐạt khá.\n\n1.4 Dự toán\n\nĐã giao.")).toEqual([
      "h3() Thu",
      "Đạt khá.",
      "h3(1.3) Chi",
      "Đạt khá.",
      "h3() Dự toán",
      "Đã giao.",
    ]);
  });

  it("with asterisks keep them; a lone dash before a bold lead too", () => {
    expect(below("*** Ngân sách:**\n\nThu đạt khá.\n\n* Đầu tư\n\nGiải ngân chậm.\n\n- **Thương mại:** Chợ mở lại.\n\nThêm một đoạn.")).toEqual([
      "h4(*) Ngân sách:",
      "Thu đạt khá.",
      "h4(*) Đầu tư",
      "Giải ngân chậm.",
      "h3(-)… **Thương mại:** Chợ mở lại.",
      "Thêm một đoạn.",
    ]);
  });

  it("are no sentences that begin with a number", () => {
    expect(below("1.250 hộ dân được cấp nước.\n\n12.5 triệu đồng là số còn nợ, phải thu trước ngày 20; đã nhắc 2 lần.")).toEqual([
      "1.250 hộ dân được cấp nước.",
      "12.5 triệu đồng là số còn nợ, phải thu trước ngày 20; đã nhắc 2 lần.",
    ]);
  });
});

describe("lists", () => {
  const below = (lines: string) => contentOf(`BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\n1. Kinh tế\n\n${lines}\n`, "Kinh tế").map(sketch);

  it("go deeper below a dash with a colon, by a plus or by an indent", () => {
    const deep = "bulletList{listItem{Các đợt kiểm tra: | bulletList{listItem{Đợt một;} | listItem{Đợt hai.}}} | listItem{Khác.}}";
    expect(below("- Các đợt kiểm tra:\n+ Đợt một;\n+ Đợt hai.\n- Khác.")).toEqual([deep]);
    expect(below("- Các đợt kiểm tra:\n- + Đợt một;\n- + Đợt hai.\n- Khác.")).toEqual([deep]);
    expect(below("- Các đợt kiểm tra:\n - Đợt một;\n - Đợt hai.\n- Khác.")).toEqual([deep]);
    expect(below("– Các đợt kiểm tra:\n• Đợt một;\n• Đợt hai.\n– Khác.")).toEqual([deep]);
  });

  it("of points hold what stands between two of them, in the Vietnamese alphabet", () => {
    expect(below("a) Việc một.\n\nGiải thích.\n\nb) Việc hai:\n- Ý một.\n\nc) Ba.\nd) Bốn.\nđ) Năm.")).toEqual([
      "orderedList{listItem{Việc một. | Giải thích.} | listItem{Việc hai: | bulletList{listItem{Ý một.}}} | listItem{Ba.} | listItem{Bốn.} | listItem{Năm.}}",
    ]);
  });

  it("of points that count otherwise stay as printed", () => {
    expect(below("c) Việc ba.")).toEqual(["c) Việc ba."]);
  });
});

describe("parts", () => {
  it("named with words have their title on the next line", () => {
    const text = "BÁO CÁO\nCông tác\n\nPhần I\nTÌNH HÌNH CHUNG\n\n1. Kinh tế\n\nỔn định.\n\nPHẦN THỨ HAI: NHIỆM VỤ\n\n1. Kinh tế\n\nTiếp tục.\n";
    expect(reportOf(text).report.sections.map(({ kind, number, title }) => [kind, number, title])).toEqual([
      ["letterhead", "", "Đầu văn bản"],
      ["part", "Phần I", "TÌNH HÌNH CHUNG"],
      ["section", "", "Kinh tế"],
      ["part", "PHẦN THỨ HAI:", "NHIỆM VỤ"],
      ["section", "", "Kinh tế"],
      ["closing", "", "Nơi nhận và chữ ký"],
    ]);
  });

  it("with text of their own before their sections keep it", () => {
    const text = "BÁO CÁO\nCông tác\n\nI. KẾT QUẢ\n\nNhìn chung tình hình ổn định.\n\n1. Kinh tế\n\nThu đạt khá.\n";
    expect(
      reportOf(text)
        .report.sections.slice(1, 3)
        .map(({ kind, level, title }) => [kind, level, title]),
    ).toEqual([
      ["section", 1, "KẾT QUẢ"],
      ["section", 2, "Kinh tế"],
    ]);
    expect(contentOf(text, "KẾT QUẢ").map(sketch)).toEqual(["Nhìn chung tình hình ổn định."]);
  });
});
