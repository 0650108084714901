import type { MarkedPassage } from "./marked.ts";

/** Percentages beside the numbers they come from. */
export const ratios: readonly MarkedPassage[] = [
  ["phân số trước", `Kết quả có 8.742/9.120 hộ gia đình đạt danh hiệu "Gia đình văn hóa", đạt [[95,6%|95,9%|ratio]].`],
  ["phân số trong ngoặc", `Tỷ lệ tổ dân phố đạt chuẩn văn hóa là [[93,8%|94,4%|ratio]] (17/18 tổ).`],
  ["phân số, không đạt", `Hồ sơ giải quyết trước hạn 1.022/1.058 hồ sơ, chiếm [[97,6%|96,6%|ratio]].`],
  ["phân số, cách phần trăm", `Rà soát 113/125 cơ sở, đạt [[90,5 %|90,4 %|ratio]].`],
  ["phân số đủ", `Kích hoạt định danh điện tử cho 204/208 học sinh (đạt [[98,8%|98,1%|ratio]]).`],
  ["trên tổng số", `Có 1.356 hồ sơ nộp trực tuyến trên tổng số 1.540 hồ sơ, đạt tỷ lệ [[88,5%|88,1%|ratio]].`],
  ["trong tổng số", `Đã cấp đổi 342 thẻ trong tổng số 360 thẻ hết hạn, đạt [[95,5%|95%|ratio]].`],
  ["mẫu ở sau", `Số người tham gia bảo hiểm xã hội tự nguyện là 274 người, đạt [[92,3%|91,3%|ratio]] so với chỉ tiêu thành phố giao (300 người).`],
  ["dự toán trong ngoặc", `Thu ngân sách 9 tháng ước 31 tỷ 200 triệu đồng, đạt [[76%|78%|ratio]] dự toán (40 tỷ đồng).`],
  [
    "kế hoạch trước",
    `Kế hoạch vốn giao năm nay là 14.500 triệu đồng; đến hết tháng 10 đã giải ngân 10.440 triệu đồng, đạt [[70%|72%|ratio]] kế hoạch.`,
  ],
  ["chỉ tiêu trước", `Chỉ tiêu giao 64 công dân nhập ngũ, đến nay đã chốt quân 56 công dân, đạt [[85,7%|87,5%|ratio]] chỉ tiêu.`],
  ["vượt chỉ tiêu", `Vận động 138/120 đơn vị máu, đạt [[110%|115%|ratio]] kế hoạch.`],
  [
    "phần của danh sách",
    `Đánh giá 40 chi bộ, gồm 08 chi bộ hoàn thành xuất sắc ([[25%|20%|ratio]]), 30 chi bộ hoàn thành tốt (75%), 02 chi bộ hoàn thành (5%).`,
  ],
  ["phần thứ hai", `Xếp loại học lực 1.250 học sinh: giỏi 475 em (38%), khá 550 em ([[45%|44%|ratio]]), trung bình 225 em (18%).`],
  ["chiếm", `Toàn phường có 11.240 hộ, trong đó có 96 hộ nghèo, chiếm [[0,58%|0,85%|ratio]].`],
  ["chiếm tỷ lệ", `Trên tổng số 640 phiếu khảo sát thu về, có 612 phiếu hài lòng, chiếm tỷ lệ [[96,5%|95,6%|ratio]].`],
  [
    "mô tả bằng lời",
    `Tổng số hồ sơ tiếp nhận 1.180 hồ sơ, trong đó tiếp nhận trực tuyến 1.003 hồ sơ, trực tiếp 177 hồ sơ.\nTỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ tiếp nhận đạt [[84%|85%|ratio]].`,
  ],
  ["tăng có số", `Thu từ hộ kinh doanh đạt 1.320 triệu đồng, tăng 120 triệu đồng ([[12%|10%|ratio]]) so với cùng kỳ.`],
  ["giảm có số", `Trong tháng xảy ra 18 vụ vi phạm, giảm 06 vụ (giảm [[20%|25%|ratio]]) so với tháng trước.`],
  ["tăng so với", `Sản lượng rau đạt 462 tấn, tăng [[12%|10%|ratio]] so với cùng kỳ năm trước (420 tấn).`],
  ["từ lên", `Số sản phẩm OCOP tăng từ 08 lên 11 sản phẩm (tăng [[35,7%|37,5%|ratio]]).`],
  ["cắt bớt", `Có 611/689 hộ tham gia phân loại rác, đạt [[88,6%|88,7%|ratio]].`],
  ["làm tròn sai", `Hoàn thành 47/54 nhiệm vụ, đạt [[87,4%|87,0%|ratio]].`],
  ["hai phân số", `Bé trai 214/230 cháu, đạt 93%; bé gái 198/206 cháu, đạt [[95,1%|96,1%|ratio]].`],
  ["bao phủ", `Đến nay có 16.905 người tham gia bảo hiểm y tế trên 17.640 dân số, đạt tỷ lệ bao phủ [[94,8%|95,8%|ratio]].`],
  [
    "dòng gạch",
    `- Tiểu học: 1.244/1.250 học sinh hoàn thành chương trình (đạt [[95,5%|99,5%|ratio]]).\n- Trung học cơ sở: 980/980 học sinh (đạt 100%).`,
  ],
  ["thanh toán", `Thanh toán trực tuyến 804/840 giao dịch, tỷ lệ [[95,2%|95,7%|ratio]].`],
  ["nghìn không chấm", `9012/9541 hộ ký cam kết, đạt [[94,6%|94,5%|ratio]].`],
  ["bằng so kế hoạch", `Trồng được 5.250 cây xanh, bằng [[103%|105%|ratio]] kế hoạch (5.000 cây).`],
  ["giải ngân", `Đã giải ngân 2,34 tỷ đồng/3,6 tỷ đồng, đạt [[56%|65%|ratio]].`],
  ["đạt, tổng số người", `Lấy ý kiến 1.480 cử tri, có 1.436 cử tri đồng ý, đạt [[96%|97%|ratio]].`],
  ["tương ứng", `Doanh thu chợ đạt 525 triệu đồng, tăng 25 triệu đồng, tương ứng [[4%|5%|ratio]] so với quý trước.`],
];
