import type { MarkedPassage } from "./marked.ts";

/** A second set that the checks are not tuned to, in longer sentences and with more beside the numbers. */
export const heldOutMore: readonly MarkedPassage[] = [
  [
    "văn bản",
    `Từ ngày 15/4/2026 đến ngày 14/5/2026, Văn phòng tiếp nhận 1.846 văn bản đến, phát hành [[925|952|sum]] văn bản đi, trong đó 410 công văn, 286 quyết định, 78 kế hoạch, 65 báo cáo và 113 văn bản khác; cập nhật kịp thời lên hệ thống quản lý văn bản.`,
  ],
  [
    "tiếp công dân",
    `Lãnh đạo phường tiếp định kỳ 04 buổi, tiếp thường xuyên 17 ngày; có 36 lượt công dân đến kiến nghị [[31|32|sum]] nội dung (đất đai 19, chế độ chính sách 08, môi trường 05).`,
  ],
  [
    "thu chi chợ",
    `Ban Quản lý chợ thu [[412|421|sum]] triệu đồng tiền thuê điểm kinh doanh, gồm: chợ Kim 215 triệu đồng, chợ Bến 126 triệu đồng, chợ Đông 80 triệu đồng; nộp ngân sách 320 triệu đồng.`,
  ],
  [
    "bồi thường",
    `Phường đã chi trả cho 34 hộ với số tiền 27 tỷ 640 triệu đồng, trong đó bồi thường về đất [[19 tỷ 205 triệu|19 tỷ 250 triệu|sum]] đồng, tài sản trên đất 6 tỷ 890 triệu đồng, hỗ trợ ổn định đời sống 1 tỷ 500 triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "kết quả thi",
    `Đoàn học sinh phường đoạt [[33|32|sum]] giải tại kỳ thi cấp thành phố: 02 giải Nhất, 07 giải Nhì, 11 giải Ba và 12 giải Khuyến khích, xếp thứ 5/24 đơn vị.`,
  ],
  ["việc làm", `Giải quyết việc làm mới cho 268 lao động (nữ 121 lao động), đạt [[88,3%|89,3%|ratio]] kế hoạch năm (300 lao động).`],
  ["cấp nước", `Toàn phường có 10.905/11.240 hộ dùng nước sạch tập trung, đạt [[97,2%|97,0%|ratio]]; 335 hộ còn lại dùng nước giếng khoan.`],
  [
    "phổ cập tin học",
    `Số người được phổ biến kỹ năng số là 5.184 người trên tổng số 7.200 người trong độ tuổi lao động, bằng [[70%|72%|ratio]], cao hơn tháng trước 3,5 điểm phần trăm.`,
  ],
  ["hồ sơ trễ", `Đã trả kết quả 1.215 hồ sơ: trước hạn 1.180 hồ sơ ([[97,9%|97,1%|ratio]]), đúng hạn 30 hồ sơ (2,5%), trễ hạn 05 hồ sơ (0,4%).`],
  ["dân vận khéo", `Đăng ký mới 12 mô hình "Dân vận khéo", nâng tổng số mô hình toàn phường từ 45 lên [[58|57|sum]] mô hình.`],
  ["giải tỏa", `Có 63 hộ phải di dời, đến ngày 20/5 đã có 47 hộ bàn giao mặt bằng, còn [[15|16|difference]] hộ đề nghị xem lại đơn giá.`],
  ["cho vay", `Dư nợ đầu năm 11,2 tỷ đồng, đến nay 12,9 tỷ đồng, tăng [[1,6|1,7|difference]] tỷ đồng so với đầu năm.`],
  ["tội phạm", `Xảy ra 09 vụ phạm pháp hình sự, giảm [[03|02|difference]] vụ so với cùng kỳ (11 vụ); điều tra làm rõ 08/09 vụ, đạt 88,9%.`],
  ["tồn", `Kỳ trước chuyển sang 06 đơn, trong kỳ nhận 15 đơn, đã giải quyết 14 đơn, còn [[08|07|difference]] đơn đang trong thời hạn.`],
  [
    "giấy khen",
    `Biểu dương [[05|06|count]] gia đình văn hóa tiêu biểu gồm: gia đình ông Lê Văn Tám, gia đình bà Phạm Thị Nga, gia đình ông Đào Xuân Hải, gia đình bà Vũ Thị Hiền, gia đình ông Trịnh Công Minh, gia đình bà Hồ Thị Liên.`,
  ],
  ["khởi công", `Trong tháng khởi công [[03|02|count]] công trình (Nhà văn hóa tổ dân phố Giếng Ngọc; Trường Mầm non Sơn Ca).`],
  ["phối hợp", `Phối hợp với [[03|04|count]] đơn vị: Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên, Hội Cựu chiến binh.`],
  ["kỷ niệm ngành", `Gặp mặt nhân kỷ niệm [[70|71|years]] năm Ngày Thầy thuốc Việt Nam (27/02/1955 - 27/02/2026) và tặng quà 14 cán bộ y tế.`],
  ["tổng kết", `Hội nghị tổng kết [[17|16|years]] năm thực hiện Chỉ thị về công tác dân số (2011 - 2026).`],
  ["tháng kế hoạch", `Báo cáo kết quả tháng 7 và phương hướng, nhiệm vụ [[tháng 9|tháng 8|month]] năm 2026 của Ủy ban nhân dân phường.`],
  [
    "tháng đề mục",
    `BÁO CÁO\nTình hình kinh tế - xã hội tháng 4, nhiệm vụ trọng tâm tháng 5 năm 2026\nI. TÌNH HÌNH KINH TẾ - XÃ HỘI [[THÁNG 5|THÁNG 4|month]]\nII. NHIỆM VỤ TRỌNG TÂM THÁNG 5`,
  ],
  ["tên cổng", `Đăng tải 42 tin, bài trên Cổng thông tin điện tử [[phường Thanh Lam|phường Thanh Lâm|name]].`, "phường Thanh Lâm"],
  ["tên mặt trận", `Ủy ban MTTQ phường Thanh Lâm phát động; Đảng ủy [[phường Thanh Lân|phường Thanh Lâm|name]] chỉ đạo.`, "phường Thanh Lâm"],
  ["đúng: nhiều vế", `Thu 3 tỷ 120 triệu đồng, đạt 52% dự toán (6 tỷ đồng), tăng 4% so với cùng kỳ (3 tỷ đồng).`],
  ["đúng: hai chiều", `Tiếp nhận 410 hồ sơ (trực tuyến 389, trực tiếp 21); giải quyết 402 hồ sơ, còn 08 hồ sơ trong hạn.`],
  ["đúng: giải", `Đoạt 16 giải: 1 giải Nhất, 4 giải Nhì, 11 giải Ba; có 28 học sinh dự thi ở 9 môn.`],
  ["đúng: nước sạch", `Có 98% hộ dùng nước sạch; 18/18 tổ dân phố có đường bê tông; 3,2 km mương được nạo vét, kinh phí 145 triệu đồng.`],
  ["đúng: trong đó một", `Phát hiện 07 trường hợp vi phạm, trong đó lập biên bản 05 trường hợp, phạt 22,5 triệu đồng.`],
  ["đúng: phạt và nhắc", `Lập biên bản 26 trường hợp, trong đó phạt tiền 19 trường hợp với 38 triệu đồng, cảnh cáo 07 trường hợp.`],
  ["đúng: dự họp", `Hội nghị do 02 phó chủ tịch chủ trì, 18 tổ trưởng và 18 bí thư chi bộ dự.`],
  ["đúng: tiến độ", `Dự án đạt 65% khối lượng, giải ngân 5,2/8 tỷ đồng (65%), phấn đấu hoàn thành trước 30/9/2026.`],
  [
    "đúng: bầu cử",
    `Niêm yết danh sách 21.350 cử tri tại 15 khu vực bỏ phiếu, thành lập 15 tổ bầu cử với 225 thành viên; bầu 28 đại biểu trong số 46 người ứng cử.`,
  ],
  ["đúng: xã bạn", `Ký quy chế phối hợp giữa Công an phường Thanh Lâm và Công an xã Thanh Lân.`, "phường Thanh Lâm"],
  ["đúng: kỷ niệm kép", `Chào mừng 50 năm Ngày thành phố mang tên Bác (02/7/1976 - 02/7/2026) và 15 năm thành lập hợp tác xã.`],
  ["đúng: so sánh", `Khách lưu trú đạt 1.260 lượt, tăng 5% so với tháng trước và bằng 112% cùng kỳ.`],
  ["đúng: tổ 3 tên", `Các tổ dân phố Bến Đò, Cầu Đá, Giếng Ngọc hoàn thành 100% chỉ tiêu; 03 tổ còn lại đạt 90%.`],
  ["đúng: định mức", `Hỗ trợ 150.000 đồng/người/tháng cho 64 người, tổng 9,6 triệu đồng mỗi tháng.`],
  ["đúng: trong đó 2 loại", `Cấp 320 giấy chứng nhận, trong đó cấp lần đầu 45 giấy, cấp đổi 61 giấy, còn lại là chuyển nhượng.`],
  ["đúng: dân quân", `Huấn luyện 78 dân quân, đạt 100%; khá, giỏi 85%; bắn đạn thật 30 đồng chí, 27 đồng chí đạt yêu cầu.`],
  ["đúng: xe", `Kiểm soát 215 lượt phương tiện, phát hiện 31 trường hợp vi phạm, tạm giữ 09 xe mô tô, tước 04 giấy phép lái xe.`],
];
