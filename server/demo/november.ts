import { type DemoReport, demoReport } from "./demoReport.ts";
import { anNinh } from "./november/anNinh.ts";
import { doThi } from "./november/doThi.ts";
import { giaiPhongMatBang } from "./november/giaiPhongMatBang.ts";
import { hanhChinhCong } from "./november/hanhChinhCong.ts";
import { kinhTe } from "./november/kinhTe.ts";
import { nganSach } from "./november/nganSach.ts";
import { nhiemVuAnNinh, nhiemVuDoThi, nhiemVuHanhChinhCong, nhiemVuKinhTe, nhiemVuQuanSu, nhiemVuVanHoaXaHoi } from "./november/nhiemVu.ts";
import { phuLucNhiemVu } from "./november/phuLuc.ts";
import { quanSu } from "./november/quanSu.ts";
import { reviews } from "./november/reviews.ts";
import { vanHoaXaHoi } from "./november/vanHoaXaHoi.ts";
import { vanPhongTuPhap } from "./november/vanPhongTuPhap.ts";
import { demoOrganisation, demoUserId } from "./office.ts";
import { lyingAnnex, part, runInSection, section } from "./outline.ts";

/**
 * This month's report, in progress. It has what wards really hand in: sums that do not add up, percentages that do not follow, the wrong month in
 * the heading of part II, another ward's name, headings numbered by hand, names written in three ways. The checks have something to find.
 */
export const novemberReport: DemoReport = demoReport({
  about: {
    id: "bao-cao-thang-11-2026",
    templateId: "bao-cao-thang",
    title: "Báo cáo tháng 11 năm 2026",
    period: { kind: "month", year: 2026, month: 11 },
    state: "collecting",
    deadline: "2026-11-25",
    number: "",
    issuedOn: null,
    createdAt: "2026-11-12T01:15:00.000Z",
    createdBy: demoUserId("vanphong"),
    changedAt: "2026-11-23T09:20:00.000Z",
    revision: 9,
  },
  letterhead: {
    issuer: demoOrganisation.issuer.join("\n"),
    symbol: "BC-UBND",
    place: demoOrganisation.place,
    month: "11",
    year: "2026",
    kind: "BÁO CÁO",
    abstract: "Kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2026",
  },
  reviews,
  outline: [
    part("phan-1", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    section("kinh-te", "Lĩnh vực kinh tế", ["ktht"], kinhTe),
    runInSection("ngan-sach", "Công tác thu, chi ngân sách:", ["ktht"], nganSach),
    section("do-thi", "Quản lý đô thị, tài nguyên môi trường, đầu tư phát triển", ["ktht"], doThi),
    section("giai-phong-mat-bang", "Công tác giải phóng mặt bằng (GPMB)", ["ktht"], giaiPhongMatBang),
    section("van-hoa-xa-hoi", "Văn hóa - Xã hội", ["vhxh", "dichvu"], vanHoaXaHoi, {
      state: "returned",
      reason: "Mục 5.1: tỷ lệ gia đình văn hóa chưa khớp với số hộ. Đề nghị phòng tính lại và rà soát tên các cơ quan trong mục 5.4 trước khi nộp.",
      changedAt: "2026-11-23T08:05:00.000Z",
    }),
    section("van-phong-tu-phap", "Văn phòng, Tư pháp", ["vp"], vanPhongTuPhap),
    section("hanh-chinh-cong", "Trung tâm Phục vụ Hành chính công:", ["hcc"], hanhChinhCong, {
      state: "submitted",
      changedAt: "2026-11-23T09:20:00.000Z",
    }),
    section("an-ninh", "Công tác Quốc phòng, An ninh:", ["congan"], anNinh),
    section("quan-su", "Công tác quân sự địa phương", ["quansu"], quanSu, {
      state: "accepted",
      changedAt: "2026-11-23T07:40:00.000Z",
    }),
    part("phan-2", "PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 11"),
    section("nhiem-vu-kinh-te", "Kinh tế:", ["ktht"], nhiemVuKinhTe),
    section("nhiem-vu-do-thi", "Tài nguyên, môi trường, trật tự đô thị và vệ sinh môi trường", ["ktht"], nhiemVuDoThi),
    section("nhiem-vu-van-hoa-xa-hoi", "Văn Hóa, Xã hội", ["vhxh", "dichvu"], nhiemVuVanHoaXaHoi),
    section("nhiem-vu-hanh-chinh-cong", "Trung tâm Phục vụ Hành chính công", ["hcc"], nhiemVuHanhChinhCong),
    section("nhiem-vu-an-ninh", "An ninh, quốc phòng", ["congan"], nhiemVuAnNinh),
    section("nhiem-vu-quan-su", "Quân sự địa phương", ["quansu"], nhiemVuQuanSu),
    lyingAnnex("phu-luc-nhiem-vu", "Tình hình thực hiện nhiệm vụ được giao tháng 11 năm 2026", phuLucNhiemVu),
  ],
  closing: {
    words:
      "Trên đây là Báo cáo tình hình thực hiện nhiệm vụ kinh tế - xã hội tháng 11/2026 và công tác trọng tâm tháng 12 năm 2026 của UBND phường Mộc Khê./.",
    recipients: [
      { text: "UBND thành phố", purpose: "để báo cáo", role: "to" },
      { text: "TT Đảng ủy", purpose: "để báo cáo", role: "to" },
      { text: "TT HĐND", purpose: "để báo cáo", role: "to" },
      { text: "CT, PCT UBND", purpose: "", role: "to" },
      { text: "Các cơ quan chuyên môn, đơn vị thuộc phường", purpose: "", role: "to" },
      { text: "Lưu: VT", purpose: "", role: "archive" },
    ],
    signature: { authority: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", post: "PHÓ CHỦ TỊCH", name: "Nguyễn Hữu Thành" },
  },
  course: { state: "drafting", deadline: "2026-11-23", changedAt: "2026-11-12T01:15:00.000Z" },
  approved: null,
});
