import { describe, expect, it } from "vitest";
import { codesOf, contentOf, describeText, reportOf, sketch } from "./reading.ts";
import * as samples from "./samples.ts";

/** The outline as `kind level number title`, with fixed numbers only. */
const outlineOf = (text: string) =>
  reportOf(text).report.sections.map(({ kind, level, number, title }) => `${kind} ${level}${number === "" ? "" : ` [${number}]`} ${title}`);

const sketchOf = (text: string, title: string) => contentOf(text, title).map(sketch);

describe("a quarterly report with two columns side by side", () => {
  it("tells agency, number and date from the name of the State", () => {
    const { letterhead } = describeText(samples.quarterly);
    expect(letterhead).toMatchObject({
      superior: "",
      issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM",
      number: "42",
      symbol: "BC-UBND",
      place: "Mộc Lâm",
      day: "18",
      month: "3",
      year: "2026",
      kind: "BÁO CÁO",
      abstract: "Tình hình kinh tế - xã hội quý I, phương hướng, nhiệm vụ quý II năm 2026",
      addressees: ["Ủy ban nhân dân thành phố Sông Vân"],
    });
  });

  it("tells recipients from the signature beside them", () => {
    const { recipients, signature } = describeText(samples.quarterly);
    expect(recipients).toEqual([
      { name: "Như trên", purpose: "", role: "to" },
      { name: "TT Đảng ủy", purpose: "để báo cáo", role: "to" },
      { name: "Các phòng chuyên môn", purpose: "thực hiện", role: "to" },
      { name: "Lưu: VT, VP", purpose: "", role: "archive" },
    ]);
    expect(signature).toEqual({ authority: ["TM. ỦY BAN NHÂN DÂN"], post: "CHỦ TỊCH", name: "Đỗ Minh Quân" });
  });

  it("keeps the number of a part that is out of order, and says so", () => {
    expect(outlineOf(samples.quarterly)).toEqual([
      "letterhead 1 Đầu văn bản",
      "opening 1 Mở đầu",
      "part 1 KẾT QUẢ QUÝ I",
      "section 2 Kinh tế:",
      "section 2 Văn hóa - Xã hội",
      "part 1 [III.] NHIỆM VỤ QUÝ II",
      "section 2 Kinh tế",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    expect(reportOf(samples.quarterly).warnings).toContainEqual({
      code: "number_fixed",
      line: 31,
      text: "Đề mục in số “III.”, tự đếm theo thứ tự là “II.”; đã giữ số như bản in.",
    });
  });

  it("reads a run-in section, points as headings, and pluses below a dash", () => {
    expect(sketchOf(samples.quarterly, "Kinh tế:")[0]).toBe("Thu ngân sách đạt 4 tỷ 250 triệu đồng, bằng 27% dự toán.");
    expect(sketchOf(samples.quarterly, "Văn hóa - Xã hội")).toEqual([
      "h4() Giáo dục",
      "Ba trường mầm non nhận đủ trẻ năm tuổi.",
      "h4() Y tế",
      "Trạm Y tế khám cho 812 lượt người.",
    ]);
    expect(sketchOf(samples.quarterly, "Kinh tế")).toEqual([
      "bulletList{listItem{Đôn đốc thu nợ thuế;} | listItem{Hoàn thành 02 tuyến đường: | bulletList{listItem{Tuyến Bờ Đê dài 1,2 km;} | listItem{Tuyến Xóm Chài dài 800 m.}}}}",
    ]);
  });
});

describe("a yearly report with hard line ends", () => {
  it("joins the lines of a paragraph, also over a page end with its number", () => {
    expect(sketchOf(samples.wrappedYearly, "Lĩnh vực kinh tế")).toEqual([
      "Năm 2026 kinh tế của phường giữ đà tăng, nhiều chỉ tiêu hoàn thành sớm hơn kế hoạch. Thu ngân sách cả năm ước đạt 18 tỷ 400 triệu đồng, bằng 112% dự toán thành phố giao và tăng 9% so với cùng kỳ năm trước. Phường đã bàn giao mặt bằng cho 03 dự án, trong đó dự án kè Sông Vân được đưa vào sử dụng trước mùa mưa, phục vụ trực tiếp cho hai tổ dân phố ven sông.",
    ]);
    expect(codesOf(samples.wrappedYearly)).toEqual(expect.arrayContaining(["hard_wrapped", "page_number", "line_joined"]));
  });

  it("reads a head with blanks for number and day, and a body above the issuer", () => {
    expect(describeText(samples.wrappedYearly).letterhead).toMatchObject({
      superior: "UBND THÀNH PHỐ SÔNG VÂN",
      issuer: "ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM",
      number: "",
      symbol: "BC-UBND",
      place: "Mộc Lâm",
      day: "",
      month: "12",
      year: "2026",
    });
  });
});

describe("a plan", () => {
  it("has parts that hold their text themselves, with numbered sentences kept as they are", () => {
    expect(outlineOf(samples.plan)).toEqual([
      "letterhead 1 Đầu văn bản",
      "opening 1 Mở đầu",
      "section 1 MỤC ĐÍCH, YÊU CẦU",
      "section 1 NỘI DUNG",
      "section 1 TỔ CHỨC THỰC HIỆN",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    expect(sketchOf(samples.plan, "TỔ CHỨC THỰC HIỆN")).toEqual([
      "1. Phòng Kinh tế, Hạ tầng và Đô thị theo dõi, đôn đốc và tổng hợp kết quả.",
      "2. Các tổ dân phố báo cáo trước ngày 20 hằng tháng.",
    ]);
  });

  it("sets its grounds in italics and keeps them before the first part", () => {
    const opening = contentOf(samples.plan, "Mở đầu");
    expect(opening.map(sketch)).toEqual([
      "Căn cứ Kế hoạch số 11/KH-UBND của UBND thành phố Sông Vân;",
      "Căn cứ tình hình thực tế của phường.",
      "UBND phường Mộc Lâm ban hành kế hoạch như sau:",
    ]);
    expect(opening.map((node) => node.content?.[0]?.marks?.map(({ type }) => type) ?? [])).toEqual([["italic"], ["italic"], []]);
  });

  it("reads rows with tabs as a table with a header row", () => {
    expect(sketchOf(samples.plan, "NỘI DUNG")[1]).toBe(
      "table{tableRow{tableHeader{STT} | tableHeader{Việc} | tableHeader{Đơn vị chủ trì}} | tableRow{tableCell{1} | tableCell{Thu gom rác ven sông} | tableCell{Tổ dân phố số 3}} | tableRow{tableCell{2} | tableCell{Sơn lại biển tên phố} | tableCell{Đoàn Thanh niên}}}",
    );
  });

  it("tells recipients from a signature that was flattened onto their lines", () => {
    const { recipients, signature } = describeText(samples.plan);
    expect(recipients.map(({ name }) => name)).toEqual(["Các tổ dân phố", "Lưu: VT"]);
    expect(signature).toEqual({ authority: ["TM. ỦY BAN NHÂN DÂN"], post: "CHỦ TỊCH", name: "Đỗ Minh Quân" });
  });
});

describe("a submission", () => {
  it("has one addressee per line, and drops the remark of the signature with a word", () => {
    const { letterhead, signature } = describeText(samples.submission);
    expect(letterhead).toMatchObject({
      kind: "TỜ TRÌNH",
      symbol: "TTr-HĐND",
      addressees: ["Hội đồng nhân dân phường Mộc Lâm", "Thường trực Đảng ủy phường"],
    });
    expect(signature).toEqual({ authority: ["TM. HỘI ĐỒNG NHÂN DÂN"], post: "CHỦ TỊCH", name: "Vũ Thị Lan" });
    expect(codesOf(samples.submission)).toContain("signed_remark");
  });
});

describe("a notice without parts", () => {
  it("has run-in sections and a signature by order", () => {
    expect(outlineOf(samples.notice)).toEqual([
      "letterhead 1 Đầu văn bản",
      "opening 1 Mở đầu",
      "section 2 Về thu ngân sách:",
      "section 2 Về trật tự đô thị:",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    const { letterhead, signature } = describeText(samples.notice);
    expect(letterhead).toMatchObject({ superior: "UBND PHƯỜNG MỘC LÂM", issuer: "VĂN PHÒNG", kind: "THÔNG BÁO" });
    expect(signature).toEqual({ authority: ["TL. CHỦ TỊCH"], post: "CHÁNH VĂN PHÒNG", name: "Trần Quốc Bảo" });
  });
});

describe("a text with Markdown remains", () => {
  it("keeps bold, and a bold line without a number as a paragraph", () => {
    expect(outlineOf(samples.markdown)).toContain("part 1 KẾT QUẢ");
    expect(sketchOf(samples.markdown, "Kinh tế")).toEqual(["**Về ngân sách**", "Thu đạt 1 tỷ 200 triệu đồng."]);
    expect(sketchOf(samples.markdown, "An ninh, trật tự:")).toEqual([
      "Tình hình ổn định, không có điểm nóng trên địa bàn.",
      "bulletList{listItem{Đăng ký thường trú 31 hồ sơ} | listItem{Kiểm tra tạm trú 12 lượt}}",
      "**Đánh giá chung**",
      "Các đơn vị làm việc tích cực.",
    ]);
    expect(codesOf(samples.markdown)).toEqual(expect.arrayContaining(["heading_without_number", "list_mark"]));
  });
});

describe("notes", () => {
  it("in square brackets at the end go to their marks; square metres are no marks", () => {
    expect(sketchOf(samples.endNotes, "Kinh tế")).toEqual([
      "Phường cấp 40 giấy phép[^Trong đó 31 giấy phép hộ kinh doanh] và thu hồi 02 giấy phép[^Do không hoạt động quá một năm].",
    ]);
    expect(sketchOf(samples.endNotes, "Môi trường")).toEqual(["Thu gom 96% rác thải, diện tích cây xanh tăng 1.500 m²."]);
  });

  it("whose marks lost their raised form and count anew on each page go to their marks", () => {
    expect(sketchOf(samples.plainNotes, "Kinh tế")).toEqual(["Phường tiếp nhận 40 hồ sơ[^31 hồ sơ mới, 9 hồ sơ cũ] của các hộ kinh doanh."]);
    expect(sketchOf(samples.plainNotes, "Văn hóa")).toEqual([
      "Có 05 tổ dân phố đạt chuẩn[^Tổ 1, tổ 2, tổ 4, tổ 5 và tổ 9], còn lại đang bổ sung hồ sơ.",
    ]);
    expect(describeText(samples.plainNotes).footnotes.map(({ n, anchor }) => `${n} ${anchor}`)).toEqual([
      "1 Phường tiếp nhận 40 hồ sơ¹",
      "2 Có 05 tổ dân phố đạt chuẩn²",
    ]);
  });
});

describe("numbers", () => {
  it("that enumerate inside a section are no sections", () => {
    expect(outlineOf(samples.enumerations)).toEqual([
      "letterhead 1 Đầu văn bản",
      "part 1 KẾT QUẢ",
      "section 2 Kinh tế",
      "section 2 Giáo dục",
      "section 2 Y tế",
      "section 1 NHIỆM VỤ",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    expect(sketchOf(samples.enumerations, "Giáo dục")).toEqual([
      "Các trường được sửa chữa gồm:",
      "1. Trường Mầm non Hoa Sen",
      "2. Trường Tiểu học Mộc Lâm",
      "3. Trường Trung học cơ sở Bờ Đê",
      "Kinh phí lấy từ ngân sách phường.",
    ]);
  });

  it("in other forms count automatically where their order is right, and stay where it is not", () => {
    expect(outlineOf(samples.otherNumbers)).toEqual([
      "letterhead 1 Đầu văn bản",
      "part 1 [A.] ĐÁNH GIÁ CHUNG",
      "section 1 Thuận lợi",
      "section 1 Khó khăn",
      "part 1 [B.] KẾT QUẢ CỤ THỂ",
      "part 1 [I/] Kinh tế",
      "section 2 Ngân sách",
      "section 2 [3)] Đầu tư",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    expect(sketchOf(samples.otherNumbers, "Ngân sách")).toEqual(["Thu đạt khá.", "h3() Thu thường xuyên", "Đạt 60% dự toán."]);
    expect(codesOf(samples.otherNumbers)).toEqual(expect.arrayContaining(["number_form", "number_fixed", "section_out_of_order"]));
  });
});

describe("a text out of a PDF", () => {
  it("has lines of different lengths joined, and its headings left alone", () => {
    expect(contentOf(samples.pdfLines, "Công tác phòng ngừa")).toHaveLength(1);
    expect(contentOf(samples.pdfLines, "Công tác khắc phục")).toHaveLength(1);
    expect(describeText(samples.pdfLines).closing).toEqual(["Trên đây là báo cáo tháng 10 của phường./."]);
  });
});

describe("what stands behind the signature", () => {
  it("is an annex with its title, its table too", () => {
    expect(outlineOf(samples.annex).at(-1)).toBe("annex 1 Danh sách công trình");
    expect(sketchOf(samples.annex, "Danh sách công trình")).toEqual([
      "table{tableRow{tableHeader{TT} | tableHeader{Tên} | tableHeader{Kinh phí}} | tableRow{tableCell{1} | tableCell{Cống Xóm Chài} | tableCell{120}} | tableRow{tableCell{2} | tableCell{Nhà văn hóa tổ 6} | tableCell{450}}}",
    ]);
    expect(codesOf(samples.annex)).not.toContain("after_signature");
  });
});

describe("text that is no report", () => {
  it("is kept whole in the opening, and everything missing is told", () => {
    expect(sketchOf(samples.garbage, "Mở đầu").join(" ")).toBe("hôm nay trời nắng, không có việc gì lớn xin chào 123 456 ??? !!! abc def");
    expect(codesOf(samples.garbage)).toEqual(
      expect.arrayContaining(["kind_missing", "issuer_missing", "outline_missing", "recipients_missing", "signature_missing", "closing_missing"]),
    );
  });
});

describe("a report on reform", () => {
  it("has great parts above parts, each with its sections", () => {
    expect(outlineOf(samples.reform)).toEqual([
      "letterhead 1 Đầu văn bản",
      "opening 1 Mở đầu",
      "part 1 [Phần I] KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
      "part 1 CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
      "section 2 Về kế hoạch cải cách hành chính",
      "section 2 Về tuyên truyền",
      "part 1 KẾT QUẢ THỰC HIỆN",
      "section 2 Cải cách thể chế",
      "section 2 Cải cách thủ tục hành chính",
      "part 1 [Phần II] PHƯƠNG HƯỚNG, NHIỆM VỤ",
      "section 2 Nhiệm vụ chung",
      "section 2 Giải pháp",
      "closing 1 Nơi nhận và chữ ký",
    ]);
    expect(describeText(samples.reform).letterhead).toMatchObject({
      number: "135",
      kind: "BÁO CÁO TỔNG KẾT",
      addressees: ["Ủy ban nhân dân thành phố Sông Vân", "Sở Nội vụ thành phố Sông Vân"],
    });
    expect(describeText(samples.reform).footnotes).toEqual([
      {
        n: 1,
        anchor: "Đã kiểm tra 04/04 phòng, đạt 100%¹",
        text: "Gồm: Văn phòng, Phòng Kinh tế, Phòng Văn hóa, Trung tâm Phục vụ hành chính công.",
      },
    ]);
  });
});

describe("a department's report", () => {
  it("has an issuer on two lines below its ward, sections without parts and run-in headings", () => {
    expect(describeText(samples.department).letterhead).toMatchObject({
      superior: "UBND PHƯỜNG MỘC LÂM",
      issuer: "PHÒNG KINH TẾ, HẠ TẦNG\nVÀ ĐÔ THỊ",
      symbol: "BC-KTHTĐT",
      month: "",
      abstract: "V/v kết quả giải phóng mặt bằng dự án đường Bờ Đê (Từ ngày 15/10/2026 đến ngày 14/11/2026)",
      addressees: ["UBND phường Mộc Lâm"],
    });
    expect(sketchOf(samples.department, "Kết quả thực hiện:").slice(0, 2)).toEqual([
      "h3()… **Công tác kiểm đếm:** Đã kiểm đếm 45/52 hộ.",
      "h3() Công tác chi trả:",
    ]);
  });
});

describe("a report kept in its layout by spaces", () => {
  it("has its wrapped title, note and recipients whole, and the page number out of the way", () => {
    expect(outlineOf(samples.centred)[2]).toBe("part 1 KẾT QUẢ THỰC HIỆN NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI, QUỐC PHÒNG, AN NINH THÁNG 11");
    const { footnotes, recipients, signature } = describeText(samples.centred);
    expect(footnotes.map(({ text }) => text)).toEqual(["Trong đó: rau màu 80 ha, ngô 25 ha, khoai tây 15 ha; giá trị sản xuất ước đạt 12 tỷ đồng."]);
    expect(recipients[0]).toEqual({ name: "UBND thành phố Sông Vân", purpose: "để báo cáo", role: "to" });
    expect(signature).toEqual({ authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], post: "PHÓ CHỦ TỊCH", name: "Trần Thị Hồng Nhung" });
    expect(codesOf(samples.centred)).toContain("page_number");
  });
});

describe("a half-yearly report", () => {
  it("has headings that end with a full stop, and restarts its Roman numbers under each great part", () => {
    expect(sketchOf(samples.halfYear, "SẢN XUẤT NÔNG NGHIỆP").filter((line) => line.startsWith("h"))).toEqual([
      "h3() Trồng trọt.",
      "h3() Chăn nuôi.",
      "h4(1.2.1.) Công tác thú y",
    ]);
    expect(outlineOf(samples.halfYear).slice(-4)).toEqual([
      "part 1 [PHẦN THỨ HAI] NHIỆM VỤ, GIẢI PHÁP 6 THÁNG CUỐI NĂM 2026",
      "section 1 [I.] MỤC TIÊU",
      "section 1 GIẢI PHÁP",
      "closing 1 Nơi nhận và chữ ký",
    ]);
  });
});

describe("a report of the police", () => {
  it("without empty lines has its note at its mark, its table and its tasks", () => {
    expect(sketchOf(samples.police, "Trật tự xã hội")[0]).toContain("15 triệu đồng[^Vụ thứ nhất xảy ra ngày 03/11");
    expect(sketchOf(samples.police, "Quản lý hành chính")[2]).toContain(
      "tableRow{tableCell{Tạm trú} | tableCell{120} | tableCell{112} | tableCell{-8}}",
    );
    expect(sketchOf(samples.police, "NHIỆM VỤ THÁNG 12")).toHaveLength(3);
  });
});
