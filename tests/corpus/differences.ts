import type { MarkedPassage } from "./marked.ts";

/** What is left, what grew and what fell. */
export const differences: readonly MarkedPassage[] = [
  ["đã giải quyết, còn", `Trong tháng tiếp nhận 46 hồ sơ đất đai, đã giải quyết 39 hồ sơ, còn [[08|07|difference]] hồ sơ đang xem xét.`],
  [
    "hai câu",
    `Ủy ban nhân dân phường đã tiếp nhận 31 hồ sơ xin cấp phép. Phòng chuyên môn tham mưu giải quyết 24 hồ sơ, còn [[06|07|difference]] hồ sơ đang thẩm định.`,
  ],
  [
    "đơn",
    `Số đơn tiếp nhận trong tháng 18 đơn gồm 03 đơn khiếu nại, 15 đơn đề nghị. Đã giải quyết 11; hiện còn [[06|07|difference]] đơn chưa giải quyết.`,
  ],
  [
    "kỳ trước chuyển sang",
    `Kỳ trước chuyển sang 12 vụ việc, phát sinh trong kỳ 30 vụ việc; đã hòa giải thành 33 vụ việc, còn [[07|09|difference]] vụ việc đang hòa giải.`,
  ],
  [
    "kế hoạch còn",
    `Kế hoạch cả năm kiên cố hóa 6,5 km đường, đến nay đã hoàn thành 4,2 km, còn lại [[2,5|2,3|difference]] km triển khai trong quý IV.`,
  ],
  ["từ xuống còn", `Số hộ cận nghèo giảm từ 189 hộ xuống còn 163 hộ, giảm [[36|26|difference]] hộ.`],
  ["tăng từ lên", `Số doanh nghiệp hoạt động tăng từ 142 lên 158 doanh nghiệp, tăng [[18|16|difference]] doanh nghiệp so với đầu năm.`],
  ["giảm so tháng trước", `Trong tháng có 27 vụ, giảm [[05|04|difference]] vụ so với tháng trước (31 vụ).`],
  ["tăng so cùng kỳ", `Thu phí, lệ phí đạt 215 triệu đồng, tăng [[25|35|difference]] triệu đồng so với cùng kỳ năm 2025 (180 triệu đồng).`],
  ["cuối cùng", `Đầu năm toàn phường có 74 hộ nghèo, cuối năm còn 52 hộ, giảm [[21|22|difference]] hộ.`],
  ["phân số còn", `Đã cấp 1.420/1.500 thẻ bảo hiểm y tế học sinh, còn [[60|80|difference]] thẻ đang in.`],
  ["tiền còn", `Kinh phí được giao 850 triệu đồng, đã chi 612 triệu đồng, còn lại [[228|238|difference]] triệu đồng.`],
  ["chưa nhận", `Tổng số 58 hộ thuộc diện bồi thường; 49 hộ đã nhận tiền, [[08|09|difference]] hộ chưa nhận tiền.`],
  ["số còn lại", `Kiểm tra 34 cơ sở, xử phạt 12 cơ sở, số còn lại [[23|22|difference]] cơ sở ký cam kết.`, undefined, "any"],
  ["nghìn", `Phát ra 3.200 phiếu, đã thu về 3.085 phiếu, còn [[125|115|difference]] phiếu chưa thu.`],
  ["bằng lời", `Có năm dự án, đã hoàn thành ba dự án, còn [[một|hai|difference]] dự án đang thi công.`, undefined, "any"],
  ["tồn", `Tổng thụ lý 84 việc, giải quyết xong 71 việc, tồn [[15|13|difference]] việc.`],
  ["trả lại", `Tiếp nhận 120 hồ sơ, đã giải quyết 104 hồ sơ, trả lại 06 hồ sơ, còn [[12|10|difference]] hồ sơ.`],
];
