import type { WholeReport } from "../../server/domain/wholeReport.ts";
import {
  cell,
  closingFor,
  closingOf,
  dashes,
  figure,
  figureRef,
  footnote,
  headerCell,
  headerRow,
  heading,
  lastWords,
  letterheadOf,
  lineBreak,
  p,
  partOf,
  points,
  reportOf,
  row,
  runInSection,
  sectionOf,
  table,
  text,
} from "./reportBuilder.ts";

/** Two sections and the frame around them. */
export const smallReport = (): WholeReport =>
  reportOf(
    letterheadOf(),
    partOf("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    sectionOf("Lĩnh vực kinh tế", p("Trong tháng, phường cấp mới 36 giấy chứng nhận đăng ký hộ kinh doanh.")),
    sectionOf("Quân sự địa phương", p("Duy trì nghiêm chế độ trực sẵn sàng chiến đấu.")),
    closingOf(lastWords),
  );

/** Everything that a report can hold: figures, references, footnotes, lists, points, tables with merged cells, run-in titles, emphasis, addressees. */
export const fullReport = (): WholeReport =>
  reportOf(
    letterheadOf({
      number: "7",
      day: "5",
      month: "2",
      superior: "UBND THÀNH PHỐ SÔNG VÂN",
      addressees: "Ủy ban nhân dân thành phố Sông Vân\nSở Nội vụ thành phố Sông Vân",
    }),
    partOf("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    sectionOf(
      "Lĩnh vực kinh tế",
      heading(
        3,
        [
          "Thương mại, dịch vụ: Phường tiếp nhận ",
          figure({ value: "55", unit: "hồ sơ", code: "ho_so_kinh_doanh" }),
          footnote("Trong đó có ", figure({ value: "7", format: "padded", unit: "hồ sơ" }), " thay đổi nội dung đăng ký."),
          ".",
        ],
        { layout: "run-in" },
      ),
      p("Sản lượng lúa mùa ước đạt ", figure({ value: "1801.6", unit: "tấn", code: "san_luong" }), ", năng suất ", text("67 tạ/ha", "italic"), "."),
      dashes(["Duy trì quản lý nhà nước tại chợ Mộc.", dashes("Kiểm tra 12 lượt;", "Nhắc nhở 03 hộ.")], "Tuyên truyền phòng cháy, chữa cháy."),
      heading(4, "Về tiêu dùng"),
      p("Ban hành kế hoạch bảo vệ quyền lợi người tiêu dùng."),
      heading(4, "Về bình ổn giá"),
      p("Giá cả ổn định", footnote("Theo số liệu của tổ công tác."), ", không có biến động lớn."),
    ),
    runInSection(
      "Công tác thu, chi ngân sách:",
      p(
        "Số thu ước đạt ",
        figure({ value: "11115000000", unit: "đồng", format: "money" }),
        ", đạt ",
        figure({ value: "88.73", format: "percent" }),
        " dự toán.",
      ),
    ),
    sectionOf(
      "Cải cách hành chính",
      p("Kết quả tiếp nhận hồ sơ như sau:"),
      table(
        headerRow(
          headerCell({ rowspan: 2, colwidth: [60] }, "TT"),
          headerCell({ rowspan: 2, colwidth: [220] }, "Lĩnh vực"),
          headerCell({ colspan: 2, colwidth: [120, 120] }, "Số hồ sơ"),
        ),
        headerRow("Tiếp nhận", "Đã giải quyết"),
        row("1", "Đất đai", p(figure({ value: "1527" })), "1.490"),
        row("2", p("Hộ tịch", footnote("Gồm khai sinh, khai tử, kết hôn.")), "215", "215"),
        row(cell({ colspan: 2 }, "Tổng cộng"), "1.742", "1.705"),
      ),
      p("Trong đó ", figureRef("ho_so_kinh_doanh"), " là của hộ kinh doanh."),
      points(
        "Giải quyết trước hạn 96,6%;",
        ["Đúng hạn 3,4%;", dashes("Trực tuyến;", "Trực tiếp.")],
        "Không có hồ sơ quá hạn;",
        "Số hóa 100% hồ sơ;",
        "Công khai kết quả.",
      ),
    ),
    partOf("PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 12"),
    sectionOf("Lĩnh vực kinh tế", p("Đôn đốc thu ngân sách.", lineBreak, "Rà soát các khoản nợ đọng.")),
    closingFor(["Như trên"], lastWords),
  );

/** Numbers that a real report prints out of order. */
export const reportWithFixedNumbers = (): WholeReport => {
  const economy = sectionOf(
    "Lĩnh vực kinh tế",
    heading(3, ["Công nghiệp: Ổn định."], { number: "-", layout: "run-in" }),
    heading(3, ["Nông nghiệp: Được mùa."], { number: "1.2", layout: "run-in" }),
    heading(3, "Rà soát hộ nghèo"),
    heading(4, "Nội vụ", { number: "*" }),
    p("Đã rà soát xong."),
  );
  return reportOf(
    letterheadOf(),
    partOf("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    { ...economy, number: "5." },
    sectionOf("Văn hóa - Xã hội", p("Ổn định.")),
    closingOf(lastWords),
  );
};

/** A report of about that many pages, as busy as a real one: a table and five footnotes on every ten pages. */
export function longReport(pages: number): WholeReport {
  const words =
    "Chỉ đạo các đơn vị thường xuyên theo dõi, nắm bắt tình hình, chủ động tham mưu biện pháp xử lý các vấn đề phát sinh trên địa bàn, kịp thời báo cáo Ủy ban nhân dân phường. ";
  const sections = Array.from({ length: Math.ceil(pages / 2) }, (_, index) =>
    sectionOf(
      `Lĩnh vực công tác thứ ${index + 1}`,
      heading(3, "Kết quả đạt được"),
      ...Array.from({ length: 9 }, (__, line) =>
        p(
          words.repeat(3),
          "Đã giải quyết ",
          figure({ value: String(1000 + 7 * line + index), unit: "hồ sơ", code: `so.${index}.${line}` }),
          ".",
          ...(line === 4 ? [footnote("Theo báo cáo của đơn vị số ", String(index + 1), ".")] : []),
        ),
      ),
      dashes("Duy trì chế độ trực;", "Bảo đảm an ninh, trật tự."),
      ...(index % 5 === 0
        ? [
            table(
              headerRow("TT", "Nội dung", "Số lượng"),
              ...Array.from({ length: 8 }, (__, line) => row(String(line + 1), "Nội dung công việc đã thực hiện", String(line * 13))),
            ),
          ]
        : []),
    ),
  );
  return reportOf(letterheadOf(), partOf("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"), ...sections, closingOf(lastWords));
}
