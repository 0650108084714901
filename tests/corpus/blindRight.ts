import type { MarkedPassage } from "./marked.ts";

/** The right half of the fourth set: nothing is wrong here, whatever it looks like. */
export const blindRight: readonly MarkedPassage[] = [
  ["trong đó một phần", `Tiếp nhận 1.406 hồ sơ, trong đó có 318 hồ sơ đất đai và 204 hồ sơ hộ tịch; giải quyết 1.377 hồ sơ, còn 29 hồ sơ trong hạn.`],
  [
    "hai lần chia",
    `Toàn phường có 24 khu phố với 8.214 hộ, 29.870 khẩu; trong đó thường trú 7.402 hộ, tạm trú 812 hộ; nam 14.655 khẩu, nữ 15.215 khẩu.`,
  ],
  ["chồng nhau", `Trợ giúp 186 đối tượng, trong đó 92 người cao tuổi, 71 người khuyết tật, 40 người vừa cao tuổi vừa khuyết tật và 63 trẻ em.`],
  [
    "gồm và chi tiết",
    `Kiểm tra 37 cơ sở, gồm 22 cơ sở ăn uống (15 quán ăn, 07 bếp ăn tập thể) và 15 cơ sở sản xuất; phát hiện 06 cơ sở vi phạm, xử phạt 05 cơ sở, nhắc nhở 01 cơ sở.`,
  ],
  ["ước", `Thu ngân sách ước đạt khoảng 4,2 tỷ đồng, bằng khoảng 48% dự toán giao (gần 9 tỷ đồng).`],
  ["lũy kế", `Trong tháng thu được 1,6 tỷ đồng, lũy kế từ đầu năm 9,4 tỷ đồng, đạt 47% dự toán năm (20 tỷ đồng).`],
  ["hộ thu hồi", `Dự án thu hồi đất của 73 hộ, đã chi trả 65 hộ, bàn giao mặt bằng 61 hộ; còn 08 hộ chưa nhận tiền, 12 hộ chưa bàn giao.`],
  ["hòa giải còn lại", `Tiếp nhận 09 vụ việc, hòa giải thành 07 vụ, không thành 01 vụ, còn lại 01 vụ đang tiến hành hòa giải.`],
  ["tỷ lệ làm tròn", `Đạt 412/431 hộ (95,6%); 365/431 hộ có hố rác (84,7%); 3/7 chỉ tiêu hoàn thành (42,9%).`],
  [
    "tỷ lệ chi tiết",
    `Tổng số 640 phiếu khảo sát phát ra, thu về 612 phiếu (95,6%); trong 612 phiếu thu về có 598 phiếu hài lòng (97,7%), 14 phiếu chưa hài lòng (2,3%).`,
  ],
  [
    "số văn bản",
    `Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024, Kế hoạch số 120/KH-UBND ngày 05/8/2025; ban hành 03 kế hoạch, 02 công văn chỉ đạo.`,
  ],
  [
    "giờ và ngày",
    `Từ 7 giờ 30 phút ngày 12/6 đến 17 giờ ngày 14/6, lực lượng chức năng giải tỏa 26 trường hợp lấn chiếm, tháo dỡ 14 mái che, 11 biển quảng cáo.`,
  ],
  [
    "giao ban đầu",
    `Thành phố giao phường 32 chỉ tiêu tuyển quân; qua sơ khám 210 công dân, có 148 công dân đủ điều kiện, 62 công dân không đủ điều kiện.`,
  ],
  ["tăng giảm hai chiều", `Hộ nghèo đầu năm 54 hộ, phát sinh 04 hộ, thoát nghèo 21 hộ; hiện còn 37 hộ, giảm 17 hộ so với đầu năm.`],
  [
    "chia theo hình thức và kết quả",
    `Tiếp nhận 520 hồ sơ (trực tuyến 488, trực tiếp 32), đã giải quyết 497 hồ sơ, trong đó trước hạn 402, đúng hạn 95; đang giải quyết 23 hồ sơ.`,
  ],
  ["tổng sau", `Phát 1.200 tờ rơi, 45 buổi loa lưu động, 18 bài trên trang thông tin điện tử; vận động 640 hộ ký cam kết.`],
  ["liệt kê tên", `Có 03 khu phố đạt 100% chỉ tiêu, gồm: Đông Khê, Tây Khê, Nam Bình; 05 khu phố đạt trên 90%.`],
  [
    "liệt kê tên trong ngoặc",
    `Duy trì 05 câu lạc bộ (cầu lông, bóng bàn, dưỡng sinh, bóng chuyền hơi, cờ tướng) với 230 hội viên tham gia thường xuyên.`,
  ],
  [
    "năm kỷ niệm",
    `Tổ chức kỷ niệm 95 năm Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam (20/10/1930 - 20/10/2025), 15 năm Ngày Phụ nữ Việt Nam được phát động lại tại khu phố.`,
  ],
  ["giảm phần trăm", `Số vụ việc về trật tự giảm từ 20 vụ xuống 15 vụ (giảm 25%); số vụ tai nạn giao thông giữ nguyên 02 vụ.`],
  ["điểm phần trăm", `Tỷ lệ hồ sơ trực tuyến đạt 94,6%, tăng 3,1% so với tháng trước; tỷ lệ thanh toán trực tuyến đạt 88,2%, giảm 0,4%.`],
  ["kế hoạch và thực hiện", `Kế hoạch trồng 5.000 cây, đến nay trồng được 3.150 cây (63%), phấn đấu trong quý IV trồng tiếp 1.850 cây.`],
  ["số tiền hai đơn vị", `Chi hỗ trợ 2 tỷ 150 triệu đồng cho 43 hộ, mỗi hộ 50 triệu đồng; hỗ trợ thêm 12 hộ, mỗi hộ 20 triệu đồng.`],
  [
    "đơn chuyển",
    `Tiếp nhận 27 đơn, trong đó 19 đơn thuộc thẩm quyền, 05 đơn chuyển cơ quan khác, 03 đơn trùng lặp lưu theo quy định; đã giải quyết 16/19 đơn thuộc thẩm quyền, đạt 84,2%.`,
  ],
  ["và khác", `Ban hành 214 văn bản, trong đó 36 quyết định, 28 kế hoạch, 41 báo cáo, còn lại là công văn, giấy mời.`],
  ["lượt và người", `Tổ chức 06 buổi tuyên truyền với 840 lượt người tham dự; cấp phát 06 loại tài liệu; lắp 12 pa nô, 30 băng rôn.`],
  ["tuổi", `Số trẻ từ 0 đến 5 tuổi được theo dõi cân nặng 1.318 trẻ, trong đó suy dinh dưỡng 62 trẻ (4,7%).`],
  ["điện thoại", `Đường dây nóng 0225.3.871.456 tiếp nhận 31 cuộc gọi; đã xử lý 28 cuộc, chuyển 03 cuộc đến Công an phường.`],
  ["thu chi", `Thu 6 tháng 14.250 triệu đồng, chi 11.980 triệu đồng; kết dư 2.270 triệu đồng chuyển kỳ sau.`],
  [
    "nhóm nhỏ hơn",
    `Xử lý 88 trường hợp vi phạm giao thông, phạt tiền 94,5 triệu đồng, trong đó 12 trường hợp vi phạm nồng độ cồn phạt 41 triệu đồng.`,
  ],
  ["cả hai", `Có 61 hộ nghèo, 118 hộ cận nghèo, tổng 179 hộ; đã cấp 402 thẻ bảo hiểm y tế cho 179 hộ này.`],
  ["diện tích", `Gieo cấy 312 ha lúa mùa (Bắc thơm 7: 180 ha; TBR225: 92 ha; nếp: 40 ha), năng suất ước 58,5 tạ/ha, sản lượng 1.825 tấn.`],
  ["các mục thu", `Trong đó: quỹ phòng, chống thiên tai thu 62/85 triệu đồng, đạt 72,9%; quỹ đền ơn đáp nghĩa thu 118/120 triệu đồng, đạt 98,3%.`],
  ["tuyển sinh", `Tuyển sinh lớp 1: 402/398 chỉ tiêu, đạt 101%; lớp 6: 371/380, đạt 97,6%.`],
  ["lớp và học sinh", `Bậc tiểu học có 48 lớp với 1.682 học sinh; bậc trung học cơ sở có 34 lớp với 1.320 học sinh; tổng 82 lớp với 3.002 học sinh.`],
  ["ngoài ra", `Sửa chữa 18 điểm chiếu sáng, thay 42 bóng đèn, 06 hộp điều khiển. Ngoài ra, di dời 04 cột điện, 02 tủ cáp.`],
  ["hết hạn", `Trong 23 hồ sơ quá hạn có 14 hồ sơ do lỗi phần mềm, 07 hồ sơ do phối hợp chậm, 02 hồ sơ do công dân bổ sung giấy tờ.`],
  ["đến nay", `Tháng này thu hồi thêm 1,2 ha, nâng diện tích đã thu hồi lên 4,9/6,3 ha, đạt 77,8%; còn 1,4 ha chưa thu hồi.`],
  ["mỗi", `Bố trí 04 điểm trực, mỗi điểm 06 người, tổng số 24 người; trực 24/24 giờ.`],
  ["so với cùng kỳ", `Xảy ra 05 vụ phạm pháp hình sự, giảm 02 vụ so với cùng kỳ; điều tra làm rõ 05/05 vụ, 07 đối tượng, đạt 100%.`],
  [
    "nhiều tỷ lệ cùng mẫu",
    `Có 9.480 người trong độ tuổi lao động, đã có việc làm 9.120 người (96,2%), qua đào tạo 6.540 người (69%), thất nghiệp 360 người (3,8%).`,
  ],
  ["danh sách dấu gạch", `Kết quả bầu bổ sung:\n- Phó Chủ tịch: 01 người;\n- Ủy viên: 02 người;\n- Đại biểu dự: 27/28 người, đạt 96,4%.`],
  ["phương án", `Phê duyệt 03 đợt bồi thường: đợt 1 cho 42 hộ, đợt 2 cho 31 hộ, đợt 3 cho 18 hộ, tổng cộng 91 hộ với kinh phí 64,8 tỷ đồng.`],
  ["tháng", `Kết quả thực hiện nhiệm vụ tháng 9 và 9 tháng đầu năm; phương hướng nhiệm vụ tháng 10 năm 2025.`],
  ["quý", `Quý III/2025 giải ngân 6,4 tỷ đồng; lũy kế 9 tháng 15,2 tỷ đồng/20,8 tỷ đồng, đạt 73,1% kế hoạch vốn.`],
  [
    "kiểm tra liên ngành",
    `Đoàn liên ngành 178 kiểm tra 12 cơ sở karaoke, nhà nghỉ; lập biên bản 02 cơ sở, phạt 01 cơ sở 15 triệu đồng, cảnh cáo 01 cơ sở.`,
  ],
  ["chế độ", `Giải quyết 11 hồ sơ người có công (mai táng phí 04, tuất 02, thờ cúng liệt sĩ 05) và 26 hồ sơ bảo trợ xã hội.`],
  ["tổ chức hội", `Bầu Ban Chấp hành gồm 15 đồng chí, Ban Thường vụ 05 đồng chí; bầu 01 Chủ tịch, 02 Phó Chủ tịch.`],
  ["tỷ trọng", `Cơ cấu kinh tế: thương mại - dịch vụ 52,4%, công nghiệp - xây dựng 39,1%, nông nghiệp 8,5%.`],
  ["bình quân", `Thu gom 372 tấn rác sinh hoạt, bình quân 12 tấn/ngày; tỷ lệ thu gom đạt 97%, phân loại tại nguồn đạt 61%.`],
];
