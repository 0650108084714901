import { cutOffBehind } from "../../extensions/cutOff/cutOff.ts";
import { type DemoReport, demoReport } from "./demoReport.ts";
import { anNinh } from "./october/anNinh.ts";
import { doThi } from "./october/doThi.ts";
import { giaiPhongMatBang } from "./october/giaiPhongMatBang.ts";
import { hanhChinhCong } from "./october/hanhChinhCong.ts";
import { kinhTe } from "./october/kinhTe.ts";
import { nganSach } from "./october/nganSach.ts";
import { nhiemVuAnNinh, nhiemVuDoThi, nhiemVuHanhChinhCong, nhiemVuKinhTe, nhiemVuQuanSu, nhiemVuVanHoaXaHoi } from "./october/nhiemVu.ts";
import { quanSu } from "./october/quanSu.ts";
import { vanHoaXaHoi } from "./october/vanHoaXaHoi.ts";
import { vanPhongTuPhap } from "./october/vanPhongTuPhap.ts";
import { demoOrganisation, demoUserId } from "./office.ts";
import { part, runInSection, section } from "./outline.ts";

/** Last month's report, issued and right in all its numbers: what this month's is compared with, and what a good report looks like. */
export const octoberReport: DemoReport = demoReport({
  about: {
    id: "bao-cao-thang-10-2026",
    templateId: "bao-cao-thang",
    title: "Báo cáo tháng 10 năm 2026",
    period: { kind: "month", year: 2026, month: 10 },
    state: "issued",
    deadline: "2026-10-21",
    figuresLockedAt: cutOffBehind("2026-10-19"),
    number: "386",
    issuedOn: "2026-10-23",
    createdAt: "2026-10-12T01:10:00.000Z",
    createdBy: demoUserId("vanphong"),
    changedAt: "2026-10-23T08:30:00.000Z",
    revision: 48,
  },
  letterhead: {
    issuer: demoOrganisation.issuer.join("\n"),
    number: "386",
    symbol: "BC-UBND",
    place: demoOrganisation.place,
    day: "23",
    month: "10",
    year: "2026",
    kind: "BÁO CÁO",
    abstract: "Kết quả thực hiện nhiệm vụ tháng 10, phương hướng, nhiệm vụ tháng 11 năm 2026",
  },
  reviews: {},
  outline: [
    part("phan-1", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 10"),
    section("kinh-te", "Lĩnh vực kinh tế", ["ktht"], kinhTe),
    runInSection("ngan-sach", "Công tác thu, chi ngân sách", ["ktht"], nganSach),
    section("do-thi", "Quản lý đô thị, tài nguyên môi trường, đầu tư phát triển", ["ktht"], doThi),
    section("giai-phong-mat-bang", "Công tác giải phóng mặt bằng", ["ktht"], giaiPhongMatBang),
    section("van-hoa-xa-hoi", "Văn hóa - Xã hội", ["vhxh", "dichvu"], vanHoaXaHoi),
    section("van-phong-tu-phap", "Văn phòng, Tư pháp", ["vp"], vanPhongTuPhap),
    section("hanh-chinh-cong", "Trung tâm Phục vụ hành chính công", ["hcc"], hanhChinhCong),
    section("an-ninh", "Công tác an ninh, trật tự", ["congan"], anNinh),
    section("quan-su", "Công tác quân sự địa phương", ["quansu"], quanSu),
    part("phan-2", "PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 11"),
    section("nhiem-vu-kinh-te", "Lĩnh vực kinh tế", ["ktht"], nhiemVuKinhTe),
    section("nhiem-vu-do-thi", "Tài nguyên, môi trường, trật tự đô thị", ["ktht"], nhiemVuDoThi),
    section("nhiem-vu-van-hoa-xa-hoi", "Văn hóa - Xã hội", ["vhxh", "dichvu"], nhiemVuVanHoaXaHoi),
    section("nhiem-vu-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công", ["hcc"], nhiemVuHanhChinhCong),
    section("nhiem-vu-an-ninh", "Công tác an ninh, trật tự", ["congan"], nhiemVuAnNinh),
    section("nhiem-vu-quan-su", "Công tác quân sự địa phương", ["quansu"], nhiemVuQuanSu),
  ],
  closing: {
    words: "Trên đây là Báo cáo kết quả thực hiện nhiệm vụ tháng 10, phương hướng, nhiệm vụ tháng 11 năm 2026 của UBND phường Mộc Lâm./.",
    recipients: demoOrganisation.recipients,
    signature: { authority: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", post: "PHÓ CHỦ TỊCH", name: "Nguyễn Hữu Thành" },
  },
  course: { state: "accepted", deadline: "2026-10-19", changedAt: "2026-10-21T09:00:00.000Z" },
  approved: { at: "2026-10-22T07:45:00.000Z", by: demoUserId("lanhdao") },
});
